"""The pairs of files to talk about: the most alike, the most differently treated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations, product

from engine.situation import read_by
from reports.consistency.decisions import Decision
from reports.consistency.situations import Link, Situations


@dataclass(frozen=True, slots=True)
class Pair:
    """Two decisions on comparable files; `distance` is in thousandths, 0 when identical; `differing`, their facts.

    It stands for `times` pairs of the same situations, directorates and modes.
    """

    first: Decision
    second: Decision
    distance: float
    differing: tuple[str, ...]
    times: int = 1

    @property
    def gap(self) -> int:
        """How many modes apart."""
        return abs(self.second.rank - self.first.rank)


def to_discuss(situations: Situations, most: int) -> list[Pair]:
    """At most so many pairs of different directorates that differ: most modes apart first, then the nearest."""
    return nsmallest(most, (pair for link in situations.links for pair in _apart(situations, link)), key=order)


def order(pair: Pair) -> tuple[int, float]:
    """What pairs are listed by."""
    return -pair.gap, pair.distance


def _apart(situations: Situations, link: Link) -> Iterator[Pair]:
    """The pairs of one link: of the many decisions alike in directorate and mode, one stands for all."""
    ones = _alike(situations.held[link.first])
    same = link.first == link.second
    for some, others in combinations(ones, 2) if same else product(ones, _alike(situations.held[link.second])):
        one, other = some[0], others[0]
        if one.mode != other.mode and one.directorate != other.directorate and one.seen == other.seen:
            first, second = sorted((one, other), key=lambda each: each.rank)
            yield Pair(first, second, link.distance, _differing(first, second), len(some) * len(others))


def _alike(decisions: tuple[Decision, ...]) -> list[list[Decision]]:
    """Those of one directorate and one mode together, one that says its reason first."""
    found: dict[tuple[str, str, str], list[Decision]] = {}
    for each in decisions:
        if each.directorate:
            found.setdefault((each.directorate, each.mode, each.seen), []).append(each)
    return [sorted(alike, key=lambda each: not each.reason) for alike in found.values()]


def _differing(first: Decision, second: Decision) -> tuple[str, ...]:
    ones, others = first.case.given, second.case.given
    values = ((id, ones.get(id), others.get(id)) for id in read_by(first.rulebook))
    return tuple(id for id, one, other in values if (one.value if one else None) != (other.value if other else None))
