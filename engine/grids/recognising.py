"""Where the grids of a sheet are, and what each of their columns holds: by headings first, then by contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.grids.column import Columns, heading_says
from engine.grids.columns import columns_of
from engine.grids.mapping import Block
from engine.grids.numerals import number_in, points_in
from engine.grids.plain import Cell, Grid
from engine.grids.thresholds import Place, places_of, threshold_blocks
from engine.grids.words import folded, row_role


@dataclass
class _Sheet:
    """A sheet being looked at, and the places already understood."""

    grid: Grid
    taken: set[Place] = field(default_factory=set)


def blocks_of(grid: Grid) -> list[Block]:
    """The blocks of a sheet, from top to bottom: grids of criteria, then thresholds."""
    modes = threshold_blocks(grid)
    sheet = _Sheet(grid, {place for block in modes for place in places_of(block)})
    grids = list(_grids(sheet)) or list(_without_headings(sheet))
    return [*grids, *modes]


def _grids(sheet: _Sheet) -> Iterator[Block]:
    heads = list(_headings(sheet))
    for place, (first, last) in enumerate(heads):
        end = heads[place + 1][0] - 1 if place + 1 < len(heads) else max(sheet.grid.rows)
        block = _block(sheet, (first, last), end)
        if block is not None:
            yield block


def _headings(sheet: _Sheet) -> Iterator[tuple[int, int]]:
    """The rows of headings: those that name criteria; where none does, those that name points or answers."""
    naming = any(_names_criteria(_free(sheet, row)) for row in sheet.grid.rows)
    is_heading, last, first = (_names_criteria if naming else _names_levels), 0, ""
    for row in sheet.grid.rows:
        cells = _free(sheet, row)
        if row <= last or not is_heading(cells) or not _begins(sheet, row, cells, first):
            continue
        found = _whole_heading(sheet.grid, row, cells)
        last, first = found[1], first or _heading_of(cells)
        yield found


def _begins(sheet: _Sheet, row: int, cells: Sequence[Cell], first: str) -> bool:
    """Whether a row heads another grid: `Facteur` again does, a criterion that begins with that word does not."""
    again = _heading_of(cells)
    return not first or again == first or not sheet.grid.row(row - 1) or (" " not in again and bool(again))


def _heading_of(cells: Sequence[Cell]) -> str:
    """What a row calls its criteria; that of its first cell where no word is known."""
    named = [cell.text for cell in cells if heading_says(cell.text) == "criterion"]
    return folded((named or [cell.text for cell in cells])[0])


def _free(sheet: _Sheet, row: int) -> list[Cell]:
    return [cell for cell in sheet.grid.row(row) if (row, cell.at.column) not in sheet.taken and not cell.broken]


def _names_criteria(cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and any(heading_says(cell.text) == "criterion" for cell in cells)


def _names_levels(cells: Sequence[Cell]) -> bool:
    """Whether a row heads levels or points, though no word says where the criteria are."""
    said = [role for cell in cells if (role := heading_says(cell.text)) is not None]
    strong = [role for role in said if role in ("points", "level", "levels", "weight")]
    named = [cell for cell in cells if heading_says(cell.text) == "levels" and number_in(cell.text) is None]
    return len(strong) > 1 and len(cells) > 2 and ("points" in said or len(named) > 1)


def _whole_heading(grid: Grid, row: int, cells: Sequence[Cell]) -> tuple[int, int]:
    """The row of the headings, with those that merges put above or below it."""
    tallest = max(cell.tall for cell in cells)
    below = row + tallest - 1
    if tallest == 1 and any(cell.wide > 1 for cell in cells) and _is_sub_heading(grid, row + 1, cells):
        below = row + 1
    if below == row and _says_points_below(grid, row, cells):
        below = row + 1
    columns = {cell.at.column for cell in cells}
    above = grid.row(row - 1)
    spreading = [cell for cell in above if cell.wide > 1 and cell.at.column not in (min(columns), 1)]
    return (row - 1 if spreading else row), below


def _says_points_below(grid: Grid, row: int, cells: Sequence[Cell]) -> bool:
    """Whether the row under the names of levels holds only the points of several: `Faible | Fort`, then `0 | 3`."""
    under = grid.row(row + 1)
    plain = {cell.at.column for cell in cells if heading_says(cell.text) in (None, "level", "levels")}
    return len(under) > 1 and all(cell.at.column in plain and points_in(cell.text) is not None for cell in under)


def _is_sub_heading(grid: Grid, row: int, cells: Sequence[Cell]) -> bool:
    """Whether a row says what is under a wide heading, and names no criterion."""
    wide = [cell for cell in cells if cell.wide > 1]
    narrow = {cell.at.column for cell in cells if cell.wide == 1}
    under = {column for cell in wide for column in range(cell.at.column, cell.at.column + cell.wide)}
    filled = {cell.at.column for cell in grid.row(row)}
    return bool(filled & under) and not filled & narrow


def _block(sheet: _Sheet, heading: tuple[int, int], end: int) -> Block | None:
    rows = [row for row in range(heading[1] + 1, end + 1) if _free(sheet, row)]
    found = columns_of(sheet.grid, heading, rows, sheet.taken)
    return _made(sheet, found, heading, rows) if found is not None else None


def _made(sheet: _Sheet, found: Columns, heading: tuple[int, int] | None, rows: Sequence[int]) -> Block | None:
    filled = [row for row in rows if _holds_data(sheet, row, found)]
    if "score" in found.columns.values() and "weight" not in found.columns.values():
        filled = _first_run(filled)
    if not filled:
        return None
    first = heading[1] + 1 if heading else filled[0]
    return Block(
        sheet.grid.name,
        found.layout,
        heading,
        (first, filled[-1]),
        found.columns,
        levels=found.levels,
        points_in=found.points_in,
        disciplines=found.disciplines,
        scores=found.scores,
    )


def _first_run(rows: Sequence[int]) -> list[int]:
    """The rows down to the first that is empty: where only texts tell criteria, those below may be anything."""
    return [row for rank, row in enumerate(rows) if row == rows[0] + rank]


def _holds_data(sheet: _Sheet, row: int, found: Columns) -> bool:
    """Whether a row says points or levels, and is no total under the grid."""
    cells = [cell for cell in _free(sheet, row) if cell.at.column in found.telling]
    texts = [cell.text for cell in _free(sheet, row)]
    return bool(cells) and row_role(texts) not in ("total", "signature")


def _without_headings(sheet: _Sheet) -> Iterator[Block]:
    """A list that nothing heads: texts, then a number, on three rows at least."""
    rows = [row for row in sheet.grid.rows if _ends_in_number(_free(sheet, row))]
    columns = {_free(sheet, row)[-1].at.column for row in rows}
    if len(rows) < 3 or len(columns) != 1:
        return
    (points,) = columns
    texts = sorted({cell.at.column for row in rows for cell in _free(sheet, row) if cell.at.column < points})
    if len(texts) > 2:
        return
    roles = {texts[0]: "criterion", **({texts[1]: "level"} if len(texts) > 1 else {}), points: "points"}
    found = Columns("list", roles)
    block = _made(sheet, found, None, rows)
    if block is not None:
        yield block


def _ends_in_number(cells: Sequence[Cell]) -> bool:
    if len(cells) < 2 or row_role([cell.text for cell in cells]) is not None:
        return False
    texts = [cell.text for cell in cells]
    return number_in(texts[-1]) is not None and any(number_in(text) is None for text in texts[:-1])
