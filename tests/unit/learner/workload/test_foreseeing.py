"""What files will take: planted laws, odd histories, what is said of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from engine.facts import Case
from learner.history import PastDecision
from learner.workload.model import Learnt, Workload
from tests.unit.learner.workload.worked import TODAY, by_today, coming, foreseen, usual, worked


def codes(found: Workload) -> set[str]:
    return {each.code for each in found.notices}


def of(found: Workload, target: str) -> Learnt:
    return next(each for each in found.learnt if each.target == target)


def test_what_facts_say_is_learnt_and_judged_later_beside_quantiles_by_mode() -> None:
    for target in ("delay", "effort"):
        learnt = of(usual(), target)
        assert learnt.method == "boosted"
        assert learnt.gain is not None
        assert learnt.gain[1] > 0
        boosted, by_mode = learnt.judged
        assert boosted.loss < 0.8 * by_mode.loss
        assert learnt.later > 150
        assert all(one < other for one, other in zip(learnt.origins, learnt.origins[1:], strict=False))


def test_intervals_hold_as_often_as_they_say() -> None:
    for target in ("delay", "effort"):
        for method in of(usual(), target).judged:
            overall = method.coverage[0]
            assert overall.level is None
            assert 0.7 < overall.within.count / overall.within.total < 0.92
            assert {each.level for each in method.coverage[1:]} == {"leger", "lourd"}
            assert sum(each.within.total for each in method.coverage[1:]) == overall.within.total


def test_where_facts_say_nothing_more_quantiles_by_mode_serve_and_it_is_said() -> None:
    found = foreseen([replace(each, effort=None) for each in by_today(worked(200, pages_matter=0.0))])
    assert of(found, "delay").method == "by mode"
    assert "WORKLOAD_BY_MODE_DELAY" in codes(found)


def test_a_file_of_many_pages_is_foreseen_longer() -> None:
    by_case = {each.case: each for each in usual().files}
    pages = {each.case.id: each.case.given["pages"].value for each in coming()}
    ranked = sorted(by_case, key=lambda id: pages[id])  # type: ignore[arg-type, return-value]
    short, long = by_case[ranked[0]].delay, by_case[ranked[-1]].delay
    assert short is not None
    assert long is not None
    assert long.middle > 2 * short.middle
    assert all(each.delay.low <= each.delay.middle <= each.delay.high for each in usual().files if each.delay)


def test_open_files_are_told_and_do_not_make_delays_look_short() -> None:
    """Most files of the last months are open: of closed ones alone, the median would be too short."""
    today = date(2024, 1, 1)
    held = by_today(worked(700), today)
    moved = [replace(each, received=_later(each.received), closed=_later(each.closed)) for each in held]
    found = foreseen(moved, coming(200))
    still = sum(each.closed is None for each in moved)
    assert of(found, "delay").still_open == still > 40
    assert "WORKLOAD_OPEN" in codes(found)
    truth = {f"T-{place}": each for place, each in enumerate(worked(200, 9))}
    late = sum(each.delay.high < _days(truth[each.case]) for each in found.files if each.delay)
    assert late < 40  # twenty are promised


def _later(day: date | None) -> date | None:
    return day and day + (TODAY - date(2024, 1, 1))


def _days(each: PastDecision) -> int:
    assert each.closed is not None
    assert each.received is not None
    return (each.closed - each.received).days


def test_sums_are_those_of_files_and_disciplines_share_them() -> None:
    found = usual()
    every, *each = found.by_discipline
    assert every.discipline is None
    assert every.effort is not None
    middles = sum(one.effort.middle for one in found.files if one.effort)
    assert every.effort.middle == pytest.approx(middles, rel=0.25)
    assert {one.discipline for one in each} == {"clinique", "qualite"}
    called = [one for one in found.files if one.disciplines]
    shared = sum(one.effort.middle for one in each if one.effort)
    assert shared == pytest.approx(sum(one.effort.middle for one in called if one.effort), rel=0.25)
    falls = [one.effort.middle for one in found.by_period if one.discipline is None and one.effort]
    assert sum(falls) == pytest.approx(every.effort.middle, rel=0.1)
    assert sum(one.files for one in found.by_period if one.discipline is None) == len(found.files)
    assert sum(one.files.middle for one in found.closing) == pytest.approx(len(found.files), abs=6)


def test_a_line_that_stands_for_several_files_counts_as_many() -> None:
    once = by_today(worked(40))
    assert (
        of(foreseen([replace(each, times=3) for each in once]), "delay").closed
        == 3 * of(foreseen(once), "delay").closed
    )


def test_the_same_seed_gives_the_same_and_another_only_moves_draws() -> None:
    held = by_today(worked(50))
    assert foreseen(held) == foreseen(held)
    other = foreseen(held, seed=2)
    assert [each.delay for each in other.files] == [each.delay for each in foreseen(held).files]
    assert other.by_discipline != foreseen(held).by_discipline


def test_weeks_follow_one_another() -> None:
    found = foreseen(by_today(worked(50)), by="week")
    names = [each.period for each in found.closing]
    assert names == sorted(names)
    assert names[0] == "2026-W01"


def test_files_that_need_an_expertise_are_counted() -> None:
    (each,) = usual().by_expertise
    sterile = sum(one.case.given["sterile"].value is True for one in coming())
    assert (each.expertise, each.files, each.possible) == ("pediatrie", sterile, 0)


def test_a_file_of_which_little_is_known_counts_at_the_level_proposed_precaution_included() -> None:
    bare = [replace(each, case=Case(id=each.case.id)) for each in coming(5)]
    assert {each.level for each in foreseen([], bare).files} == {"lourd"}
    declared = {each.discipline: each for each in foreseen([], bare).by_discipline}
    assert (declared["clinique"].files, declared["qualite"].files) == (5, 5)


def test_a_file_received_earlier_weighs_from_today_on() -> None:
    early = [replace(each, received=date(2025, 1, 1)) for each in coming(5)]
    found = foreseen(by_today(worked(50)), early)
    assert [each.received for each in found.files] == [date(2025, 1, 1)] * 5
    assert found.closing[0].period == "2026-01"
    assert next(each.files for each in found.by_period if each.discipline is None) == 5


def changed(decisions: list[PastDecision], **fields: object) -> list[PastDecision]:
    return [replace(each, **fields) for each in decisions]  # type: ignore[arg-type]


CLOSED = [each for each in by_today(worked(56)) if each.closed]


@pytest.mark.parametrize(
    ("history", "code"),
    [
        ([], "WORKLOAD_NOTHING"),
        (changed(CLOSED, effort=None), "WORKLOAD_NO_EFFORT"),
        (changed(CLOSED, received=None, closed=None), "WORKLOAD_NO_DELAY"),
        (changed(CLOSED, effort=-1.0), "WORKLOAD_NEGATIVE"),
        (changed(CLOSED, closed=date(2020, 1, 1)), "WORKLOAD_BEFORE_RECEIPT"),
        (changed(CLOSED, delay=-3.0), "WORKLOAD_BEFORE_RECEIPT"),
        (changed(CLOSED, closed=date(2040, 1, 1)), "WORKLOAD_FUTURE"),
        (CLOSED[:20], "WORKLOAD_FEW_DELAY"),
        (CLOSED[:20], "WORKLOAD_FEW_EFFORT"),
        ([each for each in CLOSED if each.level == "leger"], "WORKLOAD_ONE_MODE"),
        (changed(CLOSED, received=None, closed=None), "WORKLOAD_NO_DAY"),
    ],
)
def test_odd_histories_say_what_can_still_be_said(history: list[PastDecision], code: str) -> None:
    found = foreseen(history)
    assert code in codes(found)
    assert len(found.files) == len(coming())
    assert found.by_discipline[0].effort is not None


def test_without_effort_the_rulebook_says_it() -> None:
    found = foreseen(changed(CLOSED, effort=None))
    assert of(found, "effort").method == "declared"
    for each in found.files:
        days = 6 * ("clinique" in each.disciplines) + 2 * ("qualite" in each.disciplines)
        assert each.effort is not None
        assert (each.effort.low, each.effort.high) == (days, days)


def test_few_files_promise_nothing() -> None:
    learnt = of(foreseen(CLOSED[:30]), "delay")
    assert (learnt.method, learnt.judged, learnt.gain) == ("by mode", (), None)


def test_without_files_to_come_what_forecasts_are_worth_is_said() -> None:
    found = foreseen(CLOSED[:30], [])
    assert "WORKLOAD_NO_FILES" in codes(found)
    assert (found.files, found.by_discipline, found.by_period) == ((), (), ())


def test_a_delay_told_serves_where_days_are_not() -> None:
    held = CLOSED[:30]
    told = [replace(each, delay=float(_days(each)), closed=None) for each in held]
    assert of(foreseen(told), "delay").closed == len(held)
    decided = [replace(each, day=each.closed, closed=None) for each in held]
    assert foreseen(decided).files == foreseen(held).files


def test_facts_known_after_the_decision_are_not_learnt_from() -> None:
    late = [replace(each, day=each.received, known={"pages": TODAY}) for each in by_today(worked(120)) if each.closed]
    learnt = of(foreseen(late), "delay")
    assert learnt.gain is not None
    assert learnt.gain[0] < 3 < of(usual(), "delay").gain[0]  # type: ignore[index]


def test_periods_without_work_are_left_out_and_what_comes_after_the_last_told_is_counted() -> None:
    far = [replace(each, received=date(2026 + 5 * place, 3, 1)) for place, each in enumerate(coming(30))]
    found = foreseen(by_today(worked(200)), files=far)
    told = [one for one in found.by_period if one.discipline is None]
    *told, after = told
    assert len(told) == 24
    assert all(one.files or (one.effort and one.effort.high > 0) for one in told)
    later = len(far) - sum(one.files for one in told)
    assert (after.period, after.files) == ("later", later)
    assert later > 0
    said = next(each.fr for each in found.notices if each.code == "WORKLOAD_LATER")
    assert said.endswith(f": {later}.")
    assert found.by_discipline[0].files == len(far)
