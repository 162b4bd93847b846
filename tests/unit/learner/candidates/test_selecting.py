"""Planted rules are found as they were planted, and nothing where nothing was."""

import numpy as np
import pytest

from learner.candidates.explained import explained
from learner.candidates.selecting import Selection, select
from learner.candidates.strictness import Strictness, chance
from tests.unit.learner.candidates.planted import Planted, planted


def selection(held: Planted) -> Selection:
    base = explained(held.score[:, None], held.judged)
    return select(held.tested, base, Strictness(support=30))


@pytest.mark.parametrize("seed", [0, 1])
def test_planted_rules_are_found_exactly(seed: int) -> None:
    rules = {(4, 6): 3, (8,): 2, (5, 10, 12): 4}
    found = selection(planted(rules, files=2500, seed=seed))
    assert {each.tests for each in found.taken} == set(rules)
    assert all(chance(each.effect.strength) < 1e-6 for each in found.taken)
    assert found.screened > 300


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_found_where_nothing_was_planted(seed: int) -> None:
    assert selection(planted({}, seed=seed)).taken == []


def test_the_statistic_is_what_fitting_the_column_gains() -> None:
    """A score test and a likelihood ratio agree where effects are small."""
    held = planted({(4, 6): 1}, files=4000, slips=0.0, seed=3)
    base = explained(held.score[:, None], held.judged)
    column = held.tested.joined((4, 6))
    strength = float(base.strengths(column[:, None])[0])
    gained = base.fit.loss - base.joined_by(column).fit.loss
    assert strength**2 / 2 == pytest.approx(gained, rel=0.25)
    assert base.strengths(np.ones((4000, 1)))[0] == 0.0  # what every file has says nothing
