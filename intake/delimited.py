"""CSV: rows of cells told apart by `,`, `;` or a tab, streamed; a row that breaks the rules spoils only itself."""

from __future__ import annotations

import csv
from collections import Counter, deque
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import islice
from pathlib import Path

from engine.errors import Message
from intake import messages_file as say
from intake.encoding import Encoding
from intake.grid import GridRow
from intake.opening import reading, unpacked
from intake.table import file_error

DELIMITERS = ",;\t"
MAX_LINE = 1 << 20
MAX_CELL = csv.field_size_limit()
MAX_BROKEN = 1_000
SAMPLE = 20


def csv_rows(path: Path, encoding: Encoding) -> Iterator[GridRow]:
    """The rows of a CSV file, each with the line it starts on, blank ones left out.

    A row whose quotes are wrong is yielded with its fault, and reading starts again at the next line.
    Raises FileError: a line without end, or quotes wrong all along.
    """
    delimiter = delimiter_of(path, encoding)
    with reading(path), _text(path, encoding) as stream:
        yield from _rows(_Lines(stream, str(path)), delimiter)


def _text(path: Path, encoding: Encoding) -> TextIOWrapper:
    return TextIOWrapper(unpacked(path), encoding=encoding.codec, newline="")


def delimiter_of(path: Path, encoding: Encoding) -> str:
    """The delimiter that gives the most of the first rows one width of two cells or more; then the widest."""
    return max(DELIMITERS, key=lambda each: _regularity(path, encoding, each))


def _regularity(path: Path, encoding: Encoding, delimiter: str) -> tuple[int, int]:
    with reading(path), _text(path, encoding) as stream:
        sample = list(islice(_rows(_Lines(stream, str(path)), delimiter), SAMPLE))
    widths = Counter(len(row.cells) for row in sample if len(row.cells) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


class _Lines:
    """The lines of a text, bounded, numbered, and given back when a row turns out to be broken."""

    def __init__(self, stream: TextIOWrapper, file: str) -> None:
        self.stream, self.file = stream, file
        self.ahead: deque[str] = deque()
        self.taken: list[str] = []
        self.first = 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self.ahead.popleft() if self.ahead else self._read()
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line

    def _read(self) -> str:
        line = self.stream.readline(MAX_LINE)
        if len(line) == MAX_LINE:
            raise file_error(say.LONG_LINE, self.file, line=self.first + len(self.taken), limit=MAX_LINE)
        return line

    def next_row(self) -> None:
        """What was taken so far is done with."""
        self.first += len(self.taken)
        self.taken.clear()

    def only_first(self) -> str:
        """Give back all the lines of a broken row but its first, which is returned."""
        self.ahead.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]
        return self.taken[0]


def _rows(lines: _Lines, delimiter: str) -> Iterator[GridRow]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    broken = 0
    while True:
        lines.next_row()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            broken += 1
            if broken > MAX_BROKEN:
                raise file_error(say.TOO_MANY_QUOTES, lines.file, line=lines.first, limit=MAX_BROKEN) from error
            yield _broken(lines, error)
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield GridRow(lines.first, tuple(cells), delimiter)


def _broken(lines: _Lines, error: csv.Error) -> GridRow:
    fault: tuple[Message, dict[str, object]] = (say.ROW_QUOTES, {})
    if "field larger" in str(error):
        fault = (say.ROW_CELL_LENGTH, {"limit": MAX_CELL})
    return GridRow(lines.first, (), "", fault, whole=lines.only_first().rstrip("\r\n"))
