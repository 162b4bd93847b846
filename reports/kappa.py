"""Cohen's kappa: how far two judges agree beyond what their habits alone would make them agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

from reports.outcomes import Z

Class = TypeVar("Class", bound=Hashable)
Likeness = Callable[[Class, Class], float]


@dataclass(frozen=True, slots=True)
class Kappa:
    """A kappa with its 95 % interval."""

    value: float
    low: float
    high: float


def same(one: object, other: object) -> float:
    """The likeness of classes without an order: all or nothing."""
    return float(one == other)


def quadratic(count: int) -> Callable[[int, int], float]:
    """The likeness of the ranks of `count` ordered classes: two steps apart weigh four times one."""
    longest = max(count - 1, 1) ** 2
    return lambda one, other: 1 - (one - other) ** 2 / longest


def kappa_of(pairs: Mapping[tuple[Class, Class], int], likeness: Likeness[Class] = same) -> Kappa | None:
    """Weighted kappa (Cohen, Psychological Bulletin 1968) of pairs of classes; None where all are in one class.

    The interval is that of the large-sample standard error of Fleiss, Cohen and Everitt (Psychological Bulletin
    1969): no resampling, so the same figures on every machine. It has no width where agreement is perfect.
    """
    total = sum(pairs.values())
    if not total:
        return None
    share = {pair: count / total for pair, count in pairs.items() if count}
    first, second = _margin(share, 0), _margin(share, 1)
    by_first = {one: _expected(one, second, likeness) for one in first}
    by_second = {other: _expected(other, first, likeness) for other in second}
    seen = sum(likeness(*pair) * part for pair, part in share.items())
    expected = sum(part * by_first[one] for one, part in first.items())
    if expected >= 1:
        return None
    spread = sum(
        part * (likeness(one, other) * (1 - expected) - (by_first[one] + by_second[other]) * (1 - seen)) ** 2
        for (one, other), part in share.items()
    )
    variance = (spread - (seen * expected - 2 * expected + seen) ** 2) / (total * (1 - expected) ** 4)
    value, reach = (seen - expected) / (1 - expected), Z * sqrt(max(variance, 0.0))
    return Kappa(value, max(value - reach, -1.0), min(value + reach, 1.0))


def _margin(share: Mapping[tuple[Class, Class], float], side: int) -> Mapping[Class, float]:
    found: Counter[Class] = Counter()
    for pair, part in share.items():
        found[pair[side]] += part  # type: ignore[assignment] # a counter of shares
    return found


def _expected(one: Class, others: Mapping[Class, float], likeness: Likeness[Class]) -> float:
    """How like a class is, on average, to those that the other judge gives."""
    if likeness is same:  # texts may be as many as files: every pair of them is not looked at
        return others.get(one, 0.0)
    return sum(part * likeness(one, other) for other, part in others.items())
