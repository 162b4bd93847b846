"""Sections of tables whose rows may be drawn: figures with their intervals, on one line scale a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from learner.evidence.model import Share
from reports.marks import Mark, mark_of
from reports.templating import rendered
from reports.views.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Row:
    """The cells, the first of which names the row; `mark` is what is drawn beside the one that the table says."""

    cells: tuple[str, ...]
    mark: Mark | None = None
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers. `drawn`: beside which cell; `zero`: where nothing would be, in percent of the line.

    `more` rows are folded, in a page; so is all of a `folded` table, which the terminal leaves out.
    """

    title: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    drawn: int = 1
    zero: float | None = None
    note: str = ""
    more: tuple[Row, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: what is said, then tables."""

    id: str
    title: str
    said: tuple[str, ...]
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """The whole page. `remarks` temper what is said."""

    title: str
    of: str
    verdict: str
    said: tuple[str, ...]
    remarks: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row before the scale is known: its cells, and the value and ends to draw, with their words."""

    cells: tuple[str, ...]
    value: float | None = None
    ends: tuple[float, float] = (0.0, 0.0)
    said: str = ""
    warns: bool = False

    @classmethod
    def of_share(cls, cells: tuple[str, ...], share: Share, said: str, *, warns: bool = False) -> Drawn:
        """With a share and its interval drawn; with nothing drawn, of none of none."""
        if share.low is None or share.high is None:
            return cls(cells)
        return cls(cells, share.count / share.total, (share.low, share.high), said, warns)


def table_of(  # noqa: PLR0913 - what a table is made of
    title: str,
    headers: Sequence[str],
    rows: Iterable[Drawn],
    *,
    drawn: int = 1,
    zero: float | None = None,
    scale: tuple[float, float] | None = None,
    note: str = "",
    most: int | None = None,
) -> Table:
    """A table on one scale: that given, else from the least to the most drawn, `zero` on it if there is one."""
    held = list(rows)
    low, high = scale or _scale([each for each in held if each.value is not None], zero)
    span = (high - low) or 1.0

    def placed(value: float) -> float:
        return (value - low) / span

    made = [
        Row(
            each.cells,
            mark_of(placed(each.value), (placed(each.ends[0]), placed(each.ends[1])), each.said)
            if each.value is not None
            else None,
            each.warns,
        )
        for each in held
    ]
    at = None if zero is None else round(100 * placed(zero), 1)
    return Table(title, tuple(headers), tuple(made[:most]), drawn, at, note, tuple(made[most:]) if most else ())


def _scale(rows: Sequence[Drawn], zero: float | None) -> tuple[float, float]:
    held = [end for each in rows for end in each.ends] + [each.value for each in rows if each.value is not None]
    held += [] if zero is None else [zero]
    return (min(held), max(held)) if held else (0.0, 1.0)


def render_measured(page: MeasuredPage, lexicon: Lexicon) -> str:
    """The page as HTML text."""
    style = "base.css marks.css measured.css"
    return rendered("measured.html.j2", lexicon.language, lexicon.foreign, style=style, page=page)
