"""What stands outside the grids: titles, notes, signatures, totals; the rest is told as not understood."""

from __future__ import annotations

from collections.abc import Sequence

from engine.grids import messages as say
from engine.grids import messages_modes as say_modes
from engine.grids.mapping import Block
from engine.grids.numerals import number_in
from engine.grids.plain import Cell, Grid
from engine.grids.totals import SAYS_THRESHOLD, looks_like_thresholds
from engine.grids.uses import Reading
from engine.grids.words import folded, row_role

PROSE = 5  # words, from which a text is a sentence rather than a word of a grid
_IDLE = ("total", "answer", "left_out", "hidden")  # what a formula or an error there says does not matter

_OF_CELLS = ("GRID_FORMULA", "GRID_ERROR_VALUE", "GRID_TIME", "GRID_DATE", "GRID_SPACES")


def read_outside(grid: Grid, blocks: Sequence[Block], reading: Reading) -> list[str]:
    """Say what every cell not yet used is; what cannot be told is listed. The notes found, for the draft's own."""
    told = {each.cell for each in reading.found if each.diagnostic.severity == "error"}
    outside = _Outside(grid, blocks)
    notes: list[str] = []
    for cell in grid.cells.values():
        if cell.at in reading.uses:
            continue
        found = outside.role(cell)
        if cell.at in told and found not in _IDLE:
            continue
        if found in (None, "note") and looks_like_thresholds(cell):
            reading.report(
                cell.at, say_modes.LIKE_THRESHOLDS if found else say_modes.THRESHOLDS_UNREAD, text=cell.text[:80]
            )
        elif found is None:
            reading.report(cell.at, say.NOT_UNDERSTOOD, text=cell.text[:80])
        if found is not None:
            reading.use(cell.at, found)
            notes += [cell.text] if found == "note" else []
    idle = {cell for cell, role in reading.uses.items() if role in _IDLE}
    reading.found = [each for each in reading.found if each.cell not in idle or each.diagnostic.code not in _OF_CELLS]
    return notes


class _Outside:
    """A sheet, and where its blocks begin."""

    def __init__(self, grid: Grid, blocks: Sequence[Block]) -> None:
        self.grid, self.blocks = grid, blocks
        self.tops = [block.heading[0] if block.heading else block.rows[0] for block in blocks]
        asking = any(block.layout != "modes" for block in blocks)
        tables = (row for row in grid.rows if len(grid.row(row)) > 1)
        # Above a grid all is its title; above thresholds alone, only what no table precedes.
        self.titles_end = min(self.tops, default=0) if asking else next(tables, 0)

    def role(self, cell: Cell) -> str | None:
        """What a cell is; None if nothing tells."""
        row = self.grid.row(cell.at.row)
        of_row = row_role(each.text for each in row if not each.broken)
        if self._within(cell):
            return None
        if of_row is not None or number_in(cell.text) is not None or cell.broken:
            return of_row
        if self._heads(cell, len(row) == 1):
            return "title"
        if self._announces(cell):
            return "heading"
        return "note" if len(cell.text.split()) >= PROSE else None

    def _within(self, cell: Cell) -> bool:
        return any(
            block.rows[0] <= cell.at.row <= block.rows[1] and cell.at.column in {*block.columns, *block.levels}
            for block in self.blocks
        )

    def _announces(self, cell: Cell) -> bool:
        """`Seuils`, before thresholds on the same row."""
        on_row = any(block.layout == "modes" and block.rows[0] <= cell.at.row <= block.rows[1] for block in self.blocks)
        return on_row and SAYS_THRESHOLD.search(folded(cell.text)) is not None

    def _heads(self, cell: Cell, alone: bool) -> bool:
        """Whether a text is a title: above every grid, or alone above thresholds, or the first of its sheet."""
        row = cell.at.row
        if row == self.grid.rows[0] or row < self.titles_end:
            return True
        return alone and any(0 < top - row <= 2 for top in self.tops)
