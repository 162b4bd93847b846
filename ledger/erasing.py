"""Erasing what is said of a case or a person. The chain keeps that it was said, by whom, when, and why it is gone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, text

from ledger.actors import Actor
from ledger.chain import Link
from ledger.records import PayloadErased
from ledger.store import Ledger
from ledger.tables import ENTRY, PAYLOAD

TOGETHER = 500  # entries named by one erasure: its own payload stays small


def erase(ledger: Ledger, by: Actor, subjects: Sequence[str], reason: str) -> int:
    """Erase all that is said of these cases or people; how many entries. Raises LedgerError.

    What else names them keeps their pseudonym, which nothing leads back from any more.
    """
    with ledger.writing(by) as writing:
        entries = [seq for subject in subjects for seq in said_of(writing.connection, subject)]
        for start in range(0, len(entries), TOGETHER):
            some = tuple(entries[start : start + TOGETHER])
            why: Link = writing.add("payload.erased", PayloadErased(entries=some, reason=reason))
            writing.erase(some, why)
    _forget(ledger)
    return len(entries)


def said_of(connection: Connection, subject: str) -> list[int]:
    """The entries about a case or a person that still say something, in order."""
    wanted = select(ENTRY.c.seq).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq).where(ENTRY.c.subject == subject)
    return [int(row.seq) for row in connection.execute(wanted.order_by(ENTRY.c.seq))]


def _forget(ledger: Ledger) -> None:
    """Have SQLite bring the erasure to the file itself; a server does so at its next VACUUM."""
    if ledger.engine.name == "sqlite":
        with ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
