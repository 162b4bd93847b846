"""Crosses and boxes: what people write under a level instead of words."""

from __future__ import annotations

from typing import Final

from engine.grids.words import folded

CROSSES: Final = frozenset("x×✓✔✗✘✖☓☑☒●•■⬤◼")
BOXES: Final = frozenset("☐□○◻")


def is_cross(text: str) -> bool:
    """Whether a text is only a cross, or a box that is ticked."""
    return folded(text) in CROSSES


def is_mark(text: str) -> bool:
    """Whether a text is a cross, or a box to tick."""
    return is_cross(text) or text.strip() in BOXES


def unboxed(text: str) -> str:
    """`☐ Oui` as `Oui`: the box before a level is where a file ticks it."""
    bare = text.lstrip("".join(BOXES | (CROSSES - {"x", "×"}))).strip()
    return bare or text
