"""Which version is in force on a day, and what forbids telling."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import Level, Period, Rulebook, Status
from engine.versions import common_days, conflicts, holds, in_force, together


def version(
    number: int, start: str = "", end: str = "", status: Status = "approved", mode: str = "standard"
) -> Rulebook:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    modes = (Level(id=mode, label=mode, start=number),)
    period = Period(start=first, end=last)
    return Rulebook(id="essai", title="", version=number, in_force=period, status=status, modes=modes, attributes={})


FIRST, SECOND = version(1, end="2026-06-30"), version(2, "2026-07-01")


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2020-01-01", 1), ("2026-06-30", 1), ("2026-07-01", 2), ("2090-01-01", 2)],
)
def test_both_ends_of_a_period_are_in_force(day: str, expected: int) -> None:
    found = in_force([FIRST, SECOND], date.fromisoformat(day))
    assert found is not None
    assert found.version == expected


def test_a_day_of_no_period_and_a_retired_version() -> None:
    later = version(2, "2026-08-01")
    assert in_force([FIRST, later], date(2026, 7, 15)) is None
    assert in_force([version(1, status="retired")], date(2026, 7, 15)) is None


def test_two_versions_in_force_on_one_day_are_told_with_the_days_and_the_remedy() -> None:
    (found,) = conflicts([("a.yaml", version(1, end="2026-07-10")), ("a.v2.yaml", SECOND)])
    assert found.code == "VERSIONS_OVERLAP"
    assert found.location.file == "a.v2.yaml"
    assert "01/07/2026 – 10/07/2026" in found.message
    assert "a.yaml" in found.message
    assert 'in_force: {until: "2026-06-30"}' in found.hint


def test_open_periods_share_all_their_days() -> None:
    (found,) = conflicts([("a.yaml", version(1)), ("a.v2.yaml", version(2))])
    assert "… – …" in found.message


def test_a_retired_version_is_in_the_way_of_none() -> None:
    assert conflicts([("a.yaml", version(1, status="retired")), ("a.v2.yaml", version(2))]) == []
    assert conflicts([("a.yaml", FIRST), ("a.v2.yaml", SECOND)]) == []


def test_one_number_twice_even_retired() -> None:
    (found,) = conflicts([("a.yaml", version(2, status="retired")), ("a.v2.yaml", version(2))])
    assert found.code == "SAME_VERSION"
    assert "a.yaml" in found.message
    assert "a.v2.yaml" in found.message


DAYS = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 2, 28)))
PERIODS = st.builds(lambda start, end: Period(start=start, end=end), DAYS, DAYS)


@given(PERIODS, PERIODS)
def test_common_days_are_those_that_both_hold(one: Period, other: Period) -> None:
    found = common_days(one, other)
    for day in (date(2025, 12, 1) + timedelta(days=each) for each in range(150)):
        assert (found is not None and holds(found, day)) == (holds(one, day) and holds(other, day))


def test_scales_of_several_versions_are_shown_together_lightest_first() -> None:
    found = together([version(1, mode="a"), version(3, mode="b")], version(2, mode="c"))
    assert [level.id for level in found.modes] == ["a", "c", "b"]
    assert found.digest != version(2, mode="c").digest
