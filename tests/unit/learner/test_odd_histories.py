"""Histories that nobody would wish for: what is learnt of them stays within reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from engine import reference
from engine.model import Rulebook
from learner.history import PastDecision
from learner.learning import Asked, Learned, learn
from learner.noticing import days
from tests.unit.learner.past import MODES, TODAY, past, small

USABLE = ("nouvelle", "enfants", "grossesse", "biologique", "age", "direction")
FOUND = {"biologique", "enfants"}


def learned(held: list[PastDecision], rulebook: Rulebook | None = None) -> Learned:
    return learn(rulebook or small(), held, Asked("modes", USABLE), reference.assess)


def points(found: Learned) -> dict[str, int]:
    return {each.lever.rule.id: each.points for each in found.reweighed.proposed}


def rules(found: Learned) -> list[tuple[set[str], int]]:
    return [({found.tests[test].attribute for test in each.tests}, each.points) for each in found.mined.proposed]


def otherwise(rule: str, **then: int) -> Rulebook:
    """The rulebook where the effects of a rule are said."""
    changed = tuple(
        each.model_copy(update={"then": (each.then[0].model_copy(update=then),)}) if each.id == rule else each
        for each in small().rules
    )
    return small().model_copy(update={"rules": changed})


def test_decisions_of_one_day_are_taken_in_the_order_given_and_it_is_said() -> None:
    dated = past({**TODAY, "both": 5, "grossesse": 5}, files=1200)
    found = learned([replace(each, day=date(2025, 1, 1)) for each in dated])
    assert (points(found), rules(found)) == ({"P-3": 5}, [(FOUND, 5)])
    said = [each.code for each in days(small(), found.decisions)]
    assert said == ["LEARN_ONE_DAY", "LEARN_NEWER_RULEBOOK"]


def test_where_most_decisions_are_of_the_last_day_that_day_is_the_later_period() -> None:
    first, last = date(2025, 1, 1), date(2025, 1, 2)
    held = [replace(each, day=first if place < 500 else last) for place, each in enumerate(past(TODAY, files=1200))]
    found = learned(held)
    assert (points(found), rules(found)) == ({}, [])


@pytest.mark.parametrize(
    "decided",
    [
        lambda _, random: MODES[int(random.integers(3))],
        lambda _, random: MODES[int(random.choice(3, p=[0.9, 0.08, 0.02]))],
        lambda each, _: "moyen" if each.level == "lourd" else each.level,
        lambda each, _: "leger" if each.level == "moyen" else each.level,
    ],
    ids=["at random", "at random, mostly light", "never the heaviest", "never the middle one"],
)
def test_levels_are_never_said_to_begin_where_no_file_comes_or_together(
    decided: Callable[[PastDecision, np.random.Generator], str],
) -> None:
    random = np.random.default_rng(1)
    found = learned([replace(each, level=decided(each, random)) for each in past(TODAY)])
    assert (points(found), rules(found), found.reweighed.thresholds) == ({}, [], ())
    assert found.reweighed.beyond


def test_where_no_fact_is_known_nothing_is_learnt() -> None:
    held = past(TODAY, files=400)
    bare = [replace(each, case=each.case.model_copy(update={"facts": each.case.facts[-1:]})) for each in held]
    found = learned(bare)
    assert (points(found), rules(found), found.reweighed.thresholds) == ({}, [], ())


def test_without_any_points_today_levels_say_what_a_point_is_worth() -> None:
    floors = tuple(rule for rule in small().rules if rule.then[0].points is None)
    held = past({"nouvelle": 4, "grossesse": 6})  # neither alone reaches the heaviest level, whatever the other
    found = learned(held, small().model_copy(update={"rules": floors}))
    assert found.reweighed.thresholds == ()
    told = {next(iter(about)): worth for about, worth in rules(found) if len(about) == 1}
    assert told["nouvelle"] == pytest.approx(4, abs=1)
    assert told["grossesse"] == pytest.approx(6, abs=1)


def test_a_rule_of_no_points_may_come_to_weigh() -> None:
    found = learned(past({**TODAY, "grossesse": 5}), otherwise("P-3", points=0))
    assert points(found) == {"P-3": 5}
