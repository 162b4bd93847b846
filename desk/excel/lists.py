"""Drop-down lists: closed ones refuse another word, lists of names warn, those of cells only suggest."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import styles
from desk.excel.cells import put
from engine.exchange.choices import keywords_of
from engine.exchange.columns import Column
from engine.exchange.grid import letters

NAME = "Listes"
SPARE = 300  # empty rows below the last that have the lists too


class Lists:
    """The lists of a workbook, on a sheet of their own that nothing reads back."""

    def __init__(self, book: Workbook, choices: Mapping[str, tuple[str, ...]]) -> None:
        """The sheet of the lists; keywords are listed there too, under the name of their family."""
        self._places: dict[str, str] = {}
        self._sheet: Worksheet = book.create_sheet(NAME)
        self._choices = choices

    def on(self, sheet: Worksheet, column: Column, cells: str) -> None:
        """Put on cells the list of their column, if it has one."""
        keyword = column.form.shape == "keyword"
        listed = keywords_of(column.form.family) if keyword else self._choices.get(column.listed, ())
        if listed:
            validation = self.offer(sheet, cells, f"mot:{column.form.family}" if keyword else column.listed, listed)
            validation.errorStyle = "stop" if keyword else "warning"
            validation.showErrorMessage = not column.listed.startswith("value:")
            validation.errorTitle = column.header[:32]

    def offer(self, sheet: Worksheet, cells: str, name: str, listed: tuple[str, ...]) -> DataValidation:
        """Put a list on cells, under a name that the same list has wherever it serves; another word is warned of."""
        validation = DataValidation(type="list", formula1=self._place(name, listed), allow_blank=True)
        validation.errorStyle, validation.showErrorMessage = "warning", True
        validation.error = f"Attendu : {' ; '.join(listed)}"[:255]
        validation.add(cells)
        sheet.add_data_validation(validation)
        return validation

    def _place(self, name: str, listed: tuple[str, ...]) -> str:
        """Where a list stands, written there the first time."""
        if name not in self._places:
            column = len(self._places) + 1
            for row, text in enumerate((name.partition(":")[2] or name, *listed), start=2):
                put(self._sheet, row, column, text)
            self._sheet.column_dimensions[letters(column)].width = 22
            self._places[name] = f"{NAME}!${letters(column)}$3:${letters(column)}${len(listed) + 2}"
        return self._places[name]

    def close(self) -> None:
        """Say what the sheet is."""
        styles.print_small(self._sheet)
        put(self._sheet, 1, 1, "Listes : ce que proposent les cases ; rien ici n'est relu.")
