"""Killed, cut off, out of room or raced: what was acknowledged is there, nothing is twice, the chain holds.

A little by default; `make soak` kills a hundred times and races for a minute.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from time import sleep

import pytest
from sqlalchemy import Engine, event, func, select, text

from ledger.actors import Actor
from ledger.errors import LedgerError
from ledger.opening import open_ledger
from ledger.people import actor_of, begin
from ledger.records import Commented
from ledger.store import Ledger
from ledger.tables import ENTRY, TOKEN
from ledger.verification.verifying import verify
from tests.long import LONG
from tests.servers.postgresql import Server
from tests.unit.ledger import writer

KILLS, RACE, ENTRIES, TOGETHER = (100, 60.0, 40_000, 100) if LONG else (4, 3.0, 10_000, 200)
PATIENCE = 1_800 if LONG else 300  # seconds, on a machine that has other things to do
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.unit.ledger.writer"])
Started = tuple[multiprocessing.process.BaseProcess, Connection]


def started(work: Callable[..., None], *arguments: object) -> Started:
    """A process at work, and what it says."""
    hears, says = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=work, args=(*arguments, says), daemon=True)
    process.start()
    says.close()
    return process, hears


def heard(hears: Connection) -> list[int]:
    """All that a process had the time to say."""
    found = []
    try:
        while hears.poll(0):
            found.append(hears.recv())
    except EOFError:
        pass
    return found


def kill(process: multiprocessing.process.BaseProcess) -> None:
    process.kill()
    process.join(PATIENCE)


def recorded(ledger: Ledger) -> int:
    with ledger.reading() as connection:
        count = (
            select(func.count()).select_from(ENTRY).where(ENTRY.c.action.in_(("case.commented", "rulebook.recorded")))
        )
        return int(connection.execute(count).scalar_one())


def test_killed_at_any_moment_nothing_is_lost_or_twice(ledger: Ledger, address: str) -> None:
    chance = random.Random(20_261_125)
    struck = 0
    for _ in range(KILLS):
        process, hears = started(writer.write, address, ENTRIES, TOGETHER)
        assert hears.poll(PATIENCE)
        sleep(chance.uniform(0, 0.3))
        kill(process)
        struck += process.exitcode == -signal.SIGKILL
        acknowledged = max(heard(hears))
        assert recorded(ledger) >= acknowledged + 1
        assert recorded(ledger) % TOGETHER == 0
    assert struck >= KILLS // 2
    process, hears = started(writer.write, address, ENTRIES, TOGETHER)
    process.join(PATIENCE)
    assert process.exitcode == 0
    assert recorded(ledger) == ENTRIES
    with ledger.reading() as connection:
        assert connection.execute(select(func.count()).select_from(TOKEN)).scalar_one() == ENTRIES
    report = verify(ledger)
    assert report.ok
    assert report.entries == ENTRIES + 2


def test_two_processes_write_one_chain(ledger: Ledger, address: str) -> None:
    running = [started(writer.write_until, address, name, RACE) for name in ("one", "two")]
    done = []
    for process, hears in running:
        assert hears.poll(RACE + PATIENCE)
        done += heard(hears)
        process.join(PATIENCE)
    assert min(done) > 0
    assert recorded(ledger) == sum(done)
    assert verify(ledger).ok


def test_tables_half_made_when_killed_are_made_the_next_time(empty: str, opened: Callable[[str], Ledger]) -> None:
    process, hears = started(writer.migrate_and_stop_half_way, empty)
    assert hears.poll(PATIENCE)
    kill(process)
    ledger = opened(empty)
    assert begin(ledger, "alice")
    report = verify(ledger)
    assert report.ok
    assert report.guards == ()


def test_a_server_that_stops_at_once_is_said_in_words_and_then_it_goes_on(postgresql: Server) -> None:
    address = postgresql.ledger()
    ledger = open_ledger(address)
    begin(ledger, "alice")
    alice = actor_of(ledger, "alice")
    before = ledger.head()
    try:
        with pytest.raises(LedgerError, match="LEDGER_UNREACHABLE"):
            _write_then(ledger, alice, lambda: postgresql.stop("immediate"))
        with pytest.raises(LedgerError, match=r"LEDGER_UNREACHABLE.*rien ne sera inscrit deux fois"):
            ledger.head()
    finally:
        postgresql.start()
    assert ledger.head() == before
    with ledger.writing(alice) as writing:
        writing.add("case.commented", Commented(text="la suite"))
    assert verify(ledger).ok
    assert recorded(ledger) == 1
    ledger.close()


def _write_then(ledger: Ledger, actor: Actor, happens: Callable[[], None]) -> None:
    with ledger.writing(actor) as writing:
        writing.add("case.commented", Commented(text="perdu"))
        writing.flush()
        happens()


def _fill(ledger: Ledger, actor: Actor, done: list[int]) -> None:
    for number in range(500):
        with ledger.writing(actor) as writing:
            writing.add("case.commented", Commented(text=os.urandom(300).hex()))
        done.append(number)


def _little_room(engine: Engine) -> None:
    """No more than a few pages, as on a disk that is full."""

    @event.listens_for(engine, "begin")
    def limit(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")  # type: ignore[attr-defined]


def test_a_full_disk_keeps_what_was_acknowledged(ledger: Ledger, alice: Actor) -> None:
    if ledger.engine.name == "sqlite":
        _little_room(ledger.engine)
    else:  # what the server says then, from the server
        with ledger.locked() as connection:
            connection.execute(
                text(
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.seq > 100 THEN "
                    "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; "
                    "END IF; RETURN NEW; END $$"
                )
            )
            connection.execute(
                text("CREATE TRIGGER full_disk BEFORE INSERT ON payload FOR EACH ROW EXECUTE FUNCTION full_disk()")
            )
    done: list[int] = []
    with pytest.raises(LedgerError, match="LEDGER_FULL"):
        _fill(ledger, alice, done)
    assert done
    assert recorded(ledger) == len(done)
    assert verify(ledger).ok
