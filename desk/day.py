"""The day of the person at the desk: only the desk has a clock, and it is read in one place."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The day on which a command is typed."""
    return clock()


def clock() -> date:
    """The day that this machine says, where it stands."""
    return datetime.now(UTC).astimezone().date()
