"""Whether decisions moved, or files: planted histories, odd ones, what must not depend on how rows are written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from engine.errors import GdrError
from learner.drift.model import Drift
from learner.history import PastDecision
from tests.unit.learner.drift.moved import SINCE, history, rule_moved, seen, still, with_facts
from tests.unit.learner.past import TODAY, past


def codes(found: Drift) -> set[str]:
    return {each.code for each in found.notices if each.code.startswith("DRIFT")}


def moved(found: Drift) -> set[str]:
    return {each.rule for each in found.now.rules if each.moved} if found.now else set()


def test_where_nothing_changes_all_is_in_tune() -> None:
    found = still()
    assert (found.decisions, found.files, moved(found)) == ("tune", "tune", set())
    assert found.now is not None
    assert found.now.shift.low < 0 < found.now.shift.high
    assert found.now.parts.decisions.low < 0 < found.now.parts.decisions.high
    assert all(each.state in ("tune", "unknown") for each in found.periods)


def test_a_rule_that_weighs_more_is_named_with_files_that_show_it() -> None:
    found = rule_moved()
    assert (found.decisions, found.files) == ("alert", "tune")
    assert found.now is not None
    rule = next(each for each in found.now.rules if each.rule == "P-3")
    assert rule.moved
    assert rule.gap.low > 0
    assert len(rule.examples) == 5
    by_id = {each.case.id: each for each in history({"grossesse": 6})}
    for each in rule.examples:
        assert each.day >= SINCE
        assert by_id[each.case].case.given["grossesse"].value is True
        assert each.decided == by_id[each.case].level


def test_a_rule_given_up_goes_the_other_way() -> None:
    found = seen(history({"nouvelle": 0}))
    assert found.decisions == "alert"
    assert found.now is not None
    assert next(each for each in found.now.rules if each.rule == "P-1").gap.high < 0
    assert found.now.shift.high < 0
    assert found.now.parts.decisions.high < 0


def test_other_files_alone_are_told_apart_from_other_decisions() -> None:
    """Recent files are nearly all for children: the level rises, and nobody decides otherwise."""
    random = np.random.default_rng(5)
    kept = [
        each
        for each in past(TODAY, files=3000)
        if each.day and (each.day < date(2030, 1, 1) or each.case.given["enfants"].value or random.random() < 0.25)
    ]
    found = seen(kept, date(2030, 1, 1))
    assert (found.decisions, found.files) == ("tune", "watch")
    (fact,) = [each for each in found.facts if each.moved]
    assert fact.fact == "enfants"
    assert fact.index > 0.25 > fact.by_chance
    shares = {each.value: (each.before, each.now) for each in fact.shares}
    assert shares["oui"][1] > shares["oui"][0] + 0.2
    assert found.now is not None
    assert found.now.parts.files > 0.1 > found.now.parts.decisions.low


def test_what_makes_the_difference_adds_up() -> None:
    for found in (still(), rule_moved()):
        assert found.now is not None
        parts = found.now.parts
        assert parts.files + parts.decisions.value == pytest.approx(parts.now - parts.before)


def test_a_fact_that_is_less_and_less_known_is_told() -> None:
    held = [with_facts(each, "age") if each.day and each.day >= SINCE and place % 3 else each for place, each in
            enumerate(history())]  # fmt: skip
    found = seen(held)
    assert found.files == "watch"
    assert [each.fact for each in found.missing if each.rising] == ["age"]
    assert (found.missing[0].before.count, found.missing[0].now.count > 50) == (0, True)


def test_a_slow_change_adds_up_before_any_quarter_shows_it() -> None:
    def later(place: int, each: PastDecision) -> PastDecision:
        assert each.day is not None
        quarters = max(0, (each.day - date(2026, 7, 1)).days // 91)
        heavier = {"leger": "moyen"}.get(each.level, "lourd")
        return each if place % 20 >= 2 * quarters else replace(each, level=heavier)

    found = seen([later(place, each) for place, each in enumerate(history())])
    sums = [each.high for each in found.periods]
    assert found.periods[-1].state in ("watch", "alert")
    assert sums[-1] > sums[len(sums) // 2]


def test_advice_followed_is_counted_apart() -> None:
    held = [replace(each, shown=each.level) if each.day and each.day >= SINCE else each for each in history()]
    found = seen(held)
    last = found.periods[-1]
    assert (last.agrees.total, last.follows.count, last.follows.total) == (0, last.decisions, last.decisions)
    assert "DRIFT_ALL_SHOWN" in codes(found)
    assert found.periods[0].follows.total == 0


def test_a_line_that_stands_for_several_decisions_is_as_many_lines() -> None:
    short = past(TODAY, files=600)
    twice = seen([replace(each, times=2) for each in short], date(2026, 7, 1))
    lines = [
        replace(each, case=each.case.model_copy(update={"id": f"{each.case.id}-{n}"})) for each in short for n in (1, 2)
    ]
    apart = seen(lines, date(2026, 7, 1))
    one, other = (found.model_dump(exclude={"notices"}) for found in (twice, apart))
    _close(one, other)


def _close(one: object, other: object) -> None:
    if isinstance(one, float):
        assert one == pytest.approx(other, rel=1e-4, abs=1e-6)
    elif isinstance(one, dict) and isinstance(other, dict):
        for key in one:
            _close(one[key], other[key])
    elif isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        assert len(one) == len(other)
        for each, also in zip(one, other, strict=True):
            _close(each, also)


def test_the_order_of_lines_says_nothing() -> None:
    held = history({"grossesse": 6})
    shuffled = [held[place] for place in np.random.default_rng(3).permutation(len(held))]
    assert seen(shuffled) == rule_moved()


def test_people_are_the_units_where_they_are_named() -> None:
    held = [replace(each, evaluator=f"e{place % 13}") for place, each in enumerate(history())]
    found = seen(held)
    assert (found.units, still().units) == ("evaluators", "files")
    alone = [replace(each, evaluator="e" if place else "") for place, each in enumerate(history())]
    assert seen(alone).units == "files"


@pytest.mark.parametrize(("people", "concluded"), [(1, False), (2, False), (3, True)])
def test_recent_decisions_of_one_or_two_people_conclude_nothing(people: int, concluded: bool) -> None:
    """What is their own way cannot be told from drift; of one person alone, agreement is worth one decision."""
    held = [
        replace(each, evaluator=f"e{place % (people if each.day and each.day >= SINCE else 12)}")
        for place, each in enumerate(history())
    ]
    found, agrees = seen(held), seen(held).periods[-1].agrees
    assert (found.now is not None, "DRIFT_FEW_PEOPLE" in codes(found)) == (concluded, not concluded)
    assert "NaN" not in found.to_json()
    assert agrees.low is not None
    assert agrees.high is not None
    assert (agrees.high - agrees.low > 0.7) == (people == 1)


def test_one_person_who_is_heavier_makes_intervals_wider() -> None:
    held = [replace(each, evaluator=f"e{place % 10}") for place, each in enumerate(history())]
    severe = [replace(each, level="lourd") if each.evaluator == "e0" else each for each in held]
    by_people, by_files = seen(severe), seen([replace(each, evaluator="") for each in severe])
    widths = [each.periods[3].agrees.high - each.periods[3].agrees.low for each in (by_people, by_files)]  # type: ignore[operator]
    assert widths[0] > widths[1]


@pytest.mark.parametrize(
    ("decisions", "code"),
    [
        (past(TODAY, files=10), "DRIFT_FEW_NOW"),
        ([replace(each, level="moyen") for each in past(TODAY, files=1170)], "DRIFT_ONE_LEVEL"),
        ([replace(each, day=date(2028, 1, 1)) for each in past(TODAY, files=200)], "DRIFT_FEW_BEFORE"),
        ([replace(each, day=date(2027, 1, 1)) for each in past(TODAY, files=200)], "DRIFT_NONE_NOW"),
    ],
)
def test_odd_histories_say_what_cannot_be_said(decisions: list[PastDecision], code: str) -> None:
    found = seen(decisions, None if len(decisions) == 10 else SINCE)
    assert code in codes(found)
    assert (found.decisions, found.now) == ("unknown", None)


@pytest.mark.parametrize(
    ("decisions", "why"),
    [
        ([], set()),
        ([replace(each, day=None) for each in past(TODAY, files=200)], {"DRIFT_NO_DAY"}),
        ([replace(each, day=date(2040, 1, 1)) for each in past(TODAY, files=200)], {"LEARN_FUTURE"}),
    ],
)
def test_where_no_decision_is_left_why_is_said(decisions: list[PastDecision], why: set[str]) -> None:
    with pytest.raises(GdrError) as stopped:
        seen(decisions)
    assert {each.code for each in stopped.value.diagnostics} == {"DRIFT_NOTHING", *why}


def test_future_days_and_what_follows_the_quarter_are_left_out() -> None:
    held = [*history(), replace(history()[0], day=date(2040, 1, 1))]
    found = seen(held, date(2027, 10, 1), date(2027, 12, 31))
    assert {"DRIFT_AFTER", "LEARN_FUTURE"} <= {each.code for each in found.notices}
    assert found.periods[-1].last == date(2027, 12, 31)
    assert found.count == sum(each.decisions for each in found.periods) < len(held)


def test_contradictory_duplicates_are_one_unit() -> None:
    """The same file judged by five: the interval is that of the files, not of the rows."""
    one, five = past(TODAY, files=400), [each for each in past(TODAY, files=400) for _ in range(5)]
    since = date(2025, 10, 1)
    single, many = seen(one, since).periods[-1].agrees, seen(five, since).periods[-1].agrees
    assert many.total == 5 * single.total
    assert many.high == pytest.approx(single.high, abs=0.002)


def test_without_a_day_asked_the_last_quarter_with_enough_decisions_is_looked_at() -> None:
    assert seen(history(), None).periods[-1].first == SINCE
    few = [each for each in history() if each.day and each.day < SINCE + timedelta(days=12)]
    assert seen(few, None).periods[-1].first == date(2027, 10, 1)
