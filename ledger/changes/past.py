"""The cases on record that a change may move."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from engine.gate import Past
from ledger.bulk import payloads
from ledger.chain import Link
from ledger.clock import read
from ledger.records import Received
from ledger.store import Ledger

TOGETHER = 500  # read at once


def cases_on_record(ledger: Ledger, rulebook: str) -> Iterator[Past]:
    """Each case of a rulebook as it was last received; what was erased is not there any more."""
    last: dict[str, Past] = {}
    for entry, received in _received(ledger, rulebook):
        last[entry.subject] = Past(entry.seq, received.case)
    yield from last.values()


def received_since(ledger: Ledger, rulebook: str, dated_by: str, day: date) -> int:
    """How many cases of a rulebook are of that day or later: the day of the request, else that of the entry."""
    last = {entry.subject: _day(entry, received, dated_by) for entry, received in _received(ledger, rulebook)}
    return sum(each >= day for each in last.values())


def _day(entry: Link, received: Received, dated_by: str) -> date:
    fact = received.case.given.get(dated_by)
    if fact is not None and isinstance(fact.value, date):
        return fact.value
    return received.day or read(entry.at).date()


def _received(ledger: Ledger, rulebook: str) -> Iterator[tuple[Link, Received]]:
    entries = ledger.entries(actions=("case.received",))
    while batch := list(islice(entries, TOGETHER)):
        held = payloads(ledger, (entry.seq for entry in batch))
        for entry in batch:
            content = Received.model_validate_json(held[entry.seq]) if entry.seq in held else None
            if content is not None and content.rulebook == rulebook:
                yield entry, content
