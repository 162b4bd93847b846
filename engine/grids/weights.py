"""The weight of a criterion, by which the points of its levels are multiplied."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from engine.grids import messages as say
from engine.grids.criterion import Criterion, Level
from engine.grids.numerals import number_in
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.uses import Reading


def weighted(rows: Rows, row: int, now: Criterion | None, level: Level, reading: Reading) -> Level | None:
    """A level, its points times the weight of its criterion where the grid has weights; None once one is missing."""
    columns = rows.block.having("weight")
    if not columns:
        return level
    weight = _weight(_cell(rows, row, columns[0], now), now, reading)
    if weight is None:
        return None
    return replace(level, points={name: (value * weight, at) for name, (value, at) in level.points.items()})


def _cell(rows: Rows, row: int, column: int, now: Criterion | None) -> Cell | None:
    """The weight on the row, or above it down to the row of its criterion."""
    start = now.cell.at.row if now is not None else row
    cells = (rows.grid.shown(each, column) for each in range(row, start - 1, -1))
    return next((each for each in cells if each is not None), None)


def _weight(cell: Cell | None, now: Criterion | None, reading: Reading) -> Decimal | None:
    if cell is None:
        if now is not None:
            reading.report(now.cell.at, say.NO_WEIGHT, text=now.label[:60])
        return None
    weight = None if cell.broken else number_in(cell.text)
    if weight is not None:
        reading.use(cell.at, "weight")
    elif not cell.broken:
        reading.report(cell.at, say.NOT_WEIGHT, text=cell.text[:60])
    return weight
