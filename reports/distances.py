"""How far apart two values of one attribute are, in thousandths: 0 alike, 1000 nothing in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import takewhile

from engine.model import Attribute
from engine.values import Value

FAR = 1000
YEAR = 365
Distance = Callable[[Value, Value], int]


def distance_for(attribute: Attribute, *, by_prefix: bool) -> Distance:
    """The distance that suits the attribute's kind; `by_prefix` for a code whose beginning matters most."""
    if attribute.kind == "number":
        return relative
    if attribute.kind == "date":
        return apart
    if attribute.kind == "set":
        return jaccard
    if attribute.kind == "choice" and attribute.ordered:
        return ranked(attribute.values)
    return prefixed if by_prefix else different


def different(one: Value, other: Value) -> int:
    """All or nothing."""
    return 0 if one == other else FAR


def relative(one: Value, other: Value) -> int:
    """The difference over the larger of two numbers: 300 and 400 are at 250."""
    if one == other:
        return 0
    if not (isinstance(one, Decimal) and isinstance(other, Decimal)):
        return FAR
    return min(FAR, int(FAR * abs(one - other) / max(abs(one), abs(other))))


def apart(one: Value, other: Value) -> int:
    """Days apart over a year, a year or more being as far as it gets."""
    if not (isinstance(one, date) and isinstance(other, date)):
        return FAR
    return min(FAR, FAR * abs((one - other).days) // YEAR)


def jaccard(one: Value, other: Value) -> int:
    """The part of the elements of two sets that they do not share (Jaccard, 1901)."""
    if one == other:
        return 0
    if not (isinstance(one, frozenset) and isinstance(other, frozenset)):
        return FAR
    return FAR - FAR * len(one & other) // len(one | other)


def prefixed(one: Value, other: Value) -> int:
    """The part of the longer of two codes that comes after their common beginning: L01XC and L01EX at 600."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return FAR
    longest = max(len(one), len(other))
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return FAR - FAR * common // longest if longest else 0


def ranked(values: tuple[str, ...]) -> Distance:
    """Steps apart on an ordered scale, over its length."""
    return partial(_steps, {value: rank for rank, value in enumerate(values)})


def _steps(ranks: dict[str, int], one: Value, other: Value) -> int:
    if not (isinstance(one, str) and isinstance(other, str)):
        return FAR
    return FAR * abs(ranks[one] - ranks[other]) // max(1, len(ranks) - 1)
