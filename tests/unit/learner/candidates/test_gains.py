"""What a column gains with its weight fitted: near what a whole new fit says, and what tells neighbours apart."""

from dataclasses import replace

import numpy as np
import pytest

from learner.candidates.explained import Explained, explained
from learner.candidates.gains import gains
from tests.unit.learner.candidates.planted import Planted, planted

RIGHT, TOO_WIDE, TOO_NARROW = (4, 6, 8), (4, 6), (4, 6, 8, 10)
FILES = 3000


def held(seed: int = 0) -> tuple[Planted, Explained]:
    found = planted({RIGHT: 6}, files=FILES, seed=seed)
    return found, explained(found.score[:, None], found.judged)


def likelihood(fit: Explained, ridge: float) -> float:
    lost = float(fit.judged.weight @ fit.losses(fit.columns, fit.judged))
    return -lost - ridge * float(fit.weights @ fit.weights) / 2


def test_no_more_is_gained_than_a_new_fit_gains_and_most_of_it() -> None:
    found, base = held()
    column = found.tested.joined(RIGHT)
    gained = float(gains(base, column[:, None])[0])
    whole = likelihood(base.joined_by(column), base.ridge) - likelihood(base, base.ridge)
    assert 0.6 * whole < gained <= whole + 1e-3 * abs(whole)


@pytest.mark.parametrize("seed", range(3))
def test_the_right_conjunction_gains_more_than_its_neighbours(seed: int) -> None:
    found, base = held(seed)
    right, wide, narrow = gains(
        base, np.stack([found.tested.joined(each) for each in (RIGHT, TOO_WIDE, TOO_NARROW)], axis=1)
    )
    assert right > max(wide, narrow) + 10


def test_what_lightens_what_is_there_and_what_is_the_same_everywhere_gain_nothing() -> None:
    found, base = held()
    without = 1.0 - found.tested.joined(RIGHT)
    columns = np.column_stack([without, found.score, np.ones(FILES)])
    assert gains(base, columns) == pytest.approx([0.0, 0.0, 0.0], abs=0.05)


def test_a_decision_counted_twice_is_two_decisions() -> None:
    found, base = held()
    column = found.tested.joined(RIGHT)[:, None]
    twice = replace(base, judged=replace(base.judged, weight=2.0 * base.judged.weight))
    files = np.repeat(np.arange(FILES), 2)
    repeated = replace(base, judged=base.judged.of(files), columns=base.columns[files], own=base.own[files])
    assert gains(twice, column) == pytest.approx(gains(repeated, column[files]))
