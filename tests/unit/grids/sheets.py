"""Small grids written in a test as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence

from engine.condition import Test
from engine.exchange.grid import Content, Sheet
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from engine.grids.workbook import recognised
from engine.loading import load_rulebook_text
from engine.model import Rulebook

Rows = Sequence[Sequence[Content]]


def sheet(rows: Rows, name: str = "Grille", merged: Sequence[str] = ()) -> Sheet:
    """A sheet of rows from A1; the first cell of each merge holds its text."""
    cells = {(row, column): held for row, each in enumerate(rows, 1) for column, held in enumerate(each, 1)}
    filled = {place: held for place, held in cells.items() if held not in (None, "")}
    return Sheet(name, filled, {place_of(area): area for area in merged})


def place_of(area: str) -> tuple[int, int]:
    """The first cell of `B2:C3`, whose letters are single here."""
    return int(area[1 : area.index(":")]), ord(area[0]) - ord("A") + 1


def read(*sheets: Sheet, stem: str = "essai") -> Drafted:
    """What a workbook becomes, unhelped."""
    reading = Reading("essai.xlsx")
    grids = grids_of(sheets, reading)
    return drafted(grids, recognised(grids, stem), "essai.xlsx", reading)


def book(made: Drafted) -> Rulebook:
    """The draft, loaded."""
    return load_rulebook_text(made.text)


def told(made: Drafted) -> set[tuple[str, str]]:
    """What is said: cells and codes."""
    return {(str(cell), said.code) for cell, said in made.reading.found}


def errors(made: Drafted) -> dict[str, str]:
    """What was not understood, by cell."""
    return {str(cell): said.code for cell, said in made.reading.found if said.severity == "error"}


def points(made: Drafted) -> dict[str, dict[str, int | None]]:
    """The points of each cell of the language, by attribute."""
    found: dict[str, dict[str, int | None]] = {}
    for rule in book(made).all_rules:
        test = getattr(rule.when, "parts", (rule.when,))[0]
        assert isinstance(test, Test)
        found.setdefault(test.attribute, {})[test.cell] = rule.then[0].points
    return found
