"""What is said of someone can be erased; the chain keeps that it was said, and why it is gone."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from ledger.actors import Actor
from ledger.erasing import erase
from ledger.errors import LedgerError
from ledger.opening import open_ledger
from ledger.people import actor_of, enrol, people
from ledger.records import Commented, Enrolled, PayloadErased
from ledger.store import Ledger
from ledger.tables import ENTRY

SAID = "Zolgensma, confidentiel"


@pytest.fixture
def case(ledger: Ledger, alice: Actor) -> str:
    with ledger.writing(alice) as writing:
        one = writing.pseudonym("case", "amm", "EX-1")
        for number in range(3):
            writing.add("case.commented", Commented(text=f"{SAID} {number}"), subject=one)
        other = writing.pseudonym("case", "amm", "EX-2")
        writing.add("case.commented", Commented(text="autre"), subject=other)
    return one


def test_everything_said_of_a_case_is_erased_and_nothing_else(ledger: Ledger, alice: Actor, case: str) -> None:
    before = list(ledger.entries())
    assert erase(ledger, alice, [case], "durée de conservation échue") == 3
    entries = list(ledger.entries())
    assert entries[:-1] == before
    why = ledger.read(entries[-1], PayloadErased)
    assert why.entries == tuple(entry.seq for entry in before if entry.subject == case)
    assert [ledger.payload(entry.seq) is None for entry in before] == [entry.subject == case for entry in before]
    assert ledger.name(case) is None
    assert ledger.pseudonym("case", "amm", "EX-2") is not None


def test_the_same_case_can_come_again_under_another_pseudonym(ledger: Ledger, alice: Actor, case: str) -> None:
    erase(ledger, alice, [case], "x")
    with ledger.writing(alice) as writing:
        again = writing.pseudonym("case", "amm", "EX-1")
        writing.add("case.commented", Commented(text="x"), subject=again)
    assert again != case


def test_a_person_who_left_is_forgotten(ledger: Ledger, alice: Actor) -> None:
    bruno = enrol(ledger, alice, Enrolled(account="bruno", name="Bruno Petit", roles=("evaluator",)))
    assert erase(ledger, alice, [bruno], "départ") == 1
    assert list(people(ledger)) == [alice.pseudonym]
    with pytest.raises(LedgerError, match="ACTOR_UNKNOWN"):
        actor_of(ledger, "bruno")


def test_nothing_said_is_nothing_erased(ledger: Ledger, alice: Actor) -> None:
    head = ledger.head()
    assert erase(ledger, alice, ["c-none"], "x") == 0
    assert ledger.head() == head


def test_only_an_administrator_erases(ledger: Ledger, alice: Actor, case: str) -> None:
    enrol(ledger, alice, Enrolled(account="bruno", roles=("evaluator",)))
    with pytest.raises(LedgerError, match="ROLE_MISSING"):
        erase(ledger, actor_of(ledger, "bruno"), [case], "x")


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_bytes_that_someone_still_reads_are_said_to_be_left(
    ledger: Ledger, alice: Actor, case: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ledger.opening._SQLITE", ("PRAGMA busy_timeout = 100",))
    with closing(open_ledger(address)) as reader, closing(open_ledger(address)) as eraser, reader.reading() as held:
        held.execute(select(ENTRY)).all()
        with pytest.raises(LedgerError, match="ERASURE_BYTES_LEFT"):
            erase(eraser, alice, [case], "x")
        assert eraser.name(case) is None


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # a server clears its files at its own time
def test_no_byte_is_left_in_the_file(ledger: Ledger, alice: Actor, case: str, tmp_path: Path) -> None:
    held = tmp_path.glob("ledger.db*")
    assert any(b"EX-1" in path.read_bytes() for path in held)
    erase(ledger, alice, [case], "x")
    assert not any(b"EX-1" in path.read_bytes() for path in tmp_path.glob("ledger.db*"))
