"""The script that the page on the chain gives to auditors works as it stands, and finds what was altered."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from engine.facts import Case
from ledger.opening import open_ledger
from ledger.people import actor_of, begin
from ledger.recording import record_case
from ledger.records import PayloadErased, Received
from tests.unit.house.tree import ROOT

BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.fixture
def audited(tmp_path: Path) -> tuple[Path, str]:
    """A ledger with names, dictionaries and an erasure; its head."""
    path = tmp_path / "ledger.db"
    ledger = open_ledger(str(path))
    begin(ledger, "élise")
    with ledger.writing(actor_of(ledger, "élise")) as writing:
        for number in range(5):
            received = Received(case=Case(id=f"É-{number}", facts=()), rulebook="amm", digest="d")
            record_case(writing, received, b"in common " * 40)
        by = writing.add("payload.erased", PayloadErased(entries=(4,), reason="demande"))
        writing.erase((4,), by)
    head = str(ledger.head())
    ledger.close()
    return path, head


def audit(path: Path) -> subprocess.CompletedProcess[str]:
    (script,) = BLOCK.findall((ROOT / "docs" / "ledger.md").read_text(encoding="utf-8"))
    command = [sys.executable, "-I", "-c", script, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_script_finds_the_head(audited: tuple[Path, str]) -> None:
    path, head = audited
    assert audit(path).stdout == f"{head} (1 erased)\n"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE entry SET role = 'x' WHERE seq = 3", "entry 3 was changed"),
        ("DELETE FROM entry WHERE seq = 5", "entry 6 does not follow entry 4"),
        ("UPDATE payload SET salt = body WHERE seq = 6", "part of what entry 6 says was moved into its salt"),
    ],
)
def test_it_finds_what_was_altered(audited: tuple[Path, str], statement: str, said: str) -> None:
    path, _ = audited
    with sqlite3.connect(path) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
    done = audit(path)
    assert done.returncode != 0
    assert said in done.stderr
