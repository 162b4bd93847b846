"""The cases on record that a change may move. However many there are, a few are held at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from sqlalchemy import func, select

from engine.gate import CaseOnRecord
from ledger import messages as say
from ledger.bulk import links, payloads
from ledger.chain import Link
from ledger.clock import read
from ledger.errors import refused
from ledger.recording import CASE
from ledger.records import Received
from ledger.store import Ledger
from ledger.tables import ENTRY, NAME, PAYLOAD

TOGETHER = 500  # read at once


def cases_on_record(ledger: Ledger, rulebook: str) -> Iterator[CaseOnRecord]:
    """Each case of a rulebook as it was last received; what was erased is not there. Raises LedgerError: damaged."""
    return (CaseOnRecord(entry.seq, received.case) for entry, received in last_received(ledger, rulebook))


def received_since(ledger: Ledger, rulebook: str, dated_by: str, day: date) -> int:
    """How many cases of a rulebook are of that day or later: the day of the request, else that of the entry."""
    return sum(_day(entry, received, dated_by) >= day for entry, received in last_received(ledger, rulebook))


def _day(entry: Link, received: Received, dated_by: str) -> date:
    fact = received.case.given.get(dated_by)
    if fact is not None and isinstance(fact.value, date):
        return fact.value
    return received.day or read(entry.at).date()


def last_received(ledger: Ledger, rulebook: str) -> Iterator[tuple[Link, Received]]:
    """Each case as it was last received, and by which entry; what was erased is not there. Raises LedgerError."""
    remaining = iter(_last_entries(ledger, rulebook))
    while batch := list(islice(remaining, TOGETHER)):
        entries, held = links(ledger, batch), payloads(ledger, batch)
        for seq in batch:
            if seq in ledger.set_aside:  # what a change would do is said of every case, or of none
                raise refused(say.ENTRY_DAMAGED, ledger.place, entries=seq)
            if seq in held:  # else it was erased since
                yield entries[seq], Received.model_validate_json(held[seq])


def _last_entries(ledger: Ledger, rulebook: str) -> list[int]:
    """By which entry each case of a rulebook was last received, in order. The numbers alone: eight bytes a case."""
    there = NAME.join(ENTRY, ENTRY.c.subject == NAME.c.pseudonym).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    wanted = select(func.max(ENTRY.c.seq)).select_from(there).group_by(NAME.c.pseudonym)
    wanted = wanted.where(NAME.c.kind == CASE, NAME.c.space == rulebook, ENTRY.c.action == "case.received")
    with ledger.reading() as connection:
        return sorted(connection.execute(wanted).scalars())
