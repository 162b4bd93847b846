"""A decision that counts three times teaches what three decisions alike teach."""

from dataclasses import replace
from functools import cache

import pytest

from engine import chaining
from engine.facts import Case
from learner.evidence import Care, evidence_of
from learner.history import PastDecision
from learner.learning import Asked, Learned, learn
from learner.noticing import directorates
from tests.unit.learner.past import TODAY, past, small

USABLE = ("nouvelle", "enfants", "grossesse", "biologique", "age", "direction")
TIMES = 3


def decisions() -> list[PastDecision]:
    return past({**TODAY, "both": 5, "grossesse": 5}, files=400)


@cache
def counted() -> Learned:
    return learned([replace(each, times=TIMES) for each in decisions()])


@cache
def written_out() -> Learned:
    return learned([_copy(each, number) for each in decisions() for number in range(TIMES)])


def learned(held: list[PastDecision]) -> Learned:
    return learn(small(), held, Asked("modes", USABLE), chaining.assess)


def _copy(each: PastDecision, number: int) -> PastDecision:
    return replace(each, case=Case(id=f"{each.case.id}-{number}", facts=each.case.facts))


def test_points_have_the_same_intervals() -> None:
    (one,), (other,) = counted().reweighed.proposed, written_out().reweighed.proposed
    assert (one.lever.rule.id, one.points, one.files) == (other.lever.rule.id, other.points, other.files)
    assert (one.low, one.high, one.gain) == pytest.approx((other.low, other.high, other.gain), rel=1e-6)


def test_rules_have_the_same_figures() -> None:
    one, other = counted().mined, written_out().mined
    assert [(each.tests, each.label, each.points) for each in one.candidates] == [
        (each.tests, each.label, each.points) for each in other.candidates
    ]
    assert one.screened == other.screened
    assert one.gain == pytest.approx(other.gain, rel=1e-6)
    for each, same in zip(one.candidates, other.candidates, strict=True):
        for part, alike in ((each.found, same.found), (each.confirmed, same.confirmed), (each.overall, same.overall)):
            assert part.files == alike.files
            assert (part.weight, part.error) == pytest.approx((alike.weight, alike.error), rel=1e-6)


def test_cards_count_decisions() -> None:
    care = Care(draws=25, permutations=0, verified=False)
    (one,), (other,) = (evidence_of(each, chaining.assess, care).candidates for each in (counted(), written_out()))
    assert one.coverage.divergences == other.coverage.divergences
    assert one.effect.heavier == other.effect.heavier
    assert (one.impact.changed, one.impact.cells) == (other.impact.changed, other.impact.cells)
    assert [each.files for each in one.stability.directorates] == [each.files for each in other.stability.directorates]


def test_a_directorate_has_as_many_files_as_its_decisions() -> None:
    few = [replace(each, times=2) for each in decisions()[:40]]  # about twenty lines a directorate
    assert list(directorates(few)) == []
    assert learned(few).sample.directorates == [0, 1]
