"""How the workbook of a rulebook looks: colours, widths, what is locked."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from textwrap import wrap

from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Protection, Side
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from engine.exchange.grid import Content, letters

FONT = "Calibri"
TITLE = Font(name=FONT, size=14, bold=True, color="134E4A")
HEADER, HEADER_FILL = Font(name=FONT, size=10, bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F5F5B")
BODY, LOCKED_FONT = Font(name=FONT, size=10), Font(name=FONT, size=10, bold=True)
LOCKED_FILL = PatternFill("solid", fgColor="E7ECEB")
BAND_FILL = PatternFill("solid", fgColor="CFE3E0")
WRAPPED = Alignment(wrap_text=True, vertical="top")
NUMBERS = Alignment(horizontal="center", vertical="top")
MUTED = Font(name=FONT, size=9, italic=True, color="5B6B69")
LINE = Border(bottom=Side("thin", color="C9D3D1"))
CELL = Border(bottom=Side("thin", color="C9D3D1"), left=Side("thin", color="C9D3D1"))
OPEN, LOCKED = Protection(locked=False), Protection(locked=True)
TEXT_FORMAT, NUMBER_FORMAT = "@", "General"
TALLEST, LINE_HEIGHT = 16, 13.5  # lines shown at most, points a line
TALLEST_OF_ALL = 30  # lines: a spreadsheet's row has 409 points at most
PAPER = 240  # characters across a page: more would be too small to be read
_LIGHTER, _NOTHING, _HEAVIER = "7FB77E", "FFFFFF", "F2994A"


def spread(dimension: ColumnDimension, wide: int, *, number: bool) -> None:
    """The width of a column and the style of the cells that are still empty: open, wrapped, texts kept as typed."""
    dimension.width = wide
    dimension.font = BODY
    dimension.protection = OPEN
    dimension.alignment = NUMBERS if number else WRAPPED
    dimension.number_format = NUMBER_FORMAT if number else TEXT_FORMAT


def protect(sheet: Worksheet) -> None:
    """Ids and headers are locked, without a password; rows may be added, columns resized, all be filtered."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "autoFilter", "sort"):
        setattr(protection, allowed, False)


def colour(sheet: Worksheet, cells: str, most: int) -> None:
    """Green for what lightens, orange for what weighs, the deeper the more; the number says it as well."""
    ends = [FormatObject(type="num", val=value) for value in (-most, 0, most)]
    scale = ColorScale(cfvo=ends, color=[Color(each) for each in (_LIGHTER, _NOTHING, _HEAVIER)])
    sheet.conditional_formatting.add(cells, Rule(type="colorScale", colorScale=scale))


def print_well(sheet: Worksheet, repeated: int) -> None:
    """On paper: landscape, over as many pages as it takes to be read, headers and ids on each."""
    across = pages_across(sheet, len(sheet.column_dimensions))
    _on_paper(sheet, across, 0)
    sheet.print_title_rows = f"1:{repeated}"
    if across > 1:
        sheet.print_title_cols = "A:A"


def pages_across(sheet: Worksheet, columns: int) -> int:
    """How many pages these first columns take side by side."""
    wide = sum(sheet.column_dimensions[letters(each)].width for each in range(1, columns + 1))
    return max(ceil(wide / PAPER), 1)


def print_small(sheet: Worksheet) -> None:
    """On paper: one page, whatever it holds; nobody reads it there."""
    _on_paper(sheet, 1, 1)


def _on_paper(sheet: Worksheet, across: int, down: int) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, down
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def height(row: Sequence[Content], widths: Sequence[int], tallest: int = TALLEST) -> float:
    """How tall a row is for its cells to be read whole, but no taller than most of a window."""
    lines = max((_lines(content, wide) for content, wide in zip(row, widths, strict=True)), default=1)
    return min(max(lines, 1), tallest) * LINE_HEIGHT + 3


def _lines(content: Content, wide: int) -> int:
    """About how many lines a text takes when it wraps between words."""
    letters = int(wide * 1.15)  # widths count digits, which letters are narrower than
    return sum(max(len(wrap(line, letters)), 1) for line in content.split("\n")) if isinstance(content, str) else 1
