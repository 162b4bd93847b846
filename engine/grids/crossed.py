"""The levels of a row where crosses or boxes stand for them: what their headings say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from engine.errors import Message
from engine.grids import messages_marks as say
from engine.grids.criterion import Level
from engine.grids.numerals import points_in, split_points
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.uses import Reading
from engine.grids.words import YES, boolean_of


class Crossed:
    """Reads rows that are marked, in a grid whose levels are in columns."""

    def __init__(self, rows: Rows, reading: Reading) -> None:
        """Keep what is read, and where it is told."""
        self.rows, self.block, self.reading = rows, rows.block, reading
        self.told: set[Message] = set()

    def levels(self, marks: Sequence[Cell]) -> Iterator[Level]:
        """The levels of a row where nothing but marks is written: one mark is a yes, several are as many levels."""
        for cell in marks:
            name = self._name(cell.at.column)
            points = self._points(cell.at.column, name)
            if points is None:
                self.reading.report(cell.at, say.CROSS_UNTOLD, text=cell.text)
            elif len(marks) > 1 and not name:
                self.reading.report(cell.at, say.CROSS_UNNAMED, text=cell.text)
            else:
                text = name if len(marks) > 1 or boolean_of(name) else YES
                self._tell(cell, text, len(marks))
                self.reading.use(cell.at, "level")
                yield Level(text, cell, {self.block.discipline: (points, cell)})

    def refuse(self, marks: Sequence[Cell]) -> None:
        """Crosses among words: which of both is meant cannot be told."""
        for cell in marks:
            self.reading.report(cell.at, say.CROSS_AMONG, text=cell.text)

    def _tell(self, cell: Cell, level: str, marks: int) -> None:
        """How marks are read, said where the first stands."""
        message = say.MARKS_AS_LEVELS if marks > 1 else say.CROSS_AS_YES
        if message not in self.told:
            self.told.add(message)
            self.reading.report(cell.at, message, text=cell.text, level=level[:60])

    def _points(self, column: int, name: str) -> Decimal | None:
        """The points of a column; under `Oui`, those of the weight alone."""
        points = points_in(self.block.levels[column]) if self.block.points_in == "heading" else None
        if points is None and self.block.having("weight") and boolean_of(name):
            return Decimal(boolean_of(name) == YES)
        return points

    def _name(self, column: int) -> str:
        """The level that a heading names, without its points; empty where it names none."""
        first, last = self.block.heading or (1, 0)
        for row in range(last, first - 1, -1):
            cell = self.rows.grid.shown(row, column)
            if cell is None or cell.broken or cell.wide > 1 or points_in(cell.text) is not None:
                continue
            split = split_points(cell.text)
            return split[0] if split else cell.text
        return ""
