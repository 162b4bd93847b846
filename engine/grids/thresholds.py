"""Where a sheet says which totals lead to which mode: `0 à 5 : circuit simplifié`, or the same in two columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Final

from engine.grids.mapping import Block
from engine.grids.numerals import number_in
from engine.grids.plain import Cell, Grid
from engine.grids.spans import Span, span_of
from engine.grids.words import folded, role_of

Place = tuple[int, int]
_JOINED = (
    re.compile(r"(?P<span>[^:→=]*[0-9][^:→=]*?)\s*(?::|→|=>|=)\s*(?P<label>[^\W\d].*)"),
    re.compile(r"(?P<label>[^\W\d].*?)\s*(?::|→)\s*(?P<span>[^:→]*[0-9][^:→]*)"),
    re.compile(r"(?P<label>[^\W\d].*?)\s*\((?P<span>[^()]*[0-9][^()]*)\)"),
)
_SAYS_MODE: Final = re.compile(
    r"\b(?:circuits?|modes?|traitements?|procedures?|evaluations?|examens?|instructions?|comites?|collegiale?s?|"
    r"expertises?|simplifiee?s?|standards?|approfondie?s?|accelere?e?s?|allegee?s?|renforcee?s?|inspections?|suivis?|"
    r"simplified|full|expedited|accelerated|in-depth|light|reviews?|pathways?|assessments?|committees?|high|low|"
    r"classes?|alertes?|rappels?|prioritaires?|risques?|faibles?|modere?e?s?|eleve?e?s?|critiques?|majeure?s?|mineure?s?)\b"
)
# What a mode begins with: such a text, after totals, is nothing else.
_NAMES_MODE: Final = re.compile(
    r"(?:circuit|mode|traitement|procedure|evaluation|examen|instruction|comite|full|simplified|review)\b"
)
_SAYS_THRESHOLD: Final = re.compile(
    r"\b(?:seuils?|interpretation|modes?|circuits?|orientation|conduite|scores?|totaux|total|baremes?|conclusion|decision|thresholds?|outcome)\b"
)
POINTS: Final = ("points", "point", "pts", "pt", "pts.")


def split_threshold(text: str) -> tuple[Span, str] | None:
    """An interval of totals and the mode that it leads to, in one text; None if it is no such thing."""
    for pattern in _JOINED:
        found = pattern.fullmatch(text)
        span = total_of(found["span"]) if found else None
        if found is not None and span is not None:
            return span, found["label"].strip()
    return None


def total_of(text: str) -> Span | None:
    """An interval of totals: in points, or without a unit."""
    span = span_of(text)
    return span._replace(unit="") if span is not None and (span.unit.casefold() in ("", *POINTS)) else None


def threshold_blocks(grid: Grid) -> list[Block]:
    """The blocks of thresholds of a sheet."""
    found: list[Block] = []
    taken: set[Place] = set()
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


def _wide(text: str) -> bool:
    """Whether an interval is more than one number, as thresholds are."""
    split = split_threshold(text)
    span = split[0] if split else total_of(text)
    return span is not None and span.low != span.high


def _names(cell: Cell | None) -> bool:
    return cell is not None and not cell.broken and span_of(cell.text) is None and number_in(cell.text) is None


def _block(grid: Grid, column: int, rows: list[int]) -> Block | None:
    sides = {side for row in rows if (side := _side(grid, row, column)) is not None}
    if len(rows) < 2 or len(sides) != 1 or not any(_wide(grid.text(row, column)) for row in rows):
        return None
    side = sides.pop()
    labels = [_label(grid, row, column, side) for row in rows]
    heading = _heading(grid, rows[0] - 1, column, side)
    alone = not side and heading is None and any(_NAMES_MODE.match(folded(label)) for label in labels)
    if not alone and not _is_of_modes(grid, rows[0], column, labels, heading):
        return None
    columns = {column: "threshold"} | ({column + side: "mode"} if side else {})
    for beside in range(max(columns) + 1, max(columns) + 4):
        if not any(_names(grid.own(row, beside)) for row in rows):
            break
        columns[beside] = "note"
    return Block(grid.name, "modes", heading, (rows[0], rows[-1]), columns)


def _label(grid: Grid, row: int, column: int, side: int) -> str:
    text = grid.text(row, column + side)
    split = None if side else split_threshold(text)
    return split[1] if split else text


def _heading(grid: Grid, row: int, column: int, side: int) -> tuple[int, int] | None:
    roles = {role_of(grid.text(row, each)) for each in (column, column + side)}
    return (row, row) if roles & {"threshold", "mode"} or (side and roles & {"points", "level"}) else None


def _is_of_modes(grid: Grid, row: int, column: int, labels: list[str], heading: tuple[int, int] | None) -> bool:
    """Whether intervals are of totals rather than levels of a criterion: what stands around them says so."""
    said = any(_SAYS_MODE.search(folded(label)) for label in labels)
    if heading is not None:
        own = {role_of(grid.text(heading[0], each)) for each in (column - 1, column, column + 1)}
        above = {role_of(cell.text) for cell in grid.row(heading[0])}
        return "criterion" not in own and bool(own & {"threshold", "mode"} or ("criterion" not in above and said))
    near = [cell for each in (row - 1, row - 2) for cell in grid.row(each) if abs(cell.at.column - column) < 3]
    return said and any(_SAYS_THRESHOLD.search(folded(text)) for text in [grid.name, *(cell.text for cell in near)])
