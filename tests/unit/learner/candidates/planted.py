"""Files with correlated facts, and decisions that follow a score with planted rules."""

from dataclasses import dataclass

import numpy as np

from learner.attention import Judged
from learner.candidates.facts import Tested
from learner.candidates.screening import Tests


@dataclass(frozen=True)
class Planted:
    tested: Tested
    score: np.ndarray  # what today's rulebook says
    judged: Judged
    rules: dict[Tests, int]


def facts(files: int, count: int, random: np.random.Generator) -> Tested:
    """Yes-or-no facts that share causes, each as two tests: yes, and no."""
    common = random.normal(size=(files, 3))
    hidden = 0.85 * random.normal(size=(files, count)) + 0.55 * common[:, np.arange(count) % 3]
    yes = hidden > np.quantile(hidden, 1.0 - random.uniform(0.25, 0.5, count), axis=0).diagonal()
    return Tested(np.stack([yes, ~yes], axis=2).reshape(files, 2 * count), np.repeat(np.arange(count), 2))


def planted(
    rules: dict[Tests, int], *, files: int = 1500, count: int = 8, slips: float = 0.05, seed: int = 0
) -> Planted:
    """Three levels; today's score has two points for the first fact and one for the second."""
    random = np.random.default_rng(seed)
    tested = facts(files, count, random)
    score = tested.real[:, 0] * 2 + tested.real[:, 2]
    true = score + sum((points * tested.joined(tests) for tests, points in rules.items()), np.zeros(files))
    true = true + random.logistic(scale=0.5, size=files)
    level = np.digitize(true, np.quantile(true, [0.45, 0.8]))
    slipped = random.random(files) < slips
    level = np.where(slipped, random.integers(0, 3, files), level)
    return Planted(tested, score, Judged(level, level, np.ones(files), 3), rules)
