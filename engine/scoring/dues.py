"""Deadlines: the day that a rule sets, and the least day that remains possible while a fact is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from engine.assessment import Due, State
from engine.facts import Fact
from engine.model import Attribute, Deadline
from engine.values import EXACT, days_after


def due(
    rule: str, deadline: Deadline, state: State, facts: Mapping[str, Fact], attributes: Mapping[str, Attribute]
) -> Due:
    """The deadline that a rule sets on these facts."""
    start = facts[deadline.start].value
    stop = facts[deadline.stopped].value if deadline.stopped else Decimal(0)
    day = _after(start, deadline.days, stop)
    least = attributes[deadline.stopped] if deadline.stopped and stop is None else None
    return Due.model_construct(
        rule=rule,
        days=deadline.days,
        start=deadline.start,
        stopped=deadline.stopped,
        day=day,
        earliest=_after(start, deadline.days, _least(least)) if least else day,
        state=state,
    )


def _after(start: object, days: int, stop: object) -> date | None:
    if not isinstance(start, date) or not isinstance(stop, Decimal):
        return None
    # A clock stop counts whole days; a fraction of one has not stopped the clock yet.
    return days_after(start, days + int(stop.to_integral_value(ROUND_FLOOR, EXACT)))


def _least(stop: Attribute) -> Decimal | None:
    """The least a clock stop can be. What rules derive may leave its range, which then bounds nothing."""
    low = None if stop.derived or stop.range is None else stop.range.low
    return low if isinstance(low, Decimal) else None
