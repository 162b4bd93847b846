"""What comes nearest without being beyond chance is kept, as such; and how much could be seen with so few people."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log

import numpy as np
import pytest
from scipy.special import stdtr, stdtrit

from learner.divergences.lifts import LEAST, SURE, Screened, adjusted, screened, visible
from learner.divergences.model import Lift
from tests.unit.learner.divergences.diverging import columns, staffed, studied
from tests.unit.learner.past import TODAY


def test_a_rule_that_so_few_people_cannot_confirm_comes_nearest_and_is_not_found() -> None:
    found = studied(staffed({**TODAY, "grossesse": 5}, files=400, people=6))
    assert found.rules == ()
    first = found.near.rules[0]
    assert (first.rule, first.how, first.lift.direction, first.files) == ("P-3", "fired", "heavier", ())
    assert first.lift.ratio is not None
    assert first.lift.ratio > 5
    assert first.lift.q is not None
    assert first.lift.q > SURE
    assert found.visible is not None
    assert found.visible > first.lift.ratio


@pytest.mark.parametrize("seed", range(4))
def test_what_is_near_is_five_at_most_that_stand_out_and_are_not_shown(seed: int) -> None:
    found = studied(staffed({**TODAY, "grossesse": 5, "nouvelle": 8}, files=600, seed=seed))
    lifts = [each.lift for each in found.near.rules] + [each.lift for each in found.near.facts]
    assert 0 < len(lifts) <= 5
    assert all((each.q or 0) > SURE and (each.ratio or 0) > 1 and each.diverging >= LEAST for each in lifts)
    assert {(each.rule, each.how, each.lift.direction) for each in found.rules}.isdisjoint(
        {(each.rule, each.how, each.lift.direction) for each in found.near.rules}
    )


def test_nobody_is_near_where_nothing_can_be_tested() -> None:
    found = studied(staffed(TODAY, files=400, people=2))
    assert (found.near.rules, found.near.facts, found.visible) == ((), (), None)


def alike(lift: Lift, ratio: float, error: float, units: int) -> Lift:
    """A lift of this ratio, of that error on its logarithm."""
    reach = error * float(stdtrit(units - 1, 0.975))
    return lift.model_copy(
        update={
            "ratio": ratio,
            "diverging": 10.0,
            "interval": (ratio * exp(-reach), ratio * exp(reach)),
            "p": float(stdtr(units - 1, -log(ratio) / error)),
        }
    )


@pytest.mark.parametrize("units", [5, 12, 40])
def test_at_the_ratio_that_is_visible_one_that_stands_out_alone_has_its_q(units: int) -> None:
    """Of thirty of one width, all but one being as elsewhere."""
    held = columns(staffed(TODAY, files=20))
    nothing: Screened = screened(held, np.zeros(20, dtype=bool), "heavier")
    others = [replace(nothing, lift=alike(nothing.lift, 1.0, 0.4, units)) for _ in range(29)]
    least = visible([*others, others[0]], units)
    assert least is not None
    for ratio, shown in ((least * 1.01, True), (least * 0.99, False)):
        one = replace(nothing, lift=alike(nothing.lift, ratio, 0.4, units))
        (*_, last) = adjusted([*others, one])
        assert last.lift.q is not None
        assert (last.lift.q <= SURE) is shown
