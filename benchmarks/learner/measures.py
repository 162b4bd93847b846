"""How well probabilities fit what was decided, and whether two of them differ: paired, by seed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import log_loss, roc_auc_score

Reals = NDArray[np.float64]
Truths = NDArray[np.bool_]
Measure = Callable[[Truths, Reals], float]
DRAWS, BINS = 1000, 10


def auc(decided: Truths, probability: Reals) -> float:
    """How often a heavier file is put above a lighter one."""
    return float(roc_auc_score(decided, probability))


def loss(decided: Truths, probability: Reals) -> float:
    """Mean log-loss, in nats."""
    return float(log_loss(decided, np.clip(probability, 1e-6, 1 - 1e-6)))


def calibration_error(decided: Truths, probability: Reals) -> float:
    """Mean distance of promised to observed shares, over ten groups of as many files each."""
    groups = np.array_split(np.argsort(probability, kind="stable"), BINS)
    gaps = [len(each) * abs(float(probability[each].mean() - decided[each].mean())) for each in groups if len(each)]
    return sum(gaps) / len(decided)


def difference(
    decided: Truths, one: Reals, other: Reals, seed: int, measure: Measure = auc
) -> tuple[float, float, float]:
    """What `one` measures above `other`, and its 95 % interval: both on the same files drawn again."""
    random = np.random.default_rng(seed)
    found: list[float] = []
    while len(found) < DRAWS:
        drawn = random.integers(0, len(decided), len(decided))
        if 0 < decided[drawn].sum() < len(drawn):
            found.append(measure(decided[drawn], one[drawn]) - measure(decided[drawn], other[drawn]))
    low, high = np.quantile(found, [0.025, 0.975])
    return measure(decided, one) - measure(decided, other), float(low), float(high)
