"""The lists that the cells of a workbook are filled from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.emitting.tables import NOTHING
from engine.exchange.words import WORDS
from engine.model import Attribute, Rulebook, Shared

_YES: Final = ("oui", "non")


def choices_of(book: Rulebook | Shared) -> dict[str, tuple[str, ...]]:
    """The names declared, by kind, and under `value:id` what a cell about an attribute most often says."""
    modes, priorities = (tuple(level.id for level in scale) for scale in (book.modes, book.priorities))
    attributes = book.attributes
    found = {
        "axis": tuple(book.axes),
        "discipline": tuple(book.disciplines),
        "expertise": tuple(book.expertises),
        "mode": modes,
        "priority": priorities,
        "level": (*modes, *priorities),
        "date": _of_kind("date", attributes),
        "number": _of_kind("number", attributes),
    }
    found |= {f"value:{id}": (*_values(each), NOTHING) for id, each in attributes.items()}
    return {name: listed for name, listed in found.items() if listed not in ((), (NOTHING,))}


def keywords_of(family: str) -> tuple[str, ...]:
    """The French words of a closed list; a flag that is not raised is left empty."""
    return ("oui",) if family == "flag" else tuple(WORDS[family].values())


def _of_kind(kind: str, attributes: Mapping[str, Attribute]) -> tuple[str, ...]:
    return tuple(id for id, each in attributes.items() if each.kind == kind)


def _values(attribute: Attribute) -> tuple[str, ...]:
    if attribute.kind == "boolean":
        return _YES
    contains = "contient " if attribute.kind == "set" else ""
    return tuple(f"{contains}{value}" for value in attribute.values)
