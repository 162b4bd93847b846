"""The card of points and thresholds that go together: the engine's word on every file, and on every example."""

from __future__ import annotations

from functools import cache

import pytest

from engine import chaining
from engine.expected import Example, Expectation
from engine.model import Rulebook
from learner.changing import with_points, with_starts
from learner.evidence import Evidence, evidence_of
from learner.evidence.whole import AdjustmentCard
from learner.learning import Asked, Learned, learn
from tests.unit.learner.evidence.seen import CARE, USABLE, evidence
from tests.unit.learner.past import TODAY, past, small

FACTS = dict.fromkeys(("nouvelle", "enfants", "biologique", "rare", "ogm"), "non") | {"age": "30"}
EXAMPLES = (
    Example(case="Enceinte", facts={**FACTS, "grossesse": "oui"}, expect=Expectation(score=(2, 2), mode="leger")),
    Example(case="Déjà faux", facts={**FACTS, "grossesse": "non"}, expect=Expectation(mode="lourd")),
    Example(case="Inchangé", facts={**FACTS, "grossesse": "non"}, expect=Expectation(mode="leger")),
)


def with_examples() -> Rulebook:
    return small().model_copy(update={"examples": EXAMPLES})


@cache
def moved() -> Learned:
    held = past({**TODAY, "grossesse": 5}, files=2000, starts=(6, 11))
    return learn(with_examples(), held, Asked("modes", USABLE), chaining.assess)


@cache
def moved_evidence() -> Evidence:
    return evidence_of(moved(), chaining.assess, CARE)


def card() -> AdjustmentCard:
    told = moved_evidence().adjustment
    assert told is not None
    return told


def test_points_and_thresholds_are_on_one_card_with_their_intervals() -> None:
    assert card().points == (("P-3", 2, 5),)
    told = [(each.level, each.start, each.proposed) for each in card().thresholds]
    assert told == [("moyen", 4, 6), ("lourd", 9, 11)]
    for each in card().thresholds:
        assert each.interval[0] < each.proposed + 0.5
        assert each.interval[1] > each.proposed - 0.5
        assert each.gain > card().price


def test_the_impact_is_that_of_all_of_it() -> None:
    book = with_starts(with_points(moved().rulebook, "modes", {"P-3": 5}), "modes", {"moyen": 6, "lourd": 11})
    told = [
        (chaining.assess(moved().rulebook, each.case).mode, chaining.assess(book, each.case).mode)
        for each in moved().decisions
    ]
    assert {(each.before, each.after): each.files for each in card().impact.cells} == {
        pair: told.count(pair) for pair in set(told)
    }
    assert card().impact.closer > 5 * card().impact.farther
    assert card().divergences.explained > 3 * card().divergences.lost


def test_the_examples_that_would_change_are_named_and_those_that_fail_already_are_not() -> None:
    assert [(each.example, each.field, each.expected, each.got) for each in card().examples] == [
        ("Enceinte", "score", "2", "5")
    ]


def test_where_no_threshold_moves_only_points_are_on_it() -> None:
    told = evidence().adjustment
    assert told is not None
    assert (told.points, told.thresholds, told.examples) == ((("P-3", 2, 5),), (), ())
    assert told.impact == evidence().points[0].impact


def test_where_nothing_is_to_be_adjusted_there_is_none() -> None:
    learned = learn(small(), past(TODAY, files=400), Asked("modes", USABLE), chaining.assess)
    assert evidence_of(learned, chaining.assess, CARE).adjustment is None


@pytest.mark.parametrize("starts", [{}, {"moyen": 5}])
def test_levels_not_named_begin_where_they_did(starts: dict[str, int]) -> None:
    assert [each.start for each in with_starts(small(), "modes", starts).modes] == [0, starts.get("moyen", 4), 9]
