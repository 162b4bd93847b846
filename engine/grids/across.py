"""The levels of a criterion that stand on its row, each in its column."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from engine.grids import messages as say
from engine.grids.blanks import is_blank
from engine.grids.criterion import Criterion, Level
from engine.grids.numerals import points_in, split_points
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.uses import Reading
from engine.grids.weights import weighted


class Across:
    """Reads a row whose levels are in columns."""

    def __init__(self, rows: Rows, reading: Reading) -> None:
        """Keep what is read, and where it is told."""
        self.rows, self.reading, self.where = rows, reading, rows.block.points_in

    def levels(self, row: int, now: Criterion | None) -> Iterator[Level]:
        """The levels of a row; what is none is told at its cell."""
        for column, said in self.rows.block.levels.items():
            cell = self.rows.grid.own(row, column)
            if cell is None or cell.broken:
                continue
            if is_blank(cell.text):
                self.reading.use(cell.at, "blank")
                continue
            found = self._level(cell, said)
            whole = weighted(self.rows, row, now, found, self.reading) if found is not None else None
            if whole is not None:
                yield whole

    def _level(self, cell: Cell, said: str) -> Level | None:
        """A level of its own column, whose points are in its heading, its cell, its text, or beside it."""
        if cell.wide > 1:
            self.reading.report(cell.at, say.WIDE, text=cell.text[:60])
            return None
        text, points, at = self._read(cell, said)
        if points is None:
            self._refuse(cell, at)
            return None
        self.reading.use(cell.at, "points" if self.where == "cells" else "level")
        self.reading.use(at.at, "points")
        return Level(text, cell, {self.rows.block.discipline: (points, at)})

    def _read(self, cell: Cell, said: str) -> tuple[str, Decimal | None, Cell]:
        """A level, its points, and the cell that says them."""
        if self.where == "cells":
            return said, points_in(cell.text), cell
        if self.where == "beside":
            at = self.rows.grid.own(cell.at.row, cell.at.column + 1) or cell
            return cell.text, None if at is cell or at.broken else points_in(at.text), at
        points = points_in(said) if self.where == "heading" else None
        split = split_points(cell.text) if points is None else None
        return (*split, cell) if split is not None else (cell.text, points, cell)

    def _refuse(self, cell: Cell, at: Cell) -> None:
        """A level whose points are not said, or not read."""
        if at.broken:
            self.reading.use(cell.at, "level")
        elif self.where == "cells" or at is not cell:
            self.reading.use(cell.at, "level")
            self.reading.report(at.at, say.NOT_POINTS, text=at.text[:60])
        else:
            self.reading.report(cell.at, say.NO_POINTS, text=cell.text[:60])
