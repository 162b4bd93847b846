"""What is doubtful in a column of scores, told at its heading."""

from __future__ import annotations

from collections.abc import Sequence

from engine.grids import messages_scores as say
from engine.grids.criterion import Criterion
from engine.grids.plain import Cell
from engine.grids.rows import Rows
from engine.grids.uses import Reading


def tell_scores(rows: Rows, found: Sequence[Criterion], reading: Reading) -> None:
    """A scale that is not said, scores already given, numbers that may be scores."""
    scores = rows.block.having("score")
    if not scores:
        _tell_yes(rows, found, reading)
        return
    first = _heading(rows, scores[0])
    if not rows.block.scores and found:
        reading.report(first.at if first else found[0].cell.at, say.NO_SCORES, text=_said(first), count=len(found))
    if first is not None and any(rows.grid.own(row, scores[0]) for row in _rows(rows)):
        reading.report(first.at, say.SCORES_GIVEN, text=_said(first))
    for column in scores[1:]:
        cell = _heading(rows, column)
        if cell is not None:
            reading.report(cell.at, say.SEVERAL_SCORES, text=_said(cell), first=_said(first))


def _tell_yes(rows: Rows, found: Sequence[Criterion], reading: Reading) -> None:
    """Points times a weight, for no level: perhaps the scores of a file."""
    block = rows.block
    if block.layout == "list" and block.having("weight") and not block.having("level") and found:
        cell = _heading(rows, block.having("points")[0])
        if cell is not None:
            reading.report(cell.at, say.SCORE_AS_YES, text=_said(cell))


def _heading(rows: Rows, column: int) -> Cell | None:
    return rows.grid.shown(rows.block.heading[1], column) if rows.block.heading else None


def _said(cell: Cell | None) -> str:
    return cell.text[:60] if cell is not None else ""


def _rows(rows: Rows) -> range:
    return range(rows.block.rows[0], rows.block.rows[1] + 1)
