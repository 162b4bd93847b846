"""Histories of three directorates: a rule that all follow, a practice of one, a rule given up."""

import numpy as np

from learner.attention import Judged
from learner.candidates.mining import Mined
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests
from tests.unit.learner.candidates.planted import facts

GOOD, OTHER = (4, 6), (8, 13)


def history(
    *,
    alone: Tests = (),
    gone: Tests = (),
    lasting: int = 0,
    severity: float = 0.0,
    files: int = 3000,
    seed: int = 0,
) -> Sample:
    """Three directorates; GOOD holds everywhere and always; `alone` with the first one, `gone` in the first half.

    `lasting`: the points that `gone` keeps.
    """
    random = np.random.default_rng(seed)
    tested = facts(files, 8, random)
    directorate, order = random.integers(0, 3, files), np.arange(files)
    score = tested.real[:, 0] * 2 + tested.real[:, 2]
    true = score + 3 * tested.joined(GOOD) + severity * directorate + random.logistic(scale=0.4, size=files)
    if alone:
        true = true + 4 * tested.joined(alone) * (directorate == 0)
    if gone:
        true = true + tested.joined(gone) * np.where(order < files / 2, 4, lasting)
    cuts = np.array([1.5, 3.5])
    level = np.where(random.random(files) < 0.05, random.integers(0, 3, files), np.digitize(true, cuts))
    return Sample(
        tested, Judged(level, level, np.ones(files), 3), score, tested.real[:, [0, 2]], directorate, order, cuts
    )


def labels(found: Mined) -> dict[Tests, str]:
    return {each.tests: each.label for each in found.candidates}
