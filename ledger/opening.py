"""Opening a ledger: SQLite by default, PostgreSQL by its address, the tables brought up to date."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, inspect, make_url

from ledger import messages as say
from ledger.clock import Clock, system_clock
from ledger.errors import in_words, refused
from ledger.migrating import REVISION, is_foreign, migrate, revision_of
from ledger.store import Ledger

WAIT = 60  # seconds for another writer to end; a batch takes well under one
_SQLITE = (
    f"PRAGMA busy_timeout = {WAIT * 1000}",  # first: the next one already waits for whoever holds the file
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what is acknowledged survives a power cut
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten, not merely let go
)


def open_ledger(address: str, clock: Clock = system_clock, *, create: bool = True) -> Ledger:
    """The ledger at an address: a file, or `postgresql://user@server/database`. Raises LedgerError.

    Without `create`, a ledger that is not there is an error.
    """
    place = shown(address)
    with in_words(place):
        url = url_of(address)
        if not create and _missing(url):
            raise refused(say.NOT_A_LEDGER, place)
        ledger = Ledger(engine_of(url), clock, place)
        try:
            _bring_up_to_date(ledger, create=create)
        except BaseException:
            ledger.close()
            raise
    return ledger


def url_of(address: str) -> URL:
    """The address as SQLAlchemy has it. Raises ArgumentError."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    url = make_url(address)
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise exc.ArgumentError(f"{url.get_backend_name()}://")
    if url.get_backend_name() == "sqlite":
        return url
    if not url.database:
        raise exc.ArgumentError("/…")
    return url.set(drivername="postgresql+pg8000", username=url.username or getuser())


def shown(address: str) -> str:
    """The address without its password, for messages."""
    try:
        return make_url(address).render_as_string(hide_password=True) if "://" in address else address
    except exc.ArgumentError:
        return "GDR_LEDGER"


def engine_of(url: URL) -> Engine:
    """The connections to a database, those to SQLite with their own transactions and a write-ahead log."""
    if url.get_backend_name() == "postgresql":
        waits = {"timeout": WAIT, "startup_params": {"lock_timeout": str(WAIT * 1000)}}
        engine = create_engine(url, pool_pre_ping=True, connect_args=waits)
        event.listen(engine, "connect", _connected)
        return engine
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        Path(url.database).touch(mode=0o600)  # people's data: for whoever made it, until they say otherwise
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _connected(connection: Any, _: object) -> None:
    # The driver keeps the time given to connect for every answer after; a verification or a backup takes longer.
    connection._usock.settimeout(None)  # noqa: SLF001 - it has no other way


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are ours: the driver opens none on its own
    for pragma in _SQLITE:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    # A transaction that reads before it writes must hold the lock from the start, or fail at its first write.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN")


def _missing(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file()


def _bring_up_to_date(ledger: Ledger, *, create: bool) -> None:
    with ledger.engine.connect() as connection:
        found = revision_of(connection)
    if found == REVISION:
        return
    if found is not None and found > REVISION:
        raise refused(say.NEWER, ledger.place, found=found, known=REVISION)
    with ledger.locked() as connection:
        if is_foreign(connection):
            raise refused(say.FOREIGN, ledger.place, tables=", ".join(inspect(connection).get_table_names()[:5]))
        if found is None and not create:
            raise refused(say.NOT_A_LEDGER, ledger.place)
        migrate(connection)
