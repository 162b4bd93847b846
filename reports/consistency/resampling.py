"""How sure a gap is: an interval by drawing files again, a probability by shuffling who decided.

Randomness is seeded, and drawn here only. The interval: files of each directorate are drawn again with replacement,
and a pair counts as often as both its files are drawn (pigeonhole bootstrap: Owen, Annals of Applied Statistics 2007),
since the pairs that share a file are not independent. The probability: labels of the two directorates are shuffled
among files that are comparable, directly or through others; with one added to both counts (Phipson and Smyth,
Statistical Applications in Genetics and Molecular Biology 2010), it is never zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from reports.consistency.pairing import Edges, File, counts_of, gap_between

Tick = Callable[[], None]
Interval = tuple[float, float]
EDGE = 0.025  # of the draws, on either side of a 95 % interval


@dataclass(frozen=True, slots=True)
class Draws:
    """How many times to draw, from which seeded source, and what to call each time."""

    count: int
    random: Random
    tick: Tick


def intervals_of(
    first: Sequence[File], second: Sequence[File], edges: Edges, draws: Draws
) -> tuple[Interval, Interval] | None:
    """The 95 % intervals of the share treated differently and of the mean gap; None from a single file."""
    if min(len(first), len(second)) < 2:
        return None
    found = []
    for _ in range(draws.count):
        drawn = [counts_of(files, _drawn(len(files), draws.random)) for files in (first, second)]
        gap = gap_between(drawn[0], drawn[1], edges)
        if gap is not None:
            found.append(gap)
        draws.tick()
    return (_ends([gap.share for gap in found]), _ends([gap.mean for gap in found])) if found else None


def _drawn(count: int, random: Random) -> list[int]:
    times = Counter(random.choices(range(count), k=count))
    return [times[place] for place in range(count)]


def _ends(found: list[float]) -> Interval:
    found.sort()
    last = len(found) - 1
    return found[round(EDGE * last)], found[round((1 - EDGE) * last)]


def p_value(first: Sequence[File], second: Sequence[File], edges: Edges, draws: Draws) -> float:
    """How often shuffled labels give a total gap as large, whichever way."""
    pulls = _pulls([*first, *second], edges)
    blocks = list(_blocks([*first, *second], len(first), edges, pulls))
    seen = abs(sum(pull for held, count in blocks for pull in held[:count]))
    larger = 0
    for _ in range(draws.count):
        total = sum(sum(draws.random.sample(held, count)) for held, count in blocks)
        larger += abs(total) >= seen - 1e-9
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


def holm(p_values: Sequence[float]) -> list[float]:
    """The same, adjusted for having looked at so many (Holm, Scandinavian Journal of Statistics 1979)."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    found, most = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        most = max(most, min(1.0, (len(p_values) - rank) * p_values[place]))
        found[place] = most
    return found
