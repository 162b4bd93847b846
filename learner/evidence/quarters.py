"""The parts of the time that a history spans, in which effects are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from learner.history import PastDecision
from learner.quarters import quarter_of

MOST_PERIODS = 12


def periods_of(decisions: Sequence[PastDecision]) -> list[tuple[str, NDArray[np.bool_]]]:
    """The quarters of the history; years, or as many of them together as it takes, where there are more than twelve.

    None where a day is not known.
    """
    days = [each.day for each in decisions]
    if any(day is None for day in days):
        return []
    names = np.array(_names([day for day in days if day is not None]))
    return [(str(each), names == each) for each in np.unique(names)]


def _names(days: list[date]) -> list[str]:
    quarters = [quarter_of(day) for day in days]
    if len(set(quarters)) <= MOST_PERIODS:
        return quarters
    years = sorted({day.year for day in days})
    step = -(-(years[-1] - years[0] + 1) // MOST_PERIODS)
    spans = {key: list(held) for key, held in groupby(years, key=lambda year: (year - years[0]) // step)}
    return [_span(spans[(day.year - years[0]) // step]) for day in days]


def _span(years: list[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
