"""Past decisions beside what the rulebook said of the same files."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from learner.attention import Judged
from learner.firing import Fired
from learner.history import PastDecision
from learner.weights.link import Whole


def judged(decisions: Sequence[PastDecision], fired: Fired) -> Judged:
    """The decisions as levels, in the same order.

    Where a floor holds and the file was treated at that very level, its points may have asked for any lighter one.

    Raises:
        KeyError: a decision names a level that the scale has not; such decisions are set aside before.
    """
    ranks = {level.id: rank for rank, level in enumerate(fired.levels)}
    high = np.array([ranks[each.level] for each in decisions], dtype=np.int64)
    advised = np.array([bool(each.shown) for each in decisions])
    return Judged(
        low=np.where(high == fired.floor, 0, high),
        high=high,
        weight=np.array([each.times for each in decisions], dtype=np.float64),
        levels=len(fired.levels),
        advised=advised,
        agreed=np.array([each.shown == each.level for each in decisions]) & advised,
    )


def advice(decisions: Sequence[PastDecision], fired: Fired) -> Whole:
    """Of each decision, the rank of the advice that had been seen; -1 where none was, or of no level of the scale."""
    ranks = {level.id: rank for rank, level in enumerate(fired.levels)}
    return np.array([ranks.get(each.shown, -1) for each in decisions], dtype=np.int64)
