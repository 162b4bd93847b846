"""What a sheet hides: retired rows, a draft kept aside. Nobody sees it, so it is no rule unless a mapping says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from engine.errors import Message
from engine.exchange.grid import letters
from engine.grids import messages_hidden as say
from engine.grids.listing import listed
from engine.grids.plain import Cell, Grid
from engine.grids.uses import Reading


def hides(grid: Grid, cell: Cell) -> bool:
    """Whether nobody sees a cell: every row, or every column, that it covers is hidden."""
    rows = range(cell.at.row, cell.at.row + cell.tall)
    columns = range(cell.at.column, cell.at.column + cell.wide)
    hidden = grid.hidden
    return hidden.whole or hidden.rows.issuperset(rows) or hidden.columns.issuperset(columns)


def seen(grid: Grid) -> Grid:
    """A sheet as its readers see it, and the places where it holds something that they do not."""
    unseen = frozenset(place for place, cell in grid.cells.items() if hides(grid, cell))
    return replace(
        grid, cells={place: cell for place, cell in grid.cells.items() if place not in unseen}, unseen=unseen
    )


def left_unread(grids: Sequence[Grid], reading: Reading) -> list[Grid]:
    """The sheets without what they hide, each cell of it named."""
    for grid in grids:
        cells = [cell for cell in grid.cells.values() if hides(grid, cell)]
        for cell in cells:
            reading.use(cell.at, "hidden")
        if cells:
            _tell(grid, cells, reading)
    return [seen(grid) for grid in grids]


def _tell(grid: Grid, cells: Sequence[Cell], reading: Reading) -> None:
    if grid.hidden.whole:
        _report(say.HIDDEN_SHEET, grid.name, cells, reading)
        return
    rows = [cell for cell in cells if grid.hidden.rows.issuperset(range(cell.at.row, cell.at.row + cell.tall))]
    columns = [cell for cell in cells if cell not in rows]
    for first, last, held in _runs(rows, lambda cell: cell.at.row):
        _report(say.HIDDEN_ROWS, f"{first}–{last}" if last > first else str(first), held, reading)
    for first, last, held in _runs(columns, lambda cell: cell.at.column):
        between = f"{letters(first)}–{letters(last)}" if last > first else letters(first)
        _report(say.HIDDEN_COLUMNS, between, held, reading)


def _runs(cells: Iterable[Cell], number: Callable[[Cell], int]) -> Iterator[tuple[int, int, list[Cell]]]:
    """The cells of rows, or columns, that follow one another."""
    ordered = sorted(cells, key=number)
    ranks = {each: rank for rank, each in enumerate(sorted({number(cell) for cell in ordered}))}
    for _, run in groupby(ordered, key=lambda cell: number(cell) - ranks[number(cell)]):
        held = list(run)
        yield number(held[0]), number(held[-1]), held


def _report(message: Message, where: str, cells: Sequence[Cell], reading: Reading) -> None:
    named = listed(cell.at for cell in cells)
    reading.report(cells[0].at, message, where=where, cells=named, text=cells[0].text[:60])
