"""Rows that people sort: what moves, and what is said where it cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.places import RULEBOOKS
from engine.exchange.grid import Sheet
from engine.exchange.importing import WorkbookError, import_sheets
from engine.model import Rulebook
from tests.unit.exchange.test_mistakes import FEW, SHEETS

HEAD = 1  # the row of headers


def upside_down(sheet: Sheet) -> Sheet:
    rows = sorted({row for row, _ in sheet.cells if row > HEAD})
    moved = dict(zip(rows, reversed(rows), strict=True))
    return replace(sheet, cells={(moved.get(row, row), column): held for (row, column), held in sheet.cells.items()})


def imported(name: str) -> Rulebook:
    sheets = {**SHEETS, name: upside_down(SHEETS[name])}
    found = import_sheets(list(sheets.values()), "trié.xlsx", (RULEBOOKS,)).book
    assert isinstance(found, Rulebook)
    return found


def test_sorted_attributes_change_their_order_and_nothing_else() -> None:
    found = imported("Critères")
    assert list(found.attributes) != list(FEW.attributes)
    assert found == FEW


def test_an_effect_above_its_rule_is_said_at_its_cell() -> None:
    with pytest.raises(WorkbookError) as caught:
        imported("Règles")
    said = [(each.code, each.location.path) for each in caught.value.diagnostics]
    assert ("SHEET_EMPTY", "Règles!B11") in said
