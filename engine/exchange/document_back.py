"""From the sheets of a workbook to the document of a rulebook, each of whose nodes knows its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.errors import nearest, nearest_said
from engine.exchange import messages_layout as say
from engine.exchange import messages_sheet as say_sheet
from engine.exchange.columns import COLUMNS, SHEETS
from engine.exchange.general_back import head_of
from engine.exchange.grid import Address, Sheet
from engine.exchange.grid_back import found_columns, rows_of
from engine.exchange.rows_back import Row, item_of
from engine.exchange.sections_back import section_node
from engine.exchange.sheets_back import Sheets, holds_cases, missing, sorted_out
from engine.exchange.tables_back import table_entries
from engine.exchange.written import Reading
from engine.loading.document import Document
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar
from engine.loading.nodes import Sequence as Listed
from engine.loading.problems import Place

_OF_RULEBOOKS = ("waivers", "examples")
_SCALES = ("modes", "priorities")  # shared as wholes: what redefines them is told at the first row that does


def document_of(sheets: Sequence[Sheet], reading: Reading) -> tuple[Document | None, str]:
    """The document, None without a general sheet, and what its first line says to editors.

    Every mistake goes to `reading`. Cases to try are no part of it, whatever their sheet holds.
    """
    sheets = [sheet for sheet in sheets if not holds_cases(sheet)]
    _merged(sheets, reading)
    found = sorted_out(sheets, reading)
    general = found.sections.get("general")
    if general is None:
        missing("general", [sheet.name for sheet in sheets], reading)
        return None, ""
    head, schema = head_of(general, reading)
    shared = any(entry.key.text == "shared" for entry in head)
    sections = [each for each in SHEETS if not (shared and each in _OF_RULEBOOKS)]
    names = [sheet.name for sheet in sheets]
    entries = [entry for each in sections for entry in _section(each, found, names, reading)]
    root = Mapping(reading.place(Address(general.name, 1, 1)), (*head, *entries))
    return Document(root, ()), schema


def _merged(sheets: Sequence[Sheet], reading: Reading) -> None:
    for sheet in sheets:
        for (row, column), cells in sheet.merged.items():
            reading.report(Address(sheet.name, row, column), say_sheet.MERGED, range=cells)
        for (row, column), text in sheet.comments.items():
            reading.report(Address(sheet.name, row, column), say_sheet.COMMENT, text=" ".join(text.split())[:80])


def _section(section: str, found: Sheets, names: Sequence[str], reading: Reading) -> Iterator[Entry]:
    sheet = found.sections.get(section)
    if sheet is None:
        missing(section, names, reading)
        place = reading.place(Address(SHEETS[section], 1, 1))
        yield Entry(Scalar(place, section, quoted=False), Refused(place))
        return
    where = found_columns(sheet, COLUMNS[section], reading)
    rows = rows_of(sheet, 1, where, COLUMNS[section], reading)
    place = reading.place(Address(sheet.name, rows[0].number if rows and section in _SCALES else 1, 1))
    if rows or section == "attributes":
        node = _tables(rows, place, found, reading) if section == "tables" else section_node(section, rows, place)
        yield Entry(Scalar(place, section, quoted=False), node)
    if section == "tables":
        _unlisted(rows, found, reading)


def _tables(rows: Sequence[Row], place: Place, found: Sheets, reading: Reading) -> Node:
    """The tables that are listed, each with what its own sheet says."""
    return Listed(place, tuple(_table(item_of(row), row, found, reading) for row in rows))


def _table(item: Mapping, row: Row, found: Sheets, reading: Reading) -> Node:
    """A table and what its sheet says; nothing is said of one whose id or sheet is missed, once that is."""
    id = row.id.text if row.id is not None else ""
    sheet = found.tables.get(id)
    if sheet is not None:
        return Mapping(item.place, (*item.entries, *table_entries(sheet, reading)))
    if id:
        near = nearest_said(nearest(id, found.tables))
        reading.report(row.address(("id",)), say.MISSING_TABLE, id=id, **near)
    return Refused(item.place)


def _unlisted(rows: Sequence[Row], found: Sheets, reading: Reading) -> None:
    listed = {row.id.text for row in rows if row.id is not None}
    for id, sheet in found.tables.items():
        if id not in listed:
            near = nearest_said(nearest(id, listed - set(found.tables)))
            reading.report(Address(sheet.name, 1, 1), say.UNLISTED_TABLE, id=id, **near)
