"""From decisions on files of a rulebook to what is proposed, in the rulebook's own words."""

import numpy as np
import pytest

from engine import chaining, reference
from engine.condition import All, Test
from learner.candidates.strictness import Strictness
from learner.learning import Asked, Learned, learn
from learner.reweighing import reweigh
from tests.unit.learner.partly import deciding, fired_on, nearly, partly_known
from tests.unit.learner.past import TODAY, past, small

USABLE = ("nouvelle", "enfants", "grossesse", "biologique", "age", "direction")


def learned(**points: int) -> Learned:
    asked = Asked("modes", USABLE, strictness=Strictness(support=30))
    return learn(small(), past({**TODAY, **points}, files=1500), asked, reference.assess)


def test_decisions_that_follow_the_rulebook_teach_nothing() -> None:
    found = learned()
    assert found.reweighed.proposed == ()
    assert found.mined.candidates == ()


def test_a_rule_that_everybody_follows_and_nobody_wrote_is_found() -> None:
    found = learned(both=4)
    assert [_said(found.condition(each)) for each in found.mined.proposed] == [{"biologique: oui", "enfants: oui"}]
    assert abs(found.mined.proposed[0].points - 4) <= 1


@pytest.mark.parametrize("part", ["local", "drifted"])
def test_what_holds_in_a_part_of_the_files_bends_no_points_of_today(part: str) -> None:
    """Else a practice of one directorate, or one given up, would be shared among rules and thresholds."""
    heavier, plain = past({**TODAY, "both": 4}, files=1500), past(TODAY, files=1500)
    there = [each.directorate == "A" if part == "local" else row < 750 for row, each in enumerate(plain)]
    decisions = [one if held else other for one, other, held in zip(heavier, plain, there, strict=True)]
    found = learn(small(), decisions, Asked("modes", USABLE, strictness=Strictness(support=30)), reference.assess)
    assert [each.label for each in found.mined.candidates] == [part]
    assert not found.adjusts
    everywhere = reweigh(found.patterns.fired, found.patterns.sample.judged)
    assert everywhere.adjusts  # what is not set aside is paid for by others


@pytest.mark.parametrize("seed", [2, 3, 5])
def test_people_who_follow_points_exactly_teach_what_they_follow_and_no_more(seed: int) -> None:
    """One in twenty goes a level aside; all others decide by known points, and five more for both."""
    decisions = partly_known(3000, seed)
    held = fired_on(decisions)
    both = np.array([each["biologique"].value is True and each["enfants"].value is True for each in held.facts])
    starts = [each.start for each in held.levels[1:]]
    exact = np.maximum(np.searchsorted(starts, held.known + 5 * both, side="right"), held.floor)
    asked = Asked("modes", USABLE, strictness=Strictness(support=30))
    found = learn(small(), deciding(decisions, nearly(exact, seed, 0.05)), asked, chaining.assess)
    assert [_said(found.condition(each)) for each in found.new_rules] == [{"biologique: oui", "enfants: oui"}]
    assert not found.adjusts
    before, after = found.new_rules[0].by_period
    assert before.weight == pytest.approx(after.weight, rel=0.1)


def test_candidates_never_speak_of_who_asks() -> None:
    assert all(test.attribute != "direction" for test in learned().tests)


def _said(condition: object) -> set[str]:
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return {f"{each.attribute}: {each.cell}" for each in parts if isinstance(each, Test)}
