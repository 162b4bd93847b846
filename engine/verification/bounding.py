"""The points of a table that is bounded once, over all cases (docs/semantics.md, Tables)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from engine.model import Table
from engine.verification.logic import DualRail, Formula, conj, disj, neg

Side = Literal["low", "known", "high"]


class Line(NamedTuple):
    """A row: the truth of its cells, its choice, and its points in the account looked at, None if it names it not."""

    truth: DualRail
    state: DualRail
    points: int | None


def stairs(table: Table, lines: Sequence[Line], side: Side) -> Iterator[tuple[Formula, int]]:
    """The points that a table adds, as a sum: the least, then each step up where it is reached."""
    steps = sorted({0, *(line.points or 0 for line in lines)})
    for rank, points in enumerate(steps):
        reached = True if rank == 0 else _reached(table, lines, points, side)
        yield reached, points - (steps[rank - 1] if rank else 0)


def _reached(table: Table, lines: Sequence[Line], points: int, side: Side) -> Formula:
    """Whether the bound on this side is at least so many points."""
    if table.single:
        return _one(lines, points, side)
    counted = [line for line in lines if line.points is not None]
    return _most(counted, points, side) if table.aggregate == "max" else _least(counted, points, side)


def _one(lines: Sequence[Line], points: int, side: Side) -> Formula:
    """Of one row at most. What is known is the number of the interval nearest to zero."""
    none = conj(neg(line.truth.sure) for line in lines)
    if side == "high" or (side == "known" and points <= 0):
        return disj((_some(lines, points), conj((none, points <= 0))))
    return conj((_all(lines, points), disj((points <= 0, neg(none)))))


def _most(lines: Sequence[Line], points: int, side: Side) -> Formula:
    """The best of the rows that apply; nothing if none does."""
    none = conj(neg(line.state.sure) for line in lines)
    if side == "high":
        return disj((_some(lines, points), conj((none, points <= 0))))
    sure = disj(line.state.sure for line in lines if _points(line) >= points)
    empty = conj((points <= 0, _all(lines, points) if side == "low" else True))
    return disj((conj((neg(none), sure)), conj((none, empty))))


def _least(lines: Sequence[Line], points: int, side: Side) -> Formula:
    """The least of the rows that apply; nothing if none does."""
    none = conj(neg(line.state.sure) for line in lines)
    if side == "low":
        return conj((_all(lines, points), disj((points <= 0, neg(none)))))
    sure = conj(neg(line.state.sure) for line in lines if _points(line) < points)
    empty = disj((points <= 0, _some(lines, points) if side == "high" else False))
    return disj((conj((neg(none), sure)), conj((none, empty))))


def _points(line: Line) -> int:
    return line.points or 0


def _some(lines: Sequence[Line], points: int) -> Formula:
    """A row of at least so many points may apply."""
    return disj(line.state.possible for line in lines if _points(line) >= points)


def _all(lines: Sequence[Line], points: int) -> Formula:
    """No row of fewer points may apply."""
    return conj(line.state.never for line in lines if _points(line) < points)
