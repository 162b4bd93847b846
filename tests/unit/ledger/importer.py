"""What a process of the tests brings in until it is killed: cases with their decisions, through `Importing`."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from multiprocessing.connection import Connection

from ledger.importing import Importing, PastDecision
from ledger.opening import open_ledger
from ledger.people import actor_of
from ledger.records import Received
from tests.unit.ledger.small import PETIT, case_of

PEOPLE = ("Mme Martin", "M. Petit", "")


def past(number: int) -> PastDecision:
    """A case of a file, and what was decided of it by one of a few people."""
    received = Received(case=case_of(f"N-{number}", number), rulebook="petit", digest=PETIT.digest)
    return PastDecision(received.case.id, "simple", evaluator=PEOPLE[number % 3], received=received)


def bring_in(address: str, first: int, last: int, together: int, said: Connection) -> None:
    """Import the lines of a file from one to another, so many together; say the last one acknowledged of each batch."""
    with closing(open_ledger(address)) as ledger:
        importing = Importing(ledger, actor_of(ledger, "alice"), "petit", date(2026, 3, 2))
        for start in range(first, last, together):
            assert importing.record([past(number) for number in range(start, start + together)]) == [None] * together
            said.send(start + together - 1)
