"""A history that follows proposals where facts are missing, and one that no longer does, or begins to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
import pytest

from learner.drift import Drift
from learner.drift.model import PrecautionMoved
from learner.history import PastDecision
from tests.unit.learner.drift.moved import FILES
from tests.unit.learner.drift.moved import seen as seen_since
from tests.unit.learner.partly import deciding, fired_on, nearly, partly_known

SINCE = date(2027, 7, 1)


def seen(decisions: list[PastDecision]) -> Drift:
    return seen_since(decisions, SINCE)


def history(before: str, now: str, seed: int = 7) -> list[PastDecision]:
    """`proposed`, as precaution has it, or `known`, by known facts alone: before, then from `SINCE` on."""
    files = partly_known(FILES, seed)
    held = fired_on(files)
    ranks = {"proposed": held.proposed, "known": held.reached()}
    recent = np.array([bool(each.day and each.day >= SINCE) for each in files])
    return deciding(files, nearly(np.where(recent, ranks[now], ranks[before]), seed))


@cache
def watched(before: str, now: str, seed: int = 7) -> Drift:
    return seen(history(before, now, seed))


def of(found: Drift) -> PrecautionMoved:
    assert found.now is not None
    assert found.now.precaution is not None
    return found.now.precaution


def codes(found: Drift) -> set[str]:
    return {each.code for each in found.notices}


def rules_moved(found: Drift) -> set[str]:
    return {each.rule for each in found.now.rules if each.moved} if found.now else set()


@pytest.mark.parametrize("habit", ["proposed", "known"])
def test_a_habit_that_lasts_is_no_drift(habit: str) -> None:
    found = watched(habit, habit)
    assert found.decisions == "tune"
    assert not of(found).moved
    assert of(found).examples == ()
    assert of(found).gap.low < 0 < of(found).gap.high
    assert rules_moved(found) == set()


def test_what_people_followed_before_is_what_all_are_set_beside_and_that_is_said() -> None:
    assert "LEARN_PRECAUTION" in codes(watched("proposed", "proposed"))
    assert "LEARN_PRECAUTION" in codes(watched("proposed", "known"))
    assert "LEARN_PRECAUTION" not in codes(watched("known", "known"))
    assert "LEARN_PRECAUTION" not in codes(watched("known", "proposed"))


@pytest.mark.parametrize(("before", "now", "side"), [("proposed", "known", -1), ("known", "proposed", 1)])
def test_a_change_of_habit_is_a_change_and_said_to_be_that_one(before: str, now: str, side: int) -> None:
    found = watched(before, now)
    moved = of(found)
    assert found.decisions == "alert"
    assert moved.moved
    assert moved.gap.value * side > 0
    assert min(moved.gap.low * side, moved.gap.high * side) > 0
    kept, left = (moved.before, moved.now) if side < 0 else (moved.now, moved.before)
    assert kept.followed > 5 * kept.known
    assert left.known > 5 * left.followed
    assert len(moved.examples) == 5
    assert all(each.known != each.proposed for each in moved.examples)
    assert all(each.decided == (each.known if side < 0 else each.proposed) for each in moved.examples)
    assert rules_moved(found) == set()


def test_more_files_of_which_less_is_known_are_other_files_not_other_decisions() -> None:
    """Set beside known facts, people who follow the proposal would seem to have become heavier."""
    less = [
        replace(each, case=each.case.model_copy(update={"facts": tuple(
            fact for fact in each.case.facts if fact.attribute != "nouvelle" or place % 2
        )})) if each.day and each.day >= SINCE else each
        for place, each in enumerate(partly_known(FILES))
    ]  # fmt: skip
    found = seen(deciding(less, nearly(fired_on(less).proposed)))
    assert (found.decisions, found.files) == ("tune", "watch")
    assert found.now is not None
    assert found.now.parts.files > 0.1 > abs(found.now.parts.decisions.value)


def test_agreement_with_known_facts_alone_is_still_told() -> None:
    last = watched("proposed", "known").periods[-1]
    assert last.agrees_known.count > 0.8 * last.agrees_known.total
    assert last.agrees.count < 0.8 * last.agrees.total


def test_followed_advice_is_no_habit_of_precaution() -> None:
    """Who saw the proposal and followed it says nothing of what people make of missing facts."""
    held = history("proposed", "proposed")
    found = seen([replace(each, shown=each.level) for each in held])
    assert "LEARN_PRECAUTION" not in codes(found)
    assert of(found).before.followed == of(found).before.known == 0


def test_where_all_is_known_nothing_is_said_of_precaution() -> None:
    whole = [each for each in partly_known(4 * FILES) if len(each.case.facts) == 8][:FILES]
    found = seen(deciding(whole, nearly(fired_on(whole).proposed)))
    assert found.now is not None
    assert found.now.precaution is None


def test_without_any_change_false_alarms_are_as_rare_as_stated() -> None:
    """Eight histories; docs/learner.md has the counts over many."""
    found = [watched("proposed", "proposed", seed).decisions for seed in range(20, 28)]
    assert found.count("alert") == 0
    assert found.count("watch") <= 2
