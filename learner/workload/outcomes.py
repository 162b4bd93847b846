"""What files took: days from receipt to closing, expert days; those still open told apart, the impossible set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from engine.errors import Diagnostic, Message, diagnostic
from learner.history import PastDecision
from learner.sorting import known_then, listed
from learner.workload import messages as say

EPOCH = date(1900, 1, 1)  # of files without any day


@dataclass(frozen=True)
class Took:
    """One file of the history. `delay` and `effort` are None where unknown; `open`: received, and not closed."""

    past: PastDecision
    received: date
    closed: date | None
    delay: float | None
    effort: float | None

    @property
    def open(self) -> bool:
        """Whether it is still under way."""
        return self.closed is None


def took(decisions: Sequence[PastDecision], today: date) -> tuple[list[Took], list[Diagnostic]]:
    """The files of a history in the order of receipt, with what was known of them then; and what is said of the rest.

    A file is closed on its day of closing where the history has any, else on the day of its decision.
    """
    closings = any(each.closed for each in decisions)
    held = [_took(known_then(each), closings=closings) for each in decisions]
    said: list[Diagnostic] = []
    for wrong, message in _wrong(today):
        aside = [each for each in held if wrong(each)]
        if aside:
            said.append(_said(message, aside))
            held = [each for each in held if not wrong(each)]
    undated = [each for each in held if each.received == EPOCH]
    if undated:
        said.append(diagnostic(say.UNDATED, count=_count(undated)))
    still = [each for each in held if each.open]
    if still:
        said.append(diagnostic(say.OPEN, count=_count(still)))
    return sorted(held, key=lambda each: (each.received, each.past.case.id)), said


def _took(each: PastDecision, *, closings: bool) -> Took:
    closed, delay = each.closed if closings else each.day, each.delay
    if delay is None and each.received and closed:
        delay = float((closed - each.received).days)
    days = timedelta(days=round(max(delay or 0.0, 0.0)))
    received = each.received or (closed - days if closed else EPOCH)
    if closed is None and (delay is not None or not closings):
        closed = received + days
    return Took(each, received, closed, delay, each.effort)


def _wrong(today: date) -> Iterator[tuple[Callable[[Took], bool], Message]]:
    """What cannot be, the first first."""
    yield (lambda each: each.delay is not None and each.delay < 0), say.BEFORE
    yield (lambda each: each.effort is not None and each.effort < 0), say.NEGATIVE
    yield (lambda each: max(each.received, each.closed or EPOCH) > today), say.FUTURE


def _said(message: Message, aside: Sequence[Took]) -> Diagnostic:
    return diagnostic(message, count=_count(aside), named=listed([each.past.case.id for each in aside]))


def _count(files: Sequence[Took]) -> int:
    return sum(each.past.times for each in files)
