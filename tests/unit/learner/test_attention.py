"""Slips weigh little; agreement with advice that was seen weighs less than agreement without."""

import numpy as np
import pytest

from engine import reference
from learner.attention import Habits, Judged, own
from learner.candidates.explained import explained
from learner.firing import fired
from learner.judging import judged as judged_by
from tests.unit.learner.past import TODAY, past, small


def judged(advised: list[bool], agreed: list[bool]) -> Judged:
    level = np.zeros(len(advised), dtype=np.int64)
    return Judged(level, level, np.ones(len(advised)), 4, np.array(advised), np.array(agreed))


def test_what_nothing_explains_weighs_little() -> None:
    alone = Judged(np.array([0, 0]), np.array([0, 0]), np.ones(2), 4)
    sure, _ = own(alone, np.array([0.9, 1e-6]), Habits(slips=0.05))
    assert sure[0] > 0.98
    assert sure[1] < 0.001


def test_agreement_with_what_was_seen_weighs_less() -> None:
    sure, _ = own(judged([False, True, True], [False, True, False]), np.full(3, 0.5), Habits(0.0, 0.6))
    assert sure[0] == pytest.approx(1.0)
    assert sure[1] == pytest.approx(0.4 * 0.5 / (0.6 + 0.4 * 0.5))
    assert sure[2] == pytest.approx(1.0)  # to diverge from what was seen is one's own judgement


def test_habits_are_learnt_from_the_decisions() -> None:
    random = np.random.default_rng(0)
    files, follows, slips = 20_000, 0.5, 0.1
    probability = random.uniform(0.2, 0.9, files)
    advised = random.random(files) < 0.7
    followed = advised & (random.random(files) < follows)
    agreed = followed | (advised & (random.random(files) < 0.5))
    # Advice and judgement agree half the time; the probability is of what was decided.
    level = np.zeros(files, dtype=np.int64)
    held = Judged(level, level, np.ones(files), 4, advised, agreed & advised)
    habits = Habits(slips, 0.2)
    for _ in range(50):
        _, habits = own(held, np.where(advised, 0.5, probability), habits)
    assert habits.follows == pytest.approx(follows, abs=0.03)


def test_an_interval_of_levels_is_easier_to_slip_into() -> None:
    wide = Judged(np.array([0, 0]), np.array([0, 2]), np.ones(2), 4)
    sure, _ = own(wide, np.array([0.5, 0.5]), Habits(0.1))
    assert sure[1] < sure[0]


def test_a_fit_that_has_no_round_to_come_to_rest_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    decisions = past(TODAY, files=300)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    column, seen = held.score[:, None], judged_by(decisions, held)
    assert explained(column, seen).settled
    monkeypatch.setattr("learner.candidates.explained.ROUNDS", 1)
    assert not explained(column, seen).settled
