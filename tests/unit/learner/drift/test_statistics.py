"""The statistics of a watch over drift, beside what is known of them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.learner.drifting import Plan, looked_at
from engine.facts import Case
from learner.attention import Judged
from learner.candidates.explained import explained
from learner.drift.calibration import recalibrated
from learner.drift.periods import last_quarter, periods_of
from learner.drift.score_tests import score_tests
from learner.drift.sequential import ALERT, STANDS, WATCH, state_of, sums_of
from learner.history import PastDecision
from learner.quarters import quarter_days, quarter_of
from learner.units import Units, summed_squares

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@given(DAYS)
def test_a_day_is_in_its_quarter(day: date) -> None:
    first, last = quarter_days(quarter_of(day))
    assert first <= day <= last
    assert quarter_of(first) == quarter_of(last) != quarter_of(last + timedelta(days=1))


@pytest.mark.parametrize(("said", "first"), [("2026-T3", date(2026, 7, 1)), ("2026q4", date(2026, 10, 1))])
def test_a_quarter_is_said_in_both_languages(said: str, first: date) -> None:
    assert quarter_days(said)[0] == first


@pytest.mark.parametrize("said", ["2026-T5", "2026", "T3", "hier", ""])
def test_what_is_no_quarter_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}$"):
        quarter_days(said)


@given(st.lists(DAYS, min_size=1, max_size=80), DAYS)
def test_every_decision_is_in_one_period_and_periods_follow_one_another(days: list[date], since: date) -> None:
    held = [PastDecision(Case(id=str(place)), "a", day) for place, day in enumerate(sorted(days))]
    found = periods_of(held, since)
    assert sorted(place for each in found for place in each.places) == list(range(len(held)))
    assert all(one.last < other.first for one, other in pairwise(found))
    assert all(each.last < since or each.first >= since for each in found)
    assert last_quarter(held) <= held[-1].day  # type: ignore[operator]


@given(st.lists(st.floats(-3, 3), min_size=2, max_size=20))
def test_each_row_its_own_unit_gives_the_sum_of_squares(pulls: list[float]) -> None:
    held = np.array(pulls)[:, None]
    alone = Units(np.arange(len(held)), people=False)
    assert summed_squares(held, np.ones(len(held)), alone)[0] == pytest.approx(float((held**2).sum()))
    one = Units(np.zeros(len(held), dtype=np.int64), people=False)
    assert summed_squares(held, np.ones(len(held)), one)[0] == pytest.approx(float(held.sum() ** 2))


def _drawn(
    seed: int, shift: float = 0.0, stretch: float = 1.0, files: int = 1500, severe: np.ndarray | float = 0.0
) -> tuple[np.ndarray, Judged]:
    random = np.random.default_rng(seed)
    score = random.integers(0, 12, files).astype(np.float64)
    felt = shift + severe + stretch * 0.6 * (score - 6) + random.logistic(size=files)
    level = np.digitize(felt, [-1.0, 1.5]).astype(np.int64)
    return score[:, None], Judged(level, level, np.ones(files), 3)


def _units(count: int) -> Units:
    return Units(np.arange(count), people=False)


@pytest.mark.parametrize(("shift", "stretch"), [(0.0, 1.0), (0.8, 1.0), (-0.8, 1.0), (0.0, 0.4)])
def test_calibration_finds_what_was_planted(shift: float, stretch: float) -> None:
    earlier = explained(*_drawn(1))
    columns, judged = _drawn(2, shift, stretch)
    found = recalibrated(earlier, columns, judged, _units(len(columns)))
    assert found.slope is not None
    assert found.slope.value == pytest.approx(stretch, abs=3 * found.slope.error)
    assert found.large.value == pytest.approx(shift, abs=0.3)
    assert found.large.error < 0.1


def test_a_column_of_noise_is_as_strong_as_chance() -> None:
    """Three hundred columns that say nothing: their statistics are normal."""
    columns, judged = _drawn(3)
    noise = np.random.default_rng(4).random((len(columns), 300)) < 0.3
    found = score_tests(explained(columns, judged), noise.astype(np.float64), _units(len(columns)))
    assert float(np.std(found.strength)) == pytest.approx(1.0, abs=0.12)
    assert np.mean(found.p < 0.05) < 0.1


@pytest.mark.parametrize(("among", "severity"), [(3, 0.0), (3, 1.0), (6, 1.0)])
def test_a_column_of_a_few_people_is_no_stronger_than_chance(among: int, severity: float) -> None:
    """Three hundred columns, each true of three or six people of twelve, who differ."""
    random, found = np.random.default_rng(5), []
    for seed in range(60):
        who = random.integers(0, 12, 600)
        columns, judged = _drawn(100 + seed, files=600, severe=severity * random.standard_normal(12)[who])
        chosen = [np.isin(who, random.permutation(12)[:among]) for _ in range(5)]
        tested = score_tests(
            explained(columns, judged), np.stack(chosen, axis=1).astype(np.float64), Units(who, people=True)
        )
        found.append(tested.p)
        assert np.array_equal(np.abs(tested.weight) > tested.half, tested.p < 0.05)
    assert np.mean(np.array(found) < 0.05) < 0.08
    assert np.mean(np.array(found) < 0.01) < 0.025


@pytest.mark.parametrize("people", [10, 16])
def test_all_people_heavier_is_seen_however_few_they_are(people: int) -> None:
    """The root of how many people there are bounds nothing: ten who all changed have changed."""
    assert looked_at(Plan(people=people, severity=0.5, shift=4.0), 0).decisions == "alert"
    assert looked_at(Plan(people=people, severity=0.5), 0).decisions == "tune"


def test_a_rule_told_to_have_changed_is_to_be_watched_whatever_the_other_signs_are() -> None:
    found = looked_at(Plan(rule=2.0), 6)
    assert found.now is not None
    assert (found.now.moved, found.now.p > 0.04) == (True, True)
    assert found.decisions == "watch"


def test_sums_add_surprises_and_forget() -> None:
    sums = list(sums_of([1.5, None, 3.0, 2.5, -4.0]))
    assert [each.high for each in sums] == pytest.approx([1.0, 1.0, 3.5, 5.5, 1.0])
    assert [each.low for each in sums] == pytest.approx([0, 0, 0, 0, 3.5])
    assert [each.state for each in sums] == ["tune", "tune", "tune", "alert", "tune"]
    by_itself = [state_of(sums[-1], p, moved=False) for p in (0.5, 0.02, 0.001)]
    assert by_itself == ["tune", "watch", "alert"]
    assert state_of(sums[3], 0.5, moved=False) == "alert"
    assert [state_of(sums[-1], p, moved=True) for p in (0.5, 0.001)] == ["watch", "alert"]


@pytest.mark.parametrize("bound", [WATCH, ALERT])
def test_sums_stand_as_high_by_chance_as_is_stated(bound: float) -> None:
    """Not how rarely the bound is first reached: a sum that reached it stays there for some periods."""
    drawn = np.random.default_rng(8).standard_normal(200_000)
    stands = np.mean([max(each) >= bound for each in sums_of(float(each) for each in drawn)])
    assert stands == pytest.approx(STANDS[bound], rel=0.15)


def test_the_benchmark_sees_a_rule_given_up_and_nothing_where_nothing_is() -> None:
    """A few histories; docs/learner.md has the counts over many."""
    still = [looked_at(Plan(), seed).decisions for seed in range(3)]
    assert "alert" not in still
    moved = looked_at(Plan(rule=-4.0, files=300), 0)
    assert moved.decisions == "alert"
    assert moved.now is not None
    assert "E-2" in {each.rule for each in moved.now.rules if each.moved}
