"""A sheet as texts: each filled cell on one line, trimmed, what a program left in it told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property

from engine.exchange.grid import NOTHING_HIDDEN, Address, Broken, Computed, Content, Hidden, Sheet
from engine.grids import messages as say
from engine.grids.numerals import MIXED, number_in
from engine.grids.uses import Reading
from engine.invisible import invisible
from engine.values import plain, shown

_RANGE = re.compile(r"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)")
LONGEST = 2_000  # of a text that becomes a label or a value; what is beyond is prose


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell: its text on one line, how many rows and columns it covers.

    `broken`: no text can be read there. `lines`: its text as typed on several.
    """

    at: Address
    text: str
    tall: int = 1
    wide: int = 1
    broken: bool = False
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A sheet: its filled cells, and for each place that a merge covers, the cell that covers it.

    `hidden`: its rows and columns that nobody sees. `unseen`: the places of what was there, once it is taken out.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    covered: Mapping[tuple[int, int], tuple[int, int]]
    hidden: Hidden = NOTHING_HIDDEN
    unseen: frozenset[tuple[int, int]] = frozenset()

    def own(self, row: int, column: int) -> Cell | None:
        """The cell written at a place."""
        return self.cells.get((row, column))

    def shown(self, row: int, column: int) -> Cell | None:
        """The cell seen at a place: the one written there, or the one that covers it."""
        return self.cells.get(self.covered.get((row, column), (row, column)))

    def text(self, row: int, column: int) -> str:
        """The text written at a place; empty if there is none."""
        cell = self.own(row, column)
        return cell.text if cell else ""

    def row(self, row: int) -> list[Cell]:
        """The cells written in a row, from left to right."""
        return self._by_row.get(row, [])

    @property
    def rows(self) -> list[int]:
        """The rows where something is written."""
        return list(self._by_row)

    @cached_property
    def columns(self) -> list[int]:
        """The columns where something is written."""
        return sorted({column for _, column in self.cells})

    @cached_property
    def _by_row(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = {}
        for place in sorted(self.cells):
            found.setdefault(place[0], []).append(self.cells[place])
        return found


def grid_of(sheet: Sheet, reading: Reading) -> Grid:
    """The texts of a sheet; what is no plain text is told at its cell, and read as well as can be."""
    spans = {place: _span(merged) for place, merged in sheet.merged.items()}
    cells: dict[tuple[int, int], Cell] = {}
    for (row, column), content in sorted(sheet.cells.items()):
        at = Address(sheet.name, row, column)
        text = _text(content, at, reading)
        if text:
            size = spans.get((row, column), (1, 1))
            cells[row, column] = Cell(at, text, *size, broken=_broken(content), lines=_lines(content))
    for (row, column), comment in sheet.comments.items():
        reading.report(Address(sheet.name, row, column), say.COMMENT, text=" ".join(comment.split())[:200])
    return Grid(sheet.name, cells, dict(_covered(spans)), sheet.hidden)


def _covered(spans: Mapping[tuple[int, int], tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of each merge, with the first of them."""
    for (row, column), (tall, wide) in spans.items():
        yield from (((row + down, column + right), (row, column)) for down in range(tall) for right in range(wide))


def _span(merged: str) -> tuple[int, int]:
    found = _RANGE.fullmatch(merged)
    if found is None:
        return 1, 1
    return int(found[4]) - int(found[2]) + 1, column_of(found[3]) - column_of(found[1]) + 1


def column_of(letters: str) -> int:
    """C → 3, AB → 28."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(content: Content, at: Address, reading: Reading) -> str:
    if isinstance(content, Computed):
        return _computed(content, at, reading)
    if isinstance(content, Broken):
        reading.report(at, say.ERROR_VALUE, text=str(content)[:40])
        return str(content)
    if isinstance(content, datetime | time | timedelta | date):
        return _moment(content, at, reading)
    if isinstance(content, bool):
        return shown(content)
    if isinstance(content, int | float | Decimal):
        return _number(Decimal(str(content)))
    return _line(str(content), at, reading) if content is not None else ""


def _broken(content: Content) -> bool:
    if isinstance(content, Computed):
        return content.value in (None, "") or _broken(content.value)
    return isinstance(content, Broken | time | timedelta)


def _computed(content: Computed, at: Address, reading: Reading) -> str:
    if content.value in (None, ""):
        reading.report(at, say.UNCOMPUTED, text=content[:60])
        return content
    text = _text(content.value, at, reading)
    reading.report(at, say.FORMULA, text=content[:60], value=text[:60])
    return text


def _moment(content: date | time | timedelta, at: Address, reading: Reading) -> str:
    if isinstance(content, time | timedelta):
        reading.report(at, say.TIME, text=content)
        return str(content)
    reading.report(at, say.DATE, text=f"{content:%d/%m/%Y}", guess=f"{content.day}-{content.month}")
    return f"{content:%d/%m/%Y}"


def _number(number: Decimal) -> str:
    """With a comma, and never just three decimals after it: a spreadsheet's number holds no thousands to doubt."""
    text = plain(number).replace(".", ",") if number.is_finite() else str(number)
    return f"{text}0" if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", text) else text


def _lines(content: Content) -> tuple[str, ...]:
    """The lines of a text typed on several."""
    if not isinstance(content, str) or isinstance(content, Computed | Broken) or "\n" not in content:
        return ()
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", content[:LONGEST]).splitlines())
    return tuple(line for line in lines if line)


def _line(content: str, at: Address, reading: Reading) -> str:
    text = unicodedata.normalize("NFC", content)
    unseen = {each.offset for each in invisible(text, "\n\t\r")}
    if unseen:
        reading.report(at, say.UNSEEN)
        text = "".join(char for place, char in enumerate(text) if place not in unseen)
    line = " ".join(text.split())
    if line and line != text and "\n" not in text and text.strip() != text:
        reading.report(at, say.SPACES, text=line[:60])
    for found in MIXED.findall(line):
        reading.report(at, say.MIXED, text=found, number=_number(number_in(found) or Decimal(0)))
    return line[:LONGEST] if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
