"""A rulebook taken apart: the items of each section by name, and the fields of each, as what is hashed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from engine.change.model import Section
from engine.condition import Frozen
from engine.model import Rulebook

Item = Frozen | str
"""What a section holds: a model, or a label alone."""

_WITHIN: dict[Section, tuple[str, ...]] = {"discipline": ("depths",), "table": ("rows",)}
_SECTIONS = ("modes", "priorities", "axes", "expertises", "disciplines", "attributes", "rules", "tables")
# What stands in sections of its own, or is said before the rest; every other field is the rulebook's own.
_APART = ("id", "shared", *_SECTIONS, "waivers", "examples")


def sections(rulebook: Rulebook) -> dict[Section, dict[str, Item]]:
    """Every item of every section, in the order of the file."""
    depths = {f"{each.id} / {depth.id}": depth for each in rulebook.disciplines.values() for depth in each.depths}
    rows = {f"{table.id} / {row.id}": row for table in rulebook.tables for row in table.rows}
    return {
        "mode": {each.id: each for each in rulebook.modes},
        "priority": {each.id: each for each in rulebook.priorities},
        "axis": dict(rulebook.axes),
        "expertise": dict(rulebook.expertises),
        "discipline": dict(rulebook.disciplines),
        "depth": dict(depths),
        "attribute": dict(rulebook.attributes),
        "rule": {each.id: each for each in rulebook.rules},
        "table": {each.id: each for each in rulebook.tables},
        "row": dict(rows),
        "waiver": {f"{each.finding} / {each.at}": each for each in rulebook.waivers},
        "example": {each.case: each for each in rulebook.examples},
    }


def differing(section: Section, before: Item, after: Item) -> Iterator[str]:
    """The fields in which two items are hashed otherwise; `label` for what is only a label.

    What a discipline, a table or a shared part holds stands in sections of its own.
    """
    if isinstance(before, str) or isinstance(after, str):
        if before != after:
            yield "label"
        return
    apart = _SECTIONS if section == "shared" else _WITHIN.get(section, ())
    yield from (name for name in _different(before, after) if name not in apart)


def differing_head(before: Rulebook, after: Rulebook) -> Iterator[str]:
    """The fields of the rulebook itself that differ."""
    yield from (name for name in _different(before, after) if name not in _APART)


def _different(before: Frozen, after: Frozen) -> Iterator[str]:
    one, other = before.model_dump(mode="json"), after.model_dump(mode="json")
    yield from (name for name in type(after).model_fields if _text(one, name) != _text(other, name))


def _text(held: Mapping[str, object], name: str) -> str:
    """As it is hashed, so that even the order of keys tells."""
    return json.dumps(held.get(name))
