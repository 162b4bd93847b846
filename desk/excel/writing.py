"""From the pages of a rulebook to a workbook that reads well and may be filled."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import styles
from desk.excel.cases_sheet import write_cases
from desk.excel.cells import put
from desk.excel.lists import SPARE, Lists
from engine.exchange.cases import NAME as CASES
from engine.exchange.cases import CasesPage
from engine.exchange.columns import Column
from engine.exchange.general import VALUE
from engine.exchange.grid import Content, letters
from engine.exchange.guide import LINES
from engine.exchange.guide import NAME as GUIDE
from engine.exchange.pages import Page

_GENERAL_WIDTHS = (26, 80, 60)
_FROZEN = {"rules": "C2", "attributes": "C2", "derived": "C2", "disciplines": "B2", "table": "B5"}
_NUMBERS = ("integer", "decimal")
_BESIDE = 70  # wide


def workbook_of(pages: Iterable[Page], choices: Mapping[str, tuple[str, ...]], cases: CasesPage | None = None) -> bytes:
    """The XLSX of a rulebook: a guide, a sheet a page, cases to try, then the lists that cells are filled from."""
    book = Workbook()
    _guide(book.worksheets[0])
    lists = Lists(book, choices)
    for page in pages:
        sheet = book.create_sheet(page.name, index=len(book.worksheets) - 1)
        _page(sheet, page, lists)
    if cases is not None:
        write_cases(book.create_sheet(CASES, index=len(book.worksheets) - 1), cases, lists)
    lists.close()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _guide(sheet: Worksheet) -> None:
    sheet.title = GUIDE
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 28, 100
    for row, (title, line) in enumerate(LINES, start=1):
        first, second = put(sheet, row, 1, title), put(sheet, row, 2, line)
        first.font, second.font = styles.LOCKED_FONT, styles.BODY
        first.alignment = second.alignment = styles.WRAPPED
        if title and not line:
            first.font = styles.TITLE
    sheet["A1"].font = styles.TITLE
    sheet.views.sheetView[0].showGridLines = False
    styles.print_well(sheet, 1)


def _page(sheet: Worksheet, page: Page, lists: Lists) -> None:
    if page.section == "general":
        _fields(sheet, page, lists)
    else:
        _records(sheet, page, lists)
    styles.print_well(sheet, page.head)
    styles.protect(sheet)


def _fields(sheet: Worksheet, page: Page, lists: Lists) -> None:
    """The general page: a field a row."""
    sheet.freeze_panes = "A2"
    for column, wide in enumerate(_GENERAL_WIDTHS, start=1):
        sheet.column_dimensions[letters(column)].width = wide
        _header(sheet, 1, column, page.rows[0][column - 1])
    for row, (field, (header, content, told)) in enumerate(zip(page.columns, page.rows[1:], strict=True), start=2):
        name, value, said = (put(sheet, row, at, each) for at, each in enumerate((header, content, told), start=1))
        for cell in (name, value, said):
            cell.font, cell.alignment, cell.border = styles.BODY, styles.WRAPPED, styles.LINE
        name.font, name.fill = styles.LOCKED_FONT, styles.LOCKED_FILL
        value.number_format = styles.TEXT_FORMAT
        _own(value, field)
        lists.on(sheet, field, f"{letters(VALUE)}{row}")
    _heights(sheet, page, _GENERAL_WIDTHS)


def _heights(sheet: Worksheet, page: Page, widths: Sequence[int]) -> None:
    """Said for every row: not every program works them out when it opens a file."""
    tallest = styles.TALLEST_OF_ALL if page.section == "examples" else styles.TALLEST  # facts are all to be seen
    for row, contents in enumerate(page.rows, start=1):
        sheet.row_dimensions[row].height = styles.height(contents, widths, tallest)


def _records(sheet: Worksheet, page: Page, lists: Lists) -> None:
    """A page of one item a row."""
    sheet.freeze_panes = _FROZEN.get(page.section, "B2")
    last = letters(len(page.columns))
    sheet.auto_filter.ref = f"A{page.head}:{last}{max(len(page.rows), page.head + 1)}"
    for place, column in enumerate(page.columns, start=1):
        number = column.form.shape in _NUMBERS
        styles.spread(sheet.column_dimensions[letters(place)], column.wide, number=number)
    _head(sheet, page)
    for row, contents in enumerate(page.rows[page.head :], start=page.head + 1):
        for place, (column, content) in enumerate(zip(page.columns, contents, strict=True), start=1):
            _content(sheet, row, place, column, content)
    _heights(sheet, page, [column.wide for column in page.columns])
    _beside(sheet, page)
    _fill_in(sheet, page, lists)


def _beside(sheet: Worksheet, page: Page) -> None:
    """What is to be known of a page, in grey beside its titles; a column is left empty between."""
    if page.beside:
        place = len(page.columns) + 2
        cell = put(sheet, 1, place, page.beside)
        cell.font, cell.fill, cell.alignment = styles.MUTED, styles.LOCKED_FILL, styles.WRAPPED
        cell.protection = styles.LOCKED
        sheet.column_dimensions[letters(place)].width = _BESIDE
        sheet.row_dimensions[1].height = styles.height((page.beside,), (_BESIDE,))


def _content(sheet: Worksheet, row: int, place: int, column: Column, content: Content) -> None:
    number = column.form.shape in _NUMBERS
    cell = put(sheet, row, place, content)
    cell.font, cell.border = styles.BODY, styles.LINE
    cell.alignment = styles.NUMBERS if number else styles.WRAPPED
    cell.number_format = styles.NUMBER_FORMAT if number else styles.TEXT_FORMAT
    _own(cell, column)


def _own(cell: Cell, column: Column) -> None:
    """Ids are locked once written, all the rest is open."""
    locked = column.locked and cell.value is not None
    cell.protection = styles.LOCKED if locked else styles.OPEN
    if locked:
        cell.font, cell.fill = styles.LOCKED_FONT, styles.LOCKED_FILL


def _head(sheet: Worksheet, page: Page) -> None:
    """The rows that name the columns; on the last, how to fill each is said where it is selected."""
    for number, contents in enumerate(page.rows[: page.head], start=1):
        for place, content in enumerate(contents, start=1):
            cell = _header(sheet, number, place, content)
            if number < page.head:
                cell.fill, cell.font = styles.BAND_FILL, styles.LOCKED_FONT
    for place, column in enumerate(page.columns, start=1):
        told = DataValidation(showInputMessage=True, promptTitle=column.header[:32], prompt=column.help[:255])
        told.add(f"{letters(place)}{page.head}")
        sheet.add_data_validation(told)


def _header(sheet: Worksheet, row: int, column: int, content: Content) -> Cell:
    cell = put(sheet, row, column, content)
    cell.font, cell.fill, cell.alignment = styles.HEADER, styles.HEADER_FILL, styles.WRAPPED
    cell.protection = styles.LOCKED
    return cell


def _fill_in(sheet: Worksheet, page: Page, lists: Lists) -> None:
    """Lists and colours, down to some way below the last row."""
    last = len(page.rows) + SPARE
    most = max((abs(each) for row in page.rows for each in row if isinstance(each, int)), default=1)
    for place, column in enumerate(page.columns, start=1):
        cells = f"{letters(place)}{page.head + 1}:{letters(place)}{last}"
        lists.on(sheet, column, cells)
        if column.coloured:
            styles.colour(sheet, cells, min(most, 10))
