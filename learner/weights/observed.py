"""What the solver reads: rows of columns, each with the interval of levels that was observed and its weight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from learner.weights.link import Reals, Whole

# Half a decision of each level: what keeps a scale finite where points part levels wholly, or where nobody decides a
# level (Jeffreys' prior has the same weight).
PRIOR = 0.5


@dataclass(frozen=True)
class Observed:
    """Rows with their outcomes.

    Attributes:
        columns: rows x columns, what may earn points (1 where a rule fired).
        low: the lightest level that each row may have had.
        high: the heaviest one; the same as `low` where the level is known.
        weight: how many decisions each row stands for.
        levels: how many levels the scale has.
    """

    columns: Reals
    low: Whole
    high: Whole
    weight: Reals
    levels: int

    @cached_property
    def total(self) -> float:
        """How many decisions."""
        return float(self.weight.sum())

    @cached_property
    def cells(self) -> tuple[Whole, Whole, Whole]:
        """The distinct intervals as (low, high), every single level first, and the one that each row holds."""
        every = np.arange(self.levels)
        pairs = np.concatenate([np.stack([every, every], axis=1), np.stack([self.low, self.high], axis=1)])
        distinct, held = np.unique(pairs, axis=0, return_inverse=True)
        order = np.argsort((distinct[:, 0] != distinct[:, 1]), kind="stable")
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        return distinct[order, 0], distinct[order, 1], rank[held.ravel()[self.levels :]]

    @cached_property
    def integral(self) -> bool:
        """Whether every column holds whole numbers, so that scores are few."""
        return bool(np.all(self.columns == np.round(self.columns)))


def every_level(observed: Observed) -> Observed:
    """The same rows and, for each level that no row surely has, half a decision at the mean of the columns.

    Where nobody ever decides a level, nothing else keeps its two thresholds apart.
    """
    sure = observed.low[(observed.low == observed.high) & (observed.weight > 0)]
    missing = np.setdiff1d(np.arange(observed.levels), sure)
    if not len(missing):
        return observed
    mean = (observed.weight @ observed.columns) / max(observed.total, 1e-9)
    return Observed(
        np.vstack([observed.columns, np.tile(mean, (len(missing), 1))]),
        np.append(observed.low, missing),
        np.append(observed.high, missing),
        np.append(observed.weight, np.full(len(missing), PRIOR)),
        observed.levels,
    )


def compressed(observed: Observed) -> Observed:
    """The same rows, equal ones counted together: what ten million decisions cost is what their patterns cost."""
    keyed = np.column_stack([observed.columns, observed.low, observed.high])
    distinct, held = np.unique(keyed, axis=0, return_inverse=True)
    weight = np.bincount(held.ravel(), weights=observed.weight, minlength=len(distinct)).astype(np.float64)
    low, high = distinct[:, -2].astype(np.int64), distinct[:, -1].astype(np.int64)
    return Observed(np.ascontiguousarray(distinct[:, :-2]), low, high, weight, observed.levels)
