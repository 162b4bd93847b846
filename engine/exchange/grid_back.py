"""From a sheet to its rows: the columns found by their headers, wherever they stand; nothing written is passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from engine.errors import nearest, nearest_said
from engine.exchange import messages_layout as say
from engine.exchange.columns import Column
from engine.exchange.grid import Address, Sheet
from engine.exchange.rows_back import Path, Row
from engine.exchange.written import Reading, written

Where = dict[Path, tuple[Column, int]]
Lost = Mapping[str, tuple[Column, int] | None]  # by header, what stood before


def header_at(sheet: Sheet, row: int, column: int) -> str:
    """The text of a header, on one line."""
    content = sheet.cells.get((row, column))
    return " ".join(str(content).split()) if content is not None else ""


def headers(sheet: Sheet, row: int) -> dict[int, str]:
    """The headers of a row, by column."""
    found = {column: header_at(sheet, row, column) for line, column in sorted(sheet.cells) if line == row}
    return {column: header for column, header in found.items() if header}


def found_columns(sheet: Sheet, known: Sequence[Column], reading: Reading) -> Where:
    """Where each known column is; one missing, there twice or unknown and filled is reported."""
    by_header = {column.header.casefold(): column for column in known}
    found: Where = {}
    unknown: list[tuple[int, str]] = []
    for place, header in headers(sheet, 1).items():
        column = by_header.get(header.casefold())
        if column is None:
            unknown.append((place, header))
        elif column.path in found:
            reading.report(Address(sheet.name, 1, place), say.SAME_COLUMN, header=header)
        else:
            found[column.path] = (column, place)
    lost = {column.header: _before(column, known, found) for column in known if column.path not in found}
    _report(sheet, lost, unknown, reading)
    return found


def _before(lost: Column, known: Sequence[Column], found: Where) -> tuple[Column, int] | None:
    """The column that a lost one stands after, of those still there, and where that is."""
    return next((found[each.path] for each in reversed(known[: known.index(lost)]) if each.path in found), None)


def _report(sheet: Sheet, lost: Lost, unknown: Sequence[tuple[int, str]], reading: Reading) -> None:
    """A header that is nearly that of a missing column is one mistake, told where it is."""
    filled = {column for row, column in sheet.cells if row > 1}
    meant = {header: nearest(header, lost) for _, header in unknown}
    for header, before in lost.items():
        if header not in meant.values():
            column, place = before or (None, 1)
            message, said = (say.MISSING_AFTER, column.header) if column else (say.MISSING_COLUMN, "")
            reading.report(Address(sheet.name, 1, place), message, header=header, before=said)
    for place, header in unknown:
        near = meant[header]
        if near is not None or place in filled:
            at = Address(sheet.name, 1, place)
            reading.report(at, say.UNKNOWN_COLUMN, header=header[:60], **nearest_said(near))


def rows_of(sheet: Sheet, head: int, where: Where, known: Sequence[Column], reading: Reading) -> list[Row]:
    """The rows that say something, under the head."""
    return list(_rows(sheet, head, where, known, reading))


def _rows(sheet: Sheet, head: int, where: Where, known: Sequence[Column], reading: Reading) -> Iterator[Row]:
    titled = set(headers(sheet, head))
    filled = sorted(place for place in sheet.cells if place[0] > head)
    for number, places in groupby(filled, key=lambda place: place[0]):
        read = {path: written(sheet, number, place, reading) for path, (_, place) in where.items()}
        _refuse_outside(sheet, [column for _, column in places if column not in titled], number, reading)
        cells = {path: cell for path, cell in read.items() if cell is not None}
        if cells:
            yield Row(sheet.name, number, where, cells, known, reading)


def _refuse_outside(sheet: Sheet, columns: Sequence[int], row: int, reading: Reading) -> None:
    for column in columns:
        text = str(sheet.cells[row, column])
        if text.strip():
            reading.report(Address(sheet.name, row, column), say.NO_HEADER, text=text[:60])
