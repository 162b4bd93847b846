"""The work to come, by discipline and by period: sums of files drawn from what is foreseen of each.

What is foreseen of a file are three quantiles; between and beyond them its logarithm is drawn from the two halves of
normal laws that have these quantiles. Files are drawn independently of one another, and effort of delay: what makes all
files of a month heavier together is not in the interval. A file's effort falls evenly between its receipt (today, if it
came earlier) and its closing, and on its disciplines in proportion to the expert days that the rulebook declares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from learner.weights.link import Reals
from learner.workload.facts import Known
from learner.workload.model import AFTER, By, Called, Closing, Load, Quantiles
from learner.workload.periods import MOST, Span, name_of, touched

LEAST = 1e-9  # of the work of a file: below, it is a sum of rounded shares, and not work left over
Z10 = 1.2815515655  # the ninetieth hundredth of the normal law


@dataclass(frozen=True)
class Drawn:
    """Files to come, drawn: draws x files. `effort` and `delay` are None where they are not foreseen."""

    known: Known
    received: Sequence[date]
    disciplines: tuple[str, ...]
    by: By
    effort: Reals | None
    delay: Reals | None

    @cached_property
    def periods(self) -> list[Span]:
        """Those in which a file is received, or under way in nine draws in ten; not more than are told."""
        return touched(zip(self.received, self._over, strict=True), self.by)[:MOST]

    @property
    def later(self) -> int:
        """How many files are received after the last period told."""
        return int((~self.came(self.periods)).sum())

    def came(self, spans: Sequence[Span]) -> NDArray[np.bool_]:
        """Which files are received in some of these periods."""
        return np.array([any(first <= each < end for first, end in spans) for each in self.received], dtype=bool)

    @property
    def _over(self) -> list[date]:
        """When nine draws in ten of each file are over."""
        if self.delay is None:
            return list(self.received)
        ends = np.array([each.toordinal() for each in self.received]) + np.quantile(self.delay, 0.9, axis=0)
        return [date.fromordinal(int(each)) for each in np.minimum(ends, date.max.toordinal() - 400)]

    @property
    def shares(self) -> Reals:
        """Files x disciplines: how the effort of each is shared out."""
        total = self.known.days.sum(axis=1, keepdims=True)
        found: Reals = np.divide(self.known.days, total, out=np.zeros_like(self.known.days), where=total > 0)
        return found


def drawn_of(quantiles: Reals, draws: int, random: np.random.Generator) -> Reals:
    """Draws x files, from files x quantiles."""
    low, middle, high = np.log1p(quantiles).T
    normal = random.standard_normal((draws, len(quantiles)))
    reach = np.where(normal < 0, middle - low, high - middle) / Z10
    found: Reals = np.maximum(np.expm1(middle + normal * reach), 0.0)
    return found


def by_discipline(held: Drawn) -> Iterator[Load]:
    """All of them together, then each that is called on."""
    yield Load(discipline=None, period=None, files=len(held.received), effort=_of(held.effort))
    for place, name in enumerate(held.disciplines):
        files = int(held.known.called[:, place].sum())
        if files:
            own = None if held.effort is None else held.effort * held.shares[:, place]
            yield Load(discipline=name, period=None, files=files, effort=_of(own))


def by_expertise(expertises: Iterable[str], known: Known) -> Iterator[Called]:
    """The expertises that files to come need, in the order of the rulebook."""
    for name in expertises:
        states = [each[name] for each in known.needed if name in each]
        if states:
            sure = states.count("certain")
            yield Called(expertise=name, files=sure, possible=len(states) - sure)


def _of(effort: Reals | None) -> Quantiles | None:
    return None if effort is None else told(effort.sum(axis=1))


def told(sums: Reals) -> Quantiles:
    """The three quantiles of draws."""
    low, middle, high = np.quantile(sums, (0.1, 0.5, 0.9))
    return Quantiles(low=float(low), middle=float(middle), high=float(high))


def by_period(held: Drawn) -> Iterator[Load]:
    """Each period, all disciplines together then each that is called on; then what falls in none of them, if any."""
    rest: Reals = np.ones((1, len(held.received)))
    for first, next_one in held.periods:
        falls = _falls(held, first, next_one)
        rest = rest - falls
        yield from _loads(held, name_of(first, held.by), held.came([(first, next_one)]), falls)
    later = ~held.came(held.periods)
    if later.any() or rest.max(initial=0.0) > LEAST:
        yield from _loads(held, AFTER, later, np.clip(rest, 0.0, None))


def _loads(held: Drawn, period: str, came: NDArray[np.bool_], falls: Reals) -> Iterator[Load]:
    effort = None if held.effort is None else held.effort * falls
    yield Load(discipline=None, period=period, files=int(came.sum()), effort=_of(effort))
    for place, name in enumerate(held.disciplines):
        called = held.known.called[:, place]
        if called.any():
            own = None if effort is None else effort * held.shares[:, place]
            yield Load(discipline=name, period=period, files=int((came & called).sum()), effort=_of(own))


def _falls(held: Drawn, first: date, next_one: date) -> Reals:
    """Draws x files, or 1 x files: the share of each file's work in a period."""
    starts = np.array([each.toordinal() for each in held.received], dtype=np.float64)
    lasts = np.ones((1, len(starts))) if held.delay is None else np.maximum(held.delay, 1.0)
    ends = starts + lasts
    found: Reals = (
        np.clip(np.minimum(ends, next_one.toordinal()) - np.maximum(starts, first.toordinal()), 0, None) / lasts
    )
    return found


def closing(held: Drawn) -> Iterator[Closing]:
    """How many files close in each period; then in none of them, if any may."""
    if held.delay is None:
        return
    ends = np.array([each.toordinal() for each in held.received]) + np.round(held.delay)
    left = np.full(len(ends), float(ends.shape[1]))
    for first, next_one in held.periods:
        done = ((ends >= first.toordinal()) & (ends < next_one.toordinal())).sum(axis=1).astype(np.float64)
        left -= done
        yield Closing(period=name_of(first, held.by), files=told(done))
    if left.any():
        yield Closing(period=AFTER, files=told(left))
