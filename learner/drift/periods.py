"""Decisions by quarter; quarters with few decisions are joined, except the one looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from learner.history import PastDecision
from learner.quarters import quarter_days, quarter_of

FEWEST = 30  # decisions that a period should have


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both included, with the places of their decisions."""

    name: str
    first: date
    last: date
    places: tuple[int, ...]


def periods_of(decisions: Sequence[PastDecision], since: date) -> list[Period]:
    """The periods before a day, then all from that day on as the last one; decisions are in the order of time."""
    before = [place for place, each in enumerate(decisions) if each.day and each.day < since]
    now = [place for place, each in enumerate(decisions) if each.day and each.day >= since]
    found = [_period(decisions, each) for each in _joined(decisions, before)]
    return [*found, _period(decisions, now)] if now else found


def last_quarter(decisions: Sequence[PastDecision]) -> date:
    """The first day of the last quarter, or of an earlier one from which there are enough decisions."""
    count, first = 0, _day(decisions[-1])
    for each in reversed(decisions):
        if count >= FEWEST and _day(each) < first:
            break
        first, count = min(first, quarter_days(quarter_of(_day(each)))[0]), count + each.times
    return first


def _joined(decisions: Sequence[PastDecision], places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of whole quarters with enough decisions each; what is left goes with the last."""
    quarters: dict[str, list[int]] = {}
    for place in places:
        quarters.setdefault(quarter_of(_day(decisions[place])), []).append(place)
    held: list[list[int]] = []
    run: list[int] = []
    for quarter in quarters.values():
        run += quarter
        if sum(decisions[place].times for place in run) >= FEWEST:
            held.append(run)
            run = []
    if run and held:
        held[-1] += run
    elif run:
        held.append(run)
    yield from held


def _period(decisions: Sequence[PastDecision], places: Sequence[int]) -> Period:
    first, last = _day(decisions[places[0]]), _day(decisions[places[-1]])
    one, other = quarter_of(first), quarter_of(last)
    return Period(one if one == other else f"{one} … {other}", first, last, tuple(places))


def _day(decision: PastDecision) -> date:
    assert decision.day is not None  # noqa: S101 - decisions without a day are set aside before
    return decision.day
