"""Heads kept outside the ledger: a chain alone can be cut or rewritten whole, and still hold."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledger.chain import Head
from ledger.clock import Clock, system_clock, written

_MINE = 0o600  # for whoever writes the ledger: others need not know how much is recorded, and when


@dataclass(frozen=True, slots=True)
class Kept:
    """A head as it was kept: of which ledger, at which address."""

    ledger: str
    place: str
    head: Head


class Heads:
    """A file of heads, one JSON object a line; several ledgers and several commands may share it."""

    def __init__(self, path: Path, clock: Clock = system_clock) -> None:
        """The file need not exist."""
        self.path, self._clock = path, clock

    def keep(self, ledger: str, place: str, head: Head) -> None:
        """Add a head. Raises OSError."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        said = {"ledger": ledger, "place": place, "seq": head.seq, "hash": head.hash, "at": written(self._clock())}
        line = json.dumps(said, ensure_ascii=False) + "\n"
        # One write to the end of the file: what several processes add is never mixed.
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _MINE)
        try:
            os.write(file, line.encode())
        finally:
            os.close(file)

    def of(self, ledger: str) -> list[Head]:
        """Every head kept of a ledger. Raises OSError."""
        return [kept.head for kept in self._all() if kept.ledger == ledger]

    def ledgers_at(self, place: str) -> set[str]:
        """Which ledgers were written to at an address. Raises OSError."""
        return {kept.ledger for kept in self._all() if kept.place == place}

    def _all(self) -> Iterator[Kept]:
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                kept = _read(line)
                if kept is not None:
                    yield kept


def _read(line: str) -> Kept | None:
    """A line; None for one that a power cut left unfinished."""
    try:
        held: dict[str, Any] = json.loads(line)
        return Kept(str(held["ledger"]), str(held["place"]), Head(int(held["seq"]), str(held["hash"])))
    except (ValueError, TypeError, KeyError):
        return None


def head_from(text: str) -> Head:
    """A head as `Head` writes itself, `1234:ab…`. Raises ValueError."""
    seq, _, digest = text.strip().partition(":")
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise ValueError(text)
    return Head(int(seq), digest)
