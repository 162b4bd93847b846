"""Weeks and months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from learner.workload.model import By

MOST = 24  # periods told
Span = tuple[date, date]


def first_day(day: date, by: By) -> date:
    """The first day of the week or month of a day."""
    return day.replace(day=1) if by == "month" else day - timedelta(days=day.weekday())


def after(first: date, by: By) -> date:
    """The first day of the next one."""
    if by == "week":
        return first + timedelta(days=7)
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def name_of(first: date, by: By) -> str:
    """`2026-11`, or `2026-W48`."""
    if by == "month":
        return f"{first.year}-{first.month:02d}"
    year, week, _ = first.isocalendar()
    return f"{year}-W{week:02d}"


def touched(spans: Iterable[Span], by: By) -> list[Span]:
    """The periods that some spans of days touch, in order; those in which nothing happens are left out."""
    return sorted({each for start, end in spans for each in periods(start, end, by)})


def periods(start: date, end: date, by: By) -> Iterator[Span]:
    """Those from one day to another, each with the first day after it; not more than are told."""
    first = first_day(start, by)
    for _ in range(MOST):
        if first > end:
            return
        yield first, after(first, by)
        first = after(first, by)
