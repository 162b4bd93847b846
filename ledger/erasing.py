"""Erasing what is said of a case or a person. The chain keeps that it was said, by whom, when, and why it is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, select, text

from ledger import messages_erasing as say
from ledger.actors import Actor
from ledger.chain import Link
from ledger.errors import refused
from ledger.records import PayloadErased
from ledger.rights import NEVER_ERASED
from ledger.store import Ledger
from ledger.tables import ENTRY, PAYLOAD
from ledger.writing import Writing

TRIES = 2  # each waits for those who read
TOGETHER = 500  # entries named by one erasure: its own payload stays small


Still = Callable[[Sequence[str]], Sequence[str]]


def _all_of(subjects: Sequence[str]) -> Sequence[str]:
    return subjects


def erase(ledger: Ledger, by: Actor, subjects: Sequence[str], reason: str, still: Still = _all_of) -> int:
    """Erase all that is said of these cases or people; how many entries. Raises LedgerError.

    What else names them keeps their pseudonym, which nothing leads back from any more. `still` says, once no one
    else can write, which of them are still to be erased.
    """
    with ledger.writing(by) as writing:
        entries = [seq for subject in still(subjects) for seq in said_of(writing.connection, subject)]
        _erase(writing, entries, reason)
    _forget(ledger)
    return len(entries)


def erase_entries(ledger: Ledger, by: Actor, entries: Sequence[int], reason: str) -> int:
    """Erase what these entries say, those that still do; how many. Raises LedgerError."""
    with ledger.writing(by) as writing:
        held = [seq for seq in entries if _is_held(writing.connection, seq)]
        _erase(writing, held, reason)
    _forget(ledger)
    return len(held)


def said_of(connection: Connection, subject: str) -> list[int]:
    """The entries about a case or a person that still say something, in order."""
    wanted = select(ENTRY.c.seq).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    wanted = wanted.where(ENTRY.c.subject == subject, ENTRY.c.action.not_in(NEVER_ERASED))
    return [int(row.seq) for row in connection.execute(wanted.order_by(ENTRY.c.seq))]


def _is_held(connection: Connection, seq: int) -> bool:
    wanted = select(ENTRY.c.seq).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    return connection.execute(wanted.where(ENTRY.c.seq == seq, ENTRY.c.action.not_in(NEVER_ERASED))).first() is not None


def _erase(writing: Writing, entries: Sequence[int], reason: str) -> None:
    for start in range(0, len(entries), TOGETHER):
        some = tuple(entries[start : start + TOGETHER])
        why: Link = writing.add("payload.erased", PayloadErased(entries=some, reason=reason))
        writing.erase(some, why)


def _forget(ledger: Ledger) -> None:
    """Have SQLite bring the erasure to the file itself; a server does so at its next VACUUM.

    Raises LedgerError while another process reads what was before: then bytes of it are left.
    """
    if ledger.engine.name == "sqlite" and not any(_cleared(ledger) for _ in range(TRIES)):
        raise refused(say.BYTES_LEFT, ledger.place)


def _cleared(ledger: Ledger) -> bool:
    """Whether the log was emptied; SQLite waits for others as long as it was told to."""
    with ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        busy, *_ = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    return not busy
