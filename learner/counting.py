"""Whose points count on a file: those of every rule that applies; of some tables, those of one row.

A table of which one row applies, or that keeps the most or the least that its rows give, adds the points of one row or
nothing. Which row it is is read from what the engine says that the table adds, so that the points that count are its
score: the `known` ones by what is sure, the `high` ones as precaution has it (docs/semantics.md, Points of tables).

What the rules of one file add is thus a sum of whole rules, with one exception: the points at most of an undetermined
rule that both adds and takes points, in several effects, are those that it adds. Its points are here taken together,
and by precaution it counts with all of them if they add, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from engine.assessment import Assessment, Bounds, RowOutcome, TableOutcome
from engine.model import Rulebook


class Counting:
    """Whose points count, of the rules and rows that have some on one scale."""

    def __init__(self, rulebook: Rulebook, points: Mapping[str, int], bounds: Callable[[TableOutcome], Bounds]) -> None:
        """`points`: of each rule or row, in the order wanted. `bounds`: what a table adds to the scale."""
        self._together = {table.id for table in rulebook.tables if table.together}
        self._points, self._bounds = points, bounds

    def of(self, found: Assessment) -> tuple[list[bool], list[bool]]:
        """Of each rule or row, whether its points count by what is sure, and whether they do as precaution has it."""
        truths, points = found.trace.truths, self._points
        sure = {id: truths[id] == "true" for id in points}
        most = {id: sure[id] or (truths[id] == "unknown" and points[id] > 0) for id in points}
        for table in (each for each in found.trace.tables if each.table in self._together):
            bounds, rows = self._bounds(table), [row for row in table.rows if row.row in points]
            sure |= {row.row: row is _giving(bounds.known, rows, points) for row in rows}
            most |= {row.row: row is _giving(bounds.high, rows, points) for row in rows}
        return list(sure.values()), list(most.values())


def _giving(given: int, rows: Sequence[RowOutcome], points: Mapping[str, int]) -> RowOutcome | None:
    """The row that gives a table's points; None where 0 is that of no row. Of several, the surest, then the first."""
    if given == 0 and all(row.truth != "true" for row in rows):
        return None
    held = [row for row in rows if row.chosen != "false" and points[row.row] == given]
    return min(held, key=lambda row: (row.chosen != "true", row.truth != "true"), default=None)
