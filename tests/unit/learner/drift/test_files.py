"""Files before and now: what chance does with few of them is no change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.facts import Case, Fact
from engine.values import Value
from learner.drift.files import FEWEST, Stock, facts_moved, missing_moved, stock_of, without_rare
from learner.drift.periods import periods_of
from learner.history import PastDecision
from tests.unit.learner.drift.moved import with_facts
from tests.unit.learner.past import TODAY, past, small

SINCE, FEW = date(2026, 1, 1), 20  # 365 files before


def stocked(decisions: list[PastDecision]) -> Stock:
    return stock_of(decisions, periods_of(decisions, SINCE))


def saying(each: PastDecision, attribute: str, value: Value) -> PastDecision:
    kind = small().attributes[attribute].kind
    kept = (fact for fact in each.case.facts if fact.attribute != attribute)
    fact = Fact(attribute=attribute, kind=kind, value=value, standing="given")
    return replace(each, case=Case(id=each.case.id, facts=(*kept, fact)))


def moved(decisions: list[PastDecision]) -> set[str]:
    return {each.fact for each in facts_moved(small(), stocked(decisions)) if each.moved}


def rising(decisions: list[PastDecision]) -> set[str]:
    return {each.fact for each in missing_moved(small(), stocked(decisions)) if each.rising}


@pytest.mark.parametrize(("last", "told"), [(1, set()), (8, {"age"})])
def test_one_file_of_twenty_with_an_unknown_fact_is_no_rise(last: int, told: set[str]) -> None:
    held = past(TODAY, files=365 + FEW)
    assert rising([*held[:-last], *(with_facts(each, "age") for each in held[-last:])]) == told


@pytest.mark.parametrize(("last", "told"), [(1, set()), (8, {"rare"})])
def test_one_file_of_twenty_unlike_all_others_is_no_change(last: int, told: set[str]) -> None:
    held = past(TODAY, files=365 + FEW)
    plain = [saying(each, "rare", False) for each in held[:-last]]
    assert moved([*plain, *(saying(each, "rare", True) for each in held[-last:])]) == told


def test_few_files_of_which_nothing_changed_are_hardly_ever_told_to_have() -> None:
    """Facts rare, common, of two values, of many; one history in twenty at the most, by construction."""
    found = 0
    for seed in range(100):
        random = np.random.default_rng(seed)
        held = past(TODAY, files=365 + FEW, seed=seed)
        found += bool(moved([saying(each, "rare", bool(random.random() < 0.01)) for each in held]))
    assert found <= 10


def test_numbers_that_begin_with_the_same_digits_are_apart() -> None:
    """Quarters of files are said in full: 50.00000002 and 50.00000006 are two."""
    held = [
        saying(each, "age", Decimal(50) + Decimal(place % 7) / 10**8)
        for place, each in enumerate(past(TODAY, files=500))
    ]
    (age,) = [each for each in facts_moved(small(), stocked(held)) if each.fact == "age"]
    assert len({each.value for each in age.shares}) == len(age.shares) == 4
    assert sum(each.now for each in age.shares) == pytest.approx(1.0)


COUNTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=8)


@given(COUNTS)
def test_values_too_rare_to_compare_are_taken_together(counted: list[tuple[int, int]]) -> None:
    counts = np.array(counted, dtype=np.float64).T
    counts = counts[:, counts.sum(axis=0) > 0]
    if counts.shape[1] < 2 or not counts.sum(axis=1).all():
        return
    names, found = without_rare([str(each) for each in range(counts.shape[1])], counts)
    assert list(found.sum(axis=1)) == list(counts.sum(axis=1))
    assert len(names) == found.shape[1] >= 2
    each = found.sum(axis=0) * min(found.sum(axis=1)) / found.sum()
    assert len(names) == 2 or each.min() >= FEWEST
