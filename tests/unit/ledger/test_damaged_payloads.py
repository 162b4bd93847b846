"""What an entry says and is not what was written: refused where it is asked for, set aside and named among others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection

from ledger.actors import Actor
from ledger.bulk import payloads
from ledger.case_file import case_file
from ledger.changes.past import cases_on_record
from ledger.errors import LedgerError
from ledger.marks import Before
from ledger.past import last_cases
from ledger.past_cases import pasts
from ledger.recording import record_case
from ledger.records import Commented, IncidentNoted, Received, to_bytes
from ledger.store import Ledger
from ledger.tables import DICTIONARY
from tests.unit.ledger.small import PETIT, case_of, put_on_record
from tests.unit.ledger.tampering import change_body, change_salt, drop_guards, garble_body, garble_dictionary

CASES = tuple(case_of(f"D-{number}", patients=number) for number in range(3))


def on_dictionary(damage: Callable[[Connection], object]) -> Callable[[Connection, int, int], object]:
    return lambda connection, _seq, _last: damage(connection)


def drop_dictionaries(connection: Connection) -> None:
    connection.execute(DICTIONARY.delete())


DAMAGES = {
    "another content": change_body,
    "no content": garble_body,
    "another salt": change_salt,
    "another dictionary": on_dictionary(garble_dictionary),
    "no dictionary": on_dictionary(drop_dictionaries),
}


@pytest.fixture(params=list(DAMAGES.values()), ids=list(DAMAGES))
def damaged(request: pytest.FixtureRequest, ledger: Ledger, alice: Actor) -> tuple[Ledger, int]:
    """A ledger of three cases, and the entry by which one came in, which is damaged."""
    put_on_record(ledger, alice, CASES[0])
    with ledger.writing(alice) as writing:
        said = Received(case=CASES[1], rulebook="petit", digest=PETIT.digest)
        seq = record_case(writing, said, to_bytes(said))  # it alone has a dictionary
    put_on_record(ledger, alice, *CASES)
    with ledger.locked() as connection:
        drop_guards(connection)
        request.param(connection, seq, ledger.head().seq)
    return ledger, seq


def test_alone_it_is_refused_and_named(damaged: tuple[Ledger, int]) -> None:
    ledger, seq = damaged
    with pytest.raises(LedgerError, match=f"ENTRY_DAMAGED.* {seq} .*gdr ledger verify"):
        ledger.content(ledger.entry(seq))
    with pytest.raises(LedgerError, match="ENTRY_DAMAGED"):
        ledger.read(ledger.entry(seq), Received)
    assert not ledger.set_aside


def test_among_others_it_is_set_aside_and_they_are_read(damaged: tuple[Ledger, int]) -> None:
    ledger, seq = damaged
    wanted = [entry.seq for entry in ledger.entries()]
    read = payloads(ledger, wanted)
    assert seq in ledger.set_aside
    assert read.keys() | ledger.set_aside == set(wanted)
    assert not read.keys() & ledger.set_aside


def test_the_past_at_hand_goes_on_without_it(damaged: tuple[Ledger, int]) -> None:
    ledger, seq = damaged
    found = [each.id for each in last_cases(ledger, "petit", Before(ledger.head().seq), 9, ("patients",))]
    assert seq in ledger.set_aside
    assert "D-1" not in found


def test_a_change_is_not_weighed_against_part_of_the_past(damaged: tuple[Ledger, int]) -> None:
    ledger, seq = damaged
    with pytest.raises(LedgerError, match="ENTRY_DAMAGED"):
        list(cases_on_record(ledger, "petit"))
    assert seq in ledger.set_aside


def test_a_case_file_and_a_replay_show_which_one_it_is(damaged: tuple[Ledger, int]) -> None:
    ledger, seq = damaged
    (shown,) = (said for said in case_file(ledger, "D-1").entries if said.link.seq == seq)
    assert (shown.salt, shown.payload, shown.erased) == (None, None, None)
    assessed = [entry for entry in ledger.entries(actions=("case.assessed",)) if entry.about == seq]
    assert [past.sound for past in pasts(ledger, assessed)] == [False]


def test_what_such_an_entry_cannot_say_is_refused_in_words(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        entry = writing.add("incident.noted", Commented(text="une autre version dit cela"))
    for reading in (ledger.content, partial(ledger.read, model=IncidentNoted)):
        with pytest.raises(LedgerError, match=f"ENTRY_NOT_UNDERSTOOD.* {entry.seq} "):
            reading(entry)
