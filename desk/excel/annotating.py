"""A copy of a workbook with each mistake as a comment at its cell, and the list of them on a first sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import styles
from desk.excel.cells import put
from desk.excel.reading import OURS, theirs_in
from engine.errors import Diagnostic, Language
from engine.exchange.gathering import Found, once
from engine.exchange.grid import Address, letters
from engine.exchange.sheets_back import TO_MEND

WRONG, DOUBTFUL = PatternFill("solid", fgColor="FFC7CE"), PatternFill("solid", fgColor="FFEB9C")
AUTHOR, WIDE, LINE = "gdr", 340, 18  # points
_HEADERS = {"fr": ("Case", "Ce qui ne va pas", "Que faire"), "en": ("Cell", "What is wrong", "What to do")}
_WIDTHS = (28, 70, 70)


def annotate(book: Workbook, found: Sequence[Found], language: Language) -> None:
    """Write the mistakes in a workbook, in place of those that an earlier copy told."""
    forget(book)
    for cell, said in _by_cell(found).items():
        if cell.sheet in book.sheetnames:
            _comment(book[cell.sheet], cell, said, language)
    _list(book, once(found), language)


def forget(book: Workbook) -> None:
    """Take away what an earlier copy told: its comments, and the list of them."""
    for sheet in book.worksheets:
        _forget(sheet)
    if TO_MEND in book.sheetnames:
        del book[TO_MEND]


def _by_cell(found: Iterable[Found]) -> dict[Address, list[Diagnostic]]:
    held: dict[Address, list[Diagnostic]] = {}
    for cell, said in found:
        if cell is not None:
            held.setdefault(cell, []).append(said)
    return held


def _forget(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment is not None and OURS in cell.comment.text:
                theirs = theirs_in(cell.comment.text)
                cell.comment = Comment(theirs, cell.comment.author) if theirs else None
                cell.fill = PatternFill()


def _comment(sheet: Worksheet, at: Address, said: Sequence[Diagnostic], language: Language) -> None:
    cell = sheet.cell(at.row, at.column)
    if isinstance(cell, MergedCell):
        return
    theirs = f"{cell.comment.text}\n\n" if cell.comment is not None else ""
    told = "\n\n".join("\n".join(filter(None, each.said_in(language))) for each in said)
    comment = Comment(f"{theirs}{OURS}{told}", AUTHOR)
    comment.width, comment.height = WIDE, LINE * (3 + len(comment.text) // 45)
    cell.comment = comment
    cell.fill = WRONG if any(each.severity == "error" for each in said) else DOUBTFUL


def _list(book: Workbook, found: Sequence[Found], language: Language) -> None:
    sheet = book.create_sheet(TO_MEND, 0)
    book.active = 0
    for place, (header, wide) in enumerate(zip(_HEADERS[language], _WIDTHS, strict=True), start=1):
        cell = put(sheet, 1, place, header)
        cell.font, cell.fill = styles.HEADER, styles.HEADER_FILL
        sheet.column_dimensions[letters(place)].width = wide
    for row, each in enumerate(found, start=2):
        _listed(sheet, row, each, language)
        if each.cell is not None and each.cell.sheet in book.sheetnames:
            _link(cast(Cell, sheet.cell(row, 1)), each.cell)
    sheet.freeze_panes = "A2"
    styles.print_well(sheet, 1)


def _listed(sheet: Worksheet, row: int, found: Found, language: Language) -> None:
    said = found.diagnostic
    where = said.location.path or said.location.file or ""
    texts = (where, *said.said_in(language))
    sheet.row_dimensions[row].height = styles.height(texts, _WIDTHS)
    for place, text in enumerate(texts, start=1):
        cell = put(sheet, row, place, text)
        cell.font, cell.alignment, cell.border = styles.BODY, styles.WRAPPED, styles.LINE


def _link(cell: Cell, to: Address) -> None:
    """A click leads to the cell that is wrong."""
    sheet = to.sheet.replace("'", "''")
    cell.hyperlink = f"#'{sheet}'!{letters(to.column)}{to.row}"
