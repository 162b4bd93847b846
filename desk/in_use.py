"""The rulebooks in use: those that approvals wrote in a folder of their own, before those that ship."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from desk.terminal import show_diagnostics
from engine.errors import Language

FOLDER = "rulebooks"
LEDGER_WORD = "ledger"  # what is typed where a file is asked for, to mean the files on record
READING = (
    "triage",
    "explain",
    "try",
    "check",
    "fmt",
    "rulebooks",
    "demo",
    "excel",
    "propose",
    "proposals",
    "qa",
    "learn",
    "diff",
    "book",
    "safety",
    "consistency",
    "recode",
)
"""The commands that read versions: what was approved is there for them, even if whoever approved was cut short."""


def ledger_address() -> str:
    """Where the ledger is: GDR_LEDGER, else a file of this user."""
    return os.environ.get("GDR_LEDGER", "").strip() or str(_data() / "ledger.db")


def ledger_is_there() -> bool:
    """Whether there is a ledger to read: a file that exists, or a server that was named."""
    address = ledger_address()
    return "://" in address or Path(address).expanduser().is_file()


def on_record_meant(asked: Path) -> bool:
    """Whether a file that was asked for is the word for the ledger, and no file of that name is there."""
    return str(asked) == LEDGER_WORD and not asked.is_file()


def folder() -> Path:
    """Where approved versions are written: GDR_RULEBOOKS, else beside a ledger that is a file, else with this user."""
    asked = os.environ.get("GDR_RULEBOOKS", "").strip()
    if asked:
        return Path(asked).expanduser()
    address = ledger_address()
    return (_data() if "://" in address else Path(address).expanduser().parent) / FOLDER


def bring_up_to_date(command: str, language: Language) -> None:
    """Write what was approved and is not there yet, and warn of files that nobody approved.

    Without a ledger there is nothing to do, and the libraries for databases are not loaded.
    """
    if command in READING and ledger_is_there():
        show_diagnostics(import_module("desk.ledgers.syncing").refreshed(folder()), language)


def _data() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "gdr"
