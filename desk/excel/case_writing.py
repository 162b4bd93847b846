"""Results written above each case, in place of those of an earlier try."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import styles
from desk.excel.cases_sheet import WIDE, print_up_to
from desk.excel.cells import put
from engine.exchange.cases import FIRST, RESULT, RESULTS
from engine.exchange.grid import letters

TALLEST = 28  # lines of a row of results: a spreadsheet has no taller row


def write_results(sheet: Worksheet, results: Mapping[int, Mapping[str, str]]) -> None:
    """Write the results of the cases of a sheet, by column; whatever stood there before is cleared."""
    rows = _rows(sheet)
    for key, row in rows.items():
        said = {column: results[column].get(key, "") for column in results}
        for column in range(FIRST, max(sheet.max_column, *results, FIRST) + 1):
            _write(sheet, row, column, said.get(column, ""), bold=key == "mode")
        wide = [_wide(sheet, column) for column in said]
        sheet.row_dimensions[row].height = styles.height(tuple(said.values()), wide, TALLEST)
    print_up_to(sheet, max(results, default=FIRST))


def _rows(sheet: Worksheet) -> dict[str, int]:
    """The row of each result, wherever it stands; below the last row, for one that is no longer there."""
    keys = {label: key for key, label in RESULTS.items()}
    found: dict[str, int] = {}
    for row in range(2, sheet.max_row + 1):
        label = str(sheet.cell(row, 2).value or "").strip()
        if str(sheet.cell(row, 1).value or "").strip() == RESULT and label in keys:
            found.setdefault(keys[label], row)
    for key, label in RESULTS.items():
        if key not in found:
            found[key] = sheet.max_row + 1
            for column, text in enumerate((RESULT, label), start=1):
                put(sheet, found[key], column, text)
    return found


def _write(sheet: Worksheet, row: int, column: int, text: str, *, bold: bool) -> None:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):  # someone merged it with another, which says it
        return
    cell.value = None
    put(sheet, row, column, text)
    cell.font = styles.LOCKED_FONT if bold else styles.BODY
    cell.alignment, cell.border, cell.fill = styles.WRAPPED, styles.CELL, styles.BAND_FILL
    cell.number_format, cell.protection = styles.TEXT_FORMAT, styles.LOCKED


def _wide(sheet: Worksheet, column: int) -> int:
    """How wide a column is now, since people may resize it."""
    held = sheet.column_dimensions.get(letters(column))
    return int(held.width) if held is not None and held.width else WIDE
