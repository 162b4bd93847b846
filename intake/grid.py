"""From a grid of cells to a table: find the header, pair each cell with its column."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from engine.errors import Message, diagnostic
from intake import messages_file as say
from intake.table import Fault, Format, Raw, Row, Table, file_error, written

# Some sources put a title and a date above their header.
PREAMBLE = 20
Recognised = Callable[[frozenset[str]], bool]


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells in order, with the line (or sheet row) they start on.

    A row that cannot be cut into cells has none: it has a fault, and `whole`, its text.
    """

    line: int
    cells: tuple[Raw, ...]
    separator: str
    fault: tuple[Message, dict[str, object]] | None = None
    whole: str = ""

    @property
    def text(self) -> str:
        """The row on one line, near enough to what the file has."""
        return self.whole or self.separator.join(written(cell) for cell in self.cells)


def column_name(raw: Raw) -> str:
    """A header cell as a name: NFC, white space evened out."""
    return unicodedata.normalize("NFC", " ".join(written(raw).split()))


def is_blank(raw: Raw) -> bool:
    """Whether a cell says nothing."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def table_of(grid: Iterator[GridRow], file: str, format: Format, encoding: str, recognised: Recognised) -> Table:
    """The table of a grid. Its header is the first row that `recognised` knows, else the first row.

    Raises FileError when there is no row at all.
    """
    first = list(islice(grid, PREAMBLE))
    if not first:
        raise file_error(say.NO_HEADER, file)
    names = [tuple(column_name(cell) for cell in row.cells) for row in first]
    at = next((index for index, row in enumerate(names) if recognised(frozenset(row))), 0)
    columns = _trimmed(names[at])
    repeated = frozenset(name for name, count in Counter(columns).items() if count > 1 and name)
    rows = (_row(columns, row) for row in chain(first[at + 1 :], grid))
    return Table(file, format, columns, rows, encoding, repeated)


def _trimmed(columns: tuple[str, ...]) -> tuple[str, ...]:
    last = max((index for index, name in enumerate(columns) if name), default=-1)
    return columns[: last + 1]


def _row(columns: tuple[str, ...], row: GridRow) -> Row:
    cells = {name: cell for name, cell in zip(columns, row.cells, strict=False) if not is_blank(cell)}
    return Row(row.line, cells, row.text, tuple(_faults(columns, row)))


def _faults(columns: tuple[str, ...], row: GridRow) -> Iterator[Fault]:
    if row.fault:
        message, values = row.fault
        yield Fault(value=row.text[:200], diagnostic=diagnostic(message, **values))
    elif len(row.cells) < len(columns):
        yield _ragged(say.ROW_SHORT, columns, row)
    elif not all(is_blank(cell) for cell in row.cells[len(columns) :]):
        yield _ragged(say.ROW_LONG, columns, row)


def _ragged(message: Message, columns: tuple[str, ...], row: GridRow) -> Fault:
    return Fault(diagnostic=diagnostic(message, found=len(row.cells), expected=len(columns)))
