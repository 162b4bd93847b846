"""What a cell says, as text, with where to report what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from engine.errors import Message
from engine.exchange import messages_sheet as say
from engine.exchange.grid import Address, Broken, Content, Formula, Sheet
from engine.invisible import invisible
from engine.loading.problems import Place, Problems
from engine.values import plain, shown

FIRST = 100_000_000  # no file has so many lines: what is numbered from here on is a place in a workbook
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Spot(NamedTuple):
    """A cell, and the line in it, from 1; 0 for the whole of it."""

    cell: Address
    line: int = 0


@dataclass
class Reading:
    """A workbook being read: what is wrong, and the places that the document's nodes are given."""

    problems: Problems
    spots: list[Spot] = field(default_factory=list)

    def place(self, cell: Address, line: int = 0, column: int = 0) -> Place:
        """A place that leads back to a cell. They rise as the workbook is read, so that mistakes come in its order."""
        self.spots.append(Spot(cell, line))
        return Place(FIRST + len(self.spots) - 1, column)

    def spot(self, line: int | None) -> Spot | None:
        """The cell that a place stands for; None if it is not one of a workbook."""
        return self.spots[line - FIRST] if line is not None and FIRST <= line < FIRST + len(self.spots) else None

    def report(self, cell: Address, message: Message, line: int = 0, /, **values: object) -> None:
        """Report a mistake at a cell."""
        self.problems.add(message, self.place(cell, line), None, **values)


@dataclass(frozen=True, slots=True)
class Written:
    """A cell that says something: its text, trimmed, and its place. `broken`: what is wrong with it is said."""

    text: str
    cell: Address
    reading: Reading
    broken: bool = False

    def place(self, line: int = 0, column: int = 0) -> Place:
        """A place in this cell."""
        return self.reading.place(self.cell, line, column)

    def report(self, message: Message, line: int = 0, /, **values: object) -> None:
        """Report a mistake in this cell."""
        self.reading.report(self.cell, message, line, **values)


def written(sheet: Sheet, row: int, column: int, reading: Reading) -> Written | None:
    """What a cell says; None if it is blank."""
    content, cell = sheet.cells.get((row, column)), Address(sheet.name, row, column)
    if isinstance(content, Formula | Broken):
        reading.report(cell, say.FORMULA if isinstance(content, Formula) else say.ERROR_VALUE, text=content[:60])
        return Written(content, cell, reading, broken=True)
    if isinstance(content, time | timedelta) or (isinstance(content, datetime) and content.time() != time()):
        reading.report(cell, say.TIME, text=content)
        return Written(str(content), cell, reading, broken=True)
    text = _text(content)
    return _trimmed(text, cell, reading) if text.strip() else None


def _text(content: Content) -> str:
    if isinstance(content, bool):
        return shown(content)
    if isinstance(content, date):
        return f"{content:%d/%m/%Y}"
    if isinstance(content, int | float | Decimal):
        return _number(Decimal(str(content)))
    return _unescaped(content) if isinstance(content, str) else ""


def _number(number: Decimal) -> str:
    """With a comma, and never just three decimals after it: a spreadsheet's number holds no thousands to doubt."""
    text = plain(number) if number.is_finite() else str(number)
    text = text.replace(".", ",")
    return f"{text}0" if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", text) else text


def _unescaped(text: str) -> str:
    r"""`_x000D_` as the character it names, in one form, lines ended by `\n`."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _trimmed(text: str, cell: Address, reading: Reading) -> Written:
    unseen = next(invisible(text, "\n\t"), None)
    if unseen is not None:
        reading.report(cell, unseen.message, **unseen.values)
    elif text != text.strip() and "\n" not in text:
        reading.report(cell, say.SPACES, text=text[:60])
    # What stands before the first of several lines may indent it: each is trimmed by whoever reads it.
    kept = text.strip("\n").rstrip() if "\n" in text else text.strip()
    return Written(kept, cell, reading, unseen is not None)
