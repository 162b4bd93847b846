"""Points that are not whole: the least number that makes all of them whole."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import lcm

LARGEST = 1_000


def scale_of(points: Iterable[Decimal]) -> int:
    """What makes every number whole once it is multiplied by it; 1 where that is more than `LARGEST`."""
    found = lcm(*(Fraction(each).denominator for each in points))
    return found if found <= LARGEST else 1


def scaled(points: Decimal, scale: int) -> int | None:
    """The points of the rulebook; None where they would not be whole."""
    found = Fraction(points) * scale
    return int(found) if found.denominator == 1 else None
