"""The sheet where people describe cases to try: attributes down, cases across, results on top."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import styles
from desk.excel.cells import put
from desk.excel.lists import Lists
from engine.exchange.cases import FIRST, HEAD, SPARE, CasesPage, offered, told
from engine.exchange.grid import Content, letters
from engine.model import Attribute

WIDTHS = (22, 30, 28)
WIDE = 32  # of a case
LAST = FIRST + SPARE - 1
_FROZEN = f"{letters(FIRST)}4"  # names, mode and score stay in sight
_PRINTED = 4  # columns of cases, before any is assessed
_PROMPT = 255  # characters that a prompt may hold


def write_cases(sheet: Worksheet, page: CasesPage, lists: Lists) -> None:
    """Write the sheet, its lists and its prompts."""
    sheet.freeze_panes = _FROZEN
    for place in range(1, LAST + 1):
        wide = WIDTHS[place - 1] if place < FIRST else WIDE
        styles.spread(sheet.column_dimensions[letters(place)], wide, number=False)
    for row, contents in enumerate(page.rows, start=1):
        padded = (*contents, *(None for _ in range(LAST - len(contents))))
        for place, content in enumerate(padded, start=1):
            _cell(sheet, row, place, content)
        sheet.row_dimensions[row].height = styles.height(padded, (*WIDTHS, *(WIDE for _ in range(SPARE))))
    for row, attribute in enumerate(page.attributes, start=HEAD + 1):
        _helped(sheet, row, attribute, lists)
    styles.print_well(sheet, 1)
    print_up_to(sheet, FIRST + _PRINTED - 1)
    styles.protect(sheet)


def print_up_to(sheet: Worksheet, column: int) -> None:
    """On paper, the columns of the cases alone: the spare ones would make all the rest too small to read."""
    sheet.page_setup.fitToWidth = styles.pages_across(sheet, max(column, FIRST))
    sheet.print_area = f"A1:{letters(max(column, FIRST))}{sheet.max_row}"
    sheet.print_title_cols = f"A:{letters(FIRST - 1)}"


def _cell(sheet: Worksheet, row: int, place: int, content: Content) -> None:
    """What is ours is locked and grey; the names of cases and their facts are open."""
    cell = put(sheet, row, place, content)
    cell.font, cell.alignment = styles.BODY, styles.WRAPPED
    cell.border = styles.CELL if place >= FIRST else styles.LINE
    cell.number_format = styles.TEXT_FORMAT
    theirs = place >= FIRST and (row == 1 or row > HEAD)
    cell.protection = styles.OPEN if theirs else styles.LOCKED
    if row == 1:
        cell.font, cell.fill = styles.HEADER, styles.HEADER_FILL
    elif row <= HEAD:
        cell.font, cell.fill = styles.LOCKED_FONT if place == FIRST - 2 else styles.BODY, styles.BAND_FILL
    elif place < FIRST:
        cell.font, cell.fill = styles.LOCKED_FONT if place == 1 else styles.BODY, styles.LOCKED_FILL
    if place == FIRST - 1 and row > 1:
        cell.font = styles.MUTED


def _helped(sheet: Worksheet, row: int, attribute: Attribute, lists: Lists) -> None:
    """What the attribute means where it is named, and the list of its values where cases give them."""
    help_ = DataValidation(showInputMessage=True, promptTitle=attribute.label[:32], prompt=told(attribute)[:_PROMPT])
    help_.add(f"A{row}:C{row}")
    sheet.add_data_validation(help_)
    listed = offered(attribute)
    if listed:
        name = "cas:oui ou non" if attribute.kind == "boolean" else f"cas:{attribute.id}"
        validation = lists.offer(sheet, f"{letters(FIRST)}{row}:{letters(LAST)}{row}", name, listed)
        validation.errorTitle = attribute.label[:32]
        validation.showErrorMessage = attribute.kind != "set"  # several of its values, or another spelling, are fine
