"""The files received, from the ledger where there is one; its libraries are loaded only then."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from desk.in_use import ledger_address
from engine.facts import Case
from engine.model import Rulebook


def on_record(rulebook: Rulebook) -> Iterable[Case]:
    """Each file of a rulebook as it was last received; none without a ledger. Raises LedgerError."""
    address = ledger_address()
    if "://" not in address and not Path(address).expanduser().is_file():
        return ()
    with import_module("desk.ledgers.access").opened() as ledger:
        past = import_module("ledger.changes.past").cases_on_record(ledger, rulebook.id)
        return tuple(each.case for each in past)
