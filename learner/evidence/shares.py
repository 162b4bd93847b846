"""Shares with their intervals, and how far a rule tells a directorate."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from engine.wilson import wilson_interval
from learner.candidates.screening import Reals
from learner.evidence.model import Association, Share


def share(count: float, total: float) -> Share:
    """So many of so many, with Wilson's interval."""
    if not total:
        return Share(count=0, total=0, low=None, high=None)
    low, high = wilson_interval(count, total)
    return Share(count=round(count), total=round(total), low=low, high=high)


def association(holds: NDArray[np.bool_], classes: NDArray[np.int64], weight: Reals, seed: int) -> Association | None:
    """How far a rule tells a class (-1: unknown, left out); the interval is of 1 000 drawn tables, seeded."""
    table = _table(holds, classes, weight)
    if table.shape[1] < 2 or not table.sum(axis=1).all():
        return None
    total = int(table.sum())
    drawn = np.random.default_rng(seed).multinomial(total, (table / total).ravel(), size=1000)
    found = [cramer_v(each.reshape(table.shape).astype(np.float64)) for each in drawn]
    low, high = np.percentile(found, [2.5, 97.5])
    return Association(value=cramer_v(table), interval=(float(low), float(high)))


def cramer_v(table: Reals) -> float:
    """Bias-corrected Cramér's V (Bergsma, Journal of the Korean Statistical Society 42 (2013), 323-328)."""
    table = table[np.ix_(table.sum(axis=1) > 0, table.sum(axis=0) > 0)]
    if min(table.shape) < 2:
        return 0.0
    total = table.sum()
    squares = float((table**2 / np.outer(table.sum(axis=1), table.sum(axis=0))).sum()) - 1.0
    tall, wide = (side - 1 for side in table.shape)
    corrected = max(0.0, squares - tall * wide / (total - 1))
    least = min(side - side * side / (total - 1) for side in (tall, wide))
    return float(min(1.0, sqrt(corrected / least))) if least > 0 else 0.0


def _table(holds: NDArray[np.bool_], classes: NDArray[np.int64], weight: Reals) -> Reals:
    """Rows: does not hold, holds; columns: the known classes."""
    known = np.unique(classes[classes >= 0])
    rows = [[weight[(holds == side) & (classes == each)].sum() for each in known] for side in (False, True)]
    return np.array(rows, dtype=np.float64).reshape(2, len(known))
