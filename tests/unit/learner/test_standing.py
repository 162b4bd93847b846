"""What is proposed by itself rests on today's rulebook; what would be otherwise alone says so."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.learner.filed import decisions_of, rulebook_of
from benchmarks.learner.scale import history
from engine import chaining
from learner.candidates.strictness import Strictness
from learner.learning import Asked, Learned, learn
from learner.reweighing import Held, reweigh
from tests.unit.learner.evidence.seen import USABLE, decisions, learnt
from tests.unit.learner.past import TODAY, past, small


@cache
def planted(both: int, grossesse: int) -> Learned:
    return learnt(decisions(both=both, grossesse=grossesse))


@cache
def thresholds_moved(both: int = 4) -> Learned:
    """Levels begin two points lower than the rulebook says, and a rule is not written."""
    held = past({**TODAY, "both": both}, files=1500, starts=(2, 7))
    return learn(small(), held, Asked("modes", USABLE, strictness=Strictness(support=30)), chaining.assess)


@cache
def several() -> Learned:
    """Eight rules that nobody wrote."""
    sample = history(20_000, 2_000)
    book = rulebook_of(sample)
    return learn(book, decisions_of(sample), Asked("modes", tuple(book.attributes)), chaining.assess)


def test_a_rule_on_today_s_rulebook_is_proposed_alone() -> None:
    found = planted(4, TODAY["grossesse"])
    (rule,) = found.new_rules
    assert not found.adjusts
    assert found.apart(rule)
    assert found.standing.alone[rule.tests] == rule.points
    assert not found.bound


def test_points_alone_stand_alone() -> None:
    found = planted(0, 5)
    assert found.new_rules == ()
    assert found.reweighed.points == {"P-3": 5}
    assert found.standing.adjustment
    assert not found.bound


def test_without_a_new_rule_other_points_would_take_its_place() -> None:
    """The points proposed are the true ones beside the rule; by themselves, half of the rulebook would be bent."""
    found = planted(5, 5)
    assert found.reweighed.points == {"P-3": 5}
    alone = reweigh(found.patterns.fired, found.patterns.sample.judged, Held())
    assert len(alone.points) + len(alone.starts) > 2
    assert not found.standing.adjustment
    assert found.bound


def test_a_rule_fitted_beside_moved_thresholds_says_what_it_would_be_on_today_s() -> None:
    found = thresholds_moved()
    (rule,) = found.new_rules
    assert found.reweighed.starts == {"moyen": 2, "lourd": 7}
    assert rule.points == 4
    assert found.standing.alone[rule.tests] != rule.points
    assert not found.apart(rule)
    assert found.bound


@pytest.mark.parametrize("found", [planted(4, 2), planted(4, 5), planted(5, 5), thresholds_moved()])
def test_a_rule_stands_alone_where_it_is_what_is_learnt_with_everything_else_as_today(found: Learned) -> None:
    every = {each.rule.id for each in found.fired.levers}
    asked = Asked("modes", USABLE, every, Strictness(support=30), keep_thresholds=True)
    held = learn(small(), found.decisions, asked, chaining.assess)
    assert not held.adjusts
    points = {each.tests: each.points for each in held.new_rules}
    (rule,) = found.new_rules
    assert points == {rule.tests: found.standing.alone[rule.tests]} == found.standing.as_today
    assert found.apart(rule) is (points[rule.tests] == rule.points)


def test_of_several_rules_each_comes_by_itself_and_says_what_it_would_be_without_the_others() -> None:
    found = several()
    assert len(found.new_rules) > 3
    assert not found.adjusts
    assert all(map(found.apart, found.new_rules))
    assert any(found.standing.alone[each.tests] > each.points for each in found.new_rules)
    assert found.bound
