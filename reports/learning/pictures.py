"""What is drawn on a card, each beside its figures: effects with intervals, draws, files from level to level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.model import Level
from learner.evidence.model import Impact, Measured, Stability
from reports.learning.saying import Saying
from reports.marks import Mark, mark_of


@dataclass(frozen=True, slots=True)
class PartShown:
    """The effect in one part of the files."""

    name: str
    files: str
    effect: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class PartsShown:
    """Effects on one line scale; `zero` is where nothing would be, in percent of the line."""

    title: str
    of: str
    zero: float
    rows: tuple[PartShown, ...]


@dataclass(frozen=True, slots=True)
class DrawsShown:
    """Draws where the rule came back, or an equivalent of it, in percent; `said` in words."""

    itself: float
    equivalent: float
    said: str


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of the table of levels: its figure, and `still`, `off` or `none`."""

    figure: str
    kind: str


@dataclass(frozen=True, slots=True)
class MatrixShown:
    """Levels proposed today (rows) by those that would be (columns)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Square, ...]], ...]


def parts_shown(title: str, of: str, parts: Sequence[Measured], say: Saying) -> PartsShown:
    """Effects in parts of the files, zero always on the line."""
    ends = [end for each in parts for end in each.interval or ()]
    low, high = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    span = (high - low) or 1.0

    def place(value: float) -> float:
        return (value - low) / span

    def row(each: Measured) -> PartShown:
        if each.points is None or each.interval is None:
            return PartShown(_quarter(each.name, say), say.count(each.files), say.words.learning_few, None)
        said = say.interval(each.points, each.interval)
        mark = mark_of(place(each.points), (place(each.interval[0]), place(each.interval[1])), said)
        return PartShown(_quarter(each.name, say), say.count(each.files), said, mark)

    return PartsShown(title, of, round(100 * place(0.0), 1), tuple(map(row, parts)))


def _quarter(name: str, say: Saying) -> str:
    """`2025-Q3` is a quarter, said as the language does; names of directorates stay."""
    year, parted, quarter = name.partition("-Q")
    if parted and year.isdecimal() and quarter.isdecimal():
        return say.words("learning_quarter", year=year, quarter=quarter)
    words = say.words
    return {"earlier": words.learning_earlier, "later": words.learning_later_half}.get(name, name)


def draws_shown(found: Stability, say: Saying) -> DrawsShown | None:
    """How many of the draws brought the rule back."""
    if not found.draws:
        return None
    itself, equivalent = (round(100 * each / found.draws, 1) for each in (found.itself, found.equivalent))
    return DrawsShown(itself, equivalent, say.words("learning_draws_picture", n=found.itself, draws=found.draws))


def matrix_shown(impact: Impact, levels: Iterable[Level], say: Saying) -> MatrixShown:
    """Every level, and that none is proposed where that is met."""
    held = {(each.before, each.after): each.files for each in impact.cells}
    met = {id for pair in held for id in pair}
    ids: list[str | None] = [level.id for level in levels]
    ids += [None] if None in met else []
    return MatrixShown(
        columns=tuple(say.level(id) for id in ids),
        rows=tuple(
            (say.level(one), tuple(_square(held.get((one, other), 0), one == other, say) for other in ids))
            for one in ids
        ),
    )


def _square(files: int, still: bool, say: Saying) -> Square:
    return Square(say.count(files), "none" if not files else "still" if still else "off")
