"""What people write in a cell that does not apply."""

from __future__ import annotations

from typing import Final

from engine.grids.words import folded

_NOTHING: Final = ("", "-", "–", "—", "/", "...", "…")
_WORDS: Final = (
    *("na", "n/a", "n.a", "so", "s.o", "sans objet", "non applicable", "neant"),
    *("not applicable", "nil"),
)


def is_blank(text: str) -> bool:
    """Whether a text says that there is nothing there."""
    return folded(text) in (*_NOTHING, *_WORDS)
