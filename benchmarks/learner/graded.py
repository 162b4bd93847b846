"""How well probabilities of ordered classes fit what was decided, and whether two of them differ.

Files of one group (a recall event) are not independent: intervals draw whole groups again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.learner.measures import BINS, DRAWS, Reals

Whole = NDArray[np.int64]
Sums = Callable[[Whole, Reals, NDArray[Any]], Reals]
LEAST = 1e-6


def macro_f1(counts: Reals) -> Reals:
    """The mean over classes of F1, of tables decided x foretold; 0 for a class that is never found."""
    both = np.diagonal(counts, axis1=-2, axis2=-1)
    total = counts.sum(axis=-1) + counts.sum(axis=-2)
    found: Reals = (2.0 * both / np.maximum(total, 1.0)).mean(axis=-1)
    return found


def kappa(counts: Reals) -> Reals:
    """Agreement beyond chance, a miss by two classes four times as bad as by one.

    Source: Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), 213-220.
    """
    place = np.arange(counts.shape[-1])
    distance = (place[:, None] - place[None, :]) ** 2.0
    chance = counts.sum(axis=-1)[..., :, None] * counts.sum(axis=-2)[..., None, :]
    expected = (distance * chance).sum(axis=(-1, -2)) / np.maximum(counts.sum(axis=(-1, -2)), 1.0)
    found: Reals = 1.0 - (distance * counts).sum(axis=(-1, -2)) / np.maximum(expected, 1e-12)
    return found


def mean_loss(sums: Reals) -> Reals:
    """Of pairs (sum of losses, files): the mean, in nats."""
    found: Reals = sums[..., 0] / np.maximum(sums[..., 1], 1.0)
    return found


def tables(decided: Whole, probability: Reals, group: NDArray[Any]) -> Reals:
    """Groups x decided x most probable class: how many files."""
    count, number = _numbered(group)
    found = np.zeros((count, probability.shape[1], probability.shape[1]))
    np.add.at(found, (number, decided, probability.argmax(axis=1)), 1.0)
    return found


def losses(decided: Whole, probability: Reals, group: NDArray[Any]) -> Reals:
    """Groups x (sum of losses, files)."""
    count, number = _numbered(group)
    each = -np.log(np.maximum(probability[np.arange(len(decided)), decided], LEAST))
    return np.column_stack([np.bincount(number, weights=each, minlength=count), np.bincount(number, minlength=count)])


def calibration_error(decided: Whole, probability: Reals) -> float:
    """The mean over classes of the distance of promised to observed shares, over ten groups of as many files each.

    Source: class-wise calibration error, Kull et al., NeurIPS 2019.
    """
    return float(np.mean([_gap(decided == rank, probability[:, rank]) for rank in range(probability.shape[1])]))


def _gap(held: NDArray[np.bool_], promised: Reals) -> float:
    groups = np.array_split(np.argsort(promised, kind="stable"), BINS)
    gaps = [len(each) * abs(float(promised[each].mean() - held[each].mean())) for each in groups if len(each)]
    return sum(gaps) / len(held)


def difference(one: Reals, other: Reals, measure: Callable[[Reals], Reals], seed: int) -> tuple[float, float, float]:
    """What `one` measures above `other`, and its 95 % interval: whole groups drawn again, the same for both.

    `one`, `other`: what is summed over groups before it is measured, the first axis being the groups.
    """
    drawn = np.random.default_rng(seed).multinomial(len(one), np.full(len(one), 1.0 / len(one)), size=DRAWS)
    gaps = measure(np.tensordot(drawn, one, axes=1)) - measure(np.tensordot(drawn, other, axes=1))
    low, high = np.quantile(gaps, [0.025, 0.975])
    return float(measure(one.sum(axis=0)) - measure(other.sum(axis=0))), float(low), float(high)


def _numbered(group: NDArray[Any]) -> tuple[int, Whole]:
    names, number = np.unique(group, return_inverse=True)
    return len(names), number
