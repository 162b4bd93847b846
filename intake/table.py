"""What every reader yields: a table of raw rows, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from engine.condition import Frozen
from engine.errors import Diagnostic, GdrError, Location, Message, diagnostic
from engine.values import plain

Format = Literal["CSV", "JSON", "JSON Lines", "XLSX", "ODS", "Parquet", "ICSR"]
Strangeness = Literal["error", "not_finite", "digits", "nested", "surrogate", "time"]


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that holds no value a case can hold: a spreadsheet error, NaN, a time of day, an object."""

    text: str
    why: Strangeness


Raw = str | bool | Decimal | date | datetime | tuple[object, ...] | Odd | None


class FileError(GdrError):
    """A file that cannot be read at all."""


class Fault(Frozen):
    """One mistake of a row: the column it is in (empty: the row itself), the value found, and why it is refused."""

    column: str = ""
    value: str = ""
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it starts (line of the file, row of the sheet), its cells by column, and what is already wrong.

    Blank cells are left out. `text` is the row as the file has it, near enough to find it again.
    """

    line: int
    cells: Mapping[str, Raw]
    text: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A file opened for reading. `columns` are those of the header or, without one (JSON), of the first rows."""

    file: str
    format: Format
    columns: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str = ""
    repeated: frozenset[str] = field(default_factory=frozenset)

    @property
    def has_header(self) -> bool:
        """Whether one header names the columns of every row."""
        return not self.is_json

    @property
    def is_json(self) -> bool:
        """Whether values come with their types, so that a text is never read as a number."""
        return self.format.startswith("JSON")

    def place(self, line: int, column: str = "") -> Location:
        """A row of this table, or one of its cells: the column's number and name."""
        numbered = self.has_header and self.format != "ICSR" and column in self.columns
        number = self.columns.index(column) + 1 if numbered else None
        return Location(file=self.file, line=line, column=number, path=column or None)


def file_error(message: Message, file: str, /, line: int | None = None, **values: object) -> FileError:
    """The error of a file that one reason makes unreadable."""
    return FileError([diagnostic(message, Location(file=file, line=line), **values)])


def written(raw: object) -> str:
    """A raw value as it may be shown in a list of rejects."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "vrai" if raw else "faux"
    if isinstance(raw, Decimal):
        return plain(raw)
    if isinstance(raw, tuple):
        return " + ".join(written(part) for part in raw)
    return raw.text if isinstance(raw, Odd) else str(raw)
