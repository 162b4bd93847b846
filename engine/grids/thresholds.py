"""Where a sheet says which totals lead to which mode: in lines, in two columns, along a row, all in one cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from engine.grids.mapping import Block
from engine.grids.numerals import number_in
from engine.grids.plain import Cell, Grid
from engine.grids.spans import Span, span_of
from engine.grids.totals import (
    SAYS_THRESHOLD,
    are_modes,
    is_scale,
    is_wide,
    part_of,
    parts_of,
    split_threshold,
    total_of,
)
from engine.grids.words import folded, role_of

Place = tuple[int, int]
_SAYS_MODE: Final = re.compile(
    r"\b(?:circuits?|modes?|traitements?|procedures?|evaluations?|examens?|instructions?|comites?|collegiale?s?|"
    r"expertises?|simplifiee?s?|standards?|approfondie?s?|accelere?e?s?|allegee?s?|renforcee?s?|inspections?|suivis?|"
    r"simplified|full|expedited|accelerated|in-depth|light|reviews?|pathways?|assessments?|committees?|high|low|"
    r"classes?|alertes?|rappels?|prioritaires?|risques?|faibles?|modere?e?s?|eleve?e?s?|critiques?|majeure?s?|mineure?s?)\b"
)
# What a mode begins with: such a text, after totals, is nothing else.
_NAMES_MODE: Final = re.compile(r"(?:circuit|mode|traitement|procedure|evaluation|examen|instruction|comite|review)\b")


def threshold_blocks(grid: Grid) -> list[Block]:
    """The blocks of thresholds of a sheet."""
    found: list[Block] = []
    taken: set[Place] = set()
    for block in _in_rows(grid):
        found.append(block)
        taken |= places_of(block)
    for column in grid.columns:
        for block in _in_column(grid, column, taken):
            found.append(block)
            taken |= places_of(block)
    return found


def places_of(block: Block) -> set[Place]:
    """The places that a block covers, headings included."""
    first = block.heading[0] if block.heading else block.rows[0]
    columns = [*block.columns, *block.levels, *block.disciplines]
    return {(row, column) for row in range(first, block.rows[1] + 1) for column in columns}


def _in_rows(grid: Grid) -> Iterator[Block]:
    """Thresholds that a row holds: all in one cell, or one in each."""
    for row in grid.rows:
        cells = [cell for cell in grid.row(row) if not cell.broken]
        if len(cells) > 1 and SAYS_THRESHOLD.search(folded(cells[0].text)) and not parts_of(cells[0]):
            cells = cells[1:]  # `Seuils | 0-3 simple | 4 et plus complet`
        several = parts_of(cells[0]) if len(cells) == 1 else []
        parts = several or [part for cell in cells if (part := part_of(cell.text)) is not None]
        if not are_modes(parts) or (not several and len(parts) < len(cells)):
            continue
        spans = [part.span for part in parts]
        if any(map(is_wide, spans)) and (several or is_scale(spans)):
            yield Block(grid.name, "modes", None, (row, row), {cell.at.column: "threshold" for cell in cells})


def _in_column(grid: Grid, column: int, taken: Collection[Place]) -> Iterator[Block]:
    rows = [row for row in grid.rows if (row, column) not in taken and _side(grid, row, column) is not None]
    for _, run in groupby(enumerate(rows), key=lambda each: each[1] - each[0]):
        block = _block(grid, column, [row for _, row in run])
        if block is not None:
            yield block


def _side(grid: Grid, row: int, column: int) -> int | None:
    """How far the mode stands from an interval of totals: 0 in its own cell, 1 on its right, -1 on its left."""
    cell = grid.own(row, column)
    if cell is None or cell.broken:
        return None
    if split_threshold(cell.text) is not None:
        return 0
    if total_of(cell.text) is None:
        return None
    return next((side for side in (cell.wide, -1) if _names(grid.own(row, column + side))), None)


def _names(cell: Cell | None) -> bool:
    return cell is not None and not cell.broken and span_of(cell.text) is None and number_in(cell.text) is None


def _block(grid: Grid, column: int, rows: list[int]) -> Block | None:
    sides = {side for row in rows if (side := _side(grid, row, column)) is not None}
    if len(rows) < 2 or len(sides) != 1:
        return None
    run = _Run(grid, column, rows, sides.pop())
    if not any(map(is_wide, run.spans)) or not (run.stands_alone or run.is_of_modes):
        return None
    columns = {column: "threshold"} | ({column + run.side: "mode"} if run.side else {})
    for beside in range(max(columns) + 1, max(columns) + 4):
        if not any(_names(grid.own(row, beside)) for row in rows):
            break
        columns[beside] = "note"
    return Block(grid.name, "modes", run.heading, (rows[0], rows[-1]), columns)


@dataclass(frozen=True)
class _Run:
    """Intervals on rows that follow one another, with texts that may be modes."""

    grid: Grid
    column: int
    rows: list[int]
    side: int

    @property
    def spans(self) -> list[Span | None]:
        """The interval of each row."""
        texts = [self.grid.text(row, self.column) for row in self.rows]
        return [split[0] if (split := split_threshold(text)) else total_of(text) for text in texts]

    @property
    def labels(self) -> list[str]:
        """The text of each row that may be a mode, folded."""
        return [folded(self._label(row)) for row in self.rows]

    def _label(self, row: int) -> str:
        text = self.grid.text(row, self.column + self.side)
        split = None if self.side else split_threshold(text)
        return split[1] if split else text

    @property
    def heading(self) -> tuple[int, int] | None:
        """The row above, if it heads totals or modes."""
        row = self.rows[0] - 1
        roles = {role_of(self.grid.text(row, each)) for each in (self.column, self.column + self.side)}
        heads = roles & {"threshold", "mode"} or (self.side and roles & {"points", "level"})
        return (row, row) if heads else None

    @property
    def stands_alone(self) -> bool:
        """Whether texts can be nothing else: they begin as modes do, or are a scale alone on its rows."""
        if self.side or self.heading is not None:
            return False
        return any(map(_NAMES_MODE.match, self.labels)) or (self._fill(1) and is_scale(self.spans))

    @property
    def is_of_modes(self) -> bool:
        """Whether intervals are of totals rather than levels of a criterion: what stands around them says so."""
        said = any(map(_SAYS_MODE.search, self.labels))
        if self.heading is not None:
            row = self.heading[0]
            own = {role_of(self.grid.text(row, self.column + each)) for each in (-1, 0, 1)}
            above = {role_of(cell.text) for cell in self.grid.row(row)}
            return "criterion" not in own and bool(own & {"threshold", "mode"} or ("criterion" not in above and said))
        return self._announced() and (said or self._fill(2))

    def _announced(self) -> bool:
        near = [cell for up in (1, 2) for cell in self.grid.row(self.rows[0] - up)]
        texts = [cell.text for cell in near if abs(cell.at.column - self.column) < 3]
        return any(SAYS_THRESHOLD.search(folded(text)) for text in (self.grid.name, *texts))

    def _fill(self, cells: int) -> bool:
        """Whether nothing else is written on their rows."""
        return all(len(self.grid.row(row)) == cells for row in self.rows)
