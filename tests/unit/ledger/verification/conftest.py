"""A ledger of eight entries, for the tests that damage it and for those that write to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ledger.opening import open_ledger
from ledger.people import begin
from ledger.store import Ledger
from tests.servers.postgresql import Server
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.verification.filling import fill


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """One for all the tests that keep nothing of what they do to it: a database takes a second to make."""
    address = str(tmp_path_factory.mktemp("filled") / "ledger.db")
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        address = server.ledger()
    ledger = open_ledger(address, Ticking())
    begin(ledger, "alice", "Alice Martin")
    yield fill(ledger)
    ledger.close()


@pytest.fixture
def fresh(ledger: Ledger) -> Ledger:
    """The same, to be written to."""
    return fill(ledger)
