"""Whole points: a local search that changes one column, or trades one for another, while that gains.

Every step tries all its moves at once and takes the best, so that the result depends on nothing but the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from learner.weights.calibration import Calibrated, Histograms, calibrated
from learner.weights.link import Reals, Whole
from learner.weights.observed import Observed
from learner.weights.sparse import around

ENOUGH = 1e-6  # a smaller gain, in nats for all the decisions, is none


@dataclass(frozen=True)
class Allowed:
    """What points may be.

    Attributes:
        lowest: the fewest points of each column.
        highest: the most; equal to `lowest` where the column is locked.
        today: the points that a column has unless there is a reason.
        most: how many columns may differ from today.
        costs: what each column must gain to leave today, in nats for all the decisions; nothing if not said.
        cuts: the scores at which levels begin, if they are settled.
    """

    lowest: Whole
    highest: Whole
    today: Whole
    most: int
    costs: Reals | None = None
    cuts: Reals | None = None


@dataclass(frozen=True)
class Pointed:
    """Whole points, where levels begin and how sharply (on the logit scale), and the loss in nats, costs included."""

    points: Whole
    thresholds: Reals
    slope: float
    loss: float

    @property
    def cuts(self) -> Reals:
        """The scores at which levels begin."""
        found: Reals = self.thresholds / self.slope
        return found


class Move(NamedTuple):
    """Columns given other points."""

    columns: tuple[int, ...]
    values: tuple[int, ...]


class Search:
    """One search on one history."""

    def __init__(self, observed: Observed, allowed: Allowed, *, tries: int = 12) -> None:
        """`tries` columns are tried of those that are as today."""
        self._observed, self._allowed, self._tries = observed, allowed, tries
        self._low, self._high, self._cell = observed.cells

    def valued(self, points: Whole) -> Pointed:
        """These points, calibrated."""
        found = self._calibrated([self._observed.columns @ points], None)
        return self._as_pointed(points, found, 0)

    def improved(self, start: Pointed) -> Pointed:
        """The points where no move gains any more."""
        held = start
        while True:
            better = self._step(held, list(self._single(held))) or self._step(held, list(self._traded(held)))
            if better is None:
                return held
            held = better

    def _step(self, held: Pointed, moves: Sequence[Move]) -> Pointed | None:
        """The best of the moves; None if none gains."""
        if not moves:
            return None
        tried = [_moved(held.points, move) for move in moves]
        scores = self._observed.columns @ held.points
        found = self._calibrated([self._rescored(scores, held.points, each) for each in tried], held)
        costs = np.array([self._cost(each) for each in tried])
        best = int(np.argmin(found.loss + costs))
        if found.loss[best] + costs[best] > held.loss - ENOUGH:
            return None
        return self.valued(tried[best])

    def _rescored(self, scores: Reals, before: Whole, after: Whole) -> Reals:
        changed = np.flatnonzero(before != after)
        return scores + self._observed.columns[:, changed] @ (after - before)[changed]

    def _single(self, held: Pointed) -> Iterator[Move]:
        """One column given other points: those that differ from today, and the most promising of the others."""
        differing = np.flatnonzero(held.points != self._allowed.today)
        for changed in map(int, differing):
            values = {int(self._allowed.today[changed]), *self._near(changed, int(held.points[changed]))}
            yield from _moves((changed,), sorted(values), held)
        for column, value in self._promising(held) if len(differing) < self._allowed.most else ():
            yield from _moves((column,), self._near(column, value), held)

    def _traded(self, held: Pointed) -> Iterator[Move]:
        """One column put back as today, another changed."""
        for dropped in np.flatnonzero(held.points != self._allowed.today):
            points = held.points.copy()
            points[dropped] = self._allowed.today[dropped]
            without = replace(held, points=points)
            for column, value in self._promising(without)[: self._tries // 2]:
                if column != dropped:
                    for each in self._near(column, value):
                        yield Move((int(dropped), column), (int(points[dropped]), each))

    def _near(self, column: int, value: int) -> list[int]:
        """The points around a value that a column may have."""
        allowed = self._allowed
        return [
            each for each in range(value - 2, value + 3) if allowed.lowest[column] <= each <= allowed.highest[column]
        ]

    def _promising(self, held: Pointed) -> list[tuple[int, int]]:
        """The columns as today that the decisions pull at most, by the score test, with the points they point to."""
        pull, bend = self._pulled(held)
        promise = pull**2 / bend
        lowest, highest = self._allowed.lowest, self._allowed.highest
        stuck = (pull < 0) & (held.points >= highest) | (pull > 0) & (held.points <= lowest)
        promise[stuck | (held.points != self._allowed.today)] = 0.0
        order = np.argsort(-promise, kind="stable")[: self._tries]
        aimed = np.clip(held.points - np.round(pull / bend / held.slope), lowest, highest).astype(np.int64)
        aimed = np.where(aimed == held.points, held.points - np.sign(pull).astype(np.int64), aimed)
        return [(int(column), int(aimed[column])) for column in order if promise[column] > 0.0]

    def _pulled(self, held: Pointed) -> tuple[Reals, Reals]:
        """The slope of the loss with each column's weight, and its own slope, thresholds moving along."""
        observed = self._observed
        each = around(observed, held.slope * (observed.columns @ held.points), held.thresholds)
        pull = -observed.weight * each.pull @ observed.columns
        bend = observed.weight * each.bend
        middle = (bend @ observed.columns) / max(float(bend.sum()), 1e-9)
        return pull, bend @ (observed.columns - middle) ** 2 + 1e-9

    def _cost(self, points: Whole) -> float:
        return 0.0 if self._allowed.costs is None else float(self._allowed.costs @ (points != self._allowed.today))

    def _calibrated(self, scores: Sequence[Reals], held: Pointed | None) -> Calibrated:
        sets = self._histograms(scores)
        if held is None:
            return calibrated(sets)
        near = Calibrated(
            np.repeat(held.thresholds[None, :], len(scores), 0), np.full(len(scores), held.slope), np.zeros(len(scores))
        )
        return calibrated(sets, near, steps=4)

    def _histograms(self, scores: Sequence[Reals]) -> Histograms:
        """Of whole scores, a bin each; else a bin a row."""
        observed, cells = self._observed, len(self._low)
        if not observed.integral:
            mass = np.zeros((len(observed.weight), cells))
            mass[np.arange(len(mass)), self._cell] = observed.weight
            return self._as_sets(np.stack(scores), np.repeat(mass[None], len(scores), 0))
        lowest = min(float(each.min()) for each in scores)
        bins = int(max(float(each.max()) for each in scores) - lowest) + 1
        mass = np.stack([self._counted(each - lowest, bins, cells) for each in scores])
        return self._as_sets(np.repeat(lowest + np.arange(bins)[None, :], len(scores), 0), mass)

    def _counted(self, scores: Reals, bins: int, cells: int) -> Reals:
        key = scores.astype(np.int64) * cells + self._cell
        counted = np.bincount(key, weights=self._observed.weight, minlength=bins * cells)
        return counted.astype(np.float64).reshape(bins, cells)

    def _as_sets(self, scores: Reals, mass: Reals) -> Histograms:
        return Histograms(scores, mass, self._low, self._high, self._observed.levels, self._allowed.cuts)

    def _as_pointed(self, points: Whole, found: Calibrated, place: int) -> Pointed:
        loss = float(found.loss[place]) + self._cost(points)
        return Pointed(points, found.thresholds[place], float(found.slope[place]), loss)


def _moves(columns: tuple[int, ...], values: Iterable[int], held: Pointed) -> Iterator[Move]:
    """The column given each of the values that it has not."""
    for value in values:
        if value != held.points[columns[0]]:
            yield Move(columns, (value,))


def _moved(points: Whole, move: Move) -> Whole:
    found = points.copy()
    found[list(move.columns)] = move.values
    return found
