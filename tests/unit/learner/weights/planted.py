"""Decisions drawn from known points."""

import numpy as np

from learner.weights.link import Whole, probabilities
from learner.weights.observed import Observed


def planted(points: list[int], cuts: list[float], *, files: int = 2000, slope: float = 1.0, seed: int = 0) -> Observed:
    """Rules that fire at random, each file's level drawn from the score of its rules."""
    random = np.random.default_rng(seed)
    columns = (random.random((files, len(points))) < random.uniform(0.1, 0.5, len(points))).astype(float)
    level = drawn(columns @ np.array(points, dtype=float), cuts, slope, random)
    return Observed(columns, level, level, np.ones(files), len(cuts) + 1)


def drawn(scores: np.ndarray, cuts: list[float], slope: float, random: np.random.Generator) -> Whole:
    below = np.cumsum(probabilities(slope * np.array(cuts), slope * scores), axis=1)[:, :-1]
    found: Whole = (random.random((len(scores), 1)) > below).sum(axis=1)
    return found
