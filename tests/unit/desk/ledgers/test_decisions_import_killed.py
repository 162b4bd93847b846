"""`gdr decisions import` killed in the middle and run again: nothing is lost, nothing is twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.looks import looks_at
from tests.unit.ledger.small import TEXT

# A command in a process of its own, in the session of alice.
BY_ALICE = """
import sys
from desk.cli import main
from desk.ledgers import session
session.session_account = lambda: "alice"
main(sys.argv[1:])
"""


def test_killed_in_the_middle_and_run_again_nothing_is_twice(tmp_path: Path, ledger_file: Path) -> None:
    rulebook, path = tmp_path / "petit.yaml", tmp_path / "tout.csv"
    rulebook.write_text(TEXT, encoding="utf-8")
    lines = [f"D-{number};{number % 900};simple;Personne {number % 7}" for number in range(2_000)]
    path.write_text("\n".join(["id;patients;decision_mode;decision_evaluateur", *lines]), encoding="utf-8")
    typed = ["decisions", "import", str(path), "-r", str(rulebook), "--facts", "native"]
    with subprocess.Popen([sys.executable, "-c", BY_ALICE, *typed], env=os.environ | {"PYTHONPATH": "."}) as running:
        while running.poll() is None and _count(ledger_file) < 200:
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
    before = _count(ledger_file)
    assert 200 <= before < 2_000
    assert run_command(typed) == 0
    with opened() as ledger:
        decided = list(ledger.entries(actions=("decision.imported",)))
        assert len(decided) == len({entry.subject for entry in decided}) == 2_000
        assert len(list(ledger.entries(actions=("case.received",)))) == 2_000
        assert len(list(ledger.entries(actions=("actor.named",)))) == 7
        assert len(looks_at(ledger, decided[0].subject)) == 1


def _count(ledger_file: Path) -> int:
    if not ledger_file.exists():
        return 0
    try:
        with opened() as ledger:
            return len(list(ledger.entries(actions=("decision.imported",))))
    except Exception:  # noqa: BLE001 - it is being made by another process
        return 0
