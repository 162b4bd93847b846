"""Quarters of a year, as they are said."""

from __future__ import annotations

import re
from datetime import date, timedelta

QUARTER = re.compile(r"([1-9]\d{3})-?[QT]([1-4])")


def quarter_of(day: date) -> str:
    """`2026-Q3`."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def quarter_days(name: str) -> tuple[date, date]:
    """The first and last day of a quarter said `2026-Q3` or `2026-T3`. Raises ValueError."""
    said = QUARTER.fullmatch(name.upper())
    if said is None:
        raise ValueError(name)
    year, quarter = int(said[1]), int(said[2])
    after = date(year + quarter // 4, 3 * quarter % 12 + 1, 1)
    return date(year, 3 * quarter - 2, 1), after - timedelta(days=1)
