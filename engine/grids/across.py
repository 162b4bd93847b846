"""The levels of a criterion that stand on its row, each in its column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from engine.grids import messages as say
from engine.grids.blanks import is_blank
from engine.grids.criterion import Criterion, Level
from engine.grids.crossed import Crossed
from engine.grids.marks import is_mark, unboxed
from engine.grids.numerals import points_in
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.stated import Stated, agreed, plainly_none, stated_in
from engine.grids.uses import Reading
from engine.grids.weights import weighted


class Across:
    """Reads a row whose levels are in columns."""

    def __init__(self, rows: Rows, reading: Reading) -> None:
        """Keep what is read, and where it is told."""
        self.rows, self.block, self.reading = rows, rows.block, reading
        self.crossed = Crossed(rows, reading)

    def levels(self, row: int, now: Criterion | None) -> Iterator[Level]:
        """The levels of a row; what is none is told at its cell."""
        cells = list(self._cells(row))
        marks = [cell for cell in cells if is_mark(cell.text)]
        words = [cell for cell in cells if cell not in marks]
        if words:
            self.crossed.refuse(marks)
        for level in self._levels(words) if words else self.crossed.levels(marks):
            whole = weighted(self.rows, row, now, level, self.reading)
            if whole is not None:
                yield whole

    def _cells(self, row: int) -> Iterator[Cell]:
        """The cells of a row that may be levels."""
        for column in self.block.levels:
            cell = self.rows.grid.own(row, column)
            if cell is None or cell.broken:
                continue
            if is_blank(cell.text):
                self.reading.use(cell.at, "blank")
            elif cell.wide > 1:
                self.reading.report(cell.at, say.WIDE, text=cell.text[:60])
            else:
                yield cell

    def _levels(self, cells: Sequence[Cell]) -> Iterator[Level]:
        """Each level of its own column, whose points are in its heading, its cell, its text, or beside it."""
        found = [(cell, *self._read(cell)) for cell in cells]
        said = [stated for _, several, _ in found for stated in several]
        for cell, several, at in found:
            for stated in several:
                points = Decimal(0) if self._is_nothing(stated, said, at, cell) else stated.points
                if points is None:
                    self._refuse(cell, at)
                    continue
                self.reading.use(cell.at, "points" if self.block.points_in == "cells" else "level")
                self.reading.use(at.at, "points")
                yield Level(stated.text, cell, {self.block.discipline: (points, at)})

    def _is_nothing(self, stated: Stated, said: Sequence[Stated], at: Cell, cell: Cell) -> bool:
        """Whether a level that says no points is plainly worth none, beside others that say theirs."""
        alone = stated.points is None and at is cell and self.block.points_in != "cells"
        return alone and plainly_none(stated.text, said)

    def _read(self, cell: Cell) -> tuple[list[Stated], Cell]:
        """The levels of a cell, with their points, and the cell that says them."""
        where, said = self.block.points_in, self.block.levels[cell.at.column]
        text = unboxed(cell.text)
        if where == "cells":
            return [Stated(said, points_in(cell.text))], cell
        if where == "beside":
            at = self.rows.grid.own(cell.at.row, cell.at.column + 1) or cell
            return [Stated(text, None if at is cell or at.broken else points_in(at.text))], at
        points = points_in(said) if where == "heading" else None
        if points is None:
            return stated_in(text), cell
        found = agreed(text, points)
        if found is None:
            self.reading.report(cell.at, say.OTHER_POINTS, text=cell.text[:60], points=said)
        return [found or Stated(text, points)], cell

    def _refuse(self, cell: Cell, at: Cell) -> None:
        """A level whose points are not said, or not read."""
        if at.broken:
            self.reading.use(cell.at, "level")
        elif self.block.points_in == "cells" or at is not cell:
            self.reading.use(cell.at, "level")
            self.reading.report(at.at, say.NOT_POINTS, text=at.text[:60])
        else:
            self.reading.report(cell.at, say.NO_POINTS, text=cell.text[:60])
