"""The nearest other values of a value: one unit of its last decimal, one day, one rank, one word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from engine.model import Attribute
from engine.values import EXACT, Value, canonical, days_after, in_range_of_decimals

ELSEWHERE = "…"  # how a text goes on that no rule writes


def stepped(value: Decimal | date) -> Iterator[Decimal | date]:
    """The value one step down, then one step up, where there is one."""
    if isinstance(value, Decimal):
        step = EXACT.scaleb(Decimal(1), int(value.as_tuple().exponent))
        yield from filter(in_range_of_decimals, (EXACT.subtract(value, step), EXACT.add(value, step)))
        return
    for days in (-1, 1):
        day = days_after(value, days)
        if day is not None:
            yield day


def others(value: Value, attribute: Attribute) -> Iterator[Value]:
    """The nearest values that an attribute may take instead of this one."""
    match value:
        case bool():
            yield not value
        case Decimal() | date():
            domain = attribute.range
            yield from (canonical(each) for each in stepped(value) if domain is None or domain.holds(each))
        case frozenset():
            toggled = (value ^ {item} for item in attribute.values)
            yield from (each for each in toggled if each)  # an empty set cannot be written
        case _:
            yield from beside(value, attribute.values) if attribute.values else (value + ELSEWHERE,)


def beside(value: str, scale: tuple[str, ...]) -> Iterator[str]:
    """The declared values just before and just after one."""
    if value in scale:
        place = scale.index(value)
        yield from (*scale[max(place - 1, 0) : place], *scale[place + 1 : place + 2])
