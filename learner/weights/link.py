"""The probability that a score leads to a level: the cumulative logit.

A file of score η reaches level k or more with probability 1 / (1 + exp(θ_k - η)), the same slope for every level
(proportional odds). A decision may be known as an interval of levels only: a floor of the rulebook hides whatever
lies below it.

Source: McCullagh, "Regression models for ordinal data", JRSS B 42 (1980), 109-142; the interval form is that of
censored data. The logarithm of an interval's probability is concave in (θ, η): one maximum.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

Reals = NDArray[np.float64]
Whole = NDArray[np.int64]


class Slopes(NamedTuple):
    """What an observation says: its log-probability and how that changes, all of one shape.

    `upper` and `lower` are the changes with the thresholds above and below the interval; `bend_upper`, `bend_lower`
    and `bend_both` their own changes, signs turned so that each is positive.
    """

    log_probability: Reals
    upper: Reals
    lower: Reals
    bend_upper: Reals
    bend_lower: Reals
    bend_both: Reals

    @property
    def pull(self) -> Reals:
        """The change with the score itself, thresholds being as they are."""
        return -(self.upper + self.lower)

    @property
    def bend(self) -> Reals:
        """The change of `pull`, its sign turned too."""
        return self.bend_upper + self.bend_lower - 2.0 * self.bend_both


def slopes(above: Reals, below: Reals) -> Slopes:
    """Of intervals from `below` to `above`, distances of a score to its two thresholds; infinite at the scale's ends.

    log(F(a) - F(b)) = log F(a) + log(1 - F(b)) + log(1 - exp(b - a)), which loses no digit far from the thresholds.
    """
    gap = np.maximum(above - below, 1e-9)
    with np.errstate(over="ignore"):
        shared = 1.0 / np.expm1(gap)
    (f_above, log_above), (short_below, log_short) = _logistic(above), _logistic(-below)
    f_below, both = 1.0 - short_below, shared * (1.0 + shared)
    return Slopes(
        log_above + log_short + np.log(-np.expm1(-gap)),
        (1.0 - f_above) + shared,
        -f_below - shared,
        f_above * (1.0 - f_above) + both,
        f_below * (1.0 - f_below) + both,
        both,
    )


def _logistic(x: Reals) -> tuple[Reals, Reals]:
    """F and its logarithm; by numpy's own exponential, which is five times as quick as `scipy.special.expit`."""
    small = np.exp(-np.abs(x))
    high = 1.0 / (1.0 + small)
    return np.where(x >= 0.0, high, small * high), np.minimum(x, 0.0) - np.log1p(small)


def distances(thresholds: Reals, scores: Reals, low: Whole, high: Whole) -> tuple[Reals, Reals]:
    """From scores to the thresholds around the interval `low` to `high`; thresholds along the last axis.

    `thresholds[k - 1]` is where level k begins; level 0 begins at -∞, and the last one ends at +∞.
    """
    ends = np.full((*thresholds.shape[:-1], 1), np.inf)
    bounded = np.concatenate([-ends, thresholds, ends], axis=-1)
    return np.take(bounded, high + 1, axis=-1) - scores, np.take(bounded, low, axis=-1) - scores


def probabilities(thresholds: Reals, scores: Reals) -> Reals:
    """Of each level (columns) for each score (rows)."""
    reached = expit(scores[:, None] - thresholds[None, :])
    ones, zeros = np.ones((len(scores), 1)), np.zeros((len(scores), 1))
    found: Reals = -np.diff(np.concatenate([ones, reached, zeros], axis=1), axis=1)
    return np.clip(found, 0.0, 1.0)
