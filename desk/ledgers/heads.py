"""Heads kept elsewhere without anyone thinking of it: each command that writes adds the new one to a file."""

from __future__ import annotations

import os
from pathlib import Path

from desk.ledgers.session import session_language
from desk.ledgers.verify_messages import HEADS_NOT_KEPT, LEDGER_REPLACED
from desk.terminal import show_diagnostics
from engine.errors import Location, diagnostic
from ledger.chain import Head
from ledger.errors import refused
from ledger.heads import Heads
from ledger.store import Ledger


def heads_file() -> Path:
    """Where they are kept: GDR_HEADS, else a file of this user, outside the folder of the ledger."""
    asked = os.environ.get("GDR_HEADS", "").strip()
    if asked:
        return Path(asked).expanduser()
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "gdr" / "heads.jsonl"


def keep_heads(ledger: Ledger) -> None:
    """From now on, each head that this ledger acknowledges is kept."""
    ledger.acknowledged = Keeper(ledger).keep


def place_of(ledger: Ledger) -> str:
    """The address of a ledger, the same from whichever folder it is named."""
    return ledger.place if "://" in ledger.place else str(Path(ledger.place).expanduser().resolve())


def must_be_the_same(ledger: Ledger) -> None:
    """Raises LedgerError if another ledger was written at this address: nobody goes on in one that took its place."""
    kept, here = Heads(heads_file()), place_of(ledger)
    try:
        others = kept.ledgers_at(here) - {ledger.id() or ""}
    except OSError:  # which the first head to keep will say
        return
    if others:
        raise refused(LEDGER_REPLACED, ledger.place, file=kept.path, place=here)


class Keeper:
    """Adds heads to the file. What is recorded is recorded: a file that cannot be written is only said, once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._heads = ledger, Heads(heads_file(), ledger.clock)
        self._id: str | None = None
        self._warned = False

    def keep(self, head: Head) -> None:
        """Keep a head."""
        self._id = self._id or self._ledger.id()
        try:
            self._heads.keep(self._id or "", place_of(self._ledger), head)
        except OSError as error:
            self._warn(error)

    def _warn(self, error: OSError) -> None:
        if not self._warned:
            self._warned = True
            place = Location(file=str(self._heads.path))
            said = diagnostic(HEADS_NOT_KEPT, place, reason=error.strerror or error)
            show_diagnostics([said], session_language())
