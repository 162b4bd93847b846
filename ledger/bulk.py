"""Many entries and payloads read at once: what a whole history is read by."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sqlalchemy import select

from ledger.chain import Link
from ledger.store import Ledger
from ledger.tables import ENTRY

TOGETHER = 500


def payloads(ledger: Ledger, entries: Iterable[int]) -> dict[int, bytes]:
    """What these entries say, by number, without those erased; those damaged are set aside, for the desk to name."""
    found: dict[int, bytes] = {}
    remaining = iter(sorted(set(entries)))
    while batch := list(islice(remaining, TOGETHER)):
        for seq, held in ledger.held(batch).items():
            if held.payload is None:
                ledger.set_aside.add(seq)
            else:
                found[seq] = held.payload
    return found


def links(ledger: Ledger, entries: Iterable[int]) -> dict[int, Link]:
    """These entries, by number."""
    found: dict[int, Link] = {}
    remaining = iter(sorted(set(entries)))
    while batch := list(islice(remaining, TOGETHER)):
        with ledger.reading() as connection:
            rows = connection.execute(select(ENTRY).where(ENTRY.c.seq.in_(batch))).all()
        found.update((row.seq, Link(*row)) for row in rows)
    return found
