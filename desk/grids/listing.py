"""Every filled cell of a workbook and what it was taken for: those not understood first. A CSV that Excel opens."""

from __future__ import annotations

from collections.abc import Iterator

from engine.errors import Language
from engine.exchange.grid import Address
from engine.grids.uses import ROLES
from engine.grids.whole import Drafted
from intake.french_csv import FrenchFile

HEADERS = {
    "fr": ("Case", "Contenu", "Compris comme", "Remarque"),
    "en": ("Cell", "Content", "Understood as", "Remark"),
}
NOT_UNDERSTOOD = {"fr": "NON COMPRIS", "en": "NOT UNDERSTOOD"}


def listing(made: Drafted, language: Language) -> bytes:
    """The file: UTF-8 with its mark, semicolons, nothing that a spreadsheet would run."""
    file = FrenchFile()
    for row in (HEADERS[language], *rows_of(made, language)):
        file.add(row)
    return file.content


def rows_of(made: Drafted, language: Language) -> list[tuple[str, str, str, str]]:
    """A row a cell: those not understood, then the others in the order of the workbook."""
    rows = list(_rows(made, language))
    return sorted(rows, key=lambda row: row[2] != NOT_UNDERSTOOD[language])


def _rows(made: Drafted, language: Language) -> Iterator[tuple[str, str, str, str]]:
    remarks: dict[Address, list[str]] = {}
    for at, said in made.reading.found:
        if at is not None:
            remarks.setdefault(at, []).append(" ".join(filter(None, said.said_in(language))))
    for grid in made.grids:
        for cell in grid.cells.values():
            use = made.reading.uses.get(cell.at)
            role = ROLES[use][language == "en"] if use else NOT_UNDERSTOOD[language]
            yield str(cell.at), cell.text, role, " ".join(remarks.get(cell.at, ()))
