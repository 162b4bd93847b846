"""The same tests on both databases, against a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ledger.actors import Actor
from ledger.opening import open_ledger
from ledger.people import actor_of, begin
from ledger.store import Ledger
from tests.servers.postgresql import Server, running

FIRST = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Ticking:
    """A clock that goes on by a second each time it is read, and can be set."""

    def __init__(self) -> None:
        self.moment = FIRST

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    with running() as server:
        yield server


DATABASES = ("sqlite", "postgresql")


def placed(request: pytest.FixtureRequest, folder: Path, make: Callable[[Server], str]) -> str:
    """An address of the database that is asked for: a file not made yet, or what the server makes."""
    if request.param == "sqlite":
        return str(folder / "ledger.db")
    return make(request.getfixturevalue("postgresql"))


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger can be opened, on each database."""
    return placed(request, tmp_path, Server.ledger)


@pytest.fixture(params=DATABASES)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is no table yet, on each database."""
    return placed(request, tmp_path, Server.create)


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(clock: Ticking) -> Iterator[Callable[[str], Ledger]]:
    """Opens ledgers that are closed when the test ends."""
    held: list[Ledger] = []

    def open_one(address: str) -> Ledger:
        held.append(open_ledger(address, clock))
        return held[-1]

    yield open_one
    for ledger in held:
        ledger.close()


@pytest.fixture
def ledger(address: str, opened: Callable[[str], Ledger]) -> Ledger:
    """A new ledger, founded by alice."""
    one = opened(address)
    begin(one, "alice", "Alice Martin")
    return one


@pytest.fixture
def alice(ledger: Ledger) -> Actor:
    return actor_of(ledger, "alice")
