"""The general sheet, as the head of a document: a field a row."""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import nearest, nearest_said
from engine.exchange import messages_layout as say
from engine.exchange.columns import Column
from engine.exchange.general import FIELDS, VALUE, fields_of
from engine.exchange.grid import Address, Sheet
from engine.exchange.grid_back import header_at
from engine.exchange.rows_back import Path, Row, item_of
from engine.exchange.written import Reading, written
from engine.loading.nodes import Entry

SCHEMA = ("schema",)


def head_of(sheet: Sheet, reading: Reading) -> tuple[tuple[Entry, ...], str]:
    """The keys that stand at the head of a file, and what its first line says to editors."""
    rows = _rows(sheet, reading)
    shared = ("shared",) in rows and ("rulebook",) not in rows
    known = fields_of("shared" if shared else "rulebook")
    _report_missing(sheet, rows, known, reading)
    cells = {path: written(sheet, row, VALUE, reading) for path, (_, row) in rows.items()}
    held = {path: cell for path, cell in cells.items() if cell is not None}
    schema = held.pop(SCHEMA, None)
    item = item_of(_Field(sheet.name, 1, rows, held, known, reading), without=SCHEMA)
    return item.entries, schema.text if schema is not None else ""


class _Field(Row):
    """The values of a sheet that goes down rather than across."""

    def address(self, path: Path) -> Address:
        """The value of a field."""
        row = self.columns[path][1] if path in self.columns else 1
        return Address(self.sheet, row, VALUE)


def _rows(sheet: Sheet, reading: Reading) -> dict[Path, tuple[Column, int]]:
    """The row of each field, found by its name; one unknown or there twice is reported."""
    by_name = {field.header.casefold(): field for field in FIELDS}
    found: dict[Path, tuple[Column, int]] = {}
    for row in sorted({row for row, _ in sheet.cells if row > 1}):
        name = header_at(sheet, row, 1)
        field = by_name.get(name.casefold())
        if field is not None and field.path in found:
            reading.report(Address(sheet.name, row, 1), say.SAME_FIELD, name=name)
        elif field is not None:
            found[field.path] = (field, row)
        elif (row, VALUE) in sheet.cells:
            near = nearest_said(nearest(name, [each.header for each in FIELDS]))
            reading.report(Address(sheet.name, row, 1), say.UNKNOWN_FIELD, name=name[:60], **near)
    return found


def _report_missing(
    sheet: Sheet, rows: dict[Path, tuple[Column, int]], known: Sequence[Column], reading: Reading
) -> None:
    for field in known:
        if field.path not in rows and field.path != SCHEMA:
            reading.report(Address(sheet.name, 1, 1), say.MISSING_FIELD, name=field.header)
