"""Every conjunction is looked at, none twice, with the statistic of the score test."""

from itertools import combinations

import numpy as np
import pytest

from learner.candidates.screening import Residuals, screened
from tests.unit.learner.candidates.planted import facts


def test_what_is_screened_is_what_can_be_counted_by_hand() -> None:
    random = np.random.default_rng(1)
    tested = facts(200, 4, random)
    pull, ones = random.normal(size=200) * 3, np.ones(200)
    left = Residuals(pull, np.full(200, 0.2), pull**2, ones)
    found = screened(tested, left, support=10)
    by_hand = {}
    for size in (1, 2, 3):
        for tests in combinations(range(8), size):
            held = tested.joined(tests)
            if len({int(tested.about[each]) for each in tests}) == size and 10 <= held.sum() <= 190:
                spread = 0.2 * held.sum() * (1 - held.mean())
                by_hand[tests] = float(left.pull @ held / np.sqrt(spread))
    assert found.looked_at == len(by_hand)
    strong = {tests for tests, strength in by_hand.items() if abs(strength) > 2.0}
    assert set(found.tests) == strong
    assert [by_hand[each] for each in found.tests] == pytest.approx(list(found.strength))
    assert list(np.abs(found.strength)) == sorted(np.abs(found.strength), reverse=True)


def test_nothing_is_told_of_too_few_files() -> None:
    tested = facts(30, 3, np.random.default_rng(2))
    assert screened(tested, Residuals(*(np.ones(30) for _ in range(4))), support=40).looked_at == 0
