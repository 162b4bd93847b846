"""A rulebook taken apart: the items of each section by name, and the fields of each, as what is hashed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from engine.change.model import Section
from engine.condition import Frozen
from engine.model import Rulebook, Shared

Item = Frozen | str
"""What a section holds: a model, or a label alone."""

BETWEEN = " / "  # in the name of a row, of a depth: after that of its table or discipline
_SECTIONS = ("modes", "priorities", "axes", "expertises", "disciplines", "attributes", "rules", "tables")
WITHIN: dict[Section, tuple[str, ...]] = {"discipline": ("depths",), "table": ("rows",), "shared": _SECTIONS}
# What stands in sections of its own, or is said before the rest; every other field is the rulebook's own.
_APART = ("id", "shared", *_SECTIONS, "waivers", "examples")


def sections(rulebook: Rulebook) -> dict[Section, dict[str, Item]]:
    """Every item of every section, in the order of the file."""
    return {
        **shared_sections(rulebook),
        "waiver": _named((f"{each.finding}{BETWEEN}{each.at}", each) for each in rulebook.waivers),
        "example": _named((each.case, each) for each in rulebook.examples),
    }


def shared_sections(held: Rulebook | Shared) -> dict[Section, dict[str, Item]]:
    """Every item of the sections that rulebooks may share."""
    depths = ((each.id, depth) for each in held.disciplines.values() for depth in each.depths)
    rows = ((table.id, row) for table in held.tables for row in table.rows)
    return {
        "mode": _named((each.id, each) for each in held.modes),
        "priority": _named((each.id, each) for each in held.priorities),
        "axis": dict(held.axes),
        "expertise": dict(held.expertises),
        "discipline": dict(held.disciplines),
        "depth": _named((f"{id}{BETWEEN}{each.id}", each) for id, each in depths),
        "attribute": dict(held.attributes),
        "rule": _named((each.id, each) for each in held.rules),
        "table": _named((each.id, each) for each in held.tables),
        "row": _named((f"{id}{BETWEEN}{each.id}", each) for id, each in rows),
    }


def within(name: str) -> tuple[str, str]:
    """The table or discipline that the name of a row or of a depth begins with, if it does, and the rest."""
    parent, _, own = name.rpartition(BETWEEN)
    return parent, own


def _named(items: Iterable[tuple[str, Item]]) -> dict[str, Item]:
    """Each under its name; one that is taken gets a number, so that nothing is lost."""
    found: dict[str, Item] = {}
    for name, item in items:
        own, number = name, 2
        while own in found:
            own, number = f"{name} ({number})", number + 1
        found[own] = item
    return found


def differing(section: Section, before: Item, after: Item) -> Iterator[str]:
    """The fields in which two items are hashed otherwise; `label` for what is only a label.

    What a discipline, a table or a shared part holds stands in sections of its own.
    """
    if isinstance(before, str) or isinstance(after, str):
        if before != after:
            yield "label"
        return
    yield from (name for name in _different(before, after) if name not in WITHIN.get(section, ()))


def differing_head(before: Rulebook, after: Rulebook) -> Iterator[str]:
    """The fields of the rulebook itself that differ."""
    yield from (name for name in _different(before, after) if name not in _APART)


def _different(before: Frozen, after: Frozen) -> Iterator[str]:
    if before.model_dump_json() == after.model_dump_json():  # most often, and quick to tell
        return
    one, other = before.model_dump(mode="json"), after.model_dump(mode="json")
    yield from (name for name in type(after).model_fields if _text(one, name) != _text(other, name))


def _text(held: Mapping[str, object], name: str) -> str:
    """As it is hashed, so that even the order of keys tells."""
    return json.dumps(held.get(name))
