"""Approve in a process of its own, as bruno, and die at a point: `python -m … POINT`, or when told to from outside.

Points: before the approval is on record, after it, after the first file is written, before a file takes its name.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from desk import cli, day
from desk.ledgers import approving, session, syncing
from ledger.changes.recording import record_approval


def dying(function: Callable[..., Any], *, before: bool = False, after: int = 1) -> Callable[..., Any]:
    """The function, and death around its call of that rank."""
    calls = [0]

    def call(*given: Any, **named: Any) -> Any:
        calls[0] += 1
        if before and calls[0] == after:
            os.kill(os.getpid(), signal.SIGKILL)
        done = function(*given, **named)
        if calls[0] == after:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    return call


POINTS: dict[str, Callable[[], None]] = {
    "unrecorded": lambda: setattr(approving, "record_approval", dying(record_approval, before=True)),
    "recorded": lambda: setattr(approving, "record_approval", dying(record_approval)),
    "one_file": lambda: setattr(syncing, "_write", dying(syncing._write)),
    "two_files": lambda: setattr(syncing, "_write", dying(syncing._write, after=2)),
    "unnamed": lambda: setattr(os, "fsync", dying(os.fsync)),
    "random": lambda: None,
}

if __name__ == "__main__":
    point, number = sys.argv[1:]
    POINTS[point]()
    session.session_account = lambda: "bruno"
    day.clock = lambda: date(2026, 3, 2)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.exit(cli.run_command(["proposals", "approve", number, "--reason", "Conforme."]))
