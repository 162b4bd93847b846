"""A figure with its interval as it is drawn on a line, beside the figures themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A value and the ends of its interval, in percent of the line; `said` is the picture in words."""

    low: float
    value: float
    high: float
    said: str


def mark_of(value: float, ends: tuple[float, float], said: str) -> Mark:
    """What is drawn of shares of the line, 0 at its start and 1 at its end; what is outside is drawn at the end."""
    low, middle, high = (round(100 * min(1.0, max(0.0, each)), 1) for each in (ends[0], value, ends[1]))
    return Mark(low, middle, high, said)
