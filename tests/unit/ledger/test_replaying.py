"""The past assessed again: the same bytes, or why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from engine import chaining, reference
from engine.assessment import Assessment
from engine.errors import CaseError
from engine.facts import Case
from engine.model import Rulebook
from ledger.actors import Actor
from ledger.cases import find_case
from ledger.comparing import Leaf, differing
from ledger.deciding import Judgement, decide
from ledger.errors import LedgerError
from ledger.importing import Importing, PastDecision
from ledger.past_cases import assessment_called, assessments, pasts, rulebooks_on_record
from ledger.recording import record_rulebook
from ledger.records import PayloadErased, Received
from ledger.replaying import Outcome, Today, again
from ledger.store import Ledger
from ledger.tables import PAYLOAD
from tests.unit.ledger.small import PETIT, TEXTS, case_of, put_on_record
from tests.unit.ledger.tampering import drop_guards

ENGINES = {"reference": reference.assess, "chaining": chaining.assess}
CASES = [case_of("D-1", 200, enfant=False), case_of("D-2"), case_of("D-3", 3, enfant=True, note="« été »")]


@pytest.fixture
def recorded(ledger: Ledger, alice: Actor) -> list[int]:
    return put_on_record(ledger, alice, *CASES)


def outcomes(ledger: Ledger, today: Today | None = None) -> list[Outcome]:
    today = today or Today("0.1.0", ENGINES, rulebooks_on_record(ledger))
    return [again(past, today) for past in pasts(ledger, assessments(ledger))]


def erase(ledger: Ledger, by: Actor, *entries: int) -> None:
    with ledger.writing(by) as writing:
        entry = writing.add("payload.erased", PayloadErased(entries=entries, reason="demande"))
        writing.erase(entries, entry)


def lighter(book: Rulebook, case: Case) -> Assessment:
    """An engine of another day, which proposes something else."""
    return reference.assess(book, case).model_copy(update={"mode": "simple"})


def failing(book: Rulebook, case: Case) -> Assessment:
    raise CaseError([])


def test_the_same_rulebook_and_facts_give_the_same_bytes(ledger: Ledger, recorded: list[int]) -> None:
    assert outcomes(ledger) == [Outcome(seq) for seq in recorded]


def test_what_was_erased_is_named(ledger: Ledger, alice: Actor, recorded: list[int]) -> None:
    first, second, _ = recorded
    erase(ledger, alice, ledger.entry(first).about or 0, second)
    assert [each.cause for each in outcomes(ledger)] == ["facts_erased", "assessment_erased", None]
    assert [each.erased for each in outcomes(ledger)] == [True, True, False]


def test_what_is_gone_and_no_entry_says_why_is_damaged(ledger: Ledger, recorded: list[int]) -> None:
    with ledger.locked() as connection:
        drop_guards(connection)
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == recorded[1]))
    assert [each.cause for each in outcomes(ledger)] == [None, "damaged", None]


def test_a_rulebook_whose_text_was_erased_is_missing(ledger: Ledger, alice: Actor, recorded: list[int]) -> None:
    erase(ledger, alice, next(ledger.entries(actions=("rulebook.recorded",))).seq)
    assert {(each.cause, each.detail) for each in outcomes(ledger)} == {("rulebook_missing", PETIT.digest)}


def test_a_text_that_reads_no_more_says_why(ledger: Ledger, alice: Actor) -> None:
    book = TEXTS.model_copy(update={"digest": "f" * 64, "text": TEXTS.text.replace("modes:", "moddes:")})
    with ledger.writing(alice) as writing:
        record_rulebook(writing, book)
    assert "moddes" in str(rulebooks_on_record(ledger)["f" * 64])
    put_on_record(ledger, alice, CASES[0])
    today = Today("0.1.0", ENGINES, {PETIT.digest: "petit.yaml : illisible"})
    assert [(each.cause, each.detail) for each in outcomes(ledger, today)] == [
        ("rulebook_unreadable", "petit.yaml : illisible")
    ]


@pytest.mark.usefixtures("recorded")
def test_a_text_that_reads_otherwise_is_told_with_what_changes(ledger: Ledger) -> None:
    other = PETIT.model_copy(update={"title": "Autre lecture"})
    (first, *_) = outcomes(ledger, Today("0.1.0", ENGINES, {PETIT.digest: other}))
    assert (first.cause, first.detail, first.fields) == ("rulebook_differs", other.digest, ())
    heavier = other.model_copy(update={"modes": (*PETIT.modes[:1], PETIT.modes[1].model_copy(update={"start": 4}))})
    (first, *_) = outcomes(ledger, Today("0.1.0", ENGINES, {PETIT.digest: heavier}))
    assert first.fields[0] == Leaf("mode", "standard", "simple")


@pytest.mark.usefixtures("recorded")
def test_another_result_is_told_with_the_fields_that_differ(ledger: Ledger) -> None:
    today = Today("0.1.0", {"reference": lighter, "chaining": lighter}, rulebooks_on_record(ledger))
    (first, *_) = outcomes(ledger, today)
    assert (first.cause, first.fields) == ("result_differs", (Leaf("mode", "standard", "simple"),))
    (first, *_) = outcomes(ledger, replace(today, gdr="0.2.0"))
    assert (first.cause, first.detail) == ("version_changed", "0.1.0")


@pytest.mark.usefixtures("recorded")
def test_engines_that_disagree_or_fail_are_named(ledger: Ledger) -> None:
    today = Today("0.1.0", {"reference": reference.assess, "chaining": lighter}, rulebooks_on_record(ledger))
    (first, *_) = outcomes(ledger, today)
    assert (first.cause, first.detail) == ("engines_disagree", "reference / chaining")
    (first, *_) = outcomes(ledger, replace(today, engines={"reference": failing}))
    assert (first.cause, first.detail) == ("engine_failed", "reference : CaseError")


def test_what_is_not_what_was_recorded_is_damaged(ledger: Ledger, recorded: list[int]) -> None:
    on = "" if ledger.engine.name == "sqlite" else " ON payload"
    with ledger.locked() as connection:
        connection.execute(text(f"DROP TRIGGER guard_payload_update{on}"))
        body = "UPDATE payload SET body = (SELECT body FROM payload WHERE seq = :other) WHERE seq = :seq"
        connection.execute(text(body), {"seq": recorded[0], "other": recorded[1]})
        connection.execute(text("UPDATE payload SET salt = body, body = salt WHERE seq = :seq"), {"seq": recorded[2]})
    assert [each.cause for each in outcomes(ledger)] == ["damaged", None, "damaged"]


@pytest.mark.usefixtures("recorded")
def test_a_rulebook_not_asked_for_is_set_apart(ledger: Ledger) -> None:
    today = Today("0.1.0", ENGINES, rulebooks_on_record(ledger), only="amm")
    assert all(each.apart for each in outcomes(ledger, today))
    assert not any(each.apart for each in outcomes(ledger, replace(today, only="petit")))


def test_a_period_includes_both_ends(ledger: Ledger, recorded: list[int]) -> None:
    day = date(2026, 3, 2)
    assert [entry.seq for entry in assessments(ledger, since=day, until=day)] == recorded
    assert list(assessments(ledger, since=date(2026, 3, 3))) == []
    assert list(assessments(ledger, until=date(2026, 3, 1))) == []
    assert [entry.seq for entry in assessments(ledger, after=recorded[0])] == recorded[1:]


def test_an_assessment_is_called_by_its_number_its_decision_or_its_case(
    ledger: Ledger, alice: Actor, recorded: list[int]
) -> None:
    decided, _ = decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    for asked in (str(recorded[0]), str(decided.seq), "D-1"):
        assert assessment_called(ledger, asked).seq == recorded[0]
    with pytest.raises(LedgerError, match=r"REPLAY_WHAT.* n° 1 \(ouvrir le registre\)"):
        assessment_called(ledger, "1")
    with pytest.raises(LedgerError, match="ENTRY_UNKNOWN"):
        assessment_called(ledger, "999")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1, "b": [1, 2]}, {"a": 2, "b": [1]}, [("a", "1", "2"), ("b[1]", "2", "")]),
        ({"a": {"b": "x"}}, {"c": None}, [("a", '{"b": "x"}', ""), ("c", "", "null")]),
        ({"a": True}, {"a": 1}, [("a", "true", "1")]),
        ({"a": "x" * 200}, {"a": ""}, [("a", "x" * 79 + "…", "")]),
    ],
)
def test_documents_differ_leaf_by_leaf(before: object, after: object, found: list[tuple[str, str, str]]) -> None:
    assert list(differing(before, after)) == [Leaf(*each) for each in found]


def test_a_decision_about_no_assessment_is_nothing_to_replay(ledger: Ledger, alice: Actor) -> None:
    received = Received(case=CASES[0], rulebook="petit", digest=PETIT.digest)
    Importing(ledger, alice, "petit", date(2026, 3, 2)).record([PastDecision("D-1", "simple", received=received)])
    decided = next(ledger.entries(actions=("decision.imported",)))
    with pytest.raises(LedgerError, match="REPLAY_WHAT"):
        assessment_called(ledger, str(decided.seq))
