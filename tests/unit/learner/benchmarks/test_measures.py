"""What the benchmarks of the learner measure, on figures worked by hand; and what they find where all is known."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from benchmarks.learner.designation import History, integer, rival
from benchmarks.learner.grouped import groups, named
from benchmarks.learner.measures import auc, calibration_error, difference, loss
from engine.condition import Test
from learner.candidates.vocabulary import vocabulary
from tests.unit.learner.benchmarks.test_cder import RULEBOOK


def domains() -> list[Test]:
    return vocabulary(RULEBOOK, [], ["domaines"])


def test_measures_by_hand() -> None:
    decided, probability = np.array([False, True, True, False]), np.array([0.1, 0.9, 0.4, 0.6])
    assert auc(decided, probability) == 0.75
    assert loss(decided, probability) == pytest.approx(-(2 * np.log(0.9) + 2 * np.log(0.4)) / 4)
    assert calibration_error(decided, probability) == pytest.approx((0.1 + 0.1 + 0.6 + 0.6) / 4)
    assert difference(decided, probability, probability, seed=1) == (0.0, 0.0, 0.0)


def test_a_better_order_is_seen_beyond_chance_the_same_by_seed() -> None:
    random = np.random.default_rng(0)
    decided = random.random(400) < 0.5
    good, poor = decided + random.normal(size=400), random.normal(size=400)
    gap, low, high = difference(decided, good, poor, seed=3)
    assert 0 < low < gap < high
    assert difference(decided, good, poor, seed=3) == (gap, low, high)


def test_values_are_grouped_by_what_was_decided() -> None:
    tests = domains()
    truths = np.zeros((90, len(tests)))
    for place, files in enumerate((range(30), range(30, 60), range(60, 90))):
        truths[list(files), place] = 1.0
    decided = np.repeat([1.0, 1.0, 0.0], 30)
    found = [each for each in groups(RULEBOOK, tests, truths, decided) if len(each) == 2]
    assert sorted(found[0]) == [0, 1]
    assert named(tests, (0, 1)) == "domaines : cancer ; VIH"


def test_eight_rules_find_a_planted_decision_as_well_as_a_model_of_every_fact() -> None:
    random = np.random.default_rng(1)
    tests = domains()
    truths = (random.random((1500, len(tests))) < 0.3).astype(np.float64)
    decided = truths[:, 0] + truths[:, 1] + 0.3 * random.normal(size=1500) > 0.5
    history = History(
        rulebook=RULEBOOK,
        tests=tests,
        truths=truths,
        rules=truths[:, :2],
        points=np.array([1.0, 1.0]),
        rule_names=["cancer", "VIH"],
        year=np.repeat(np.arange(1992.0, 1997.0), 300),
        decided=decided,
    )
    judged = history.year >= 1995
    ours, theirs = integer(history), rival(history, LogisticRegression)
    assert ours.terms <= 8
    assert auc(decided[judged], ours.probability[judged]) > auc(decided[judged], theirs.probability[judged]) - 0.02
    assert any(each.endswith("cancer") or "cancer ;" in each for each in ours.last)
