"""A case read from a file, as the ledger receives it."""

from __future__ import annotations

from engine.model import Rulebook
from intake.record import Record
from ledger.records import Received, Source


def received_of(record: Record, rulebook: Rulebook, source: Source) -> Received:
    """The case of a record, read for a rulebook from this source."""
    return Received(
        case=record.case,
        rulebook=rulebook.id,
        digest=rulebook.digest,
        label=record.label,
        day=record.day,
        outcomes=record.outcomes,
        source=source,
    )
