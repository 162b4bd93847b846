"""What was erased as an entry says is no damage, and what was not is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, text, update

from ledger.actors import Actor
from ledger.chain import SALT, digest_of
from ledger.packing import pack
from ledger.records import Commented, PayloadErased, to_bytes
from ledger.store import Ledger
from ledger.tables import ENTRY, ERASED, NAME, PAYLOAD
from ledger.verification.verifying import verify
from tests.unit.ledger.tampering import link_at
from tests.unit.ledger.verification.filling import LAST, all_heads, found, unguarded


@pytest.fixture
def erased(fresh: Ledger, alice: Actor) -> Ledger:
    """The second case is erased, by entry 9."""
    with fresh.writing(alice) as writing:
        by = writing.add("payload.erased", PayloadErased(entries=(4, 7), reason="demande de la personne"))
        writing.erase((4, 7), by)
        writing.add("case.commented", Commented(text="et après"))
    return fresh


def test_what_was_erased_as_said_is_no_damage(erased: Ledger) -> None:
    report = verify(erased, all_heads(erased))
    assert report.ok
    assert report.erased == 2


@pytest.mark.parametrize(
    ("statement", "expected", "seq"),
    [
        (PAYLOAD.delete().where(PAYLOAD.c.seq == 9), "payload_removed", 9),
        (PAYLOAD.delete().where(PAYLOAD.c.seq == 5), "payload_removed", 5),
        (ERASED.delete().where(ERASED.c.seq == 7), "erasure_unsaid", 7),
        (update(ERASED).where(ERASED.c.seq == 7).values(by_entry=8), "erasure_unsaid", 7),
        (update(ERASED).where(ERASED.c.seq == 7).values(seq=8), "erasure_unsaid", 7),
        (PAYLOAD.insert().values(seq=4, salt=b"x", dictionary="", body=b""), "erasure_undone", 4),
        (
            NAME.insert().values(pseudonym="c-000000000000", kind="case", space="amm", name="EX-1", seq=4),
            "erasure_undone",
            4,
        ),
    ],
)
def test_an_erasure_is_what_its_entry_says_and_no_more(
    erased: Ledger, statement: object, expected: str, seq: int
) -> None:
    with unguarded(erased) as connection:
        connection.execute(statement)  # type: ignore[call-overload]
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == (expected, seq)


def test_what_is_never_erased_cannot_be_taken_away_in_the_name_of_an_erasure(erased: Ledger) -> None:
    with erased.engine.execution_options(writing=True).connect() as connection:  # its guards are all there
        connection.execute(ERASED.insert().values(seq=1, by_entry=9))
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == 1))
        damage = found(connection)
        connection.rollback()
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_removed", 1)
    with unguarded(erased) as connection:
        body = PayloadErased(entries=(1,), reason="x")
        _say(connection, 9, body)
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == 1))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_removed", 1)


def _say(connection: Connection, seq: int, content: PayloadErased) -> None:
    """Make an entry say something else, every hash after it made again."""
    salt, body = b"0" * SALT, to_bytes(content)
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(salt=salt, body=pack(body), dictionary=""))
    prev = link_at(connection, seq).prev
    for each in range(seq, LAST + 3):
        held = link_at(connection, each)
        digest = digest_of(salt, body) if each == seq else held.digest
        link = replace(held, prev=prev, digest=digest)
        prev = link.computed()
        connection.execute(update(ENTRY).where(ENTRY.c.seq == each).values(prev=link.prev, hash=prev, digest=digest))


def test_an_erasure_whose_own_payload_is_damaged_is_the_one_named(erased: Ledger) -> None:
    with unguarded(erased) as connection:
        connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == 9).values(body=b"garbled"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_changed", 9)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the other database has types
def test_an_erasure_that_cannot_be_read_is_the_one_named(erased: Ledger) -> None:
    with unguarded(erased) as connection:
        connection.execute(text("UPDATE entry SET role = CAST(x'ff' AS TEXT) WHERE seq = 9"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("unreadable", 9)
