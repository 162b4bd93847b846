"""An interval counts people where they are known: what a few have in common is not so many confirmations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine import reference
from learner.firing import fired
from learner.history import PastDecision
from learner.judging import judged
from learner.reweighing import PointsProposed, reweigh
from learner.units import Deciders, units_of
from tests.unit.learner.past import TODAY, past, small

PEOPLE = 20
HEAVIER = {**TODAY, "grossesse": 5}


def by(decisions: list[PastDecision], *, spread: float, seed: int = 0) -> list[PastDecision]:
    """Each decided by one of twenty, who count `grossesse` for more or fewer points than others."""
    random = np.random.default_rng(seed)
    more = np.round(random.normal(scale=spread, size=PEOPLE)).astype(int)
    who = random.integers(0, PEOPLE, len(decisions))
    same = {extra: past({**HEAVIER, "grossesse": 5 + int(extra)}, files=len(decisions)) for extra in {*more.tolist()}}
    return [replace(same[int(more[one])][place], evaluator=f"E{one}") for place, one in enumerate(who)]


def proposed(decisions: list[PastDecision], *, people: bool) -> PointsProposed:
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    levels = judged(decisions, held)
    deciders = Deciders(units_of(decisions), np.arange(len(decisions)), levels.weight) if people else None
    return next(each for each in reweigh(held, levels, deciders=deciders).proposed if each.lever.rule.id == "P-3")


def widths(decisions: list[PastDecision]) -> tuple[float, float]:
    """By people, by decisions."""
    people, files = (proposed(decisions, people=each) for each in (True, False))
    assert people.points == files.points
    return people.high - people.low, files.high - files.low


def test_people_who_differ_leave_more_points_plausible() -> None:
    people, files = widths(by(past(HEAVIER), spread=3.0))
    assert people > 1.5 * files


def test_people_who_decide_alike_leave_about_the_same() -> None:
    people, files = widths(by(past(HEAVIER), spread=0.0))
    assert 1.0 <= people / files < 1.4


def test_where_nobody_is_named_decisions_are_counted() -> None:
    people, files = widths(past(HEAVIER))
    assert people == pytest.approx(files)


def test_a_decision_that_stands_for_several_is_of_one_person() -> None:
    """Ten decisions alike of one person say no more of people than one of weight ten."""
    decisions = by(past(HEAVIER, files=600), spread=3.0)
    counted = [replace(each, times=3) for each in decisions]
    thrice = [each for each in decisions for _ in range(3)]
    one, other = (proposed(each, people=True) for each in (counted, thrice))
    assert (one.low, one.high) == pytest.approx((other.low, other.high))
