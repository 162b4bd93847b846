"""Which ledger, and who acts: GDR_LEDGER, and the account of the session unless the ledger lets one be named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path

from ledger import messages as say
from ledger.actors import Actor
from ledger.errors import refused
from ledger.opening import open_ledger
from ledger.people import actor_of, found
from ledger.settings import setting
from ledger.store import Ledger


def address() -> str:
    """Where the ledger is: GDR_LEDGER, else a file of this user."""
    asked = os.environ.get("GDR_LEDGER", "").strip()
    if asked:
        return asked
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return str(Path(data) / "gdr" / "ledger.db")


@contextmanager
def opened(*, create: bool = False) -> Iterator[Ledger]:
    """The ledger, closed when the block ends; begun by this account if it is new and may be. Raises LedgerError."""
    ledger = open_ledger(address(), create=create)
    try:
        if create:
            found(ledger, getuser())
        yield ledger
    finally:
        ledger.close()


def acting(ledger: Ledger, named: str | None = None) -> Actor:
    """Who acts: this session's account, or the one named where the ledger allows it. Raises LedgerError."""
    account = getuser()
    if named is None or named == account:
        return actor_of(ledger, account)
    if setting(ledger, "naming") != "explicit":
        raise refused(say.NAMING_REFUSED, ledger.place)
    return actor_of(ledger, named)
