"""How well probabilities fitted earlier fit later decisions: calibration-in-the-large and slope.

The logit foreseen η is put right as a + b η, thresholds as they were: a is 0 and b is 1 if nothing changed. Source:
Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958), 562-565; here for an ordered
scale. Decisions that slip or follow are weighed as in `learner.attention`, by the habits of the earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from learner.attention import Judged, own
from learner.candidates.explained import Explained
from learner.units import Units, summed_squares
from learner.weights.link import Reals
from learner.weights.observed import Observed
from learner.weights.sparse import around

STEPS = 25
SPREAD = 1e-6  # of the logits foreseen, below which no slope is told


@dataclass(frozen=True)
class Put:
    """A parameter put right, with its standard error."""

    value: float
    error: float


@dataclass(frozen=True)
class Recalibrated:
    """`large`: a with b at 1. `slope`: b beside a; None where all files were foreseen alike. `loss`: mean, in nats."""

    large: Put
    slope: Put | None
    loss: float


def recalibrated(earlier: Explained, columns: Reals, judged: Judged, units: Units) -> Recalibrated:
    """Later decisions by an earlier fit."""
    foreseen = columns @ earlier.fit.weights
    ones = np.ones((len(foreseen), 1))
    large = _fitted(earlier, judged, foreseen, ones, units)[0]
    slope = None
    if np.std(foreseen) > SPREAD:
        centred = foreseen - np.average(foreseen, weights=judged.weight)
        moved = _fitted(earlier, judged, foreseen, np.column_stack([ones[:, 0], centred]), units)[1]
        slope = Put(1.0 + moved.value, moved.error)
    return Recalibrated(large, slope, earlier.mean_loss(columns, judged))


def _fitted(earlier: Explained, judged: Judged, foreseen: Reals, held: Reals, units: Units) -> list[Put]:
    """What to add to the logit foreseen, by Newton's method; a prior of variance 4 keeps it finite."""
    added, prior = np.zeros(held.shape[1]), 0.25
    pull, bend = _slopes(earlier, judged, foreseen)
    for _ in range(STEPS):
        inner = held.T @ (held * bend[:, None]) + prior * np.eye(len(added))
        step = np.linalg.solve(inner, held.T @ pull - prior * added)
        step *= min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        added = added + step
        pull, bend = _slopes(earlier, judged, foreseen + held @ added)
        if np.abs(step).max() < 1e-6:
            break
    inverse = np.linalg.inv(held.T @ (held * bend[:, None]) + prior * np.eye(len(added)))
    by_unit = summed_squares(pull[:, None] * (held @ inverse), judged.weight, units)
    errors = np.sqrt(np.maximum(inverse.diagonal(), by_unit))
    return [Put(float(value), float(error)) for value, error in zip(added, errors, strict=True)]


def _slopes(earlier: Explained, judged: Judged, logits: Reals) -> tuple[Reals, Reals]:
    """How each decision pulls its logit, and how that changes, weighed."""
    observed = Observed(logits[:, None], judged.low, judged.high, judged.weight, judged.levels)
    each = around(observed, logits, earlier.fit.thresholds)
    judging, _ = own(judged, np.exp(each.log_probability), earlier.habits)
    weight = judged.weight * judging
    return weight * each.pull, weight * each.bend
