"""A ledger of eight entries, and what is found in it once its guards are gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from engine.facts import Case
from ledger.chain import Head
from ledger.people import actor_of
from ledger.recording import record_case
from ledger.records import Commented, Received
from ledger.store import Ledger
from ledger.verification.damage import Damage
from ledger.verification.verifying import verify_on
from tests.unit.ledger.tampering import drop_guards

CASES, COMMENTS = 3, 3
LAST = 2 + CASES + COMMENTS
SHARED = b"what the payloads have in common " * 20


def fill(ledger: Ledger) -> Ledger:
    """Eight entries: those of the founding, three cases received, three comments."""
    with ledger.writing(actor_of(ledger, "alice")) as writing:
        for number in range(CASES):
            received = Received(case=Case(id=f"EX-{number}", facts=()), rulebook="amm", digest="d")
            record_case(writing, received, SHARED)
        for number in range(COMMENTS):
            writing.add("case.commented", Commented(text=f"n° {number}"), subject="amm", about=number + 3)
    return ledger


@contextmanager
def unguarded(ledger: Ledger) -> Iterator[Connection]:
    """A transaction without guards, of which nothing is kept."""
    with ledger.engine.execution_options(writing=True).connect() as connection:
        drop_guards(connection)
        yield connection
        connection.rollback()


def found(connection: Connection, *heads: Head) -> Damage | None:
    return verify_on(connection, heads).damage


def all_heads(ledger: Ledger) -> list[Head]:
    return [Head(entry.seq, entry.hash) for entry in ledger.entries()]
