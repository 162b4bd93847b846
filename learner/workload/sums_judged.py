"""How often what several files took together fell within what had been foreseen of their sum.

Sums are drawn as those to come are: files apart from one another. What makes all files of a month heavier together is
in what they took, and not in what is drawn: coverage below what is promised tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from learner.evidence.model import Share
from learner.evidence.shares import share
from learner.weights.link import Reals
from learner.workload.summing import drawn_of

FEWEST = 5  # files that a sum is of
DRAWS, BLOCK = 1000, 1000  # of each sum; files drawn at once


def sums_within(groups: NDArray[np.int64], took: Reals, times: Reals, foreseen: Reals, seed: int) -> Share:
    """The sums of groups of files within the interval promised for 80 %, among all.

    Args:
        groups: of each row, as several numbers: rows of one group have the same.
        took: what a file of each row took.
        times: how many files each row stands for.
        foreseen: its three quantiles.
        seed: of the draws.
    """
    random, group = np.random.default_rng(seed), np.unique(groups, axis=0, return_inverse=True)[1].ravel()
    held = list(_held(group, took, times, foreseen, random))
    return share(sum(held), len(held))


def _held(
    group: NDArray[np.int64], took: Reals, times: Reals, foreseen: Reals, random: np.random.Generator
) -> Iterator[bool]:
    for each in range(int(group.max(initial=-1)) + 1):
        there = np.flatnonzero(group == each)
        files = np.repeat(there, times[there].astype(np.int64))
        if len(files) >= FEWEST:
            blocks = np.array_split(files, -(-len(files) // BLOCK))
            drawn = np.sum([drawn_of(foreseen[block], DRAWS, random).sum(axis=1) for block in blocks], axis=0)
            low, high = np.quantile(drawn, (0.1, 0.9))
            yield bool(low <= took[files].sum() <= high)
