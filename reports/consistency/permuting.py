"""Whether chance explains a gap: who decided is moved from one directorate to the other, and the gap taken again.

What may be exchanged, were there no difference between directorates, are evaluators: the decisions of one person go
together. Whole evaluators change directorate, each directorate keeping as many (a permutation of clusters: Gail, Mark,
Carroll, Green and Pee, Statistics in Medicine 1996). All the ways are counted where they are few, and the probability
is exact; else some are drawn and one is added to both counts (Phipson and Smyth, Statistical Applications in Genetics
and Molecular Biology 2010): it is never zero. Few evaluators have few ways, so no gap, however wide, can go below
`least`. Where nobody is named, single decisions are exchanged among those that are comparable: people who differ are
then told apart from directorates that differ by nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from math import comb
from typing import NamedTuple

from reports.consistency.drawing import Draws
from reports.consistency.pairing import Edges, File
from reports.consistency.units import evaluators_known, units_of

COUNTED = 5_000  # ways that are all counted; 6 evaluators and 6 have 924, 8 and 6 have 3,003
NEAR_ENOUGH = 1e-9


class Chance(NamedTuple):
    """How often chance gives a gap as wide. Where evaluators are named: how many of each, the least it could be."""

    p: float
    evaluators: tuple[int, int] | None = None
    least: float = 0.0


def chance_of(first: Sequence[File], second: Sequence[File], edges: Edges, draws: Draws) -> Chance:
    """How often moving evaluators, or decisions if nobody is named, gives a total gap as large, whichever way."""
    files = [*first, *second]
    pulls = _pulls(files, edges)
    if not evaluators_known(first, second):
        return Chance(_by_decision(list(_blocks(files, len(first), edges, pulls)), draws))
    units = units_of(first, second)
    ones = _totals(units[0], pulls[: len(first)])
    others = _totals(units[1], pulls[len(first) :])
    return _by_evaluator(ones, others, draws)


def _totals(units: Iterable[Hashable], pulls: Iterable[float]) -> list[float]:
    """What labelling each unit as the second's adds to the total gap: pairs of its own files cancel out."""
    found: dict[Hashable, float] = {}
    for unit, pull in zip(units, pulls, strict=True):
        found[unit] = found.get(unit, 0.0) + pull
    return list(found.values())


def _by_evaluator(first: Sequence[float], second: Sequence[float], draws: Draws) -> Chance:
    held, count = [*second, *first], len(second)
    seen = abs(sum(second)) - NEAR_ENOUGH
    ways = comb(len(held), count)
    # Of directorates that have as many evaluators, exchanging all of them gives the same gap the other way.
    least = (2 if len(first) == count else 1) / ways
    if ways <= COUNTED:
        larger = sum(abs(sum(chosen)) >= seen for chosen in combinations(held, count))
        return Chance(larger / ways, (len(first), count), least)
    p = _drawn([(held, count)], seen, draws)
    return Chance(p, (len(first), count), max(least, 1 / (1 + draws.count)))


def _by_decision(blocks: Sequence[tuple[list[float], int]], draws: Draws) -> float:
    seen = abs(sum(pull for held, count in blocks for pull in held[:count])) - NEAR_ENOUGH
    return _drawn(blocks, seen, draws)


def _drawn(blocks: Sequence[tuple[list[float], int]], seen: float, draws: Draws) -> float:
    larger = 0
    for _ in range(draws.count):
        larger += abs(sum(sum(draws.random.sample(held, count)) for held, count in blocks)) >= seen
        draws.tick()
    return (1 + larger) / (1 + draws.count)


def _pulls(files: Sequence[File], edges: Edges) -> list[float]:
    """What labelling a file as the second's adds to the total gap.

    The gap of a pair is the difference of two ranks, counted when its labels differ; summed over pairs, each file
    counts for its own rank as often as it has comparable files, less their ranks.
    """
    size: Counter[int] = Counter(each.situation for each in files)
    ranks: Counter[int] = Counter()
    for each in files:
        ranks[each.situation] += each.rank
    around = _around(edges)
    beside = {place: sum(size[other] for other in around.get(place, ())) for place in size}
    total = {place: sum(ranks[other] for other in around.get(place, ())) for place in size}
    return [float(each.rank * beside[each.situation] - total[each.situation]) for each in files]


def _around(edges: Edges) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in edges:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def _blocks(
    files: Sequence[File], firsts: int, edges: Edges, pulls: Sequence[float]
) -> Iterator[tuple[list[float], int]]:
    """The pulls of the files of each group of comparable ones, the second's first, and how many are the second's."""
    groups = _groups({each.situation for each in files}, edges)
    held: dict[int, tuple[list[float], list[float]]] = {}
    for place, (each, pull) in enumerate(zip(files, pulls, strict=True)):
        held.setdefault(groups[each.situation], ([], []))[place < firsts].append(pull)
    yield from (([*second, *first], len(second)) for second, first in held.values() if second and first)


def _groups(situations: set[int], edges: Edges) -> dict[int, int]:
    """For each situation, one that stands for all those it leads to, among these."""
    leads = {each: each for each in situations}

    def root(each: int) -> int:
        while leads[each] != each:
            leads[each] = leads[leads[each]]
            each = leads[each]
        return each

    for one, other in edges:
        if one in leads and other in leads:
            leads[root(one)] = root(other)
    return {each: root(each) for each in situations}
