"""From a block of a sheet to the criteria that it asks, with their levels and points, each at its cell."""

from __future__ import annotations

from engine.exchange.grid import Address
from engine.grids import messages as say
from engine.grids.across import Across
from engine.grids.column import ranked
from engine.grids.criterion import Criterion
from engine.grids.listed import Listed
from engine.grids.mapping import Block
from engine.grids.plain import Cell, Grid
from engine.grids.rows import Rows
from engine.grids.score_headings import tell_scores
from engine.grids.scored import Scored
from engine.grids.uses import Reading
from engine.grids.words import row_role


def criteria_of(block: Block, grid: Grid, reading: Reading) -> list[Criterion]:
    """The criteria of a block, in its order. What each cell is is noted; what is wrong is told at its cell."""
    return _Reader(block, grid, reading).run()


def _reader(rows: Rows, reading: Reading) -> Across | Listed | Scored:
    if rows.block.layout == "across":
        return Across(rows, reading)
    return Scored(rows, reading) if rows.block.having("score") else Listed(rows, reading)


class _Reader:
    """Goes down the rows of a block."""

    def __init__(self, block: Block, grid: Grid, reading: Reading) -> None:
        self.block, self.grid, self.reading = block, grid, reading
        self.rows = Rows(block, grid)
        self.reader = _reader(self.rows, reading)
        self.now: Criterion | None = None
        self.title = ""
        self.found: list[Criterion] = []
        self.troubled: set[Address] = set()  # the cells of those whose levels are told to be wrong

    def run(self) -> list[Criterion]:
        self._headings()
        for row in range(self.block.rows[0], self.block.rows[1] + 1):
            self._forget(row)
            if self.rows.own(row):
                self._row(row)
        tell_scores(self.rows, self.found, self.reading)
        for criterion in self.found:
            if not criterion.scored and not criterion.levels and criterion.cell.at not in self.troubled:
                self.reading.report(criterion.cell.at, say.NO_LEVELS, text=criterion.label[:60])
        return [criterion for criterion in self.found if criterion.levels]

    def _forget(self, row: int) -> None:
        """What follows a criterion that is hidden, or the title of a group, is not of the one before."""
        if (row, self.rows.criterion_at) in self.grid.unseen:
            self.now, self.title = None, ""

    def _headings(self) -> None:
        first, last = self.block.heading or (1, 0)
        for row in range(first, last + 1):
            for cell in self.grid.row(row):
                covered = range(cell.at.column, cell.at.column + cell.wide)
                if not cell.broken and {*self.block.columns, *self.block.levels} & {*covered}:
                    self.reading.use(cell.at, self._heading_role(cell))
                    self._doubt(cell)

    def _heading_role(self, cell: Cell) -> str:
        """A heading; `Fait par Mme X`, written on its row beside the grid, is none."""
        signed = self.block.columns.get(cell.at.column) == "note" and row_role([cell.text]) == "signature"
        return "signature" if signed else "heading"

    def _doubt(self, cell: Cell) -> None:
        """`Niveau 2` is read as 2 points, which is more than it says."""
        points = self.block.levels.get(cell.at.column, "")
        if self.block.points_in == "heading" and ranked(cell.text) and not self.block.having("weight"):
            self.reading.report(cell.at, say.RANKED, text=cell.text[:60], points=points)

    def _row(self, row: int) -> None:
        role = self.rows.aside_role(row)
        if role is None:
            self._asking(row)
            return
        for cell in self.rows.own(row):
            self.reading.use(cell.at, role)
            if role == "group" and not cell.broken:
                self.title = cell.text.rstrip(" :")

    def _asking(self, row: int) -> None:
        """A row that begins a criterion, or says more of the one above."""
        self._begin(row)
        self._aside(row)
        said = len(self.reading.found)
        read = list(self.reader.levels(row, self.now))
        if self.now is not None:
            self.now.levels += read
            if len(self.reading.found) > said or any(cell.broken for cell in self.rows.own(row)):
                self.troubled.add(self.now.cell.at)
        elif read and self.rows.criterion(row) is None:  # a broken cell is told where it stands
            self.reading.report(read[0].cell.at, say.NO_CRITERION, text=read[0].text[:60])

    def _begin(self, row: int) -> None:
        """A new criterion where one is written; what is above it, or merged with it, is that of the row otherwise."""
        cell = self.rows.criterion(row)
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
            level = self.rows.level(cell.at.row)
            below = level is not None and cell.at.row > criterion.cell.at.row
            kept[role].append(f"{level.text} : {cell.text}" if level is not None and below else cell.text)
        elif role == "code" and criterion.code is None:
            criterion.code = cell
