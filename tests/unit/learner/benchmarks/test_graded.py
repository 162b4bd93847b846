"""Measures of ordered classes, beside scikit-learn's; intervals by whole groups."""

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score, f1_score, log_loss

from benchmarks.learner.graded import calibration_error, difference, kappa, losses, macro_f1, mean_loss, tables

RANDOM = np.random.default_rng(7)
DECIDED = RANDOM.integers(0, 3, 400)
LIKELY = RANDOM.dirichlet(np.ones(3), 400) * 0.5 + 0.5 * np.eye(3)[DECIDED]
CHANCE = RANDOM.dirichlet(np.ones(3), 400)
GROUP = np.array([f"e{each // 4}" for each in range(400)])


@pytest.mark.parametrize("probability", [LIKELY, CHANCE])
def test_they_are_those_of_scikit_learn(probability: np.typing.NDArray[np.float64]) -> None:
    counted, most = tables(DECIDED, probability, GROUP).sum(axis=0), probability.argmax(axis=1)
    assert float(macro_f1(counted)) == pytest.approx(f1_score(DECIDED, most, average="macro"))
    assert float(kappa(counted)) == pytest.approx(cohen_kappa_score(DECIDED, most, weights="quadratic"))
    lost = losses(DECIDED, probability, GROUP).sum(axis=0)
    assert float(mean_loss(lost)) == pytest.approx(log_loss(DECIDED, np.maximum(probability, 1e-6)), abs=1e-9)


def test_a_class_never_found_counts_for_nothing() -> None:
    always = np.eye(3)[np.ones(400, dtype=int)]
    counted = tables(DECIDED, always, GROUP).sum(axis=0)
    assert float(macro_f1(counted)) == pytest.approx(f1_score(DECIDED, np.ones(400, dtype=int), average="macro"))
    assert float(kappa(counted)) == pytest.approx(0.0)


def test_promises_kept_to_the_letter_have_no_error_and_broken_ones_do() -> None:
    assert calibration_error(DECIDED, np.eye(3)[DECIDED]) == 0.0
    assert calibration_error(DECIDED, np.eye(3)[(DECIDED + 1) % 3]) > 0.5


def test_a_difference_is_of_whole_groups_and_of_nothing_with_oneself() -> None:
    one, other = tables(DECIDED, LIKELY, GROUP), tables(DECIDED, CHANCE, GROUP)
    gap, low, high = difference(one, other, macro_f1, 1)
    assert 0 < low < gap < high
    assert difference(one, one, macro_f1, 1) == (0.0, 0.0, 0.0)
    alone = np.array([str(each) for each in range(400)])
    same_rows = difference(tables(DECIDED, LIKELY, alone), tables(DECIDED, CHANCE, alone), macro_f1, 1)
    assert same_rows[0] == pytest.approx(gap)


def test_files_said_four_times_in_one_group_are_not_four_proofs() -> None:
    once = np.arange(0, 400, 4)
    decided, likely, chance = DECIDED[once], LIKELY[once], CHANCE[once]
    group = GROUP[once]

    def width(times: int, names: np.typing.NDArray[np.str_]) -> float:
        again = np.repeat(decided, times)
        one, other = (tables(again, np.repeat(each, times, axis=0), names) for each in (likely, chance))
        _, low, high = difference(one, other, macro_f1, 3)
        return high - low

    assert width(4, np.repeat(group, 4)) == pytest.approx(width(1, group))
    assert width(4, np.array([str(each) for each in range(400)])) < 0.7 * width(1, group)
