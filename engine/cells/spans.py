"""Spans of numbers or dates: what comparisons and intervals cover, and how two of them lie."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.condition import Op
from engine.range import Range

Ordered = Decimal | date


def span_of(op: Op, value: Ordered, text: str = "") -> Range:
    """The values that an inequality with this one accepts."""
    if op in (Op.LT, Op.LE):
        return Range(text=text, high=value, high_open=op is Op.LT)
    return Range(text=text, low=value, low_open=op is Op.GT)


def is_empty(span: Range) -> bool:
    """Whether no value at all lies in a span."""
    if span.low is None or span.high is None:
        return False
    return _before(span.high, span.low) or (span.low == span.high and (span.low_open or span.high_open))


def common(one: Range, other: Range) -> Range:
    """The values of both spans."""
    low, low_open = _highest_low(one, other)
    high, high_open = _lowest_high(one, other)
    return Range(text="", low=low, low_open=low_open, high=high, high_open=high_open)


def covers(span: Range, domain: Range) -> bool:
    """Whether every value of the domain lies in the span."""
    shared = common(span, domain)
    return shared == domain.model_copy(update={"text": ""})


def _before(one: Ordered, other: Ordered) -> bool:
    return one < other  # type: ignore[operator]


def _highest_low(one: Range, other: Range) -> tuple[Ordered | None, bool]:
    if one.low is None or (other.low is not None and _before(one.low, other.low)):
        return other.low, other.low_open
    if other.low is None or _before(other.low, one.low):
        return one.low, one.low_open
    return one.low, one.low_open or other.low_open


def _lowest_high(one: Range, other: Range) -> tuple[Ordered | None, bool]:
    if one.high is None or (other.high is not None and _before(other.high, one.high)):
        return other.high, other.high_open
    if other.high is None or _before(one.high, other.high):
        return one.high, one.high_open
    return one.high, one.high_open or other.high_open
