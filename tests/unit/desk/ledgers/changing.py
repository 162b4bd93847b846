"""A small rulebook in use, people with roles, cases on record: what the tests of changes start from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from desk import day
from desk.cli import run_command
from desk.ledgers import session
from desk.ledgers.access import opened
from engine.loading import load
from engine.model import Rulebook
from engine.versions import conflicts
from ledger.chain import START, Link
from ledger.changes.proposals import approvals
from ledger.records_change import Approved

ESSAI = Path(__file__).parents[3] / "fixtures" / "changement" / "essai.yaml"
CASES = """id;libelle;date_depot;substance_nouvelle;enfants;indication
A-1;Alpha;02/02/2026;oui;oui;courante
A-2;Bêta;03/02/2026;oui;non;rare
A-3;Gamma;04/02/2026;non;oui;courante
A-4;Delta;05/02/2026;oui;non;courante
"""
TODAY = date(2026, 3, 2)
on_one = pytest.mark.parametrize("office", ["sqlite"], indirect=True)  # what is said does not hang on the database
HEAVIER = (("then: {points: 6}", "then: {points: 7}"), ('score: "10"', 'score: "11"'))
TITLE = (("Essai de modification", "Essai, nouveau titre"),)


def in_session(monkeypatch: pytest.MonkeyPatch, who: str) -> None:
    """Commands are typed in the session of someone from now on."""
    monkeypatch.setattr(session, "session_account", lambda: who)


@dataclass
class Office:
    """A desk on one ledger: alice administers and writes, bruno and dora approve, chloe writes."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    @property
    def rulebooks(self) -> Path:
        """The folder in use."""
        return self.folder / "rulebooks"

    def begin(self, book: Path, name: str, today: date, ledger: str = "") -> None:
        """Alice opens a ledger, beside which one rulebook is in use."""
        self.monkeypatch.setenv("GDR_LEDGER", ledger or str(self.folder / "ledger.db"))
        self.monkeypatch.setenv("GDR_RULEBOOKS", str(self.rulebooks))
        self.monkeypatch.setenv("COLUMNS", "200")
        self.monkeypatch.chdir(self.folder)
        self.monkeypatch.setattr(day, "clock", lambda: today)
        self.rulebooks.mkdir()
        (self.rulebooks / name).write_bytes(book.read_bytes())
        self.run("alice", "ledger", "open")

    def run(self, who: str, *typed: str) -> int:
        """One command, typed by someone."""
        in_session(self.monkeypatch, who)
        return run_command(list(typed))

    def said(self, who: str, *typed: str, code: int = 0) -> str:
        """What a command says, on both outputs, on one line."""
        self.capsys.readouterr()
        assert self.run(who, *typed) == code
        out, err = self.capsys.readouterr()
        return re.sub(r"\s+", " ", out + err)

    def draft(self, *replaced: tuple[str, str], of: str = "essai.yaml", name: str = "propose.yaml") -> str:
        """An edited copy of a file in use."""
        text = (self.rulebooks / of).read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text, old
            text = text.replace(old, new)
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def proposed(self, *replaced: tuple[str, str], who: str = "alice", more: tuple[str, ...] = (), **of: str) -> str:
        """A proposal on record; its number."""
        said = self.said(who, "propose", self.draft(*replaced, **of), "--reason", "Parce que.", *more)
        found = re.search(r"Proposition n° (\d+) inscrite", said)
        assert found, said
        return found[1]

    def approved(self, number: str, *more: str, who: str = "bruno") -> str:
        """What is said of an approval."""
        return self.said(who, "proposals", "approve", number, "--reason", "Conforme.", *more)

    def entries(self) -> list[Link]:
        """The whole chain, sound."""
        with opened() as ledger:
            found = list(ledger.entries())
        prev = START
        for entry in found:
            assert (entry.prev, entry.hash) == (prev, entry.computed())
            prev = entry.hash
        return found

    def approvals(self) -> list[Approved]:
        """What was approved."""
        with opened() as ledger:
            return [content for _, content in approvals(ledger)]


def versions(office: Office) -> list[tuple[str, Rulebook]]:
    found = [(path.name, load(path).rulebook) for path in office.rulebooks.glob("*.yaml")]
    assert conflicts(found) == []
    return sorted(found, key=lambda each: each[1].version)
