"""The trade-off of a safety case: thresholds elsewhere, against assessing everything again."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import chaining, reference
from engine.assessment import Assess
from engine.examples import case_of as example_case
from engine.facts import Case
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Rulebook
from reports.run_rows import row_of
from reports.safety import Judged, judged_of, safety_case
from reports.safety.costing import costs_of
from reports.safety.judged import units_of
from reports.safety.model import Point
from reports.safety.moving import Moving, shifted, shifts_of
from tests.unit.reports.safety_history import QUESTION, TEXT, book, case_of, ground, history, judged, small

HOME = Path(__file__).parents[3]


def test_thresholds_move_and_floors_hold() -> None:
    together, *alone = small().moves
    assert [each.mode for each in alone] == ["moyen", "lourd"]
    points = {each.shift: each for each in together.points}
    assert list(points) == [-3, -2, -1, 0, 1, 2, 3, 4]
    assert points[-3] == Point(shift=-3, starts=(1, 5), light=1, missed=1, severe=4, days=Decimal("20.0"))
    assert points[0] == Point(shift=0, starts=(4, 8), light=3, missed=2, severe=4, days=Decimal("19.0"))
    assert points[4] == Point(shift=4, starts=(8, 12), light=5, missed=3, severe=4, days=Decimal("16.5"))
    assert [each.starts for each in alone[0].points] == [(start, 8) for start in range(1, 8)]
    assert [each.starts for each in alone[1].points] == [(4, start) for start in range(5, 13)]


def test_a_wide_scale_moves_by_larger_steps() -> None:
    wide = load_rulebook_text(TEXT.replace("from: 4}", "from: 50}").replace("from: 8}", "from: 80}"))
    assert shifts_of(wide, None) == (-45, -36, -27, -18, -9, 0, 9, 18, 27, 36, 45)
    assert shifts_of(wide, "lourd") == (-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30)


HELD = st.text("abcd", max_size=4)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(HELD, HELD, st.sampled_from(["", "G", "H"])), min_size=1, max_size=6),
    st.sampled_from(["precaution", "known", "ask"]),
)
def test_moved_thresholds_give_what_assessing_again_gives(drawn: list[tuple[str, str, str]], when_unknown: str) -> None:
    """The reference, on a rulebook whose thresholds are really elsewhere: the same modes, unit by unit."""
    rulebook, cases = book(when_unknown), {}
    files = []
    for place, (holds, unknown, group) in enumerate(drawn):
        cases[str(place)] = case_of(str(place), holds, unknown)
        files.append(judged(str(place), holds, unknown, "", group, when_unknown=when_unknown))
    for mode in (None, "moyen", "lourd"):
        for shift in shifts_of(rulebook, mode):
            assert read_again(files, rulebook, mode, shift) == afresh(files, cases, rulebook, mode, shift)


def read_again(files: list[Judged], rulebook: Rulebook, mode: str | None, shift: int) -> list[int]:
    units = units_of(files, QUESTION, ranks_of(rulebook))
    return Moving([rulebook], units, costs_of(rulebook, [], {}), 0).ranks(mode, shift)


def afresh(
    files: list[Judged],
    cases: dict[str, Case],
    rulebook: Rulebook,
    mode: str | None,
    shift: int,
    *,
    assess: Assess = reference.assess,
) -> list[int]:
    """The heaviest mode of each unit, every case assessed again by the rulebook whose thresholds moved."""
    ranks, there = ranks_of(rulebook), shifted(rulebook, mode, shift)
    modes = {id: assess(there, case).mode for id, case in cases.items()}
    units = units_of(files, QUESTION, ranks)
    return [max(ranks.get(modes[file.row.case] or "", -1) for file in unit.files) for unit in units]


def ranks_of(rulebook: Rulebook) -> dict[str, int]:
    return {level.id: rank for rank, level in enumerate(rulebook.modes)}


@pytest.mark.parametrize("shift", [-5, 3])
def test_so_it_is_with_the_examples_of_a_real_rulebook_and_the_production_engine(shift: int) -> None:
    amm = load_rulebook(HOME / "rulebooks" / "amm.yaml")
    cases = {each.id: each for each in (example_case(amm, example) for example in amm.examples[::2])}
    found = [chaining.assess(amm, case) for case in cases.values()]
    files = [judged_of(each, row_of(each, each.case)) for each in found]
    moved = read_again(files, amm, None, shift)
    assert moved == afresh(files, cases, amm, None, shift, assess=chaining.assess)
    assert moved != read_again(files, amm, None, 0)


def test_each_file_is_read_with_the_thresholds_of_its_own_version() -> None:
    """Version 1 starts its second mode at 3: the same points are one short of it there, and in it here."""
    earlier = load_rulebook_text(TEXT.replace("version: 2", "version: 1").replace("from: 4}", "from: 3}"))
    old = [reference.assess(earlier, case_of(id, holds)) for id, holds in (("A", "b"), ("B", "a"))]
    files = [judged_of(each, row_of(each, each.case, outcomes={"grave": "oui"})) for each in old]
    found = safety_case(ground(book(), earlier), [*files, judged("C", "b", outcome="oui")], QUESTION)
    assert [(each.case, each.margin) for each in found.missed] == [("C", 2), ("A", 1)]
    assert found.rulebook.version == 2
    second = {point.shift: point.missed for point in found.moves[1].points}
    assert (second[-2], second[-1], second[0], second[1]) == (0, 1, 2, 3)


def test_a_threshold_moved_alone_stops_short_of_its_neighbours() -> None:
    near = book().model_copy(update={"modes": shifted(book(), "lourd", -3).modes})
    assert [level.start for level in shifted(near, "moyen", 3).modes] == [0, 4, 5]
    assert [level.start for level in shifted(near, "moyen", -9).modes] == [0, 1, 5]
    assert [level.start for level in shifted(near, "lourd", 30).modes] == [0, 4, 35]
    assert [level.start for level in shifted(near, None, -9).modes] == [0, -5, -4]


def test_the_whole_history_is_read_once_a_kind() -> None:
    files = history()
    assert len({each.grounds for each in files}) < len(files)
