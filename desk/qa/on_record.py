"""The files received, from the ledger where there is one; its libraries are loaded only then."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from desk.in_use import ledger_is_there
from engine.facts import Case
from engine.model import Rulebook


def on_record(rulebook: Rulebook) -> Iterable[Case]:
    """Each file of a rulebook as it was last received; none without a ledger. Raises LedgerError."""
    if not ledger_is_there():
        return ()
    with import_module("desk.ledgers.access").opened() as ledger:
        past = import_module("ledger.changes.past").cases_on_record(ledger, rulebook.id)
        return tuple(each.case for each in past)
