"""One thing done in one place and met in many cells: told once, with what was most likely done."""

from __future__ import annotations

from dataclasses import replace

from engine.exchange.gathering import Found, once
from tests.unit.exchange.test_mistakes import SHEETS, Book, Edit, found_in, put


def without_row(book: Book, name: str, id: str) -> None:
    """The row of an id is taken out, and those below move up."""
    sheet = book[name]
    (gone,) = {row for (row, column), held in sheet.cells.items() if column == 1 and held == id}
    kept = {(row - (row > gone), column): held for (row, column), held in sheet.cells.items() if row != gone}
    book[name] = replace(sheet, cells=kept)


def gone_in(edit: Edit) -> tuple[list[Found], list[Found]]:
    """What is said of a name that is gone: at each cell, then once."""
    found = found_in(edit)
    told = [[each for each in these if each.diagnostic.code == "SHEET_GONE"] for these in (found, once(found))]
    return told[0], told[1]


def test_a_criterion_renamed_is_one_mistake_and_the_new_name_is_told() -> None:
    everywhere, told = gone_in(put("Critères!A2", "procedur"))
    assert len(everywhere) > 10
    (only,) = told
    assert only.diagnostic.location.path == str(everywhere[0].diagnostic.location.path)
    assert f"nommé {len(everywhere)} fois" in only.diagnostic.message
    assert str(everywhere[1].cell) in only.diagnostic.message
    assert "« procedur » (Critères!A2) n'est nommé nulle part" in only.diagnostic.hint
    assert "Critères!A2" in only.diagnostic.hint_en


def test_a_rule_removed_is_one_mistake_without_the_name_of_another() -> None:
    _, told = gone_in(lambda book: without_row(book, "Règles", "AMM-401"))
    (only,) = told
    assert "« AMM-401 »" in only.diagnostic.message
    assert "ôtez-le" in only.diagnostic.hint
    assert "AMM-" not in only.diagnostic.hint


def test_a_slip_of_the_hand_keeps_its_nearest_word() -> None:
    found = found_in(lambda book: [put(f"Règles!C{row}", "mtii : oui")(book) for row in (2, 3)])
    assert [each.diagnostic.code for each in found] == ["UNDECLARED", "UNDECLARED"]
    assert once(found) == found


def test_an_id_erased_is_told_where_it_was_and_the_effects_below_lead_there() -> None:
    rules = SHEETS["Règles"].cells
    second = next(row for (row, column) in sorted(rules) if column == 1 and (row, 2) not in rules)
    found = found_in(put(f"Règles!A{second - 1}", None))
    at = {str(each.cell): each.diagnostic for each in found}
    assert at[f"Règles!A{second - 1}"].code == "SHEET_EMPTY"
    assert f"en Règles!A{second - 1}" in at[f"Règles!A{second}"].hint
    assert {f"Règles!B{second}", f"Règles!C{second}"} & set(at) == set()
