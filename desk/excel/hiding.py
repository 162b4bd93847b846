"""What of a sheet its author hid: the sheet, rows, columns; by hand or by a filter."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from engine.exchange.grid import Hidden


def hidden_in(sheet: Worksheet) -> Hidden:
    """The rows and columns that nobody sees, by number from 1."""
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    columns = {
        number
        for column in sheet.column_dimensions.values()
        if column.hidden
        for number in range(column.min or 1, min(column.max or 1, sheet.max_column) + 1)
    }
    return Hidden(sheet.sheet_state != "visible", frozenset(rows), frozenset(columns))
