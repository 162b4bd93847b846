"""Tables of which one row may apply: when rows contradict one another, and rows that are one and the same."""

from __future__ import annotations

import json
from typing import Any

from engine.assessment import Assessment
from engine.model import Derivation, Effect, Rulebook, Table


def contradicted(before: Assessment, after: Assessment) -> bool:
    """Whether what was learned makes rows of a table contradict one another: the one way out of the intervals."""
    then = {table.table: set(table.disputed_by) for table in before.trace.tables}
    return any(set(table.disputed_by) - then[table.table] for table in after.trace.tables)


def stand_ins(rulebook: Rulebook) -> dict[str, str]:
    """For each row of an `any` table, the first that brings the same: learning may hand the choice over to it."""
    found: dict[str, str] = {}
    for table in rulebook.tables:
        if table.hit == "any":
            found |= _first_alike(table)
    return found


def _first_alike(table: Table) -> dict[str, str]:
    first: dict[str, str] = {}
    return {row.id: first.setdefault(_brought(row.then), row.id) for row in table.rows}


def _brought(effect: Effect) -> str:
    def meant(derivation: Derivation) -> Derivation:
        return derivation.model_copy(update={"text": ""})

    return effect.model_copy(update={"derive": tuple(map(meant, effect.derive))}).model_dump_json()


def with_stand_ins(held: Any, rulebook: Rulebook) -> Any:
    """The same JSON in which rows that bring the same bear one name."""
    text = json.dumps(held, default=str)
    for row, first in stand_ins(rulebook).items():
        text = text.replace(json.dumps(row), json.dumps(first))
    return json.loads(text)
