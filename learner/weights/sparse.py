"""A few columns out of many, with real weights: where the search for whole points starts.

Forward selection that keeps several supports at each size (a beam), as FasterRisk does (Liu et al., NeurIPS 2022);
each is fitted by Newton's method with the signs that the rulebook declares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from learner.weights.link import Reals, Slopes, slopes
from learner.weights.observed import Observed, every_level

RIDGE = 1e-3  # keeps weights finite where columns part the levels wholly; nothing beside one decision
NEWTON = 25


@dataclass(frozen=True)
class Signs:
    """What each weight may be: `lowest` is 0 or -∞, `highest` is 0 or ∞."""

    lowest: Reals
    highest: Reals


@dataclass(frozen=True)
class Sparse:
    """Columns with real weights, the thresholds, and the loss in nats."""

    support: tuple[int, ...]
    weights: Reals
    thresholds: Reals
    loss: float


def sparsest(observed: Observed, signs: Signs, terms: int, *, width: int = 5, tries: int = 10) -> list[Sparse]:
    """The best supports found of `terms` columns at most, the best first."""
    beam = [_refit(observed, signs, Sparse((), np.zeros(0), _marginal(observed), np.inf))]
    for _ in range(min(terms, observed.columns.shape[1])):
        grown = {each.support: each for parent in beam for each in _grown(observed, signs, parent, tries)}
        better = sorted(grown.values(), key=lambda each: each.loss)[:width]
        if not better or better[0].loss > beam[0].loss - 1e-9:
            break
        beam = better
    return beam


def _marginal(observed: Observed) -> Reals:
    """Thresholds that give each level its share; an interval counts evenly for each of its levels."""
    share = np.full(observed.levels, 0.5)
    for level in range(observed.levels):
        held = (observed.low <= level) & (level <= observed.high)
        share[level] += np.sum(observed.weight[held] / (1.0 + observed.high[held] - observed.low[held]))
    below = np.cumsum(share)[:-1] / share.sum()
    found: Reals = np.log(below / (1.0 - below))
    return found


def _grown(observed: Observed, signs: Signs, parent: Sparse, tries: int) -> Iterator[Sparse]:
    """The parent with one column more, the most promising by the score test."""
    promise = _promise(observed, signs, parent)
    for column in np.argsort(-promise, kind="stable")[:tries]:
        if promise[column] <= 0.0:
            return
        weights = np.append(parent.weights, 0.0)
        start = Sparse((*parent.support, int(column)), weights, parent.thresholds, np.inf)
        yield _ordered(_refit(observed, signs, start))


def _ordered(found: Sparse) -> Sparse:
    order = np.argsort(found.support)
    return Sparse(tuple(found.support[place] for place in order), found.weights[order], found.thresholds, found.loss)


def _promise(observed: Observed, signs: Signs, parent: Sparse) -> Reals:
    """The score statistic of each column outside the support; 0 where its sign would be forbidden."""
    each = around(observed, observed.columns[:, list(parent.support)] @ parent.weights, parent.thresholds)
    bend = observed.weight * each.bend
    gradient = -observed.weight * each.pull @ observed.columns  # of the loss, by the weight of each column
    middle = (bend @ observed.columns) / max(float(bend.sum()), RIDGE)
    curvature = bend @ (observed.columns - middle) ** 2
    promise = gradient**2 / (curvature + RIDGE)
    promise[(gradient < 0) & (signs.highest <= 0)] = 0.0
    promise[(gradient > 0) & (signs.lowest >= 0)] = 0.0
    promise[list(parent.support)] = 0.0
    found: Reals = promise
    return found


def around(observed: Observed, scores: Reals, thresholds: Reals) -> Slopes:
    """What each row says at these scores and thresholds, on the logit scale."""
    ends = np.concatenate([[-np.inf], thresholds, [np.inf]])
    return slopes(ends[observed.high + 1] - scores, ends[observed.low] - scores)


def _refit(observed: Observed, signs: Signs, start: Sparse) -> Sparse:
    """The best weights and thresholds on a support."""
    return Support(observed, signs, start.support).fitted(start)


class Support:
    """The fit of one support: a point is its weights, then the thresholds."""

    def __init__(self, observed: Observed, signs: Signs, support: tuple[int, ...], ridge: float = RIDGE) -> None:
        """`ridge` pulls weights towards 0, as would a prior of variance 1 / ridge."""
        cuts, observed = observed.levels - 1, every_level(observed)
        self._observed, self._count = observed, len(support)
        self._support, self._held = support, observed.columns[:, list(support)]
        self._above = (observed.high[:, None] == np.arange(cuts)).astype(np.float64)
        self._below = (observed.low[:, None] - 1 == np.arange(cuts)).astype(np.float64)
        self._lowest = np.concatenate([signs.lowest[list(support)], np.full(cuts, -np.inf)])
        self._highest = np.concatenate([signs.highest[list(support)], np.full(cuts, np.inf)])
        self._ridge = np.concatenate([np.full(self._count, ridge), np.full(cuts, RIDGE * 1e-3)])

    def fitted(self, start: Sparse) -> Sparse:
        """The best point, by projected Newton from a start."""
        point = np.concatenate([start.weights, start.thresholds])
        loss, each = self._at(point)
        for _ in range(NEWTON):
            moved = self._moved(point, loss, self._step(point, each))
            if moved is None:
                break
            gained, (point, loss, each) = loss - moved[1], moved
            if gained < 1e-6 * (1.0 + loss):
                break
        return Sparse(self._support, point[: self._count], point[self._count :], loss)

    def _at(self, point: Reals) -> tuple[float, Slopes]:
        scores, thresholds = self._held @ point[: self._count], point[self._count :]
        each = around(self._observed, scores, thresholds)
        return float(-self._observed.weight @ each.log_probability + self._ridge @ point**2 / 2.0), each

    def _moved(self, point: Reals, loss: float, step: Reals) -> tuple[Reals, float, Slopes] | None:
        """The point along the step, halved until it gains; None if it never does."""
        for halving in range(12):
            tried = np.clip(point + 0.5**halving * step, self._lowest, self._highest)
            found, each = self._at(tried)
            if found <= loss and np.all(np.diff(tried[self._count :]) > 0):
                return tried, found, each
        return None

    def _step(self, point: Reals, each: Slopes) -> Reals:
        """The Newton step, where the parameters held at a bound stay."""
        weight = self._observed.weight
        upper, lower = weight * each.upper, weight * each.lower
        gradient = np.concatenate([(upper + lower) @ self._held, -upper @ self._above - lower @ self._below])
        gradient += self._ridge * point
        held = (point <= self._lowest) & (gradient > 0) | (point >= self._highest) & (gradient < 0)
        step = np.zeros(len(point))
        step[~held] = -np.linalg.solve(self._bend(each)[np.ix_(~held, ~held)], gradient[~held])
        return step

    def _bend(self, each: Slopes) -> Reals:
        """The second derivatives: weights by weights, weights by thresholds, thresholds by thresholds."""
        weight, held, above, below = self._observed.weight, self._held, self._above, self._below
        both = (weight * each.bend_both)[:, None]
        over, under = (weight * each.bend_upper)[:, None], (weight * each.bend_lower)[:, None]
        mixed = -held.T @ ((over - both) * above + (under - both) * below)
        crossed = above.T @ (both * below)
        cuts = above.T @ (over * above) + below.T @ (under * below) - crossed - crossed.T
        own = held.T @ ((over + under - 2.0 * both) * held)
        return np.block([[own, mixed], [mixed.T, cuts]]) + np.diag(self._ridge)
