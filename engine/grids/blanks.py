"""What people write in a cell that does not apply."""

from __future__ import annotations

from typing import Final

from engine.grids.words import folded

_BLANK: Final = (
    "",
    "-",
    "–",
    "—",
    "/",
    "x",
    "na",
    "n/a",
    "so",
    "s.o",
    "sans objet",
    "non applicable",
    "neant",
    "...",
    "…",
)


def is_blank(text: str) -> bool:
    """Whether a text says that there is nothing there."""
    return folded(text) in _BLANK
