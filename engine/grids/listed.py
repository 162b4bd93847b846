"""The level of a criterion that stands on a row of its own, with the points of each discipline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from engine.grids import messages as say
from engine.grids import messages_marks as say_marks
from engine.grids.blanks import is_blank
from engine.grids.criterion import Criterion, Level
from engine.grids.marks import is_mark, unboxed
from engine.grids.numerals import points_in
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.stated import Stated, agreed, plainly_none, stated_in
from engine.grids.uses import Reading
from engine.grids.weights import weighted
from engine.grids.words import YES

Points = dict[str, tuple[Decimal, Cell]]


class Listed:
    """Reads a row of a list."""

    def __init__(self, rows: Rows, reading: Reading) -> None:
        """Keep what is read, and where it is told."""
        self.rows, self.block, self.reading = rows, rows.block, reading

    def levels(self, row: int, now: Criterion | None) -> Iterator[Level]:
        """The level of a row, if it says one and its points."""
        level = self.rows.level(row)
        if level is not None and level.broken:
            return
        points = dict(self._points(row))
        if level is not None and is_mark(level.text):
            self.reading.report(level.at, say_marks.CROSS_LISTED, text=level.text)
            return
        if level is not None:
            self.reading.use(level.at, "level")
        for found in self._read(row, level, now, points):
            whole = weighted(self.rows, row, now, found, self.reading)
            if whole is not None:
                self._check_totals(row, whole)
                yield whole

    def _read(self, row: int, level: Cell | None, now: Criterion | None, points: Points) -> Iterator[Level]:
        cell = level or self.rows.criterion(row)
        if not points:
            yield from self._stated(row, level, now)
        elif cell is None:
            first = next(iter(points.values()))[1]
            self.reading.report(first.at, say.NO_LEVEL, text=now.label[:60] if now else "")
        else:
            yield Level(self._text(level, points) if level else YES, cell, points)

    def _text(self, level: Cell, points: Points) -> str:
        """A level, without the points that it repeats."""
        value, at = next(iter(points.values()))
        found = agreed(unboxed(level.text), value) if len(points) == 1 else Stated(unboxed(level.text), value)
        if found is None:
            self.reading.report(level.at, say.OTHER_POINTS, text=level.text[:60], points=at.text)
        return found.text if found is not None else level.text

    def _stated(self, row: int, level: Cell | None, now: Criterion | None) -> Iterator[Level]:
        """The levels that say their points themselves, or plainly have none."""
        if level is None or self._broken_points(row):
            return
        others = [Stated(each.text, value) for each in now.levels for value, _ in each.points.values()] if now else []
        for stated in stated_in(unboxed(level.text)):
            points = Decimal(0) if plainly_none(stated.text, others) else stated.points
            if points is None:
                self.reading.report(level.at, say.NO_POINTS, text=level.text[:60])
            else:
                yield Level(stated.text, level, {self.block.discipline: (points, level)})

    def _broken_points(self, row: int) -> bool:
        cells = [self.rows.grid.shown(row, column) for column in self.block.having("points")]
        return any(cell is not None and (cell.broken or points_in(cell.text) is None) for cell in cells)

    def _points(self, row: int) -> Iterator[tuple[str, tuple[Decimal, Cell]]]:
        """The points of each discipline."""
        for column in self.block.having("points"):
            cell = self.rows.grid.shown(row, column)
            if cell is None or cell.broken or cell.at.column != column:
                continue
            if is_blank(cell.text):
                self.reading.use(cell.at, "blank")
                continue
            points = points_in(cell.text)
            if points is None:
                message = say_marks.CROSS_LISTED if is_mark(cell.text) else say.NOT_POINTS
                self.reading.report(cell.at, message, text=cell.text[:60])
                continue
            self.reading.use(cell.at, "points")
            yield self.block.disciplines.get(column, self.block.discipline), (points, cell)

    def _check_totals(self, row: int, level: Level) -> None:
        """A column that repeats the points, weighted perhaps, says the same or is told."""
        found = {value for value, _ in level.points.values()}
        for column in self.block.having("total"):
            cell = self.rows.grid.own(row, column)
            if cell is not None and not cell.broken and points_in(cell.text) not in found:
                said = f"{sum(found):f}".replace(".", ",")
                self.reading.report(cell.at, say.OTHER_TOTAL, text=cell.text[:60], points=said)
