"""How much likelier decisions become with one column more, its weight fitted.

The score test says how strongly decisions pull for a column where it has no weight. Of two conjunctions alike, one of
which is right, both pull so strongly that the test no longer tells them apart; what each gains once it has its weight
does. The rest of the fit follows as its slope says, so that hundreds are compared at the price of one fit.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from learner.attention import ways
from learner.candidates.explained import Explained
from learner.candidates.screening import Reals
from learner.weights.link import distances, slopes

STEPS = 6  # of Newton's method
LONGEST = 2.0  # a step, on the logit scale


class _Point(NamedTuple):
    """Of each column at its weight: the log-likelihood of the decisions, its slope and its bend."""

    likelihood: Reals
    slope: Reals
    bend: Reals


def gains(fit: Explained, columns: Reals) -> Reals:
    """Of each column, in nats, at its best weight that is not negative; what a weight costs is counted."""
    along = fit.apart(columns).T
    weights = np.zeros(len(along))
    point = _at(fit, along, weights)
    before, best = point.likelihood, point.likelihood
    for _ in range(STEPS):
        step = np.clip(point.slope / point.bend, -LONGEST, LONGEST)
        weights = np.maximum(weights + step, 0.0)
        point = _at(fit, along, weights)
        best = np.maximum(best, point.likelihood)
    found: Reals = best - before
    return found


def _at(fit: Explained, along: Reals, weights: Reals) -> _Point:
    judged = fit.judged
    scores = fit.columns @ fit.weights + weights[:, None] * along
    each = slopes(*distances(fit.fit.thresholds, scores, judged.low, judged.high))
    way = ways(judged, np.exp(each.log_probability), fit.habits)
    own, ridge = way.alone / way.total, fit.ridge
    return _Point(
        np.log(way.total) @ judged.weight - ridge * weights**2 / 2.0,
        (own * each.pull * along) @ judged.weight - ridge * weights,
        (own * np.maximum(each.bend, 0.0) * along**2) @ judged.weight + ridge,
    )
