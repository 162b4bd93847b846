"""Whether a change brings proposals nearer to decisions: one that moves no file, or as many away, is worth nothing.

A likelihood also gains where files that nobody would move come to lie farther from where levels begin. Such a change
alters no proposal, and no one could say what it is for.
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from learner.attention import Judged
from learner.candidates.effects import FAINT
from learner.candidates.screening import Reals
from learner.weights.link import Whole


def worth(decisions: Judged, own: Reals, before: Whole, after: Whole) -> float:
    """By how much the levels reached come nearer to those decided, in standard errors of moves drawn by a fair coin.

    Args:
        decisions: on each file.
        own: how many decisions each stands for, those that are not their author's own counting less.
        before: the rank that each file reaches without the change.
        after: with it.
    """
    nearer = np.abs(before - decisions.high) - np.abs(after - decisions.high)
    spread = sqrt(float(own @ nearer.astype(np.float64) ** 2))
    return float(own @ nearer) / spread if spread > 0 else 0.0


def is_worth(found: float) -> bool:
    """Whether a fair coin would seldom do as well."""
    return found > FAINT
