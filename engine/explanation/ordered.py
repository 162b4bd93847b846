"""The numbers or dates that lead somewhere: between two thresholds all are treated alike, so one is tried for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from math import ceil, floor
from typing import Final

from engine.explanation.reach import Ordered, Reach, Span
from engine.model import Attribute
from engine.range import Range
from engine.values import EXACT, FRACTION_DIGITS, WHOLE_DIGITS, in_range_of_decimals, plain

GREATEST: Final = Decimal(f"{'9' * WHOLE_DIGITS}.{'9' * FRACTION_DIGITS}")
Leads = Callable[[Ordered], bool]
Strip = tuple[Range, Ordered]
"""A threshold, or a gap between two, and a value in it."""


def spans(attribute: Attribute, cuts: Sequence[Fraction], leads: Leads) -> Reach:
    """The longest spans in which every value leads there; `cuts` in order, dates as ordinals."""
    strips = _strips(attribute, _ends(attribute, cuts))
    runs = groupby(strips, lambda strip: leads(strip[1]))
    return tuple(_joined(attribute, [strip for strip, _ in run]) for leading, run in runs if leading)


def _ends(attribute: Attribute, cuts: Sequence[Fraction]) -> list[Ordered]:
    """What cuts: where no value of the kind lies on a threshold, the values on either side of it."""
    found = {end for cut in cuts for end in _around(attribute, cut)}
    declared = attribute.range
    found |= {end for end in (declared.low, declared.high) if end is not None} if declared else set()
    return sorted(found)


def _around(attribute: Attribute, cut: Fraction) -> Iterator[Ordered]:
    for towards in (floor, ceil):
        if attribute.kind == "date":
            yield date.fromordinal(towards(cut))
            continue
        number = Decimal(plain(EXACT.scaleb(Decimal(towards(cut * 10**FRACTION_DIGITS)), -FRACTION_DIGITS)))
        if in_range_of_decimals(number):
            yield number


def _strips(attribute: Attribute, ends: Sequence[Ordered]) -> Iterator[Strip]:
    """Each threshold and each gap in which the attribute may lie, lowest first."""
    for low, high in pairwise((None, *ends, None)):
        if low is not None:
            yield from _allowed(attribute, Range(text="", low=low, high=low), low)
        gap = Range(text="", low=low, high=high, low_open=low is not None, high_open=high is not None)
        yield from _allowed(attribute, gap, _between(attribute, gap))


def _allowed(attribute: Attribute, strip: Range, value: Ordered | None) -> Iterator[Strip]:
    if value is None or (attribute.range is not None and not attribute.range.holds(value)):
        return
    if not isinstance(value, Decimal) or in_range_of_decimals(value):
        yield strip, value


def _between(attribute: Attribute, gap: Range) -> Ordered | None:
    """Some value within a gap; None if there is none."""
    if attribute.kind == "date":
        return _day(gap.low, gap.high)  # type: ignore[arg-type]
    return _number(gap.low, gap.high)  # type: ignore[arg-type]


def _number(low: Decimal | None, high: Decimal | None) -> Decimal | None:
    if low is None and high is None:
        return Decimal(0)
    if low is None or high is None:
        end = GREATEST.copy_negate() if low is None else GREATEST
        return None if end in (low, high) else end
    middle = EXACT.multiply(EXACT.add(low, high), Decimal("0.5"))
    found = middle.quantize(EXACT.scaleb(Decimal(1), -FRACTION_DIGITS), ROUND_FLOOR, EXACT)
    return found if low < found < high else None


def _day(low: date | None, high: date | None) -> date | None:
    first = low.toordinal() + 1 if low else 1
    last = high.toordinal() - 1 if high else date.max.toordinal()
    return date.fromordinal((first + last) // 2) if first <= last else None


def _joined(attribute: Attribute, run: Sequence[Range]) -> Span:
    """Neighbouring strips as one; an end that the declared range sets anyway is left out, unless it is all there is."""
    first, last, declared = run[0], run[-1], attribute.range or Range(text="")
    if first.low is not None and first.low == last.high:
        return Span(within=first)
    low, high = (first.low, first.low_open), (last.high, last.high_open)
    low = (None, False) if low == (declared.low, declared.low_open) else low
    high = (None, False) if high == (declared.high, declared.high_open) else high
    return Span(within=Range(text="", low=low[0], low_open=low[1], high=high[0], high_open=high[1]))
