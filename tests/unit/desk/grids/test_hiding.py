"""What a workbook says that it hides: rows, grouped columns, sheets."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from desk.grids.reading import open_grid
from engine.exchange.grid import Hidden


def test_hidden_rows_columns_and_sheets_are_known(tmp_path: Path) -> None:
    book = Workbook()
    shown, kept = book.worksheets[0], book.create_sheet("Brouillon")
    for sheet in (shown, kept):
        for row in range(1, 6):
            sheet.append([row, "b", "c", "d", "e"])
    shown.row_dimensions[2].hidden = True
    shown.column_dimensions.group("B", "C", hidden=True)
    kept.sheet_state = "veryHidden"
    book.save(tmp_path / "g.xlsx")
    first, second = open_grid(tmp_path / "g.xlsx")
    assert first.hidden == Hidden(rows=frozenset({2}), columns=frozenset({2, 3}))
    assert second.hidden == Hidden(whole=True)
