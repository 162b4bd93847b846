"""Quantiles put right: what is promised holds whatever the model is worth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learner.weights.link import Reals
from learner.workload.facts import Known
from learner.workload.quantiles import (
    SHARES,
    Closed,
    Quantile,
    by_mode,
    for_the_open,
    pinball,
    put_right,
    weighted,
)
from learner.workload.summing import drawn_of

FINITE = st.floats(0, 1e4)


def known(count: int) -> Known:
    level = np.arange(count) % 2
    return Known(level[:, None].astype(float), level, np.zeros((count, 0)), np.zeros((count, 0), dtype=bool))


def closed(took: Reals) -> Closed:
    return Closed(known(len(took)), took, np.ones(len(took)))


def absurd(_: Closed, seed: int) -> Quantile:
    """Says the same three values of every file, the wrong way round."""
    return lambda files: np.tile([5.0, 3.0, float(seed)], (len(files.level), 1))


@pytest.mark.parametrize("method", [by_mode, absurd])
def test_quantiles_put_right_hold_as_often_as_they_say(method: object) -> None:
    random, under = np.random.default_rng(3), np.zeros(3)
    for _ in range(60):
        took = np.exp(random.normal(3, 1, 180))
        found = put_right(method, closed(took), 0)(known(200))  # type: ignore[arg-type]
        later = np.exp(random.normal(3, 1, 200))
        under += (later[:, None] <= found).mean(axis=0) / 60
    assert under[0] < 0.1 + 0.02
    assert under[2] > 0.9 - 0.02
    assert np.abs(under - np.array(SHARES)).max() < 0.05


@given(st.lists(FINITE, min_size=4, max_size=40))
def test_foreseen_quantiles_are_in_order_and_never_negative(took: list[float]) -> None:
    found = put_right(by_mode, closed(np.array(took)), 0)(known(6))
    assert (found >= 0).all()
    assert (np.diff(found, axis=1) >= 0).all()


@given(st.lists(FINITE, min_size=1, max_size=30), st.integers(1, 4), st.floats(0.01, 0.99))
def test_a_weight_is_as_many_values(values: list[float], times: int, share: float) -> None:
    held = np.array(values)
    one = weighted(held, np.full(len(held), float(times)), share)
    assert one == weighted(np.repeat(held, times), np.ones(len(held) * times), share)


@given(st.lists(FINITE, min_size=1, max_size=30))
def test_without_open_files_each_counts_once(took: list[float]) -> None:
    held = np.array(took)
    ones = np.ones(len(held))
    assert for_the_open(held, np.full(len(held), 1e5), ones, ones) == pytest.approx(ones)


def test_closed_files_count_for_those_that_could_not_be_seen_to_close() -> None:
    """Ten files seen for 100 days, ten for 10: one that took 50 stands for two."""
    seen_for, every = np.repeat([100.0, 10.0], 10), np.ones(20)
    assert for_the_open(np.array([5.0, 50.0]), seen_for, np.ones(2), every) == pytest.approx([1.0, 2.0])


def test_the_loss_of_a_quantile_is_that_of_koenker_and_bassett() -> None:
    assert pinball(np.array([10.0]), np.array([[8.0, 10.0, 14.0]])) == pytest.approx([(0.1 * 2 + 0 + 0.1 * 4) / 3])


def test_draws_have_the_quantiles_foreseen() -> None:
    quantiles = np.array([[2.0, 5.0, 30.0], [7.0, 7.0, 7.0]])
    drawn = drawn_of(quantiles, 20000, np.random.default_rng(1))
    assert np.quantile(drawn[:, 0], SHARES) == pytest.approx([2, 5, 30], rel=0.06)
    assert drawn[:, 1] == pytest.approx(np.full(20000, 7.0))
