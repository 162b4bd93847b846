"""The sheets, columns and cells that a mapping names, as they are in the workbook."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.errors import nearest, nearest_said
from engine.exchange.grid import Address, letters
from engine.grids.plain import Grid, column_of
from engine.grids.words import folded
from engine.loading.suggesting import suggestion

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Places:
    """What may be named of a workbook."""

    def __init__(self, grids: Sequence[Grid]) -> None:
        self.grids = {grid.name: grid for grid in grids}

    def sheet(self, name: str) -> Grid | None:
        """The sheet of a name."""
        return self.grids.get(name)

    def near_sheet(self, name: str) -> dict[str, str]:
        """What is said of a sheet that is not there: the nearest, or all."""
        return suggestion(name, self.grids) if name not in self.grids else nearest_said(None)

    def column(self, grid: Grid, said: str, heading: tuple[int, int] | None) -> int | None:
        """A column by its letter, or by its heading."""
        number = column_of(said.upper()) if re.fullmatch(r"[A-Za-z]{1,3}", said) else 0
        if number in grid.columns or any(column == number for _, column in grid.covered):
            return number
        return next(
            (column for column, head in self.headings(grid, heading).items() if folded(head) == folded(said)), None
        )

    def near_column(self, grid: Grid, said: str, heading: tuple[int, int] | None) -> dict[str, str]:
        """What is said of a column that is not there."""
        heads = [head for head in self.headings(grid, heading).values() if head]
        near = nearest(said, heads) if len(said) > 3 else None
        return suggestion(said, [near] if near else [letters(column) for column in grid.columns])

    def headings(self, grid: Grid, heading: tuple[int, int] | None) -> dict[int, str]:
        """The heading of each column of a sheet."""
        return {column: grid.text(heading[1], column) for column in grid.columns} if heading else {}

    def cell(self, said: str) -> Address | None:
        """`Grille!B5` as a filled cell; None if there is none."""
        name, _, place = said.rpartition("!")
        found, grid = _CELL.fullmatch(place), self.grids.get(name.strip("'"))
        if found is None or grid is None:
            return None
        column, row = column_of(found[1].upper()), int(found[2])
        return Address(grid.name, row, column) if grid.own(row, column) else None

    def area(self, said: str) -> list[Address] | None:
        """The filled cells of a sheet, a cell or a range; None if there is no such place."""
        if said in self.grids:
            return [cell.at for cell in self.grids[said].cells.values()]
        name, _, place = said.rpartition("!")
        first, _, last = place.partition(":")
        ends = [_CELL.fullmatch(first), _CELL.fullmatch(last or first)]
        grid = self.grids.get(name.strip("'"))
        if grid is None or ends[0] is None or ends[1] is None:
            return None
        (top, left), (bottom, right) = ((int(end[2]), column_of(end[1].upper())) for end in ends if end is not None)
        return [
            cell.at for cell in grid.cells.values() if top <= cell.at.row <= bottom and left <= cell.at.column <= right
        ]
