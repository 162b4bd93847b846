"""How two codings of one attribute are compared: into which classes values fall, and how like two classes are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from engine.model import Attribute, Rulebook
from engine.values import Value
from engine.verification.regions import Region, Regions, Uses
from reports.kappa import Likeness, quadratic, same

How = Literal["exact", "ordered", "cut", "set"]


@dataclass(frozen=True, slots=True)
class Scale:
    """The classes of one attribute. `how` says which of the four ways it is compared in."""

    how: How
    class_of: Callable[[Value], Hashable]
    likeness: Likeness[Any]


def scales_of(attributes: Iterable[Attribute], rulebooks: Iterable[Rulebook]) -> dict[str, Scale]:
    """The scale of each attribute, as the versions of a rulebook read it."""
    books = tuple(rulebooks)
    uses = Uses(*books)
    return {each.id: _scale(each, uses, books) for each in attributes}


def _scale(attribute: Attribute, uses: Uses, versions: Sequence[Rulebook]) -> Scale:
    if attribute.kind == "set":
        return Scale("set", _itself, shared)
    if attribute.kind == "choice" and attribute.ordered:
        held = (book.attributes[attribute.id].values for book in versions if attribute.id in book.attributes)
        values = tuple(dict.fromkeys(value for each in (attribute.values, *held) for value in each))
        return Scale("ordered", values.index, quadratic(len(values)))
    if attribute.kind in ("number", "date") and attribute.id not in uses.tied:
        regions = Regions(attribute, uses)
        inside = [each for each in regions.found if each.inside]
        if len(inside) > 1:
            ranks = {region: rank for rank, region in enumerate(inside)}
            return Scale("cut", partial(_rank, regions, ranks), quadratic(len(inside)))
    return Scale("exact", _itself, same)


def _itself(value: Value) -> Hashable:
    return value


def _rank(regions: Regions, ranks: dict[Region, int], value: Value) -> int:
    return ranks[regions.holding(value)]


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The likeness of two sets: the part of their elements that they share (Jaccard, 1901).

    The file stays the unit counted: elements counted one by one would not be independent, and the interval too short.
    """
    return len(one & other) / len(one | other) if one or other else 1.0
