"""Rows that people sort: what moves, and what is said where it cannot."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from desk.places import RULEBOOKS
from engine.exchange.grid import Sheet
from engine.exchange.importing import import_sheets
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


def effects(book: Rulebook) -> dict[str, Counter[str]]:
    return {rule.id: Counter(map(str, rule.then)) for rule in book.rules}


def test_sorted_rules_change_their_order_and_nothing_else() -> None:
    """An effect that stands above the row of its rule is still its own."""
    found = imported("Règles")
    assert any(len(rule.then) > 1 for rule in FEW.rules)
    assert [rule.id for rule in found.rules] != [rule.id for rule in FEW.rules]
    assert effects(found) == effects(FEW)
    heads = [{rule.id: rule.model_copy(update={"then": ()}) for rule in book.rules} for book in (found, FEW)]
    assert heads[0] == heads[1]
