"""What each column of a grid holds: its heading says so, else what is written under it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from engine.grids.column import Column, Columns, aside, heading_says
from engine.grids.mapping import PointsIn
from engine.grids.numerals import points_in, split_points
from engine.grids.plain import Grid
from engine.grids.scored_columns import scored_columns

_POINTS_OF = re.compile(
    r"^(?:points?|pts\.?|cotations?|cotes?|scores?|ratings?)\s*(?::|-|–|en|pour|,)?\s*|\s*\((?:points?|pts)\)$",
    re.IGNORECASE,
)


def columns_of(
    grid: Grid, heading: tuple[int, int], rows: Sequence[int], taken: Collection[tuple[int, int]]
) -> Columns | None:
    """The columns of the grid under a heading; None if they are not those of a grid."""
    held = [_column(grid, number, heading, rows, taken) for number in range(1, max(grid.columns) + 1)]
    seen = [column for column in held if column.heads]
    criterion = next((column for column in seen if column.role == "criterion"), None) or _first_text(seen)
    if criterion is None:
        return None
    others = [column for column in seen if column is not criterion]
    levels = _levels(others)
    if len(levels) > 1:
        return _across(criterion, others, levels)
    return scored_columns(criterion, others) or _list(criterion, others)


def _column(
    grid: Grid, number: int, heading: tuple[int, int], rows: Sequence[int], taken: Collection[tuple[int, int]]
) -> Column:
    heads: list[str] = []
    for row in range(heading[0], heading[1] + 1):
        cell = grid.shown(row, number)
        if cell is not None and (row, number) not in taken and cell.text not in heads:
            heads.append(cell.text)
    places = [(row, number) for row in rows if (row, number) not in taken]
    under = [cell.text for place in places if (cell := grid.own(*place)) is not None and not cell.broken]
    return Column(number, tuple(heads), tuple(under))


def _first_text(columns: Sequence[Column]) -> Column | None:
    return next(
        (
            column
            for column in columns
            if column.under and not column.numeric and column.role in (None, "group", "level", "definition")
        ),
        None,
    )


def _levels(columns: Sequence[Column]) -> list[Column]:
    """The columns that each hold one level of every criterion, if there are several."""
    if _beside(columns):
        return _beside(columns)
    headed = [column for column in columns if column.role == "levels"]
    if len(headed) > 1:
        return headed
    one_points = len([column for column in columns if column.role == "points" and _gives_points(column)]) == 1
    named = [column for column in columns if column.role in (None, "level", "points") and column.under]
    if one_points or len(named) < 2 or len({column.numeric for column in named}) > 1:
        return []
    if all(column.numeric for column in named) and any(
        "points" in (heading_says(head) for head in column.heads) for column in named
    ):
        return []
    return named


def _across(criterion: Column, others: Sequence[Column], levels: Sequence[Column]) -> Columns:
    beside = _beside(others)
    where: PointsIn = "beside" if [*beside] == [*levels] else _points_in(levels)
    texts = {column.number: _level_says(column, where) for column in levels}
    roles = {column.number + 1: "points" for column in levels} if where == "beside" else {}
    return Columns("across", {criterion.number: "criterion"} | roles | aside(others, {*texts, *roles}), texts, where)


def _beside(columns: Sequence[Column]) -> list[Column]:
    """`Niveau 1 | Pts | Niveau 2 | Pts`: the columns of levels that have their points on their right."""
    points = {column.number for column in columns if _gives_points(column)}
    found = [column for column in columns if column.number + 1 in points and not column.numeric and column.under]
    return found if len(found) > 1 else []


def _points_in(levels: Sequence[Column]) -> PointsIn:
    if all(column.numeric for column in levels if column.under):
        return "cells"
    if all(column.heading_points is None for column in levels):
        texts = [text for column in levels for text in column.under]
        return (
            "texts" if sum(split_points(text, bare=True) is not None for text in texts) * 2 > len(texts) else "heading"
        )
    return "heading"


def _level_says(column: Column, where: PointsIn) -> str:
    """What the mapping says of a level's column: its points, or its name."""
    if where != "heading":
        return column.head
    return column.heading_points or ""


def _list(criterion: Column, others: Sequence[Column]) -> Columns | None:
    points = _points(others)
    if not points:
        return _stating(criterion, others)
    computed = _computed(points)
    points = [column for column in points if column not in computed]
    rest = [column for column in others if column not in (*points, *computed)]
    level = next((column for column in rest if column.role == "level" and column.under), None)
    level = level or next((column for column in rest if column.role in (None, "criterion") and column.under), None)
    roles = {criterion.number: "criterion", **({level.number: "level"} if level else {})}
    roles |= {column.number: "points" for column in points} | {column.number: "total" for column in computed}
    return Columns("list", roles | aside(rest, roles), disciplines=_disciplines(points))


def _stating(criterion: Column, others: Sequence[Column]) -> Columns | None:
    """A list whose levels say their points themselves: `oui : 3`."""
    level = next((column for column in others if column.role in (None, "level", "points") and _states(column)), None)
    if level is None:
        return None
    roles = {criterion.number: "criterion", level.number: "level"}
    return Columns("list", roles | aside([column for column in others if column is not level], roles))


def _states(column: Column) -> bool:
    """Whether most of what is under a heading says its points."""
    return sum(split_points(text, bare=True) is not None for text in column.under) * 2 > len(column.under)


def _points(others: Sequence[Column]) -> list[Column]:
    """The columns that give points: by their headings, else a weight alone, else the last numbers."""
    found = [column for column in others if _gives_points(column)]
    found = found or [column for column in others if column.role == "weight" and column.numeric]
    return (
        found
        or [column for column in others if column.numeric and column.role in (None, "note", "level", "levels")][-1:]
    )


def _computed(points: Sequence[Column]) -> list[Column]:
    """`Score` then `Points`: headings that name no discipline are not of several, and the second repeats the first."""
    return [column for column in points if not _discipline_of(column)][1:]


def _gives_points(column: Column) -> bool:
    """Whether a heading says points, and a number stands under it: what is not one is then a mistake."""
    said = "points" in [heading_says(head) for head in column.heads]
    return said and any(points_in(text) is not None for text in column.under)


def _disciplines(points: Sequence[Column]) -> dict[int, str]:
    """Several columns of points are those of as many disciplines, which their headings name."""
    if len(points) < 2:
        return {}
    return {column.number: _discipline_of(column) or column.head for column in points}


def _discipline_of(column: Column) -> str:
    return _POINTS_OF.sub("", column.head).strip()
