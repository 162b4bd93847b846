"""One figure of the summary at the head of a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the summary: its name, its value, a line of explanation. `state`: plain, warn."""

    name: str
    value: str
    note: str
    state: str = "plain"
