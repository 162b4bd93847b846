"""The day on which a deadline falls, over all cases (docs/semantics.md, `deadlines`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from engine.condition import Op
from engine.model import Deadline
from engine.values import EXACT, days_after
from engine.verification.encoding import Encoding
from engine.verification.leaves import as_number, holds
from engine.verification.logic import FixedPoint, Formula, conj, disj, neg, same
from engine.verification.variables import Content, Held

Guarded = tuple[Formula, Content]


def day_of(encoding: Encoding, deadline: Deadline) -> Held:
    """The day, unknown as soon as the start or the clock stop is, or past what a calendar holds."""
    stops: tuple[Guarded, ...] = ((True, Decimal(0)),)
    if deadline.stopped is not None:
        stops = encoding.held(deadline.stopped).options
    starts = encoding.held(deadline.start).options
    return Held(tuple(each for start in starts for stop in stops for each in _fallen(start, stop, deadline.days)))


def _fallen(start: Guarded, stop: Guarded, days: int) -> Iterator[Guarded]:
    """A plain date where nothing has to be counted with."""
    (started, first), (counted, stopped) = start, stop
    guard = conj((started, counted))
    if isinstance(first, date) and isinstance(stopped, Decimal):
        day = days_after(first, days + int(stopped.to_integral_value(ROUND_FLOOR, EXACT)))
        yield from [] if day is None else [(guard, day)]
        return
    rank = as_number(first).units + as_number(stopped).whole + days
    yield conj((guard, rank >= 1, rank <= date.max.toordinal())), FixedPoint(rank, 0)


def apart(one: Held, other: Held) -> Formula:
    """That two days differ, or that one alone is known."""
    unlike = (
        conj((mine, theirs, neg(holds(Op.EQ, first, second))))
        for mine, first in one.options
        for theirs, second in other.options
    )
    return disj((neg(same(one.known, other.known)), *unlike))
