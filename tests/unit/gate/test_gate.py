"""Each check of the gate passes, fails or does not apply, with its figures and in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from engine import chaining, reference
from engine.assessment import Assess, Assessment
from engine.errors import Diagnostic, Location, Message, diagnostic
from engine.facts import Case, Fact
from engine.gate import Bench, CaseOnRecord, Check, Played, Score, Tolerances, Verdict, passing, verdict_of
from engine.gate.content import examples, mutation
from engine.gate.history import history
from engine.gate.sampling import MOST
from engine.gate.scenarios import scenarios
from engine.impact.fitting import fitted
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.verification import verifying
from engine.waiver import Waiver

ESSAI = Path(__file__).parents[2] / "fixtures" / "changement" / "essai.yaml"
ON = date(2026, 3, 2)
NONE, WIDE = (
    Tolerances(changed=each, lighter=each, priority=each, less_urgent=each) for each in (Decimal(0), Decimal(100))
)


def essai(*replaced: tuple[str, str]) -> Rulebook:
    text = ESSAI.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return load_rulebook_text(text)


def case(id: str, **facts: bool | str) -> Case:
    kinds = {"indication": "choice"}
    held = [
        Fact(attribute=key, kind=kinds.get(key, "boolean"), value=value, standing="given")  # type: ignore[arg-type]
        for key, value in facts.items()
    ]
    return Case(id=id, facts=tuple(held))


PAST = (
    CaseOnRecord(3, case("A", substance_nouvelle=True, enfants=True, indication="courante")),
    CaseOnRecord(5, case("B", substance_nouvelle=True, enfants=False, indication="courante")),
    CaseOnRecord(7, case("C", substance_nouvelle=False, enfants=True, indication="rare")),
    CaseOnRecord(9, case("D", substance_nouvelle=False, enfants=False, indication="courante")),
)
HEAVIER = ("then: {points: 6}", "then: {points: 10}")
LIGHTER = ("from: 10", "from: 11")


def bench(
    past: Iterable[CaseOnRecord] = PAST, allowed: Tolerances = WIDE, production: Assess = chaining.assess
) -> Bench:
    return Bench(
        on=ON,
        reference=reference.assess,
        production=production,
        steady=reference.assess,
        proving=lambda book: verifying(book, ON),
        measure=lambda book: Score(killed=len(book.examples), survived=10 - len(book.examples)),
        past=lambda: past,
        scenarios=lambda _: Played(),
        allowed=allowed,
    )


MISSED = diagnostic(Message("UNMET", "obtenu leger", "got leger"), Location(file="a.feature", line=3))


@pytest.mark.parametrize(
    ("played", "state"),
    [
        (Played(), "not_applicable"),
        (Played(passed=3, proven=1), "passed"),
        (Played(passed=2, failed=1, missed=(MISSED,)), "failed"),
        (Played(passed=2, refused=1, missed=(MISSED,)), "failed"),
        (Played(unread=1, missed=(MISSED,)), "failed"),
    ],
)
def test_scenarios(played: Played, state: str) -> None:
    found = scenarios(played)
    assert (found.name, found.state) == ("scenarios", state)
    assert len(found.fr) == len(found.en) == 1 + len(played.missed)
    if state != "not_applicable":
        assert found.figures["scenarios"] == played.passed + played.failed + played.refused
        assert [line for line in found.fr if "a.feature:3" in line] == [str(each) for each in played.missed]


def checks(after: Rulebook, made: Bench) -> dict[str, Check]:
    return {each.name: each for each in passing(essai(), after, [], made)}


def test_a_sound_change_passes_and_scenarios_are_said_not_to_exist() -> None:
    made = bench()
    found = list(passing(essai(), essai(("Essai de", "Une")), [], made))
    verdict = verdict_of(essai(), "d" * 64, found, made)
    assert verdict.passes
    states = {each.name: each.state for each in found}
    assert states.pop("scenarios") == "not_applicable"
    assert set(states.values()) == {"passed"}
    assert all(each.fr and each.en and len(each.fr) == len(each.en) for each in found)
    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict


def test_a_text_that_cannot_be_read_stops_at_its_form() -> None:
    mistake: Diagnostic = diagnostic(Message("X", "faute", "mistake"), Location(file="f.yaml", line=3))
    warning = diagnostic(Message("Y", "à voir", "see", severity="warning"))
    made = bench()
    found = list(passing(essai(), None, [mistake, warning], made))
    assert [(each.name, each.state) for each in found] == [("form", "failed")]
    assert found[0].figures == {"mistakes": 1, "warnings": 1}
    assert not verdict_of(essai(), "d", found, made).passes


def test_checks_that_were_not_made_are_not_passed() -> None:
    made = bench()
    found = list(passing(essai(), essai(("Essai de", "Une")), [], made))
    assert not verdict_of(essai(), "d", found[:-1], made).passes


def test_a_finding_fails_unless_waived_and_a_waiver_has_its_day() -> None:
    never = {
        "when": 'when: {indication: "rare"}',
        "then": 'when: {all: [{indication: "rare"}, {indication: "courante"}]}',
    }
    after = essai((never["when"], never["then"])).model_copy(update={"examples": ()})
    found = checks(after, bench())["proofs"]
    assert found.state == "failed"
    assert any("DEAD (ESS-3)" in each for each in found.fr)
    waiver = {"finding": "DEAD", "at": "ESS-3", "reason": "r", "by": "b"}
    for until, expired in ((date(2026, 3, 2), False), (date(2026, 3, 1), True)):
        waived = after.model_copy(update={"waivers": (Waiver.model_validate({**waiver, "until": until}),)})
        check = checks(waived, bench())["proofs"]
        assert any("DEAD (ESS-3) :" in each for each in check.fr) == expired
        assert any("échue" in each for each in check.fr) == expired
        assert check.figures["waived"] == (0 if expired else 1)


def test_an_example_that_fails_alike_is_named_once_with_each_engine() -> None:
    found = checks(essai(("points: 6", "points: 5")), bench())["examples"]
    assert found.state == "failed"
    assert found.figures["failing"] == 1
    assert len(found.fr) == 1 + len({each.rpartition(" (")[0] for each in found.fr[1:]})
    assert {each.rpartition("(")[2] for each in found.fr[1:]} == {"reference, chaining)."}


def test_an_example_that_fails_on_one_engine_is_named_with_that_one() -> None:
    def heavier(rulebook: Rulebook, case: Case) -> Assessment:
        return reference.assess(rulebook, case).model_copy(update={"mode": "approfondi"})

    found = examples(essai(), (("reference", reference.assess), ("chaining", heavier)))
    assert found.state == "failed"
    assert {each.rpartition("(")[2] for each in found.fr[1:]} == {"chaining)."}


def test_the_worth_of_examples_that_do_not_hold_is_not_measured() -> None:
    held = bench()
    *_, last = passing(essai(), essai(HEAVIER), (), held)
    assert (last.name, last.state, held.known) == ("mutation", "failed", {})


def test_without_examples_or_past_nothing_is_said_to_pass() -> None:
    found = checks(essai().model_copy(update={"examples": ()}), bench(past=()))
    for name in ("examples", "history", "agreement"):
        assert found[name].state == "not_applicable"


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [
        ((9, 1), (9, 1), "passed"),
        ((2, 1), (66, 34), "failed"),
        ((2, 1), (67, 33), "passed"),
        ((1, 1), (0, 0), "not_applicable"),
        ((0, 0), (1, 1), "passed"),
    ],
)
def test_the_mutation_score_may_not_fall_however_little(
    before: tuple[int, int], after: tuple[int, int], state: str
) -> None:
    one, other = (Score(killed=killed, survived=survived) for killed, survived in (before, after))
    assert mutation(one, other).state == state


def test_a_score_is_measured_once_for_the_same_content() -> None:
    asked: list[str] = []
    made = bench()

    def measure(book: Rulebook) -> Score:
        asked.append(book.digest)
        return Score(killed=1, survived=0)

    made.measure = measure
    checks(essai(("version: 1", "version: 2")), made)
    assert len(asked) == 1
    checks(essai(("Évaluation approfondie", "Examen approfondi")), made)
    assert len(asked) == 2


def test_cases_that_move_are_listed_with_their_direction() -> None:
    seen = history(essai(), essai(HEAVIER), PAST, reference.assess, WIDE)
    assert [(each.entry, each.weight, each.before.mode, each.after.mode) for each in seen.moved] == [
        (5, "heavier", "simplifie", "approfondi")
    ]
    assert seen.check.figures["heavier"] == 1
    assert seen.check.state == "passed"
    back = history(essai(HEAVIER), essai(), PAST, reference.assess, WIDE)
    assert [each.weight for each in back.moved] == ["lighter"]


@pytest.mark.parametrize(
    ("changed", "lighter", "state"),
    [("25", "25", "passed"), ("24.99", "25", "failed"), ("25", "24.99", "failed"), ("0", "0", "failed")],
)
def test_tolerances_are_exact(changed: str, lighter: str, state: str) -> None:
    allowed = WIDE.model_copy(update={"changed": Decimal(changed), "lighter": Decimal(lighter)})
    seen = history(essai(), essai(LIGHTER), PAST, reference.assess, allowed)
    assert [each.weight for each in seen.moved] == ["lighter"]
    assert seen.check.state == state
    assert (state == "failed") == any("tolerance." in each for each in seen.check.fr)


def test_of_very_many_cases_that_move_those_that_become_lighter_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.gate.history.LISTED", 3)
    heavier = [
        CaseOnRecord(number, case(f"H-{number}", substance_nouvelle=True, enfants=False, indication="courante"))
        for number in range(1, 9)
    ]
    seen = history(essai(), essai(HEAVIER), heavier, reference.assess, WIDE)
    assert ([each.entry for each in seen.moved], seen.unlisted) == ([1, 2, 3], 5)
    assert seen.check.figures["changed"] == 8
    back = history(essai(HEAVIER), essai(), heavier, reference.assess, WIDE)
    assert {each.weight for each in back.moved} == {"lighter"}


def test_a_mode_of_another_ladder_is_neither_lighter_nor_heavier() -> None:
    renamed = essai(("approfondi", "collegial"))
    seen = history(essai(), renamed, PAST[:1], reference.assess, NONE)
    assert [each.weight for each in seen.moved] == ["other"]
    assert seen.check.state == "failed"


def test_modes_left_open_are_compared_by_the_lightest() -> None:
    asking = ("when_unknown: precaution", "when_unknown: ask")
    one = (CaseOnRecord(3, case("A", substance_nouvelle=True)),)
    seen = history(essai(), essai(asking), one, reference.assess, WIDE)
    assert [(each.weight, each.after.mode, each.after.modes) for each in seen.moved] == [
        ("lighter", None, ("simplifie", "approfondi"))
    ]


def test_facts_that_the_new_version_cannot_read_are_said_and_left_out() -> None:
    without = essai(("indication:", "autre:"))
    seen = history(essai(), without, PAST, reference.assess, WIDE)
    assert any("indication (4)" in each for each in seen.check.fr)
    assert all("indication" not in each.given for each in seen.sample)
    rare = essai(('"rare"', '"orpheline"'))
    assert fitted(PAST[2].case, rare)[1] == ("indication",)
    assert fitted(PAST[0].case, rare)[1] == ()


def test_engines_that_differ_or_fail_are_counted() -> None:
    def wrong(rulebook: Rulebook, one: Case) -> Assessment:
        if one.id == "A":
            raise chaining.EngineError([diagnostic(Message("ENGINE_FAILED", "x", "x"))])
        return reference.assess(rulebook, one).model_copy(update={"mode": "?"} if one.id == "B" else {})

    found = checks(essai(), bench(production=wrong))["agreement"]
    assert found.state == "failed"
    assert found.figures == {"compared": 10, "examples": 6, "apart": 2}


def test_a_sample_is_the_same_each_time_and_bounded() -> None:
    for count, step in ((5, 1), (MOST, 1), (MOST + 1, 2), (1_001, 8)):
        past = (CaseOnRecord(number, case(str(number))) for number in range(count))
        seen = history(essai(), essai(), past, reference.assess, WIDE)
        assert seen.check.figures["cases"] == count
        assert [int(each.id) for each in seen.sample] == list(range(0, count, step))
        assert len(seen.sample) <= MOST
