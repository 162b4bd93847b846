"""Periods add up to the totals: what falls in none of those told is later; and no effort is said to be none."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import numpy as np
import pytest

from engine import reference
from engine.model import Rulebook
from learner.workload import Foresight, Workload, foresee
from learner.workload.facts import known_of
from learner.workload.model import AFTER, By, Load
from learner.workload.summing import Drawn, by_discipline, by_period, closing
from tests.unit.learner.workload.worked import TODAY, by_today, coming, foreseen, rulebook, settings, usual, worked


def drawn(seed: int, by: By, *, spread: int = 40) -> Drawn:
    """One draw, of which every quantile is itself; some delays are twenty times the others."""
    random, files = np.random.default_rng(seed), coming(30, seed)
    held = [(each.case, TODAY + timedelta(days=spread * place)) for place, each in enumerate(files)]
    known = known_of(rulebook(), held, "modes", reference.assess, lambda: None)
    effort, delay = random.exponential(5, (1, 30)), random.lognormal(3, 1.5, (1, 30))
    return Drawn(known, [day for _, day in held], tuple(rulebook().disciplines), by, effort, delay)


def middle(each: Load) -> float:
    assert each.effort is not None
    return each.effort.middle


@pytest.mark.parametrize("by", ["month", "week"])
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("spread", [1, 40])
def test_periods_add_up_to_the_totals(seed: int, by: By, spread: int) -> None:
    held = drawn(seed, by, spread=spread)
    periods = list(by_period(held))
    for every in by_discipline(held):
        own = [each for each in periods if each.discipline == every.discipline]
        assert sum(map(middle, own)) == pytest.approx(middle(every))
        assert sum(each.files for each in own) == every.files
    assert sum(each.files.middle for each in closing(held)) == 30


def test_what_is_not_over_in_nine_draws_of_ten_is_later() -> None:
    found = usual()
    assert found.by_period[-1].period == found.closing[-1].period == AFTER
    assert [each.period for each in found.by_period].count(AFTER) == 3
    assert middle(found.by_period[-1]) < 0.1 * middle(found.by_discipline[0])
    assert {each.period for each in found.by_period[:-3]}.isdisjoint({AFTER})


def test_without_delays_all_falls_on_the_day_of_receipt_and_nothing_later() -> None:
    assert AFTER not in {each.period for each in foreseen([]).by_period}


def bare() -> Rulebook:
    """No depth of any discipline takes a day."""
    kept = {
        id: each.model_copy(
            update={"depths": tuple(one.model_copy(update={"effort": Decimal(0)}) for one in each.depths)}
        )
        for id, each in rulebook().disciplines.items()
    }
    return rulebook().model_copy(update={"disciplines": kept})


def undeclared(*, history: bool) -> Workload:
    past = (
        by_today(
            [each.__class__(each.case, each.level, received=each.received, closed=each.closed) for each in worked(100)]
        )
        if history
        else []
    )
    return foresee(bare(), Foresight(past, coming(), settings(), TODAY), reference.assess)


@pytest.mark.parametrize("history", [True, False])
def test_an_effort_that_nothing_says_is_unknown_and_not_none(*, history: bool) -> None:
    found = undeclared(history=history)
    assert [each.effort for each in found.by_discipline] == [None]
    assert {each.effort for each in found.by_period} == {None}
    assert {each.effort for each in found.files} == {None}
    assert "WORKLOAD_UNKNOWN_EFFORT" in {each.code for each in found.notices}
    assert "effort" not in {each.target for each in found.learnt}
