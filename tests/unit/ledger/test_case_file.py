"""Everything said of a case is found, and what was erased says so."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from ledger.actors import Actor
from ledger.case_file import case_file
from ledger.cases import find_case
from ledger.chain import digest_of
from ledger.commenting import comment
from ledger.deciding import Judgement, decide
from ledger.erasing import erase
from ledger.errors import LedgerError
from ledger.records import Assessed, Decided
from ledger.store import Ledger
from tests.unit.ledger.small import PETIT, case_of, put_on_record, someone


@pytest.fixture(autouse=True)
def _told(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("D-1", 200, True), case_of("D-2", 3))
    decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    comment(ledger, alice, "D-1", "à revoir")


def test_the_file_holds_all_that_is_said_in_order_and_nothing_else(ledger: Ledger, alice: Actor) -> None:
    file = case_file(ledger, "D-1")
    assert [said.link.action for said in file.entries] == [
        "case.received",
        "case.assessed",
        "case.decided",
        "case.commented",
    ]
    assert all(digest_of(said.salt or b"", said.payload or b"") == said.link.digest for said in file.entries)
    assert isinstance(file.entries[1].content, Assessed)
    assert isinstance(file.entries[2].content, Decided)
    assert file.head == ledger.head()
    assert file.rulebooks == {PETIT.digest: PETIT}
    assert list(file.texts) == [PETIT.digest]
    assert list(file.people) == [alice.pseudonym]
    assert case_file(ledger, file.case.subject) == file


def test_an_erased_case_is_found_by_its_pseudonym_alone(ledger: Ledger, alice: Actor) -> None:
    pseudonym = find_case(ledger, "D-1").subject
    erase(ledger, alice, [pseudonym], "durée échue")
    with pytest.raises(LedgerError, match="CASE_UNKNOWN"):
        case_file(ledger, "D-1")
    file = case_file(ledger, pseudonym)
    assert [said.payload for said in file.entries] == [None] * 4
    assert {(said.erased.by, said.erased.reason) for said in file.entries if said.erased} == {
        (ledger.head().seq, "durée échue")
    }
    assert file.rulebooks == {}


def test_a_case_that_is_not_there_gives_the_nearest(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="CASE_UNKNOWN"):
        case_file(ledger, "D-3")


def test_who_decided_before_the_ledger_is_among_the_people(ledger: Ledger, alice: Actor) -> None:
    bruno = someone(ledger, alice, "bruno", "evaluator")
    subject = find_case(ledger, "D-2").subject
    with ledger.writing(alice) as writing:
        past = Decided(case="D-2", rulebook="petit", mode="simple", by=bruno.pseudonym)
        writing.add("decision.imported", past, subject=subject)
    assert set(case_file(ledger, "D-2").people) == {alice.pseudonym, bruno.pseudonym}


def test_a_payload_taken_away_behind_the_ledgers_back_is_seen(ledger: Ledger) -> None:
    guard = "DROP TRIGGER guard_payload_delete" + (" ON payload" if ledger.engine.name == "postgresql" else "")
    seq = case_file(ledger, "D-1").entries[-1].link.seq
    with ledger.engine.begin() as connection:
        connection.execute(text(guard))
        connection.execute(text("DELETE FROM payload WHERE seq = :seq"), {"seq": seq})
    last = case_file(ledger, "D-1").entries[-1]
    assert (last.payload, last.erased) == (None, None)
