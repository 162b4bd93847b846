"""How much more often decisions diverge where something holds, facts equal as far as the rulebook counts them.

The ratio of risks of Mantel and Haenszel over strata (Rothman, Greenland and Lash, *Modern Epidemiology*, 3rd ed.,
2008, chapter 15): strata of a few files each add what they tell, and bias nothing. How sure it is, by leaving each
person out in turn, on the logarithm. Of all that is looked at, the false-discovery rate of Benjamini and Hochberg, JRSS
B 57 (1995), 289-300.

The error is the larger of what people show, one left out in turn, and of what as few independent decisions would: where
next to nothing diverges elsewhere, all people agree on a ratio that a single decision would change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from scipy.special import stdtr, stdtrit
from scipy.stats import false_discovery_control

from learner.divergences.columns import Columns, Truths
from learner.divergences.model import Direction, Lift
from learner.noise.looks import Reals, Whole, total_of
from learner.noise.resampling import error_of

SURE = 0.05  # of what is shown, the share that chance may have given
LEAST = 5  # diverging decisions, by two people at least, below which nothing is shown
HALF = 0.5  # added to both sides of a ratio: none is without bound


@dataclass(frozen=True)
class Screened:
    """Where something holds (`holds`), and what the lift is; `q` comes once all are known."""

    holds: Truths
    lift: Lift


def screened(columns: Columns, holds: Truths, direction: Direction) -> Screened:
    """One lift."""
    return Screened(holds, _Ratio(columns, holds, direction).lift)


def adjusted(found: Sequence[Screened]) -> Iterator[Screened]:
    """The same, each with its q."""
    tested = [each.lift.p for each in found if each.lift.p is not None]
    rates = iter(false_discovery_control(tested).tolist())
    for each in found:
        q = None if each.lift.p is None else next(rates)
        yield Screened(each.holds, each.lift.model_copy(update={"q": q}))


def told(columns: Columns, each: Screened) -> bool:
    """Whether a lift is to be shown: beyond chance, more than elsewhere, in enough decisions of two people."""
    return each.lift.q is not None and each.lift.q <= SURE and standing_out(columns, each)


def standing_out(columns: Columns, each: Screened) -> bool:
    """Whether it is more than elsewhere, in enough decisions of two people: by chance or not."""
    there = each.holds & columns.diverging(each.lift.direction)
    people = {columns.decisions[place].evaluator for place in np.flatnonzero(there)}
    enough = each.lift.diverging >= LEAST and (len(people) > 1 or people == {""})
    return enough and (each.lift.ratio or 0.0) > 1.0


def visible(found: Sequence[Screened], units: int) -> float | None:
    """The ratio from which one that stands out alone has its q, for half of those in which enough diverges: the median.

    Alone, its p must be below that q shared among all (Benjamini and Hochberg); the law is Student's, of `units` left
    out in turn. The width of each interval says its error.
    """
    tested = [each.lift for each in found if each.lift.interval]
    wide = [
        log(each.interval[1] / each.interval[0]) / 2 for each in tested if each.interval and each.diverging >= LEAST
    ]
    if not wide:
        return None
    needed, shown = stdtrit(units - 1, 1 - SURE / len(tested)), stdtrit(units - 1, 0.975)
    return exp(float(np.median(wide)) * float(needed / shown))


class _Ratio:
    """Sums by part (rows) and by stratum (columns), where it holds and elsewhere, diverging and all."""

    def __init__(self, columns: Columns, holds: Truths, direction: Direction) -> None:
        self.direction: Direction = direction
        self.looks = float(columns.times[holds].sum())
        strata, parts = int(columns.stratum.max(initial=0)) + 1, int(columns.part.max(initial=0)) + 1
        keys, diverging = columns.part * strata + columns.stratum, columns.diverging(direction)
        self.held, self.struck, self.others, self.missed = (
            _sums(keys, columns.weight * where, (parts, strata))
            for where in (holds, holds & diverging, ~holds, ~holds & diverging)
        )

    @property
    def lift(self) -> Lift:
        """The ratio, and how sure it is."""
        inside, outside = self._sides(self._all(None))
        value = log((inside + HALF) / (outside + HALF))
        without = np.array([self._log(part) for part in range(len(self.held))], dtype=np.float64)
        error = error_of(without)
        interval = p = None
        if error is not None:
            spread = max(error[0], sqrt(1.0 / (inside + HALF) + 1.0 / (outside + HALF)))
            interval = (exp(value - error[1] * spread), exp(value + error[1] * spread))
            p = float(stdtr(len(without) - 1, -value / spread))
        held, struck, others, missed = self._all(None)
        rate = np.where(others > 0, missed / np.where(others > 0, others, 1.0), 0.0)
        return Lift(
            direction=self.direction,
            looks=self.looks,
            diverging=float(struck.sum()),
            expected=float((held * rate)[others > 0].sum()),
            ratio=exp(value) if inside + outside > 0 else None,
            interval=interval,
            p=p,
            q=None,
        )

    def _all(self, left_out: int | None) -> tuple[Reals, Reals, Reals, Reals]:
        sums = [each.sum(axis=0) for each in (self.held, self.struck, self.others, self.missed)]
        if left_out is not None:
            rest = (self.held, self.struck, self.others, self.missed)
            sums = [np.maximum(whole - each[left_out], 0.0) for whole, each in zip(sums, rest, strict=True)]
        return sums[0], sums[1], sums[2], sums[3]

    def _sides(self, sums: tuple[Reals, Reals, Reals, Reals]) -> tuple[float, float]:
        held, struck, others, missed = sums
        total = held + others
        share = np.where(total > 0, 1.0 / np.where(total > 0, total, 1.0), 0.0)
        return float((struck * others * share).sum()), float((missed * held * share).sum())

    def _log(self, left_out: int) -> float:
        inside, outside = self._sides(self._all(left_out))
        return log((inside + HALF) / (outside + HALF))


def _sums(keys: Whole, weight: Reals, shape: tuple[int, int]) -> Reals:
    return total_of(keys, weight, shape[0] * shape[1]).reshape(shape)
