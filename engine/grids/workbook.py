"""How a whole workbook is understood: the blocks of its sheets, their disciplines and axes, its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from engine.grids.hidden import seen
from engine.grids.ids import words_of
from engine.grids.mapping import Block, GridMapping, WhatIsHidden
from engine.grids.plain import Grid
from engine.grids.recognising import blocks_of
from engine.grids.words import generic


def recognised(grids: Sequence[Grid], stem: str, id: str | None = None) -> GridMapping:
    """How a workbook is understood before anybody says otherwise."""
    shown = [seen(grid) for grid in grids]
    blocks = blocks_in(shown)
    hidden: WhatIsHidden = "left_out" if any(grid.unseen for grid in shown) else ""
    return GridMapping(id or rulebook_id(stem), _title(shown, blocks) or _spelt(stem), blocks, hidden=hidden)


def blocks_in(grids: Sequence[Grid]) -> tuple[Block, ...]:
    """The blocks of all sheets."""
    found = [block for grid in grids for block in (blocks_of(grid) if grid.cells else ())]
    return tuple(_disciplines(found, grids))


def _spelt(stem: str) -> str:
    """`essai-clinique` as `Essai clinique`."""
    text = " ".join(re.split(r"[-_\s]+", stem)).strip() or "Grille"
    return text[:1].upper() + text[1:]


def rulebook_id(stem: str) -> str:
    """An id from the name of a file: `Grille AMM 2026` as `grille-amm-2026`."""
    found = "-".join(words_of(stem))[:50].strip("-")
    return found if re.match("[a-z]", found) else f"grille-{found}".strip("-")


def _title(grids: Sequence[Grid], blocks: Sequence[Block]) -> str:
    """What is written above the first grid."""
    first = next((block for block in blocks if block.layout != "modes"), None)
    if first is None or first.discipline:
        return ""
    grid = next(grid for grid in grids if grid.name == first.sheet)
    top = first.heading[0] if first.heading else first.rows[0]
    return next((cell.text for row in grid.rows if row < top for cell in grid.row(row) if len(cell.text) > 3), "")


def _disciplines(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """Sheets of their own are those of as many disciplines; several grids on one sheet are axes, by their titles."""
    by_name = {grid.name: grid for grid in grids}
    asking = Counter(block.sheet for block in blocks if block.layout != "modes")
    thresholds = sum(block.layout == "modes" for block in blocks)
    return [_placed(block, by_name[block.sheet], asking, thresholds) for block in blocks]


def _placed(block: Block, grid: Grid, asking: Counter[str], thresholds: int) -> Block:
    """A block with the discipline of its sheet, or the axis of its title."""
    own = len(asking) > 1 and block.sheet in asking and not generic(block.sheet)
    if block.layout == "modes":
        return replace(block, discipline=block.sheet) if own and thresholds > 1 else block
    axis = _above(block, grid) if asking[block.sheet] > 1 else ""
    return replace(block, discipline=block.sheet if own else "", axis=axis)


def _above(block: Block, grid: Grid) -> str:
    row = (block.heading[0] if block.heading else block.rows[0]) - 1
    cells = grid.row(row) or grid.row(row - 1)
    return cells[0].text.rstrip(" :") if len(cells) == 1 else ""
