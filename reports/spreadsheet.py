"""The summary of a run as a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from engine.errors import Language
from reports.outcome_tables import PlainTable
from reports.summary import Held, Summary, written

LONGEST = 32_767  # characters that a spreadsheet cell holds


def xlsx_of(summary: Summary) -> bytes:
    """A spreadsheet: frozen header, filter, widths, numbers and dates as such, texts never as formulas."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = summary.title[:31]
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(summary.columns))}{len(summary.rows) + 1}"
    for place, column in enumerate(summary.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.append([_header(sheet, column.header) for column in summary.columns])
    for row in summary.rows:
        sheet.append([_typed(sheet, held, summary.language) for held in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xlsx_of_tables(tables: Sequence[PlainTable]) -> bytes:
    """A spreadsheet of plain tables, a sheet for each, its title above its header."""
    book = Workbook()
    for number, table in enumerate(tables, 1):
        sheet: Worksheet = book.worksheets[0] if number == 1 else book.create_sheet()
        sheet.title = str(number)
        sheet.append([_header(sheet, table.title)])
        sheet.append([_header(sheet, header) for header in table.headers])
        for row in table.rows:
            sheet.append([_text(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _header(sheet: Worksheet, text: str) -> Cell:
    cell = _text(sheet, text)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E4EFF0")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _text(sheet: Worksheet, text: str) -> Cell:
    cell = Cell(sheet, row=1, column=1, value=ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST])
    # Said last: a text that begins with "=" would otherwise be kept as a formula.
    cell.data_type = "s"
    return cell


def _typed(sheet: Worksheet, held: Held, language: Language) -> Cell | None:
    if held is None or held == "":
        return None
    if isinstance(held, str | bool):
        return _text(sheet, written(held, language) if isinstance(held, bool) else held)
    typed = Cell(sheet, row=1, column=1)
    typed.value = held
    if isinstance(held, date):
        typed.number_format = "dd/mm/yyyy" if language == "fr" else "yyyy-mm-dd"
    return typed
