"""Crosses and boxes under levels: one is a yes, several are levels; what they cannot say is told at the cross."""

from __future__ import annotations

import pytest

from engine.grids.marks import is_cross, is_mark, unboxed
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

HEAD = ["Critère", "Faible (0)", "Moyen (1)", "Fort (3)"]


@pytest.mark.parametrize("cross", ["X", "x", "✓", "✔", "☒", "☑", "●", "×", "✗", " x "])
def test_a_cross_alone_on_its_row_is_a_yes_worth_its_column(cross: str) -> None:
    made = read(sheet([HEAD, ["Enfants", None, cross, None], ["Froid", None, None, cross]]))
    assert points(made) == {"enfants": {"oui": 1}, "froid": {"oui": 3}}
    assert book(made).attributes["enfants"].kind == "boolean"
    assert [cell for cell, code in told(made) if code == "GRID_CROSS"] == ["Grille!C2"]
    assert errors(made) == {}


@pytest.mark.parametrize("marks", [("X", None, "X"), ("☐", None, "☐"), ("☐", None, "☒")])
def test_several_marks_are_the_levels_that_the_headings_name(marks: tuple[str | None, ...]) -> None:
    made = read(sheet([HEAD, ["Enfants", *marks], ["Froid", "non", None, "oui"]]))
    assert points(made) == {"enfants": {"Fort": 3}, "froid": {"oui": 3}}
    assert book(made).attributes["enfants"].values == ("Faible", "Fort")
    assert errors(made) == {}


def test_a_dash_beside_a_cross_says_nothing() -> None:
    assert points(read(sheet([HEAD, ["Enfants", "-", "X", "sans objet"]]))) == {"enfants": {"oui": 1}}


def test_a_cross_among_words_is_told_and_the_words_are_read() -> None:
    made = read(sheet([HEAD, ["Froid", "non", "x", "oui"]]))
    assert errors(made) == {"Grille!C2": "GRID_CROSS"}
    assert points(made) == {"froid": {"oui": 3}}


def test_crosses_under_points_alone_are_told_where_they_are_several() -> None:
    made = read(sheet([["Critère", "0", "1", "3"], ["Enfants", "X", None, "X"], ["Froid", None, "X", None]]))
    assert errors(made) == {"Grille!B2": "GRID_CROSS", "Grille!D2": "GRID_CROSS"}
    assert points(made) == {"froid": {"oui": 1}}


def test_a_cross_under_a_level_without_points_is_told() -> None:
    made = read(
        sheet([["Critère", "Faible", "Moyen", "Fort"], ["Enfants", None, "X", None], ["Froid", "X", None, "X"]])
    )
    assert {cell: code for cell, code in errors(made).items() if code == "GRID_CROSS"} == {
        "Grille!B3": "GRID_CROSS",
        "Grille!C2": "GRID_CROSS",
        "Grille!D3": "GRID_CROSS",
    }


def test_a_cross_under_yes_with_a_weight_is_worth_it() -> None:
    rows: Rows = [["Critère", "Poids", "Oui", "Non"], ["Orphelin", 3, "☐", "☐"], ["Biologique", 2, "☐", "☐"]]
    made = read(sheet(rows))
    assert points(made) == {"orphelin": {"oui": 3}, "biologique": {"oui": 2}}
    assert errors(made) == {}


@pytest.mark.parametrize(
    ("row", "cell"), [(["Froid", "x", 3], "B3"), (["Froid", "✓", 3], "B3"), (["Froid", "non", "x"], "C3")]
)
def test_a_cross_in_a_list_says_no_level_and_no_points(row: list[object], cell: str) -> None:
    rows: Rows = [["Critère", "Niveau", "Points"], ["Enfants", "oui", 2], [str(row[0]), str(row[1]), row[2]]]  # type: ignore[list-item]
    made = read(sheet(rows))
    assert errors(made)[f"Grille!{cell}"] == "GRID_CROSS"
    assert points(made) == {"enfants": {"oui": 2}}


def test_a_column_of_crosses_that_nothing_explains_is_not_passed_over() -> None:
    rows: Rows = [["Critère", "Niveau", "Points", "Divers"], ["Enfants", "oui", 2, "x"], ["Froid", "oui", 1, "x"]]
    assert errors(read(sheet(rows))) == {f"Grille!D{row}": "GRID_NOT_UNDERSTOOD" for row in (2, 3)}


def test_a_box_before_a_level_is_where_a_file_ticks_it() -> None:
    made = read(sheet([HEAD, ["Âge", "☐ 18 ans et plus", "☐ 2 à 17 ans", "☐ < 2 ans"]]))
    assert points(made) == {"age": {">= 18": 0, "[2..18[": 1, "< 2": 3}}


def test_marks_are_told_from_words() -> None:
    assert [is_cross(text) for text in ("X", "☐", "xx", "")] == [True, False, False, False]
    assert [is_mark(text) for text in ("X", "☐", "oui")] == [True, True, False]
    assert [unboxed(text) for text in ("☐ Oui", "x ray", "☐")] == ["Oui", "x ray", "☐"]
