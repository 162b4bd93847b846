"""Cells named in a message: the first ones, for the list of cells has them all."""

from __future__ import annotations

from collections.abc import Iterable

from engine.exchange.grid import Address, letters

SHOWN = 12


def listed(cells: Iterable[Address]) -> str:
    """`Grille!A4, B4, C4 …`: each sheet is said once."""
    ordered = sorted(set(cells))
    names, sheet = [], None
    for cell in ordered[:SHOWN]:
        place = f"{letters(cell.column)}{cell.row}"
        names.append(place if cell.sheet == sheet else f"{cell.sheet}!{place}")
        sheet = cell.sheet
    return ", ".join(names) + (" …" if len(ordered) > SHOWN else "")
