"""What is confirmed, what one directorate does alone, what has gone with time."""

from dataclasses import replace

import numpy as np
import pytest

from learner.attention import Judged
from learner.candidates.mining import mine
from learner.candidates.screening import Tests
from tests.unit.learner.candidates.histories import GOOD, OTHER, history, labels


def test_what_holds_everywhere_is_proposed() -> None:
    found = mine(history(severity=0.5))
    assert labels(found) == {GOOD: "proposed"}
    assert found.gain > 0.01
    assert found.habits.slips == pytest.approx(0.05, abs=0.03)


def test_what_one_directorate_does_alone_is_not_proposed() -> None:
    found = mine(history(alone=OTHER))
    assert labels(found)[GOOD] == "proposed"
    assert labels(found)[OTHER] == "local"
    assert [each.tests for each in found.proposed] == [GOOD]


def test_what_has_gone_with_time_is_not_proposed() -> None:
    found = mine(history(gone=OTHER))
    assert labels(found)[GOOD] == "proposed"
    assert labels(found).get(OTHER) in ("drifted", "unconfirmed")
    assert [each.tests for each in found.proposed] == [GOOD]


def test_nothing_is_found_where_decisions_follow_the_score() -> None:
    sample = history()
    random = np.random.default_rng(9)
    level = np.digitize(sample.score + random.logistic(scale=0.4, size=len(sample.score)), sample.cuts)
    plain = Judged(level, level, np.ones(len(level)), 3)
    found = mine(replace(sample, judged=plain))
    assert found.candidates == ()
    assert found.screened > 100


@pytest.mark.parametrize("early", [True, False])
def test_a_rule_that_is_met_in_one_period_only_does_no_harm(early: bool) -> None:
    """What never varies is no column of its period: the fit on one period is asked of the other's files."""
    sample = history()
    there = (sample.order < 1000) if early else (sample.order >= 2500)
    met = (np.random.default_rng(3).random(len(there)) < 0.4) & there
    held = replace(sample, rules=np.column_stack([sample.rules, met.astype(np.float64)]))
    found = mine(held)
    assert labels(found)[GOOD] == "proposed"
    assert found.gain == pytest.approx(mine(sample).gain, abs=0.02)


def test_a_directorate_that_comes_late_does_no_harm() -> None:
    sample = history(severity=0.5)
    late = np.where((sample.directorate == 2) & (sample.order < 2400), 1, sample.directorate)
    found = mine(replace(sample, directorate=late))
    assert labels(found)[GOOD] == "proposed"
    assert found.gain > 0.01


@pytest.mark.parametrize("seed", [0, 3])
def test_the_parts_of_a_rule_given_up_are_not_put_on_one_directorate(seed: int) -> None:
    found = mine(history(gone=(4, 12), seed=seed))
    assert [each.tests for each in found.proposed] == [GOOD]
    assert {label for tests, label in labels(found).items() if tests != GOOD} == {"drifted"}


@pytest.mark.parametrize(("gone", "seed"), [((6, 12), 0), ((6, 12), 1), ((4, 8), 2), ((6, 13), 0), ((6, 13), 1)])
def test_a_rule_given_up_does_not_change_one_that_shares_its_files(gone: Tests, seed: int) -> None:
    found = mine(history(gone=gone, seed=seed))
    assert [each.tests for each in found.proposed] == [GOOD]
    assert {label for tests, label in labels(found).items() if tests != GOOD} == {"drifted"}


@pytest.mark.parametrize("rule", [OTHER, (6, 12)])
def test_a_rule_that_weighs_less_since_half_time_is_proposed_as_it_lasts(rule: Tests) -> None:
    found = mine(history(gone=rule, lasting=2))
    assert {each.tests for each in found.proposed} == {GOOD, rule}
    (lasting,) = (each for each in found.proposed if each.tests == rule)
    before, after = lasting.by_period
    assert before.weight > after.weight
    assert after.seen()
