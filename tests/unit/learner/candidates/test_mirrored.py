"""Both or neither: the rule that leaves the points of today as they are is the one that is told."""

import numpy as np
import pytest

from learner.candidates.mining import mine
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests
from tests.unit.learner.candidates.planted import Planted, planted


def sample(held: Planted) -> Sample:
    """The first two facts have points of their own, two and one."""
    files = len(held.score)
    cuts = np.quantile(held.score, [0.45, 0.8])
    rules = held.tested.real[:, [0, 2]]
    return Sample(held.tested, held.judged, held.score, rules, np.zeros(files, np.int64), np.arange(files), cuts)


@pytest.mark.parametrize("rule", [(0, 2), (1, 3)], ids=["both", "neither"])
def test_a_rule_for_both_is_told_from_a_rule_for_neither(rule: Tests) -> None:
    found = mine(sample(planted({rule: 4}, files=3000)))
    assert [each.tests for each in found.proposed] == [rule]
