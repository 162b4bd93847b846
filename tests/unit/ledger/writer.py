"""What processes of the tests do to a ledger until they are killed. They say what was acknowledged as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from time import monotonic, sleep

from ledger.migrations import guards
from ledger.opening import open_ledger
from ledger.people import actor_of
from ledger.recording import record_rulebook
from ledger.records import Commented, RulebookRecorded


def write(address: str, entries: int, together: int, said: Connection) -> None:
    """Import so many entries in batches, those not recorded yet; say the last one of each batch acknowledged."""
    with closing(open_ledger(address)) as ledger:
        alice = actor_of(ledger, "alice")
        for first in range(0, entries, together):
            with ledger.writing(alice) as writing:
                for number in range(first, first + together):
                    record_rulebook(writing, imported(number))
            said.send(first + together - 1)


def imported(number: int) -> RulebookRecorded:
    """What is short, and recorded once."""
    return RulebookRecorded(id="amm", version=1, digest=str(number), text=f"n° {number} " * 20)


def write_until(address: str, name: str, seconds: float, said: Connection) -> None:
    """Write as much as there is time for, beside others; say how many entries were acknowledged."""
    done, end = 0, monotonic() + seconds
    with closing(open_ledger(address)) as ledger:
        alice = actor_of(ledger, "alice")
        while monotonic() < end:
            with ledger.writing(alice) as writing:
                for _ in range(5):
                    writing.add("case.commented", Commented(text=name))
            done += 5
    said.send(done)


def migrate_and_stop_half_way(address: str, said: Connection) -> None:
    """Begin to make the tables, and stay there."""
    whole = guards.guards

    def some(dialect: str) -> Iterator[str]:
        for number, statement in enumerate(whole(dialect)):
            if number == 5:
                said.send("half way")
                sleep(600)
            yield statement

    guards.guards = some
    open_ledger(address)
