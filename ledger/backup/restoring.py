"""A backup restored into an empty ledger: all of it, verified, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby, islice
from pathlib import Path

from sqlalchemy import Connection, func, select

from ledger.backup import messages as say
from ledger.backup.layout import TABLES
from ledger.backup.reading import checked, rows
from ledger.chain import Head
from ledger.errors import refused
from ledger.heads import head_from
from ledger.inserting import ROWS, insert_rows
from ledger.store import Ledger
from ledger.verification import messages as damages
from ledger.verification.verifying import verify_on

Tick = Callable[[int, int], None]


def restore(ledger: Ledger, path: Path, tick: Tick) -> Head:
    """Put a backup into a ledger that holds nothing; its head. Raises LedgerError, OSError.

    The file is read whole before anything is written, and the ledger verified whole before it is kept.
    """
    header = checked(path)
    head = head_from(header.head)
    with ledger.locked() as connection:
        _must_be_empty(connection, ledger.place)
        _fill(connection, path, sum(header.rows.values()), tick)
        report = verify_on(connection, [head])
        if report.damage is not None:
            found = damages.said(report.damage, str(path))
            raise refused(say.ALTERED, str(path), reason=found.message, reason_en=found.message_en)
    ledger.acknowledged(head)
    return head


def _must_be_empty(connection: Connection, place: str) -> None:
    counts = (connection.execute(select(func.count()).select_from(table)).scalar_one() for table in TABLES.values())
    if any(counts):
        raise refused(say.NOT_EMPTY, place)


def _fill(connection: Connection, path: Path, of: int, tick: Tick) -> None:
    done, source = 0, rows(path)
    while batch := list(islice(source, ROWS)):
        for table, some in groupby(batch, key=lambda each: each[0]):
            insert_rows(connection, table, [row for _, row in some])
        done += len(batch)
        tick(done, of)
