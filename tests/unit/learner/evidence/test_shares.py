import numpy as np
import pytest

from learner.evidence.shares import association, cramer_v, share


def test_wilson_s_interval_is_that_of_the_books() -> None:
    found = share(8, 10)
    assert (found.count, found.total) == (8, 10)
    assert (found.low, found.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert share(0, 20).low == 0
    assert share(20, 20).high == 1


def test_a_share_of_nothing_has_no_interval() -> None:
    assert share(0, 0).low is None


def test_a_rule_that_is_the_directorate_has_a_v_of_one_and_one_that_is_not_none() -> None:
    assert cramer_v(np.array([[50.0, 0.0], [0.0, 50.0]])) == pytest.approx(1, abs=1e-9)
    assert cramer_v(np.array([[25.0, 25.0], [25.0, 25.0]])) == 0
    assert cramer_v(np.array([[25.0, 0.0], [25.0, 0.0]])) == 0


def test_v_is_that_of_a_table_by_hand() -> None:
    # χ²/n of [[30, 10], [10, 30]] is 0.25; corrected: 0.25 - 1/79, over 1 - 1/79.
    assert cramer_v(np.array([[30.0, 10.0], [10.0, 30.0]])) == pytest.approx(((0.25 - 1 / 79) / (1 - 1 / 79)) ** 0.5)


def test_the_interval_of_an_association_holds_it_and_unknown_directorates_are_left_out() -> None:
    holds, who = np.array([True, False] * 100), np.array([0, 1, 1, 0, 0, 1, -1, -1] * 25)
    found = association(holds, who, np.ones(200), seed=0)
    assert found is not None
    assert found.interval[0] <= found.value <= found.interval[1]
    assert found.value == pytest.approx(cramer_v(np.array([[25.0, 50.0], [50.0, 25.0]])))
    assert association(holds, np.zeros(200, dtype=np.int64), np.ones(200), seed=0) is None
