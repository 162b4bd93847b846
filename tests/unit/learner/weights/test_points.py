"""Whole points: found, within bounds, whatever the order of the data."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learner.weights.observed import Observed, compressed
from learner.weights.points import Allowed, Search
from learner.weights.search import fitted
from tests.unit.learner.weights.planted import drawn, planted


def free(count: int, most: int, bound: int = 5) -> Allowed:
    return Allowed(np.full(count, -bound), np.full(count, bound), np.zeros(count, dtype=np.int64), most)


def test_planted_points_are_found_among_idle_rules() -> None:
    points = [3, 2, 4, -2, 5, 0, 0, 0, 0, 0, 0, 0]
    held = planted(points, [1.5, 5.0, 8.5], files=4000)
    found = fitted(held, free(12, 5))[0]
    assert list(found.points) == points
    assert found.cuts == pytest.approx([1.5, 5.0, 8.5], abs=0.4)


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_no_points_at_all_do_much_better(seed: int) -> None:
    held = planted([2, -1, 1, 0], [0.5, 1.5], files=300, seed=seed)
    found = fitted(held, free(4, 2, bound=2))[0]
    search = Search(held, free(4, 2, bound=2))
    every = (np.array(each) for each in product(range(-2, 3), repeat=4) if np.count_nonzero(each) <= 2)
    best = min(search.valued(each).loss for each in every)
    assert found.loss <= best + 0.002 * held.total
    assert found.loss >= best - 1e-3


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.data())
def test_bounds_and_locks_hold(seed: int, data: st.DataObject) -> None:
    lowest = np.array(data.draw(st.lists(st.integers(-3, 2), min_size=5, max_size=5)))
    highest = lowest + np.array(data.draw(st.lists(st.integers(0, 3), min_size=5, max_size=5)))
    today = np.clip(0, lowest, highest)
    held = planted([2, -2, 1, 3, 0], [0.5], files=200, seed=seed)
    found = fitted(held, Allowed(lowest, highest, today, 3))[0]
    assert np.all((lowest <= found.points) & (found.points <= highest))
    assert np.count_nonzero(found.points != today) <= 3


@settings(max_examples=10)
@given(st.integers(0, 10_000))
def test_the_order_of_rows_and_equal_rows_change_nothing(seed: int) -> None:
    held = planted([2, -1, 3, 0, 0], [0.5, 2.5], files=400, seed=seed)
    shuffled = np.random.default_rng(seed).permutation(400)
    other = Observed(held.columns[shuffled], held.low[shuffled], held.high[shuffled], held.weight, held.levels)
    once, again, counted = (fitted(each, free(5, 3))[0] for each in (held, other, compressed(held)))
    assert list(once.points) == list(again.points) == list(counted.points)
    assert counted.loss == pytest.approx(once.loss, rel=1e-9)


def test_today_holds_unless_the_decisions_insist() -> None:
    points = [3, 2, 4, 1, 2]
    held = planted(points, [2.5, 6.5], files=3000, seed=1)
    today = np.array([3, 2, 1, 1, 2])  # the third should weigh more
    cost = float(np.log(3000) / 2 + np.log(5))
    allowed = Allowed(np.zeros(5, dtype=np.int64), np.full(5, 9), today, 5, np.full(5, cost), np.array([2.5, 6.5]))
    assert list(fitted(held, allowed)[0].points) == points


def test_what_a_floor_hides_is_not_held_against_the_points() -> None:
    """Half the files have a floor at level 1: those whose points say 0 are seen at 1."""
    random = np.random.default_rng(5)
    points, cuts = [3, 2, 1, 4], [2.5, 5.5]
    columns = (random.random((4000, 4)) < 0.4).astype(float)
    true = drawn(columns @ np.array(points, dtype=float), cuts, 1.0, random)
    floored = random.random(4000) < 0.5
    seen = np.where(floored, np.maximum(true, 1), true)
    low = np.where(floored & (seen == 1), 0, seen)
    honest = Observed(columns, low, seen, np.ones(4000), 3)
    naive = Observed(columns, seen, seen, np.ones(4000), 3)
    allowed = Allowed(np.zeros(4, dtype=np.int64), np.full(4, 6), np.array(points), 4, cuts=np.array(cuts))
    assert list(fitted(honest, allowed)[0].points) == points
    assert fitted(naive, allowed)[0].slope < fitted(honest, allowed)[0].slope
