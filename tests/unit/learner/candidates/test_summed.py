"""Residuals added up by what tests say give what every decision gives."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.learner.planting import Plan, planted
from learner.candidates import choosing
from learner.candidates.choosing import Choosing
from learner.candidates.explained import explained
from learner.candidates.sample import Sample
from learner.candidates.selecting import select
from learner.candidates.strictness import Strictness
from learner.candidates.summed import Summed
from learner.grouping import alike

STRICT = Strictness(support=10)


def history(seed: int, rules: int) -> Sample:
    """Twelve tests, so that many files have the same."""
    found = planted(Plan(files=1500, rules=rules, support=(0.1, 0.4)), seed).sample
    few = replace(found.tested, truths=found.tested.truths[:, :12].copy(), about=found.tested.about[:12])
    return replace(found, tested=few)


@pytest.mark.parametrize("seed", range(3))
def test_strengths_are_those_of_every_decision(seed: int) -> None:
    sample = history(seed, 2)
    fit, tests = explained(sample.given, sample.judged), alike([sample.tested.truths], [])
    assert len(tests.first) < 0.5 * len(sample.score)
    among = [(one, other) for one in range(0, 12, 2) for other in range(one + 2, 12)]
    few = sample.tested.of(tests.first)
    columns, rows = (np.stack([each.joined(pair) for pair in among], axis=1) for each in (sample.tested, few))
    found = Summed(fit, tests.held, len(tests.first)).strengths(rows)
    assert found == pytest.approx(fit.strengths(columns), rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("seed", "rules"), [(0, 0), (1, 0), (2, 8), (3, 8), (4, 8), (5, 8)])
def test_a_selection_begins_where_it_takes_something(seed: int, rules: int) -> None:
    sample = history(seed, rules)
    fit, tests = explained(sample.given, sample.judged), alike([sample.tested.truths], [])
    begins = Choosing(sample.tested.of(tests.first), STRICT).begins(Summed(fit, tests.held, len(tests.first)))
    assert begins is bool(select(sample.tested, fit, STRICT).taken)


def test_a_few_columns_at_a_time_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = history(2, 8)
    fit = explained(sample.given, sample.judged)
    whole = select(sample.tested, fit, STRICT)
    monkeypatch.setattr(choosing, "CELLS", 7 * len(sample.score))
    assert [each.tests for each in select(sample.tested, fit, STRICT).taken] == [each.tests for each in whole.taken]
    assert whole.taken


def test_some_begin_and_some_do_not() -> None:
    """Else the test above could not fail."""
    taken = [bool(select(each.tested, explained(each.given, each.judged), STRICT).taken) for each in _two()]
    assert taken == [False, True]


def _two() -> list[Sample]:
    return [history(0, 0), next(each for each in (history(seed, 8) for seed in range(2, 6)) if _takes(each))]


def _takes(each: Sample) -> bool:
    return bool(select(each.tested, explained(each.given, each.judged), STRICT).taken)
