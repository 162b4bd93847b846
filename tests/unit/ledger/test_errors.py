"""What a database says is told in words, and says nothing of the people in the row."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import pytest
from sqlalchemy import insert, text

from ledger import messages as say
from ledger import opening
from ledger.actors import Actor
from ledger.errors import LedgerError, in_words
from ledger.recording import record_case
from ledger.records import Commented, Received
from ledger.store import Ledger
from ledger.tables import NAME
from tests.unit.ledger.small import case_of

SAYS_A_CODE = "Jean Dupont 53100 disk full network"


def test_an_error_names_no_one(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        record_case(writing, Received(case=case_of(SAYS_A_CODE), rulebook="petit", digest="d"))
    twice = {"pseudonym": "c-1", "kind": "case", "space": "petit", "name": SAYS_A_CODE, "seq": 3}
    with pytest.raises(LedgerError) as raised, ledger.locked() as connection:
        connection.execute(insert(NAME).values(twice))
    assert "Dupont" not in str(raised.value)
    # On SQLite a guard comes before the constraint.
    expected = {"postgresql": "LEDGER_FAILED", "sqlite": say.APPEND_ONLY.code}
    assert raised.value.diagnostics[0].code == expected[ledger.engine.name]


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)  # SQLite waits by a pragma
def test_an_answer_may_take_longer_than_a_connection(
    ledger: Ledger, address: str, opened: Callable[[str], Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT", 1)
    with opened(address).reading() as connection:
        assert connection.execute(text("SELECT 1 FROM pg_sleep(1.5)")).scalar() == 1


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)  # SQLite waits by a pragma
def test_waiting_for_another_writer_ends_in_words(
    ledger: Ledger, address: str, opened: Callable[[str], Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT", 1)
    other, begun = opened(address), monotonic()
    with ledger.locked(), pytest.raises(LedgerError, match="LEDGER_BUSY"), other.locked():
        pass
    assert monotonic() - begun < 30


@pytest.mark.parametrize("error", [TimeoutError("timed out"), ConnectionResetError("reset")])
def test_a_connection_that_ends_is_said_in_words(error: OSError) -> None:
    with pytest.raises(LedgerError, match="LEDGER_UNREACHABLE"), in_words("x"):
        raise error


def test_what_could_not_be_read_again_is_not_written(
    ledger: Ledger, alice: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ledger.head()
    monkeypatch.setattr("ledger.packing.MOST", 1_000)
    with pytest.raises(LedgerError, match=r"ENTRY_TOO_LONG.*plus de 1000 octets"), ledger.writing(alice) as writing:
        writing.add("case.commented", Commented(text="x" * 1_000))
    assert ledger.head() == before
    with ledger.writing(alice) as writing:
        entry = writing.add("case.commented", Commented(text="x" * 900))
    monkeypatch.setattr("ledger.packing.MOST", 10)
    with pytest.raises(LedgerError, match="ENTRY_DAMAGED"):
        ledger.payload(entry.seq)
