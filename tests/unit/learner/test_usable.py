"""What can be learnt from a history is said before anything is: each trap, and the clean history beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from engine import reference
from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Period
from engine.values import Kind, Value
from learner.history import PastDecision
from learner.noticing import shares
from learner.sorting import Caution
from learner.usable import Usable, usable
from tests.unit.learner.past import TODAY, past, small

CAUTION = Caution("modes", date(2030, 1, 1))
CLEAN = tuple(past(TODAY, files=400))
SAME = {"LEARN_CONTRADICTORY", "LEARN_MOSTLY_UNKNOWN", "LEARN_NEWER_RULEBOOK"}  # of any history of this rulebook


def looked_at(decisions: list[PastDecision], caution: Caution = CAUTION) -> Usable:
    book = small().model_copy(update={"in_force": Period()})
    return usable(book, decisions, caution, reference.assess)


def codes(found: Usable) -> list[str]:
    return [each.code for each in found.notices if each.code not in SAME]


def said(found: Usable, code: str) -> str:
    (one,) = (each for each in found.notices if each.code == code)
    assert one.message_en != one.message
    return one.message


def with_fact(decision: PastDecision, attribute: str, kind: Kind, value: Value | None) -> PastDecision:
    standing = "unknown" if value is None else "given"
    fact = Fact(attribute=attribute, kind=kind, value=value, standing=standing)  # type: ignore[arg-type]
    others = tuple(each for each in decision.case.facts if each.attribute != attribute)
    return replace(decision, case=Case(id=decision.case.id, facts=(*others, fact)))


def test_a_clean_history_can_be_learnt_from() -> None:
    found = looked_at(list(CLEAN))
    assert (found.verdict, codes(found), found.count) == ("learn", [], 400)
    assert "direction" in found.attributes


def test_one_level_stops() -> None:
    found = looked_at([replace(each, level="moyen") for each in CLEAN])
    assert found.verdict == "stop"
    assert "« Moyen »" in said(found, "LEARN_ONE_LEVEL")


def test_nothing_stops() -> None:
    found = looked_at([])
    assert (found.verdict, codes(found)) == ("stop", ["LEARN_NOTHING"])


@pytest.mark.parametrize(("count", "verdict"), [(10, "count"), (99, "count"), (100, "learn")])
def test_below_a_hundred_decisions_only_counts_are_given(count: int, verdict: str) -> None:
    assert looked_at(list(CLEAN[:count])).verdict == verdict


def test_a_line_may_stand_for_many() -> None:
    found = looked_at([replace(each, times=20) for each in CLEAN[:10]])
    assert (found.verdict, found.count) == ("learn", 200)


def test_decisions_that_cannot_serve_are_set_aside_and_named() -> None:
    first, second, third, *rest = CLEAN
    late = replace(third, day=date(2031, 1, 1))
    found = looked_at([replace(first, level=""), replace(second, level="autre"), late, *rest])
    assert codes(found) == ["LEARN_NO_LEVEL", "LEARN_UNKNOWN_LEVEL", "LEARN_FUTURE"]
    assert "D-0" in said(found, "LEARN_NO_LEVEL")
    assert "autre" in said(found, "LEARN_UNKNOWN_LEVEL")
    assert "D-2" in said(found, "LEARN_FUTURE")
    assert found.count == 397


def test_what_was_known_only_after_the_decision_is_left_out() -> None:
    day = CLEAN[0].day or date.min
    known = {"nouvelle": day + timedelta(days=1), "enfants": day}
    found = looked_at([replace(CLEAN[0], known=known), *CLEAN[1:]])
    assert "nouvelle (1)" in said(found, "LEARN_LATER_FACTS")
    assert "nouvelle" not in found.decisions[0].case.given
    assert "enfants" in found.decisions[0].case.given


def test_a_directorate_with_few_files_is_named() -> None:
    found = looked_at([replace(CLEAN[0], directorate="C"), *CLEAN[1:]])
    assert "C (1)" in said(found, "LEARN_SMALL_DIRECTORATE")


def test_one_directorate_alone_is_said() -> None:
    assert codes(looked_at([replace(each, directorate="") for each in CLEAN])) == ["LEARN_ONE_DIRECTORATE"]


def test_contradictions_bound_what_anyone_can_do() -> None:
    heavier = {"leger": "moyen", "moyen": "lourd", "lourd": "moyen"}
    distinct = [with_fact(each, "age", "number", Decimal(place % 97)) for place, each in enumerate(CLEAN[:90])]
    twice = [*distinct, *(replace(each, level=heavier[each.level]) for each in distinct)]
    found = looked_at(twice)
    assert "50 % de toutes les décisions" in said(found, "LEARN_CONTRADICTORY")


def test_attributes_that_say_nothing_are_named() -> None:
    found = looked_at([with_fact(each, "nouvelle", "boolean", True) for each in CLEAN])
    assert said(found, "LEARN_CONSTANT").endswith(": nouvelle.")
    assert said(found, "LEARN_MOSTLY_UNKNOWN").endswith(": rare.")


def test_a_missing_day_and_a_newer_rulebook_are_said() -> None:
    book = small().model_copy(update={"in_force": Period(start=date(2025, 1, 11))})
    found = usable(book, [replace(CLEAN[-1], day=None), *CLEAN[:200]], CAUTION, reference.assess)
    assert "10 décisions sur 201" in said(found, "LEARN_NEWER_RULEBOOK")
    assert "1." in said(found, "LEARN_NO_DAY")


DERIVING = (
    Path(__file__).with_name("rulebook.yaml").read_text(encoding="utf-8")
    + """
  - {id: P-8, label: "Orpheline", when: {rare: "oui"}, then: {derive: {orpheline: "oui"}}}
  - {id: P-9, label: "Orpheline", when: {orpheline: "oui"}, then: {points: 1}}
derived:
  orpheline: {label: "Orpheline", kind: boolean}
"""
)


def heavy(decision: PastDecision) -> bool:
    return decision.level == "lourd"


LEAKS: dict[str, Callable[[PastDecision], PastDecision]] = {
    "value": lambda each: with_fact(each, "age", "number", Decimal({"leger": 3, "moyen": 50, "lourd": 90}[each.level])),
    "known": lambda each: replace(
        with_fact(each, "rare", "boolean", None if heavy(each) else each.case.id < "D-2"),
        level="lourd" if heavy(each) else "leger",
    ),
}


@pytest.mark.parametrize(
    ("kind", "attribute", "code"), [("value", "age", "LEARN_LEAK"), ("known", "rare", "LEARN_LEAK_KNOWN")]
)
def test_an_attribute_that_gives_the_decision_away_stops_until_a_person_says(
    kind: str, attribute: str, code: str
) -> None:
    decisions = [LEAKS[kind](each) for each in CLEAN]
    found = looked_at(decisions)
    assert (found.verdict, codes(found)) == ("stop", [code])
    assert [each.attribute for each in found.leaks] == [attribute]
    allowed = looked_at(decisions, replace(CAUTION, allowed=(attribute,)))
    assert (allowed.verdict, codes(allowed)) == ("learn", [])
    without = looked_at(decisions, replace(CAUTION, without=(attribute,)))
    assert (without.verdict, codes(without)) == ("learn", [])
    assert attribute not in without.attributes
    assert all(attribute not in each.case.given for each in without.decisions)


def test_a_leak_with_more_values_than_classes_is_seen() -> None:
    base = {"leger": 0, "moyen": 40, "lourd": 80}
    decisions = [
        with_fact(each, "age", "number", Decimal(base[each.level]) + Decimal(place % 370) / 10)
        for place, each in enumerate(CLEAN)
    ]
    assert [each.attribute for each in looked_at(decisions).leaks] == ["age"]


def test_what_the_rulebook_s_own_rules_explain_is_no_leak() -> None:
    decisions = [
        with_fact(replace(each, level="moyen" if place % 2 else "leger"), "ogm", "boolean", bool(place % 2))
        for place, each in enumerate(CLEAN)
    ]
    assert looked_at(decisions).leaks == ()
    upside_down = [with_fact(each, "ogm", "boolean", each.level == "leger") for each in decisions]
    assert [each.attribute for each in looked_at(upside_down).leaks] == ["ogm"]


def test_a_name_of_one_s_own_gives_nothing_away() -> None:
    decisions = [with_fact(each, "direction", "choice", "A" if heavy(each) else "B") for each in CLEAN]
    assert looked_at(decisions).leaks == ()


def test_a_share_is_written_as_each_language_does() -> None:
    assert shares(best=0.0525, all=0.42) == {"best_fr": "5,2 %", "best_en": "5.2%", "all_fr": "42 %", "all_en": "42%"}


def test_an_attribute_that_sets_some_levels_apart_is_said_and_does_not_stop() -> None:
    """`rare` is filled in for heavy decisions, and for them only: it tells nothing of the two lighter levels."""
    told = [with_fact(each, "rare", "boolean", True) if each.level == "lourd" else each for each in CLEAN]
    found = looked_at(told)
    assert (found.verdict, codes(found)) == ("learn", ["LEARN_CONSTANT", "LEARN_PARTS_KNOWN"])
    assert "(Lourd)" in said(found, "LEARN_PARTS_KNOWN")
    by_value = looked_at([with_fact(each, "rare", "boolean", each.level == "lourd") for each in CLEAN])
    assert codes(by_value) == ["LEARN_PARTS"]
    middle = looked_at([with_fact(each, "biologique", "boolean", each.level == "moyen") for each in CLEAN])
    assert "(Moyen)" in said(middle, "LEARN_PARTS")


def test_nothing_proposed_reads_what_sets_levels_apart_until_a_person_answers() -> None:
    """`rare` is filled in for heavy decisions only: a rule on it would say that it is known, P-5 would weigh by it."""
    told = [
        with_fact(each, "rare", "boolean", place % 2 == 0) if heavy(each) else each for place, each in enumerate(CLEAN)
    ]
    found = looked_at(told)
    assert ("rare" in found.attributes, found.locked, found.still) == (False, frozenset({"P-5"}), True)
    assert "(P-5)" in said(found, "LEARN_PARTS_KNOWN")
    assert set(looked_at(list(CLEAN)).attributes) - set(found.attributes) == {"rare"}
    allowed = looked_at(told, replace(CAUTION, allowed=("rare",)))
    assert ("rare" in allowed.attributes, allowed.locked, allowed.still) == (True, frozenset(), False)


@pytest.mark.parametrize(("light", "told"), [(0, True), (20, True), (2, False)])
def test_filled_in_for_some_of_the_others_too_it_still_sets_levels_apart(light: int, *, told: bool) -> None:
    """One lighter decision in twenty; but in two, half are not spared. `light`: 0 for none."""

    def filled(place: int, each: PastDecision) -> bool:
        return place % 20 != 0 if heavy(each) else bool(light) and place % light == 0

    found = looked_at(
        [
            with_fact(each, "rare", "boolean", place % 3 == 0) if filled(place, each) else each
            for place, each in enumerate(CLEAN)
        ]
    )
    assert ("LEARN_PARTS_KNOWN" in codes(found)) is told


def test_what_is_unknown_where_decisions_are_heavier_is_for_precaution() -> None:
    """Precaution itself makes decisions heavier where facts are missing: only without fault is it told."""
    decisions = [
        with_fact(each, "biologique", "boolean", None) if heavy(each) and place % 10 else each
        for place, each in enumerate(CLEAN)
    ]
    assert "LEARN_PARTS_KNOWN" not in codes(looked_at(decisions))


def test_what_is_derived_from_it_is_not_read_either() -> None:
    book = load_rulebook_text(DERIVING)
    told = [
        with_fact(each, "rare", "boolean", place % 2 == 0) if heavy(each) else each for place, each in enumerate(CLEAN)
    ]
    found = usable(book, told, CAUTION, reference.assess)
    assert {"rare", "orpheline"}.isdisjoint(found.attributes)
    assert found.locked == {"P-5", "P-8", "P-9"}


def test_where_no_rule_reads_it_none_is_named() -> None:
    told = [with_fact(each, "rare", "boolean", True) if heavy(each) else each for each in CLEAN]
    book = small()
    book = book.model_copy(update={"rules": tuple(each for each in book.rules if each.id != "P-5")})
    found = usable(book, told, CAUTION, reference.assess)
    assert "aucune règle à points ne le lit" in said(found, "LEARN_PARTS_KNOWN")
    assert (found.locked, found.still) == (frozenset(), False)


@pytest.mark.parametrize("answer", ["allowed", "without"])
def test_once_a_person_has_answered_for_it_nothing_is_said(answer: str) -> None:
    told = [with_fact(each, "rare", "boolean", True) if each.level == "lourd" else each for each in CLEAN]
    answered = replace(CAUTION, **{answer: ("rare",)})  # type: ignore[arg-type]
    assert "LEARN_PARTS_KNOWN" not in codes(looked_at(told, answered))


def test_what_its_own_rules_say_of_an_attribute_sets_nothing_apart() -> None:
    """P-5 gives what is rare its seven points, which lead to the middle level: nobody knew the decision before."""
    ruled = [with_fact(each, "rare", "boolean", each.level == "moyen") for each in CLEAN]
    assert not [code for code in codes(looked_at(ruled)) if "PARTS" in code]


def test_a_floor_that_the_rulebook_declares_sets_nothing_apart() -> None:
    """OGM is never light, by rule P-6; where all of it is at the level of its floor, that is the rule's doing."""
    ruled = [
        replace(each, level="moyen") if each.case.given["ogm"].value else replace(each, level="leger") for each in CLEAN
    ]
    assert not [code for code in codes(looked_at(ruled)) if "PARTS" in code or "LEAK" in code]


def test_one_mistake_in_ten_is_not_without_fault() -> None:
    told = [
        with_fact(each, "rare", "boolean", (each.level == "lourd") != (place % 10 == 0))
        for place, each in enumerate(CLEAN)
    ]
    assert codes(looked_at(told)) == []
