"""What a rule gains on later decisions: whose they are, and what they followed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import chaining
from learner.attention import Habits, Judged
from learner.candidates.explained import Explained
from learner.evidence.effects import expected_heavier, mean_of
from learner.evidence.setting import Setting
from learner.units import Units
from learner.weights.sparse import Sparse
from tests.unit.learner.evidence.seen import CARE, decisions, learnt, reached, score
from tests.unit.learner.past import MODES


def test_the_gain_counts_people_where_they_are_the_units() -> None:
    """Twelve people who differ, fifty decisions each: as many decisions tell hardly more than twelve."""
    random, who = np.random.default_rng(0), np.repeat(np.arange(12), 50)
    gained = 0.1 * random.standard_normal(12)[who] + 0.01 * random.standard_normal(600)
    ones = np.ones(600)
    mean, by_people = mean_of(gained, ones, Units(who, people=True))
    same, by_files = mean_of(gained, ones, Units(np.arange(600), people=False))
    assert mean == pytest.approx(same) == pytest.approx(gained.mean())
    assert by_files == pytest.approx(1.96 * gained.std() / np.sqrt(600), rel=0.01)
    assert by_people > 5 * by_files


def test_a_row_that_stands_for_several_files_is_as_many() -> None:
    gained = np.random.default_rng(1).standard_normal(40)
    once = mean_of(np.tile(gained, 3), np.ones(120), Units(np.arange(120), people=False))
    assert mean_of(gained, np.full(40, 3.0), Units(np.arange(40), people=False)) == pytest.approx(once)


def test_what_is_expected_of_all_decisions_is_what_they_are_where_most_follow_advice() -> None:
    """Two of three saw the proposal and copied it: fewer are heavier than judged on the facts, and fewer expected."""
    held = decisions(both=4, grossesse=5)
    led = [
        replace(each, shown=MODES[reached(score(each), each)], level=MODES[reached(score(each), each)])
        if place % 3
        else each
        for place, each in enumerate(held)
    ]
    setting = Setting(learnt(led), chaining.assess, CARE, lambda: None)
    heavier = setting.count(setting.decided > setting.reached)
    assert expected_heavier(np.ones(len(led), dtype=bool), setting) == pytest.approx(heavier, rel=0.15)


def fitted(follows: float, slips: float) -> Explained:
    """A fit of three levels on one column, with these habits."""
    judged = Judged(np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64), np.ones(1), 3)
    fit = Sparse((0,), np.array([1.0]), np.array([-1.0, 1.0]), 0.0)
    return Explained(judged, np.zeros((1, 1)), fit, np.ones(1), Habits(slips, follows))


@given(st.floats(0.0, 0.98), st.floats(0.01, 0.3), st.integers(0, 2), st.floats(-3, 3))
def test_the_levels_of_a_decision_are_one_together_whatever_advice_was_seen(
    follows: float, slips: float, advice: int, score: float
) -> None:
    """And what was advised is as probable, at the least, as it is followed."""
    levels, seen = np.arange(3), np.ones(3, dtype=bool)
    decided = Judged(levels, levels, np.ones(3), 3, advised=seen, agreed=levels == advice)
    likely = np.exp(-fitted(follows, slips).losses(np.full((3, 1), score), decided))
    assert likely.sum() == pytest.approx(1.0)
    assert likely[advice] >= (1 - slips) * follows
