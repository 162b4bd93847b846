"""How sure a gap is: an interval by drawing again those who decide, and what many couples ask of a probability.

Randomness is seeded. Whole evaluators of each directorate are drawn again with replacement, with all their files: the
decisions of one person are not independent, nor are the pairs that share a file (pigeonhole bootstrap: Owen, Annals of
Applied Statistics 2007), so a pair counts as often as both its files are drawn. Where nobody is named, files are drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from random import Random

from reports.consistency.drawing import Draws
from reports.consistency.pairing import Edges, File, counts_of, gap_between
from reports.consistency.units import units_of

Interval = tuple[float, float]
EDGE = 0.025  # of the draws, on either side of a 95 % interval


def intervals_of(
    first: Sequence[File], second: Sequence[File], edges: Edges, draws: Draws
) -> tuple[Interval, Interval] | None:
    """The 95 % intervals of the share treated differently and of the mean gap; None from a single unit drawn."""
    units = units_of(first, second)
    if min(map(len, map(set, units))) < 2:
        return None
    found = []
    for _ in range(draws.count):
        drawn = [counts_of(files, _drawn(of, draws.random)) for files, of in zip((first, second), units, strict=True)]
        gap = gap_between(drawn[0], drawn[1], edges)
        if gap is not None:
            found.append(gap)
        draws.tick()
    return (_ends([gap.share for gap in found]), _ends([gap.mean for gap in found])) if found else None


def _drawn(units: Sequence[Hashable], random: Random) -> list[int]:
    """How often each file is drawn: as often as its unit is."""
    each = list(dict.fromkeys(units))
    times = Counter(random.choices(each, k=len(each)))
    return [times[unit] for unit in units]


def _ends(found: list[float]) -> Interval:
    found.sort()
    last = len(found) - 1
    return found[round(EDGE * last)], found[round((1 - EDGE) * last)]


def holm(p_values: Sequence[float]) -> list[float]:
    """The same, adjusted for having looked at so many (Holm, Scandinavian Journal of Statistics 1979)."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    found, most = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        most = max(most, min(1.0, (len(p_values) - rank) * p_values[place]))
        found[place] = most
    return found
