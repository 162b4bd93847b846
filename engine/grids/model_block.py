"""A block guessed from a sheet where no grid was recognised: a commented model, for a person to correct."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.emitting.layout import quoted
from engine.errors import Language
from engine.exchange.grid import letters
from engine.grids.hidden import seen
from engine.grids.mapping import COLUMNS, Block
from engine.grids.numerals import points_in
from engine.grids.plain import Grid
from engine.grids.words import role_of

_SAID: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Aucun critère n'a été trouvé. Voici un bloc deviné : ôtez le « # » de chaque ligne, corrigez, relancez.",
        "layout : list (un niveau par ligne), across (des niveaux en colonnes) ou modes (des seuils) ; sous columns :",
    ),
    "en": (
        "No criterion was found. Here is a guessed block: take the “#” off each line, correct it, run again.",
        "layout: list (one level a row), across (levels in columns) or modes (thresholds); under columns:",
    ),
}


def model_of(grids: Sequence[Grid], blocks: Sequence[Block], language: Language) -> str:
    """What to add to a mapping that has no block of criteria; empty where it has one, or no row tells two things."""
    shown = [grid for grid in map(seen, grids) if any(len(grid.row(row)) > 1 for row in grid.rows)]
    if not shown or any(block.layout != "modes" for block in blocks):
        return ""
    grid = max(shown, key=lambda each: len(each.cells))
    said = [*_SAID[language], ", ".join(COLUMNS["list"])]
    head = [] if blocks else ["blocks:"]
    return "\n".join(["", *(f"## {line}" for line in said), *(f"#{line}" for line in [*head, *_lines(grid)])]) + "\n"


def _lines(grid: Grid) -> Iterator[str]:
    rows = [row for row in grid.rows if len(grid.row(row)) > 1]
    heading, under = rows[0], rows[1:] or rows
    columns = [cell.at.column for cell in grid.row(heading)]
    points = [column for column in columns[1:] if _numeric(grid, column, under)]
    listed = bool(points) or len(columns) < 3
    yield f"  - sheet: {quoted(grid.name)}"
    yield f"    layout: {'list' if listed else 'across'}"
    yield f"    heading: [{heading}, {heading}]"
    yield f"    rows: [{under[0]}, {under[-1]}]"
    roles = dict(_roles(grid, heading, columns, points[-1:] or columns[-1:])) if listed else {columns[0]: "criterion"}
    yield from _column_lines(grid, heading, "columns", roles)
    if not listed:
        texts = {column: f'"{rank}"' for rank, column in enumerate(columns[1:])}
        yield from _column_lines(grid, heading, "levels", texts)
        yield "    points: heading"


def _roles(grid: Grid, heading: int, columns: Sequence[int], points: Sequence[int]) -> Iterator[tuple[int, str]]:
    """What each column of a list may be: the first asks, the last numbers are points, one of the others says levels."""
    free = ["level"]
    for column in columns:
        role = role_of(grid.text(heading, column)) or ""
        if column == columns[0] or column in points:
            yield column, "criterion" if column == columns[0] and column not in points[1:] else "points"
        elif role in COLUMNS["list"] and role not in ("criterion", "points", "level"):
            yield column, role
        else:
            yield column, free.pop() if free else "note"


def _column_lines(grid: Grid, heading: int, key: str, said: dict[int, str]) -> Iterator[str]:
    yield f"    {key}:"
    for column, each in said.items():
        yield f"      {letters(column)}: {each:<12}# {grid.text(heading, column)[:60]}".rstrip(" #")


def _numeric(grid: Grid, column: int, rows: Sequence[int]) -> bool:
    texts = [grid.text(row, column) for row in rows if grid.own(row, column) is not None]
    return sum(points_in(text) is not None for text in texts) * 2 > len(texts)
