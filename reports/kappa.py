"""Cohen's kappa: how far two judges agree beyond what their habits alone would make them agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

from engine.wilson import Z

Class = TypeVar("Class", bound=Hashable)
Likeness = Callable[[Class, Class], float]

NO_ERROR = 1e-12  # a variance that is zero but for rounding


@dataclass(frozen=True, slots=True)
class Kappa:
    """A kappa with the ends of its 95 % interval; None where so few or so like answers tell nothing of its error."""

    value: float
    low: float | None = None
    high: float | None = None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The interval, if there is one."""
        return (self.low, self.high) if self.low is not None and self.high is not None else None


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
    1969): no resampling, so the same figures on every machine. That error is zero where agreement is perfect, and
    where a judge gives one class only, of which a large sample would tell more: there is no interval then.
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
    value = (seen - expected) / (1 - expected)
    if variance < NO_ERROR or min(len(first), len(second)) == 1:
        return Kappa(value)
    reach = Z * sqrt(variance)
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
