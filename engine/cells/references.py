"""Comparing an attribute with another: same kind, same unit, and values that can meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.cells import messages_cell as say
from engine.cells import messages_comparison as say_comparison
from engine.cells.errors import listed, refusal
from engine.cells.units import same_unit
from engine.cells.words import near
from engine.errors import CellError
from engine.model import Attribute


def check_reference(attribute: Attribute, attributes: Mapping[str, Attribute], word: str, sign: str) -> None:
    """Raise CellError unless the attribute may be compared with the one that the word names."""
    other = attributes[word]
    if other.id == attribute.id:
        raise refusal(say_comparison.REFERENCE_SELF, word=word)
    if other.kind != attribute.kind:
        raise _kinds_differ(attribute, attributes, other)
    if not _units_agree(attribute, other):
        raise _units_differ(attribute, other)
    if other.kind == "choice" and not _values_meet(attribute, other, sign):
        raise refusal(say_comparison.REFERENCE_VALUES, word=word, attribute=attribute.id, operator=sign)


def near_reference(attribute: Attribute, attributes: Mapping[str, Attribute], word: str) -> str | None:
    """The comparable attribute whose identifier a word nearly spells, if it is a word at all."""
    return near(word, _comparable(attribute, attributes)) if word[:1].isalpha() else None


def _kinds_differ(attribute: Attribute, attributes: Mapping[str, Attribute], other: Attribute) -> CellError:
    kinds = {"other_fr": say.KINDS_FR[other.kind], "kind_fr": say.KINDS_FR[attribute.kind]}
    kinds |= {"other_en": other.kind, "kind_en": attribute.kind}
    candidates = listed(_comparable(attribute, attributes)) or "—"
    return refusal(say_comparison.REFERENCE_KIND, word=other.id, attribute=attribute.id, candidates=candidates, **kinds)


def _units_differ(attribute: Attribute, other: Attribute) -> CellError:
    french = {name: f"« {unit} »" if unit else "aucune" for name, unit in _units(attribute, other, "fr")}
    english = {name: f"“{unit}”" if unit else "none" for name, unit in _units(attribute, other, "en")}
    return refusal(say_comparison.REFERENCE_UNIT, word=other.id, attribute=attribute.id, **french, **english)


def _units(attribute: Attribute, other: Attribute, language: str) -> tuple[tuple[str, str], ...]:
    return ((f"unit_{language}", attribute.unit), (f"other_{language}", other.unit))


def _comparable(attribute: Attribute, attributes: Mapping[str, Attribute]) -> Iterator[str]:
    for id, other in attributes.items():
        if other.kind == attribute.kind and id != attribute.id and _units_agree(attribute, other):
            yield id


def _units_agree(one: Attribute, other: Attribute) -> bool:
    return one.unit == other.unit or bool(one.unit and other.unit and same_unit(one.unit, other.unit))


def _values_meet(one: Attribute, other: Attribute, sign: str) -> bool:
    if sign in ("=", "≠"):
        return not set(one.values).isdisjoint(other.values)
    return one.ordered and other.ordered and one.values == other.values
