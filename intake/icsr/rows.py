"""How a row of a case is told from another."""

from __future__ import annotations

from intake.icsr.columns import IDENTIFIER
from intake.icsr.parts import Found


def named(number: int, found: Found) -> str:
    """How a case is found again: its place and its number. What it says of a person goes to no list of rejects."""
    return f"n° {number} : {found.cells.get(IDENTIFIER, '?')}"
