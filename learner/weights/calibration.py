"""Where levels begin and how sharply, for given scores: many sets of scores at once.

Scores are whole numbers of points, hence few: a set is a histogram, score x observed interval, and a fit costs the
number of distinct scores, not of files.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from learner.weights.link import Reals, Whole, distances, slopes
from learner.weights.observed import PRIOR

STEPS, SMALL = 40, 1e-9


class Histograms(NamedTuple):
    """Several sets of scores: `scores` (sets x bins), `mass` (sets x bins x cells) and the interval of each cell.

    `cuts` are the scores at which levels begin, where they are settled; else they are fitted.
    """

    scores: Reals
    mass: Reals
    low: Whole
    high: Whole
    levels: int
    cuts: Reals | None = None


class Calibrated(NamedTuple):
    """For each set: thresholds (sets x levels - 1) and slope on the logit scale, and the loss in nats, not divided."""

    thresholds: Reals
    slope: Reals
    loss: Reals


def calibrated(sets: Histograms, start: Calibrated | None = None, *, steps: int = STEPS) -> Calibrated:
    """The best thresholds and slope of each set, by Newton's method; a slope is never negative."""
    mass = _with_prior(sets)
    thresholds, slope = _start(sets, mass) if start is None else (start.thresholds.copy(), start.slope.copy())
    loss = _loss(sets, mass, thresholds, slope)
    for _ in range(steps):
        step = _newton(sets, mass, thresholds, slope)
        moved = _line_search(sets, mass, (thresholds, slope, loss), step)
        gained = float(np.max(loss - moved[2], initial=0.0))
        thresholds, slope, loss = moved
        if gained < 1e-7 * (1.0 + float(np.max(loss, initial=0.0))):
            break
    return Calibrated(thresholds, slope, loss)


def _with_prior(sets: Histograms) -> Reals:
    """The masses, half a decision of each single level added (the first cells), spread like the scores."""
    spread = sets.mass.sum(axis=2)
    spread = spread / np.maximum(spread.sum(axis=1, keepdims=True), SMALL)
    mass = sets.mass.copy()
    mass[:, :, : sets.levels] += PRIOR * spread[:, :, None]
    return mass


def _start(sets: Histograms, mass: Reals) -> tuple[Reals, Reals]:
    """The thresholds that fit no score at all, from the shares of single levels; settled cuts, all but flat."""
    slope = np.full(len(sets.scores), SMALL)
    if sets.cuts is not None:
        return slope[:, None] * sets.cuts, slope
    shares = mass[:, :, : sets.levels].sum(axis=1)
    below = np.cumsum(shares, axis=1)[:, :-1] / shares.sum(axis=1, keepdims=True)
    return np.log(below / (1.0 - below)), slope


def _loss(sets: Histograms, mass: Reals, thresholds: Reals, slope: Reals) -> Reals:
    above, below = _distances(sets, thresholds, slope)
    found: Reals = -(mass * slopes(above, below).log_probability).sum(axis=(1, 2))
    return found


def _distances(sets: Histograms, thresholds: Reals, slope: Reals) -> tuple[Reals, Reals]:
    """Sets x bins x cells."""
    logits = (slope[:, None] * sets.scores)[:, :, None]
    return distances(thresholds[:, None, :], logits, sets.low, sets.high)


def _newton(sets: Histograms, mass: Reals, thresholds: Reals, slope: Reals) -> Reals:
    """The Newton step of each set: its thresholds, then its slope."""
    above, below = _distances(sets, thresholds, slope)
    each = slopes(above, below)
    with_above, with_below = _moving(sets, sets.high), _moving(sets, sets.low - 1)
    gradient = _sum("mbc,mbci->mi", mass * each.upper, with_above) + _sum("mbc,mbci->mi", mass * each.lower, with_below)
    crossed = _sum("mbc,mbci,mbcj->mij", mass * each.bend_both, with_above, with_below)
    bend = (
        _sum("mbc,mbci,mbcj->mij", mass * each.bend_upper, with_above, with_above)
        + _sum("mbc,mbci,mbcj->mij", mass * each.bend_lower, with_below, with_below)
        - crossed
        - crossed.transpose(0, 2, 1)
    )
    free = _free(sets)
    bend = free.T @ bend @ free
    diagonal = np.einsum("mii->mi", bend)  # a view: where a set is nearly flat, the step stays finite
    diagonal += 1e-8 * (1.0 + diagonal.max(axis=1, keepdims=True))
    return np.linalg.solve(bend, (gradient @ free)[:, :, None])[:, :, 0] @ free.T


def _free(sets: Histograms) -> Reals:
    """How thresholds and slope (rows) follow what is fitted: each by itself, or all the slope if cuts are settled."""
    return np.eye(sets.levels) if sets.cuts is None else np.append(sets.cuts, 1.0)[:, None]


def _moving(sets: Histograms, threshold: Whole) -> Reals:
    """How the distance to a cell's threshold moves with each parameter: sets x bins x cells x parameters."""
    counted = sets.levels - 1
    marked = (threshold[:, None] == np.arange(counted)[None, :]).astype(np.float64)
    shape = (*sets.mass.shape, counted)
    return np.concatenate(
        [np.broadcast_to(marked, shape), np.broadcast_to(-sets.scores[:, :, None, None], (*sets.mass.shape, 1))], axis=3
    )


def _sum(subscripts: str, *arrays: Reals) -> Reals:
    found: Reals = np.einsum(subscripts, *arrays, optimize=True)
    return found


def _line_search(
    sets: Histograms, mass: Reals, held: tuple[Reals, Reals, Reals], step: Reals
) -> tuple[Reals, Reals, Reals]:
    """Each set moved by its step, halved until it gains; a set that gains nothing stays."""
    thresholds, slope, loss = (each.copy() for each in held)
    size, waiting = np.ones(len(slope)), np.ones(len(slope), dtype=bool)
    for _ in range(12):
        slopes_tried = np.maximum(slope + size * step[:, -1], SMALL)
        moved = thresholds + size[:, None] * step[:, :-1] if sets.cuts is None else slopes_tried[:, None] * sets.cuts
        tried = moved, slopes_tried
        found = _loss(sets, mass, *tried)
        better = waiting & (found <= loss)
        thresholds[better], slope[better], loss[better] = tried[0][better], tried[1][better], found[better]
        waiting &= ~better
        if not waiting.any():
            break
        size[waiting] /= 2.0
    return thresholds, slope, loss
