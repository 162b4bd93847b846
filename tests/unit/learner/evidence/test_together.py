"""What the whole draft does to agreement with decisions: the engine's count, and what followed advice left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine import chaining
from learner.changing import with_points
from learner.evidence import disagreements_of, warned
from learner.evidence.model import Disagreements
from learner.firing import fired
from learner.history import PastDecision
from learner.learning import Learned
from tests.unit.learner.evidence.seen import both, decisions, evidence, learnt, rank


def unlike(learned: Learned, *, draft: bool) -> list[PastDecision]:
    """The decisions that are not the level that the engine reaches, today or with the draft; all is known of files."""
    book = learned.rulebook
    if draft:
        book = learned.with_rules(learned.adjusted(), learned.new_rules)
    held = fired(book, [each.case for each in learned.decisions], chaining.assess, "modes")
    pairs = zip(learned.decisions, held.proposed, strict=True)
    return [each for each, proposed in pairs if rank(each) != proposed]


def test_the_draft_s_count_is_the_engine_s_on_every_file() -> None:
    found = disagreements_of(both(), chaining.assess)
    assert found == evidence().disagreements
    assert (found.reading, found.proposing, found.decisions) == ("known", True, 1500)
    assert found.today == len(unlike(both(), draft=False))
    assert found.proposed == len(unlike(both(), draft=True))
    assert found.proposed < found.today - 50
    assert (found.own, found.own_today, found.own_proposed) == (found.decisions, found.today, found.proposed)
    assert list(warned(found)) == []


def test_each_row_counts_as_often_as_it_stands_for() -> None:
    once = disagreements_of(both(), chaining.assess)
    thrice = disagreements_of(
        replace(
            both(),
            decisions=tuple(replace(each, times=3) for each in both().decisions),
            judged=replace(both().judged, weight=both().judged.weight * 3),
        ),
        chaining.assess,
    )
    for key in ("decisions", "today", "proposed", "own", "own_today", "own_proposed"):
        assert getattr(thrice, key) == 3 * getattr(once, key)


def test_decisions_that_are_the_advice_seen_are_counted_apart() -> None:
    seen = [replace(each, shown=each.level if place % 2 else "") for place, each in enumerate(decisions(grossesse=5))]
    learned = learnt(seen)
    found = disagreements_of(learned, chaining.assess)
    own = [each for each in unlike(learned, draft=False) if not each.shown]
    assert found.own == 750
    assert found.own_today == len(own)
    assert found.own_today < found.today


def test_where_nothing_is_proposed_today_s_count_stands_and_nothing_is_warned_of() -> None:
    learned = learnt(decisions())
    assert not learned.adjusts
    found = disagreements_of(learned, chaining.assess)
    assert not found.proposing
    assert found.proposed == found.today == len(unlike(learned, draft=False))
    assert list(warned(found)) == []


def test_a_draft_that_does_not_disagree_less_is_warned_of() -> None:
    """Points that nobody follows, for a rule that people follow as it is."""
    lever = both().fired.levers[0]
    wrong = replace(both().reweighed.proposed[0], lever=lever, points=12)
    alone = replace(both().mined, candidates=())
    learned = replace(both(), mined=alone, reweighed=replace(both().reweighed, proposed=(wrong,)))
    found = disagreements_of(learned, chaining.assess)
    book = with_points(both().rulebook, "modes", {lever.rule.id: 12})
    assert learned.adjusted() == book
    assert not found.fewer
    (said,) = warned(found)
    assert said.code == "LEARN_NO_FEWER"
    assert f"{found.proposed} désaccords sur 1500, contre {found.today} aujourd'hui" in said.message
    assert said.severity == "warning"


@pytest.mark.parametrize("proposing", [True, False])
@given(today=some.integers(0, 50), proposed=some.integers(0, 50))
def test_it_is_warned_of_exactly_where_something_proposed_disagrees_as_often(
    proposing: bool, today: int, proposed: int
) -> None:
    found = Disagreements(
        reading="known",
        proposing=proposing,
        decisions=80,
        today=0,
        proposed=80,
        own=50,
        own_today=today,
        own_proposed=proposed,
    )
    assert bool(list(warned(found))) == (proposing and proposed >= today)
