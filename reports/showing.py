"""Tables whose figures may be drawn beside them: the same cells for a page and for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2

from reports.agreement_tables import two_places
from reports.marks import Mark, mark_of
from reports.outcome_tables import PlainTable
from reports.typography import number, percent
from reports.wording import Words


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in words, what is drawn of it, what is added in small; `zero`: where nothing is on the line drawn."""

    said: str
    mark: Mark | None = None
    more: str = ""
    zero: float = 0.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A table; `id` is its anchor in a page, `note` says how to read it."""

    id: str
    title: str
    note: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def plain(self) -> PlainTable:
        """Without pictures."""
        rows = tuple(tuple(" – ".join(filter(None, (cell.said, cell.more))) for cell in row) for row in self.rows)
        return PlainTable(self.title, self.headers, rows)


Ends = tuple[float, float] | None


class Figures:
    """Says figures in one language, and draws them."""

    def __init__(self, words: Words) -> None:
        """The words of one language."""
        self.words, self.language = words, words.language

    def count(self, value: float) -> str:
        """A whole number."""
        return number(round(value), self.language)

    def share(self, value: float | None, ends: Ends = None) -> str:
        """`31 % [26 % à 37 %]`, or that it is not known."""
        return self._with(value, ends, lambda each: percent(each, self.language, 1 if each < 0.1 else 0))

    def figure(self, value: float | None, ends: Ends = None) -> str:
        """`0,42 [0,3 à 0,5]`."""
        return self._with(value, ends, lambda each: two_places(each, self.language))

    def signed(self, value: float | None, ends: Ends = None) -> str:
        """`+0,42 [-0,1 à +0,5]`."""
        return self._with(value, ends, self._signed)

    def _signed(self, value: float) -> str:
        said = two_places(value, self.language)
        if not any(each in "123456789" for each in said):
            return two_places(0.0, self.language)
        return f"+{said}" if value > 0 else said

    def _with(self, value: float | None, ends: Ends, say: Callable[[float], str]) -> str:
        if value is None:
            return "—"
        if ends is None:
            return say(value)
        return self.words("against_interval", value=say(value), low=say(ends[0]), high=say(ends[1]))

    def share_cell(self, value: float | None, ends: Ends = None, more: str = "") -> Cell:
        """A share, drawn on a line from 0 to 100 %."""
        said = self.share(value, ends)
        mark = None if value is None else mark_of(value, ends or (value, value), said)
        return Cell(said, mark, more)

    def signed_cell(self, value: float | None, ends: Ends, widest: float) -> Cell:
        """A difference, drawn on a line with nothing in its middle."""
        said = self.signed(value, ends)
        if value is None or widest <= 0:
            return Cell(said)
        least, most = ends or (value, value)
        low, middle, high = (0.5 + each / widest / 2 for each in (least, value, most))
        return Cell(said, mark_of(middle, (low, high), said), zero=50.0)

    def times_cell(self, value: float | None, ends: Ends) -> Cell:
        """How many times more, drawn on a line from an eighth to eight times, once in its middle."""
        if value is None:
            return Cell("—")
        said = self.words("shown_times", times=self.figure(value, ends))
        low, middle, high = (
            0.5 + log2(each) / 6 for each in ((ends or (value, value))[0], value, (ends or (value, value))[1])
        )
        return Cell(said, mark_of(middle, (low, high), said), zero=50.0)


def widest_of(values: Sequence[float | None], ends: Sequence[Ends]) -> float:
    """The length of the longest arm of differences drawn beside one another."""
    held = [abs(each) for each in values if each is not None]
    held += [abs(end) for each in ends if each is not None for end in each]
    return max(held, default=0.0)
