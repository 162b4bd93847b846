"""A whole audit: on what is alike, without mixing what was advised, and what is to be discussed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.facts import Fact
from learner.history import PastDecision
from learner.noise.audit import Listened, audited
from learner.noise.likeness import told_by
from learner.noise.model import Noise
from tests.unit.learner.noise.people import MODES, look
from tests.unit.learner.past import small


def audit(decisions: list[PastDecision], near: list[tuple[int, int]] | None = None) -> Noise:
    return audited(Listened(small(), "modes", decisions, near), 1)


def pairs(count: int, **yes: bool) -> list[PastDecision]:
    """Ana says light, Bob heavy, on so many files each, alike."""
    levels = (("leger", "ana", "A"), ("lourd", "bob", "B"))
    return [
        look(f"{who}-{place}", level, who, where, 1, **yes) for place in range(count) for level, who, where in levels
    ]


def test_the_first_figure_is_of_decisions_that_no_advice_led() -> None:
    advised = [replace(each, shown="moyen", level="moyen") for each in pairs(40, nouvelle=False)]
    found = audit([*pairs(6, nouvelle=True), *advised])
    assert (found.likeness, found.advised, found.first.share) == ("facts", False, 1.0)
    rungs = {(each.likeness, each.advised): each.found.share for each in found.rungs}
    assert rungs["facts", True] == 0.0
    assert (found.first.pairs, found.first.distance) == (36, 2)


def test_advised_decisions_serve_where_there_is_nothing_else() -> None:
    found = audit([replace(each, shown="leger") for each in pairs(6, nouvelle=True)])
    assert (found.advised, found.first.share) == (True, 1.0)


def test_facts_that_no_rule_reads_part_files_unless_too_few_are_then_alike() -> None:
    """`direction` says who asks: it never parts."""
    assert "direction" not in told_by(small())
    assert "rare" in told_by(small())
    some = [
        replace(each, case=each.case.model_copy(update={"facts": (*each.case.facts, _asks(place))}))
        for place, each in enumerate(pairs(6, nouvelle=True))
    ]
    assert audit(some).first.pairs == 36


def _asks(place: int) -> Fact:
    return Fact(attribute="direction", kind="choice", value="AB"[place % 2], standing="given")


def test_the_same_file_seen_again_is_told_apart_by_who_sees_it() -> None:
    held = [look("1", "leger", "ana", "A", nouvelle=True), look("1", "lourd", "bob", "A", nouvelle=True)]
    again = [*held, look("1", "moyen", "ana", "A", nouvelle=True)]
    found = audit(again)
    rungs = {(each.likeness, each.advised): each.found for each in found.rungs}
    assert (rungs["file", False].pairs, rungs["file", False].share) == (2, 1.0)
    assert (found.itself_same_file.pairs, found.itself_same_file.share, found.itself_same_file.distance) == (1, 1, 1)


def test_near_situations_are_compared_and_each_directorate_with_others() -> None:
    held = [*pairs(10, nouvelle=True), *pairs(10, nouvelle=False)]
    found = audit(held, [(0, 1)])
    (near,) = [each.found for each in found.rungs if each.likeness == "near" and not each.advised]
    assert near.pairs == 400
    tests = {each.directorate: each for each in found.tests}
    assert (tests["A"].heavier, tests["A"].lighter, tests["A"].mean) == (1.0, 0.0, 2.0)
    assert (tests["B"].heavier, tests["B"].lighter, tests["B"].mean) == (0.0, 1.0, -2.0)


def test_who_differs_from_more_than_half_of_the_office_is_counted_whoever_is_right() -> None:
    held = [look(f"{who}{n}", level, who, "A", nouvelle=True) for n in range(12)
            for who, level in (("ana", "leger"), ("bob", "leger"), ("eve", "lourd"))]  # fmt: skip
    found = audit(held).office
    assert (found.compared, found.above, found.surely) == (3, 1, 1)
    assert [(each.evaluator, each.differ, each.heavier) for each in found.people] == [
        ("eve", 1.0, 2.0),
        ("ana", pytest.approx(0.5), pytest.approx(-1.0)),
        ("bob", pytest.approx(0.5), pytest.approx(-1.0)),
    ]


def test_ten_groups_at_most_each_of_five_files_at_most_that_say_why_first() -> None:
    ids = ("nouvelle", "enfants", "grossesse", "biologique")
    held = [
        replace(each, case=each.case.model_copy(update={"id": f"{mask}-{each.case.id}"}), reason=reason)
        for mask in range(16)
        for place, each in enumerate(pairs(3 + mask, **{id: bool(mask >> n & 1) for n, id in enumerate(ids)}))
        for reason in ["Prudence." if place == 5 else ""]
    ]
    found = audit(held).discuss
    assert len(found) == 10
    assert [each.looks for each in found] == [2 * (18 - place) for place in range(10)]
    assert {len(each.files) for each in found} == {5}
    assert found[0].files[-1].level == "lourd"
    assert any(each.reason for each in found[0].files)
    assert sum(found[0].levels.values()) == found[0].looks


@pytest.mark.parametrize(
    "held",
    [
        [look("1", "leger")],
        [look(str(place), "leger", "ana", "A", nouvelle=True) for place in range(9)],
        [look(str(place), MODES[place % 3], nouvelle=place % 2 == 0) for place in range(10)],
        [look("1", "leger", "ana", "A", nouvelle=True), look("2", "lourd", "bob", "Seule", nouvelle=True)],
        [look("1", "leger", "ana", "A", times=10**6), look("2", "lourd", "bob", "A", times=10**6)],
    ],
)
def test_odd_histories_give_what_they_can(held: list[PastDecision]) -> None:
    found = audit(held)
    assert found.looks == sum(each.times for each in held)
    assert found.first.share is None or 0 <= found.first.share <= 1
    assert Noise.model_validate_json(found.model_dump_json()) == found
