"""Opening someone's grid: the same safety as any workbook, formulas with the value that was last kept of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desk.excel.reading import opened_with_values
from desk.grids import messages as say
from engine.errors import GdrError, Location, diagnostic
from engine.exchange.grid import Computed, Content, Formula, Sheet
from engine.exchange.sheets_back import are_of_a_rulebook


def open_grid(path: Path) -> list[Sheet]:
    """The sheets of someone's workbook. Raises GdrError: too large, damaged, protected, hostile; that of a rulebook."""
    try:
        sheets, values = opened_with_values(path)
    except GdrError as error:  # what is wrong is said as of a rulebook's workbook; the remedy is not the same
        remedy = {"hint": say.AGAIN_FR, "hint_en": say.AGAIN_EN}
        own = ("EXCEL_PASSWORD", "EXCEL_FORMAT", "EXCEL_MACROS")
        found = [each if each.code in own else each.model_copy(update=remedy) for each in error.diagnostics]
        raise GdrError(found) from error
    if are_of_a_rulebook(sheets):
        named = {"name": path.name, "out": path.stem}
        raise GdrError([diagnostic(say.RULEBOOK, Location(file=str(path)), **named)])
    return [_computed(sheet, values[sheet.name]) for sheet in sheets]


def _computed(sheet: Sheet, values: Sheet) -> Sheet:
    """The sheet, each formula with its value."""
    cells = {place: _content(content, values.cells.get(place)) for place, content in sheet.cells.items()}
    return replace(sheet, cells=cells)


def _content(content: Content, value: Content) -> Content:
    return Computed(content, value) if isinstance(content, Formula) else content
