"""From a block of a sheet to the criteria that it asks, with their levels and points, each at its cell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from engine.exchange.grid import Address
from engine.grids import messages as say
from engine.grids.columns import ranked
from engine.grids.criterion import Criterion, Level
from engine.grids.mapping import Block
from engine.grids.numerals import number_in, points_in, split_points
from engine.grids.plain import Cell, Grid
from engine.grids.uses import Reading
from engine.grids.words import folded, row_role

NO_LEVEL = ("", "-", "–", "—", "/", "x", "na", "n/a", "so", "s.o", "sans objet", "non applicable", "neant", "...", "…")
YES = "oui"


def criteria_of(block: Block, grid: Grid, reading: Reading) -> list[Criterion]:
    """The criteria of a block, in its order. What each cell is is noted; what is wrong is told at its cell."""
    return _Reader(block, grid, reading).run()


class _Reader:
    """Goes down the rows of a block."""

    def __init__(self, block: Block, grid: Grid, reading: Reading) -> None:
        self.block, self.grid, self.reading = block, grid, reading
        self.criterion_at = block.having("criterion")[0]
        self.level_at = next(iter(block.having("level")), None)
        self.now: Criterion | None = None
        self.title = ""
        self.found: list[Criterion] = []
        self.troubled: set[Address] = set()  # the cells of those whose levels are told to be wrong

    def run(self) -> list[Criterion]:
        self._headings()
        for row in range(self.block.rows[0], self.block.rows[1] + 1):
            if self._own(row):
                self._row(row)
        for criterion in self.found:
            if not criterion.levels and criterion.cell.at not in self.troubled:
                self.reading.report(criterion.cell.at, say.NO_LEVELS, text=criterion.label[:60])
        return [criterion for criterion in self.found if criterion.levels]

    def _headings(self) -> None:
        first, last = self.block.heading or (1, 0)
        for row in range(first, last + 1):
            for cell in self.grid.row(row):
                covered = range(cell.at.column, cell.at.column + cell.wide)
                if not cell.broken and {*self.block.columns, *self.block.levels} & {*covered}:
                    self.reading.use(cell.at, "heading")
                    self._doubt(cell)

    def _doubt(self, cell: Cell) -> None:
        """`Niveau 2` is read as 2 points, which is more than it says."""
        points = self.block.levels.get(cell.at.column, "")
        if self.block.points_in == "heading" and ranked(cell.text) and not self.block.having("weight"):
            self.reading.report(cell.at, say.RANKED, text=cell.text[:60], points=points)

    def _own(self, row: int) -> list[Cell]:
        columns = {*self.block.columns, *self.block.levels}
        return [cell for cell in self.grid.row(row) if cell.at.column in columns]

    def _row(self, row: int) -> None:
        role = self._whole_row(row, [cell for cell in self._own(row) if not cell.broken])
        if role is not None:
            for cell in self._own(row):
                self.reading.use(cell.at, role)
            return
        self._begin(row)
        self._aside(row)
        said = len(self.reading.found)
        read = list(self._levels(row))
        if self.now is not None:
            self.now.levels += read
            if len(self.reading.found) > said or any(cell.broken for cell in self._own(row)):
                self.troubled.add(self.now.cell.at)
        elif read and self.grid.own(row, self.criterion_at) is None:  # a broken cell is told where it stands
            self.reading.report(read[0].cell.at, say.NO_CRITERION, text=read[0].text[:60])

    def _whole_row(self, row: int, cells: list[Cell]) -> str | None:
        """What a row is that asks nothing: a title of group, a total, a note; None for one that does."""
        asked = self.grid.own(row, self.criterion_at)
        role = row_role(cell.text for cell in cells)
        if role == "total" and not self._says_level(row):
            return "total"
        if self._says_anything(row):
            return None
        if role in ("note", "signature"):
            return role
        title = cells[0] if len(cells) == 1 else None
        if title is not None and not title.broken and self._heads_a_group(title, asked):
            self.title = title.text.rstrip(" :")
            return "group"
        return None

    def _heads_a_group(self, title: Cell, asked: Cell | None) -> bool:
        below = title.at.row + 1
        if title.at.row == self.block.rows[1] or not self._says_anything(below):
            return False
        named = self.grid.own(below, self.criterion_at) is not None
        return named and (title is not asked or title.wide > 1 or not self.block.having("group"))

    def _says_level(self, row: int) -> bool:
        if self.level_at is not None:
            return self.grid.own(row, self.level_at) is not None
        cells = [self.grid.own(row, column) for column in self.block.levels]
        return self.block.points_in != "cells" and any(cell and points_in(cell.text) is None for cell in cells)

    def _says_anything(self, row: int) -> bool:
        columns = {*self.block.levels, *self.block.having("points"), *self.block.having("level")}
        return any(self.grid.own(row, column) is not None for column in columns)

    def _begin(self, row: int) -> None:
        """A new criterion where one is written; what is above it, or merged with it, is that of the row otherwise."""
        cell = self.grid.own(row, self.criterion_at)
        if cell is None:
            return
        self.now = None
        if not cell.broken:
            self.reading.use(cell.at, "criterion")
            self.now = Criterion(cell, self._group(row))
            self.found.append(self.now)

    def _group(self, row: int) -> str:
        for column in reversed(self.block.having("group")):
            for above in range(row, self.block.rows[0] - 1, -1):
                cell = self.grid.shown(above, column)
                if cell is not None and not cell.broken and cell.at.row >= self.block.rows[0]:
                    return cell.text.rstrip(" :")
        return self.title or self.block.axis

    def _aside(self, row: int) -> None:
        """What stands beside the criterion and its levels."""
        for column, role in self.block.columns.items():
            cell = self.grid.own(row, column)
            if cell is None or role in ("criterion", "level", "points", "weight"):
                continue
            if cell.broken and role not in ("total", "answer"):
                continue
            self.reading.use(cell.at, role)
            if self.now is not None:
                self._keep(self.now, role, cell)

    def _keep(self, criterion: Criterion, role: str, cell: Cell) -> None:
        kept = {"note": criterion.notes, "reference": criterion.references, "definition": criterion.definitions}
        if role in kept and cell.text not in kept[role]:
            level = self.grid.own(cell.at.row, self.level_at) if self.level_at is not None else None
            below = level is not None and cell.at.row > criterion.cell.at.row
            kept[role].append(f"{level.text} : {cell.text}" if level is not None and below else cell.text)
        elif role == "code" and criterion.code is None:
            criterion.code = cell

    def _levels(self, row: int) -> Iterator[Level]:
        yield from self._across(row) if self.block.layout == "across" else self._listed(row)

    def _across(self, row: int) -> Iterator[Level]:
        for column, said in self.block.levels.items():
            cell = self.grid.own(row, column)
            if cell is None or cell.broken:
                continue
            if folded(cell.text) in NO_LEVEL:
                self.reading.use(cell.at, "blank")
                continue
            found = self._level(row, cell, said)
            if found is not None:
                yield found

    def _level(self, row: int, cell: Cell, said: str) -> Level | None:
        """A level of its own column, whose points are in its heading, its cell, its text, or beside it."""
        if cell.wide > 1:
            self.reading.report(cell.at, say.WIDE, text=cell.text[:60])
            return None
        where = self.block.points_in
        text, written, at = cell.text, said, cell
        if where == "cells":
            text, written = said, cell.text
        elif where == "beside":
            at = self.grid.own(row, cell.at.column + 1) or cell
            written = "" if at is cell else at.text
        points = None if at.broken else points_in(written)
        split = split_points(cell.text) if where == "texts" or (where == "heading" and points is None) else None
        if split is not None:
            text, points = split
        if points is None:
            self._refuse(cell, at)
            return None
        self.reading.use(cell.at, "points" if where == "cells" else "level")
        self.reading.use(at.at, "points")
        return self._weighted(row, text, cell, {self.block.discipline: (points, at)})

    def _refuse(self, cell: Cell, at: Cell) -> None:
        """A level whose points are not said, or not read."""
        if at.broken:
            self.reading.use(cell.at, "level")
        elif self.block.points_in == "cells" or at is not cell:
            self.reading.use(cell.at, "level")
            self.reading.report(at.at, say.NOT_POINTS, text=at.text[:60])
        else:
            self.reading.report(cell.at, say.NO_POINTS, text=cell.text[:60])

    def _listed(self, row: int) -> Iterator[Level]:
        """The level of a row, with the points of each discipline."""
        level = self.grid.own(row, self.level_at) if self.level_at is not None else None
        if level is not None and level.broken:
            return
        points = dict(self._points(row))
        cell = level or self.grid.own(row, self.criterion_at)
        if level is not None:
            self.reading.use(level.at, "level")
        if not points:
            if level is not None and not self._broken_points(row):
                self.reading.report(level.at, say.NO_POINTS, text=level.text[:60])
        elif cell is None:
            first = next(iter(points.values()))[1]
            self.reading.report(first.at, say.NO_LEVEL, text=self.now.label[:60] if self.now else "")
        else:
            weighted = self._weighted(row, level.text if level else YES, cell, points)
            if weighted is not None:
                self._check_totals(row, weighted)
                yield weighted

    def _check_totals(self, row: int, level: Level) -> None:
        """A column that repeats the points, weighted perhaps, says the same or is told."""
        found = {value for value, _ in level.points.values()}
        for column in self.block.having("total"):
            cell = self.grid.own(row, column)
            if cell is not None and not cell.broken and points_in(cell.text) not in found:
                said = f"{sum(found):f}".replace(".", ",")
                self.reading.report(cell.at, say.OTHER_TOTAL, text=cell.text[:60], points=said)

    def _broken_points(self, row: int) -> bool:
        cells = [self.grid.shown(row, column) for column in self.block.having("points")]
        return any(cell is not None and (cell.broken or points_in(cell.text) is None) for cell in cells)

    def _points(self, row: int) -> Iterator[tuple[str, tuple[Decimal, Cell]]]:
        for column in self.block.having("points"):
            cell = self.grid.shown(row, column)
            if cell is None or cell.broken or cell.at.column != column or folded(cell.text) in NO_LEVEL:
                if cell is not None and not cell.broken and cell.at.column == column:
                    self.reading.use(cell.at, "blank")
                continue
            points = points_in(cell.text)
            if points is None:
                self.reading.report(cell.at, say.NOT_POINTS, text=cell.text[:60])
                continue
            self.reading.use(cell.at, "points")
            yield self.block.disciplines.get(column, self.block.discipline), (points, cell)

    def _weighted(self, row: int, text: str, cell: Cell, points: dict[str, tuple[Decimal, Cell]]) -> Level | None:
        """The level, its points times the weight of its criterion where the grid has weights."""
        weights = self.block.having("weight")
        if not weights:
            return Level(text, cell, points)
        weight = self._weight(row, weights[0])
        if weight is None:
            return None
        return Level(text, cell, {name: (value * weight, at) for name, (value, at) in points.items()})

    def _weight(self, row: int, column: int) -> Decimal | None:
        start = self.now.cell.at.row if self.now is not None else row
        cells = (self.grid.shown(each, column) for each in range(row, start - 1, -1))
        cell = next((each for each in cells if each is not None), None)
        weight = number_in(cell.text) if cell is not None and not cell.broken else None
        if cell is None and self.now is not None:
            self.reading.report(self.now.cell.at, say.NO_WEIGHT, text=self.now.label[:60])
        elif cell is not None and weight is None and not cell.broken:
            self.reading.report(cell.at, say.NOT_WEIGHT, text=cell.text[:60])
        elif cell is not None and not cell.broken:
            self.reading.use(cell.at, "weight")
        return weight
