"""The history: every case decided, once, as it stands."""

from __future__ import annotations

from datetime import date

from sqlalchemy import text

from ledger.actors import Actor
from ledger.cases import find_case
from ledger.deciding import Judgement, decide
from ledger.histories import history
from ledger.importing import Importing, PastDecision
from ledger.looks import looks_at
from ledger.records import PayloadErased
from ledger.store import Ledger
from tests.unit.ledger.small import PETIT, case_of, put_on_record, someone

CASES = [case_of(f"D-{number}", 200, enfant=False) for number in range(1, 5)]


def test_a_case_is_told_with_what_was_known_proposed_and_decided(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    decide(ledger, alice, find_case(ledger, "D-2"), Judgement())
    decide(ledger, alice, find_case(ledger, "D-1"), Judgement("simple", reason="connu"))
    second, first = history(ledger, "petit")
    assert [ledger.name(each.subject) for each in (second, first)] == ["D-2", "D-1"]
    assert (second.accepted, first.accepted, first.decision.reason) == (True, False, "connu")
    assert first.received is not None
    assert first.received.case == CASES[0]
    assert first.proposed is not None
    assert (first.proposed.mode, first.proposed.version, first.proposed.digest) == ("standard", 1, PETIT.digest)
    assert list(history(ledger, "amm")) == []


def test_a_correction_takes_the_place_of_what_it_corrects(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    bruno, chloe = someone(ledger, alice, "bruno", "evaluator"), someone(ledger, alice, "chloe", "head")
    case = find_case(ledger, "D-1")
    entry, _ = decide(ledger, alice, case, Judgement())
    decide(ledger, bruno, case, Judgement("approfondi", reason="doute", blind=True))
    decide(ledger, chloe, case, Judgement("simple", reason="relu", corrects=entry.seq))
    (told,) = history(ledger, "petit")
    assert (told.decision.mode, told.look.by) == ("simple", chloe.pseudonym)
    assert [(look.by, look.blind, look.content and look.content.mode) for look in told.others] == [
        (bruno.pseudonym, True, "approfondi")
    ]


def test_a_period_includes_both_ends(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    importing = Importing(ledger, alice, "petit", date(2026, 3, 2))
    importing.record(
        [PastDecision("D-1", "standard", date(2025, 1, 1)), PastDecision("D-2", "standard", date(2025, 12, 31))]
    )
    importing.record([PastDecision("D-3", "standard")])
    decide(ledger, alice, find_case(ledger, "D-4"), Judgement())

    def named(since: date | None, until: date | None) -> list[str | None]:
        return [ledger.name(each.subject) for each in history(ledger, "petit", since, until)]

    assert named(None, None) == ["D-1", "D-2", "D-3", "D-4"]
    assert named(date(2025, 1, 1), date(2025, 12, 31)) == ["D-1", "D-2"]
    assert named(date(2026, 3, 2), None) == ["D-4"]


def test_what_was_erased_is_left_out(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    entry, _ = decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    _, content = decide(ledger, alice, find_case(ledger, "D-2"), Judgement())
    facts = ledger.entry(content.assessed or 0).about or 0
    with ledger.writing(alice) as writing:
        gone = (entry.seq, facts)
        writing.erase(gone, writing.add("payload.erased", PayloadErased(entries=gone, reason="demande")))
    (told,) = history(ledger, "petit")
    assert (told.decision.case, told.received) == ("D-2", None)
    assert told.proposed is not None


def test_many_cases_are_told_batch_by_batch(ledger: Ledger, alice: Actor) -> None:
    many = [case_of(f"M-{number}", 200, enfant=False) for number in range(450)]
    put_on_record(ledger, alice, *many)
    importing = Importing(ledger, alice, "petit", date(2026, 3, 2))
    importing.record([PastDecision(case.id, "standard") for case in many])
    assert [each.decision.case for each in history(ledger, "petit")] == [case.id for case in many]


def test_what_cannot_be_read_any_more_does_not_stop_the_rest(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    entry, content = decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    decide(ledger, alice, find_case(ledger, "D-2"), Judgement())
    on = "" if ledger.engine.name == "sqlite" else " ON payload"
    with ledger.locked() as connection:
        connection.execute(text(f"DROP TRIGGER guard_payload_update{on}"))
        damaged = text("UPDATE payload SET body = salt WHERE seq IN (:facts, :other)")
        connection.execute(damaged, {"facts": ledger.entry(content.assessed or 0).about, "other": content.assessed})
    told = {each.decision.case: each for each in history(ledger, "petit")}
    assert (told["D-1"].received, told["D-1"].proposed) == (None, None)
    assert told["D-1"].look.last == entry
    assert told["D-2"].received is not None


def test_an_imported_decision_once_erased_is_nobodys(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *CASES)
    importing = Importing(ledger, alice, "petit", date(2026, 3, 2))
    past = PastDecision("D-1", "standard", evaluator="Mme Martin")
    importing.record([past])
    gone = (next(ledger.entries(actions=("decision.imported",))).seq,)
    with ledger.writing(alice) as writing:
        writing.erase(gone, writing.add("payload.erased", PayloadErased(entries=gone, reason="demande")))
    (look,) = looks_at(ledger, find_case(ledger, "D-1").subject)
    assert (look.content, look.by) == (None, "")
    assert list(history(ledger, "petit")) == []
    (refused,) = importing.record([past])  # the chain remembers that there was one
    assert refused is not None
    assert refused.code == "CASE_DECIDED"
