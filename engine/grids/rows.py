"""The rows of a block: what each says, and what a row is that asks nothing."""

from __future__ import annotations

from engine.grids.mapping import Block
from engine.grids.numerals import points_in
from engine.grids.plain import Cell, Grid
from engine.grids.words import row_role


class Rows:
    """A block, row by row."""

    def __init__(self, block: Block, grid: Grid) -> None:
        """Find where its criteria and its levels stand."""
        self.block, self.grid = block, grid
        self.criterion_at = block.having("criterion")[0]
        self.level_at = next(iter(block.having("level")), None)

    def criterion(self, row: int) -> Cell | None:
        """The criterion that a row begins."""
        return self.grid.own(row, self.criterion_at)

    def level(self, row: int) -> Cell | None:
        """The level of a row, in a list."""
        return self.grid.own(row, self.level_at) if self.level_at is not None else None

    def own(self, row: int) -> list[Cell]:
        """The cells of a row that are in columns of the block."""
        columns = {*self.block.columns, *self.block.levels}
        return [cell for cell in self.grid.row(row) if cell.at.column in columns]

    def aside_role(self, row: int) -> str | None:
        """What a row is that asks nothing: a title of group, a total, a note; None for one that does."""
        cells = [cell for cell in self.own(row) if not cell.broken]
        role = row_role(cell.text for cell in cells)
        if role == "total" and not self._says_level(row):
            return "total"
        if self._says_anything(row):
            return None
        if role in ("note", "signature"):
            return role
        return "group" if len(cells) == 1 and self._heads_a_group(cells[0]) else None

    def _heads_a_group(self, title: Cell) -> bool:
        row = title.at.row
        if row == self.block.rows[1] or not self._says_anything(row + 1):
            return False
        named = self.criterion(row + 1) is not None
        return named and (title is not self.criterion(row) or title.wide > 1 or not self.block.having("group"))

    def _says_level(self, row: int) -> bool:
        if self.level_at is not None:
            return self.level(row) is not None
        cells = [self.grid.own(row, column) for column in self.block.levels]
        return self.block.points_in != "cells" and any(cell and points_in(cell.text) is None for cell in cells)

    def _says_anything(self, row: int) -> bool:
        if self.block.having("score"):
            return self._is_scored(row)
        columns = {*self.block.levels, *self.block.having("points"), *self.block.having("level")}
        return any(self.grid.own(row, column) is not None for column in columns)

    def _is_scored(self, row: int) -> bool:
        """Whether a row is given a score: it has its weight, or a criterion alone where the grid has no weights."""
        weights = self.block.having("weight")
        if weights:
            return any(self.grid.own(row, column) is not None for column in weights)
        asked = self.criterion(row)
        return asked is not None and asked.wide == 1
