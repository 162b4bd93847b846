"""Many entries and payloads read at once: what a whole history is read by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import select

from ledger.chain import Link
from ledger.packing import PackingError, unpack
from ledger.store import Ledger
from ledger.tables import ENTRY, PAYLOAD

TOGETHER = 500


def payloads(ledger: Ledger, entries: Iterable[int]) -> dict[int, bytes]:
    """What these entries say, by number; those erased, or that cannot be unpacked, are left out."""
    found: dict[int, bytes] = {}
    remaining = iter(sorted(set(entries)))
    while batch := list(islice(remaining, TOGETHER)):
        found.update(_batch(ledger, batch))
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


def _batch(ledger: Ledger, entries: list[int]) -> Iterator[tuple[int, bytes]]:
    wanted = select(PAYLOAD.c.seq, PAYLOAD.c.dictionary, PAYLOAD.c.body).where(PAYLOAD.c.seq.in_(entries))
    with ledger.reading() as connection:
        rows = connection.execute(wanted).all()
    for row in rows:
        try:
            yield row.seq, unpack(row.body, ledger.dictionary(row.dictionary))
        except PackingError:
            continue
