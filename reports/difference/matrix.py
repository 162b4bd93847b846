"""Old levels by new ones: how many files go from each to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.impact import Cell
from engine.model import Level
from reports.difference.model import Difference
from reports.difference.moves import Sayings
from reports.typography import number


@dataclass(frozen=True, slots=True)
class Square:
    """A cell: its figure, whether nothing moved there, whether it is empty."""

    figure: str
    still: bool
    empty: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of rows (before) by columns (after), with the totals of both."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Square, ...], str], ...]
    totals: tuple[str, ...]


@dataclass(frozen=True)
class Scale:
    """Both ladders of one kind, and the words for no level proposed."""

    title: str
    before: Sequence[Level]
    after: Sequence[Level]
    none: str


def matrix_of(found: Difference, sayings: Sayings) -> Iterator[Matrix]:
    """The modes, then the priorities where there are any."""
    if found.history is None:
        return
    past, said, one, other = found.history.past, sayings.words, sayings.before, sayings.after
    yield _matrix(past.modes, Scale(said.diff_modes, one.modes, other.modes, said.no_mode), sayings)
    if one.priorities or other.priorities:
        scale = Scale(said.diff_priorities, one.priorities, other.priorities, said.no_priority)
        yield _matrix(past.priorities, scale, sayings)


def _matrix(cells: Sequence[Cell], scale: Scale, sayings: Sayings) -> Matrix:
    held = {(each.before, each.after): each.files for each in cells}
    old = _ids(scale.before, [each.before for each in cells])
    new = _ids(scale.after, [each.after for each in cells])
    totals = [sum(held.get((one, other), 0) for one in old) for other in new]
    return Matrix(
        title=scale.title,
        columns=tuple(_short(sayings.level(each, sayings.after, scale.none)) for each in new),
        rows=tuple(
            (
                _short(sayings.level(one, sayings.before, scale.none)),
                tuple(_square(held.get((one, other), 0), one == other, sayings) for other in new),
                number(sum(held.get((one, other), 0) for other in new), sayings.language),
            )
            for one in old
        ),
        totals=tuple(number(each, sayings.language) for each in (*totals, sum(totals))),
    )


def _short(label: str) -> str:
    """A label without what it says between parentheses: a column is narrow."""
    return label.partition(" (")[0]


def _ids(levels: Sequence[Level], met: Sequence[str | None]) -> list[str | None]:
    """The levels, and that none is proposed where that was met."""
    return [*(each.id for each in levels), *([None] if None in met else [])]


def _square(files: int, still: bool, sayings: Sayings) -> Square:
    return Square(figure=number(files, sayings.language), still=still, empty=files == 0)
