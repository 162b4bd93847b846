"""What a sheet hides is no rule unless a mapping says so, and is always named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.exchange.grid import Hidden, Sheet
from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

ROWS: Rows = [
    ["Critère", "Niveau", "Points"],
    ["Stérilité", "oui", 3],
    [None, "non", 0],
    ["Ancien", "oui", 9],
    [None, "non", 0],
    ["Enfants", "oui", 1],
]


def hiding(hidden: Hidden, rows: Rows = ROWS, name: str = "Grille", merged: tuple[str, ...] = ()) -> Sheet:
    return replace(sheet(rows, name, merged), hidden=hidden)


def again(mapping: str, *sheets: Sheet) -> Drafted:
    reading = Reading("essai.xlsx")
    grids = grids_of(sheets, reading)
    return drafted(grids, mapping_of(mapping, "m.yaml", grids), "essai.xlsx", reading)


def hidden_cells(made: Drafted) -> set[str]:
    return {str(cell).partition("!")[2] for cell, role in made.reading.uses.items() if role == "hidden"}


def test_hidden_rows_are_no_rules_and_their_cells_are_named() -> None:
    made = read(hiding(Hidden(rows=frozenset({4, 5}))))
    assert points(made) == {"sterilite": {"oui": 3}, "enfants": {"oui": 1}}
    assert hidden_cells(made) == {"A4", "B4", "C4", "B5", "C5"}
    (said,) = (each.diagnostic for each in made.reading.found if each.diagnostic.code == "GRID_HIDDEN")
    assert "4–5" in said.message
    assert "A4, B4, C4, B5, C5" in said.message
    assert "hidden: read" in said.hint


def test_rows_hidden_apart_are_told_apart() -> None:
    made = read(hiding(Hidden(rows=frozenset({2, 3, 6}))))
    assert {cell for cell, code in told(made) if code == "GRID_HIDDEN"} == {"Grille!A2", "Grille!A6"}


def test_a_hidden_column_of_points_leaves_no_draft_and_says_why() -> None:
    made = read(hiding(Hidden(columns=frozenset({3}))))
    assert made.text == ""
    assert hidden_cells(made) == {"C1", "C2", "C3", "C4", "C5", "C6"}
    assert ("Grille!C1", "GRID_HIDDEN") in told(made)


def test_a_hidden_sheet_is_no_discipline() -> None:
    made = read(sheet(ROWS, "Clinique"), hiding(Hidden(whole=True), ROWS[:3], "Brouillon"))
    assert book(made).disciplines == {}
    assert len(hidden_cells(made)) == 8
    assert ("Brouillon!A1", "GRID_HIDDEN") in told(made)


def test_a_level_of_a_hidden_criterion_is_not_of_the_one_above() -> None:
    made = read(hiding(Hidden(rows=frozenset({4}))))
    assert points(made)["sterilite"] == {"oui": 3}
    assert errors(made) == {"Grille!B5": "GRID_CRITERION"}


def test_a_criterion_merged_over_hidden_and_shown_rows_is_seen() -> None:
    rows: Rows = [ROWS[0], ["Âge", "< 2", 9], [None, "< 18", 3], [None, "18 et plus", 0]]
    made = read(hiding(Hidden(rows=frozenset({2})), rows, merged=("A2:A4",)))
    assert points(made) == {"age": {"< 18": 3}}
    assert hidden_cells(made) == {"B2", "C2"}


def test_what_a_mistake_that_is_hidden_says_does_not_matter() -> None:
    rows: Rows = [*ROWS, ["Vieux", "oui ", "beaucoup"]]
    made = read(hiding(Hidden(rows=frozenset({7})), rows))
    assert {code for _, code in told(made)} == {"GRID_HIDDEN", "GRID_MODES"}


@pytest.mark.parametrize("hidden", [Hidden(rows=frozenset({4, 5})), Hidden(columns=frozenset({3})), Hidden(whole=True)])
def test_a_mapping_may_have_it_read(hidden: Hidden) -> None:
    held = hiding(hidden)
    written = mapping_text(read(held).mapping)
    assert "hidden: left_out" in written
    head = written.partition("\n\n")[0].replace("left_out", "read")
    made = again(head, held)
    assert made.text == again(head.replace("hidden: read", ""), sheet(ROWS)).text
    assert hidden_cells(made) == set()
    assert errors(made) == {}


def test_a_mapping_says_nothing_of_it_where_nothing_is_hidden() -> None:
    assert "hidden" not in mapping_text(read(sheet(ROWS)).mapping)
