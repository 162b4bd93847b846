"""How sure a figure is: whole people are left out; the interval of a share stays a share."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learner.noise.figures import differing
from learner.noise.looks import resamples
from learner.noise.resampling import exact_interval, interval_of, share_interval
from tests.unit.learner.noise.people import looks


def test_a_person_goes_with_all_their_decisions() -> None:
    rows = [(0, 0, 0, 0), (1, 1, 0, 0), (0, 1, 1, 0), (0, 2, -1, 1), (1, 2, -1, 1)]
    left = [weight.tolist() for weight in resamples(looks(rows), 1)]
    assert left == [[0, 0, 1, 1, 1], [1, 1, 0, 1, 1], [1, 1, 1, 0, 0]]


def test_where_nobody_is_named_files_go_each_once() -> None:
    held = looks([(0, 0, -1, 0), (0, 1, -1, 1)], weights=[150.0, 90.0])
    left = list(resamples(held, 1))
    assert len(left) == 100
    assert np.sum([held.weight - each for each in left], axis=0).tolist() == [150, 90]


def test_many_people_go_by_groups_each_once() -> None:
    held = looks([(0, 0, place, 0) for place in range(230)])
    left = list(resamples(held, 1))
    assert len(left) == 100
    assert {int((weight == 0).sum()) for weight in left} == {2, 3}
    assert np.sum([held.weight - each for each in left], axis=0).tolist() == [1.0] * 230


@given(st.floats(0, 1), st.lists(st.floats(0, 1), min_size=5, max_size=20))
def test_the_interval_of_a_share_holds_it_and_stays_one(value: float, without: list[float]) -> None:
    low, high = share_interval(value, np.array(without)) or (1.0, 0.0)
    assert 0.0 <= low <= high <= 1.0
    assert low - 1e-4 <= value <= high + 1e-4


def test_too_few_people_give_no_interval() -> None:
    assert interval_of(0.5, np.array([0.4, 0.5, 0.6, 0.5])) is None
    assert share_interval(0.0, np.array([0.0] * 4)) is None
    assert share_interval(0.0, np.array([0.0] * 10)) == pytest.approx((0.0, 1 - 0.025**0.1))


def test_the_share_planted_is_in_the_interval_about_as_often_as_it_says() -> None:
    """People each of whom goes one up with a chance of their own: their decisions go together."""
    held = 0
    for seed in range(40):
        random = np.random.default_rng(seed)
        up = random.beta(1, 3, 15)
        who, about = random.integers(0, 15, 600), random.integers(0, 40, 600)
        rank = (random.random(600) < up[who]).astype(int)
        found = differing(looks(list(zip(about.tolist(), rank.tolist(), who.tolist(), [0] * 600, strict=True))), 1)
        mean = 0.25
        true = 2 * (mean - mean**2)  # two people drawn at random: the chances of both are independent
        low, high = found.interval or (1.0, 0.0)
        held += low <= true <= high
    assert held >= 34


def test_exact_intervals_are_those_of_the_books() -> None:
    assert exact_interval(0, 10) == pytest.approx((0.0, 0.3085), abs=1e-4)
    assert exact_interval(10, 10) == pytest.approx((0.6915, 1.0), abs=1e-4)
    assert exact_interval(5, 10) == pytest.approx((0.1871, 0.8129), abs=1e-4)
