"""What is doubtful or wrong in a grid is told at its cell, and the rest is read all the same."""

from __future__ import annotations

from datetime import date, time

import pytest

from engine.exchange.grid import Broken, Computed, Content, Sheet
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

HEAD = ["Critère", "Niveau", "Points"]


def one(level: Content, worth: Content) -> Rows:
    """A grid where one row is in doubt, and another is not."""
    return [HEAD, ["Grossesse", "oui", 3], ["Âge", level, worth], [None, "< 18", 2]]


@pytest.mark.parametrize(
    ("level", "worth", "cell", "code"),
    [
        ("> 65 ", 3, "B3", "GRID_SPACES"),
        ("> 65\u200b", 3, "B3", "GRID_UNSEEN"),
        ("> 65", "1.234,5", "C3", "GRID_FRACTION"),
        ("> 65", Computed("=1+2", 3), "C3", "GRID_FORMULA"),
        (date(2026, 3, 1), 3, "B3", "GRID_DATE"),
        ("> 10", 3, "B3", "GRID_OVERLAP"),
        ("> 65", 1.5, "C3", "GRID_FRACTION"),
        ("enceinte", 3, "B4", "GRID_WORDS"),
    ],
)
def test_a_doubt_is_told_and_read(level: Content, worth: Content, cell: str, code: str) -> None:
    made = read(sheet(one(level, worth)))
    assert (f"Grille!{cell}", code) in told(made)
    assert errors(made) == {}
    assert len(points(made)["age"]) == 2


@pytest.mark.parametrize(
    ("level", "worth", "cell", "code"),
    [
        ("> 65", Broken("#REF!"), "C3", "GRID_ERROR_VALUE"),
        ("> 65", Computed("=1+2", None), "C3", "GRID_FORMULA"),
        ("> 65", Computed("=A1", Broken("#N/A")), "C3", "GRID_ERROR_VALUE"),
        ("> 65", time(8, 30), "C3", "GRID_TIME"),
        ("> 65", "beaucoup", "C3", "GRID_POINTS"),
        ("> 65", "1,234", "C3", "GRID_POINTS"),
        ("> 65", None, "B3", "GRID_POINTS"),
        ("< 18", 3, "B4", "GRID_TWICE"),
        ("> 65", 99_999, "C3", "GRID_POINTS"),
    ],
)
def test_a_mistake_is_told_and_the_rest_is_read(level: Content, worth: Content, cell: str, code: str) -> None:
    made = read(sheet(one(level, worth)))
    assert errors(made) == {f"Grille!{cell}": code}
    assert points(made)["grossesse"] == {"oui": 3}
    assert len(points(made)["age"]) == 1


def test_points_that_are_not_whole_are_told_once() -> None:
    halves: list[list[Content]] = [[f"Critère {number}", "oui", 0.5] for number in range(1, 15)]
    made = read(sheet([HEAD, *halves, ["Froid", "oui", 2]]))
    (said,) = (each for each in made.reading.found if each.diagnostic.code == "GRID_FRACTION")
    assert str(said.cell) == "Grille!C2"
    assert "14 (Grille!C2, C3, C4," in said.diagnostic.message
    assert "C13 …)" in said.diagnostic.message


def test_a_hole_between_levels_is_told() -> None:
    made = read(sheet([HEAD, ["Âge", "< 18", 3], [None, "> 65", 2]]))
    assert ("Grille!B3", "GRID_GAP") in told(made)


def test_a_criterion_written_twice_is_two_and_the_first_is_named() -> None:
    made = read(sheet([HEAD, ["Âge", "< 18", 3], ["Âge", "< 18", 2]]))
    assert list(book(made).attributes) == ["age", "age_2"]
    (said,) = (each for each in made.reading.found if each.diagnostic.code == "GRID_TWICE")
    assert str(said.cell) == "Grille!A3"
    assert "Grille!A2" in said.diagnostic.message


def test_a_code_written_twice_is_told() -> None:
    rows: Rows = [["N°", *HEAD], ["A1", "Âge", "< 18", 3], ["A1", "Grossesse", "oui", 2]]
    made = read(sheet(rows))
    assert ("Grille!A3", "GRID_TWICE") in told(made)
    assert [rule.id for rule in book(made).rules] == ["A1", "A1-2"]


def test_a_level_over_two_columns_is_told() -> None:
    rows: Rows = [["Critère", "0", "1", "3"], ["Âge", "> 18", None, "< 2"]]
    made = read(sheet(rows, merged=("B2:C2",)))
    assert errors(made) == {"Grille!B2": "GRID_LEVEL"}


def test_a_criterion_without_levels_or_weight_is_told() -> None:
    rows: Rows = [
        ["Critère", "Poids", "Niveau", "Points"],
        ["Âge", 2, "< 18", 3],
        ["Grossesse", None, "oui", 3],
        ["Stérile", "fort", "oui", 3],
        ["Avis du service", 2, None, None],
        ["Enfant", 1, "oui", 3],
    ]
    assert errors(read(sheet(rows))) == {
        "Grille!A3": "GRID_WEIGHT",
        "Grille!B4": "GRID_WEIGHT",
        "Grille!A5": "GRID_CRITERION",
        "Grille!B5": "GRID_NOT_UNDERSTOOD",
    }


def test_what_stands_above_thresholds_alone_is_no_title() -> None:
    rows: Rows = [
        ["Objet", "Cas"],
        ["Froid", "oui"],
        [None, "non"],
        [],
        [],
        ["0 à 3 : simple"],
        ["4 et plus : complet"],
    ]
    lost = dict.fromkeys(("Grille!A2", "Grille!B2", "Grille!B3"), "GRID_NOT_UNDERSTOOD")
    assert errors(read(sheet(rows))) == {**lost, "None": "GRID_NOTHING"}


def test_a_criterion_that_cannot_be_read_is_told_once() -> None:
    made = read(sheet([["Critère", "Points"], [Computed("=A9", None), 3], ["Grossesse", 3]]))
    assert errors(made) == {"Grille!A2": "GRID_FORMULA"}
    assert len([each for each in made.reading.found if each.diagnostic.severity == "error"]) == 1


def test_a_product_beside_a_weight_and_a_score_is_checked() -> None:
    rows: Rows = [
        ["Critère", "Poids", "Niveau", "Score", "Points"],
        ["Âge", 2, "< 18", 3, Computed("=B2*D2", 6)],
        ["Grossesse", 2, "oui", 3, 5],
    ]
    made = read(sheet(rows))
    assert points(made) == {"age": {"< 18": 6}, "grossesse": {"oui": 6}}
    assert ("Grille!E3", "GRID_TOTAL") in told(made)
    assert errors(made) == {}


def test_thresholds_that_overlap_miss_totals_or_start_alike_are_told() -> None:
    grid: Rows = [["Question", "Points"], ["Grossesse", 3]]
    rows: Rows = [
        ["Score total", "Mode"],
        ["0 à 5", "Simplifié"],
        ["5 à 10", "Standard"],
        ["12 à 20", "Approfondi"],
        ["12 et plus", "Comité"],
    ]
    made = read(sheet(grid), sheet(rows, "Seuils"))
    assert [mode.start for mode in book(made).modes] == [0, 5, 12]
    codes = [(str(cell), said.severity) for cell, said in made.reading.found if said.code == "GRID_MODES"]
    assert codes == [(f"Seuils!A{row}", "warning") for row in (3, 4, 5)] + [("Seuils!A5", "error")]


def test_a_comment_of_someone_is_told() -> None:
    plain = sheet([["Question", "Points"], ["Grossesse", 3]])
    made = read(Sheet(plain.name, plain.cells, comments={(2, 1): "à revoir"}))
    assert ("Grille!A2", "GRID_COMMENT") in told(made)


def test_a_date_typed_where_a_number_was_meant_says_what_may_have_been_typed() -> None:
    made = read(sheet([HEAD, ["Sites", date(2026, 5, 2), 3], [None, "plus de 5", 2]]))
    said = next(each.diagnostic for each in made.reading.found if each.diagnostic.code == "GRID_DATE")
    assert "2-5" in said.hint


def test_a_row_of_a_table_takes_the_id_of_no_rule() -> None:
    rows: Rows = [["Critère", "Oui", "Non"], ["Âge 2", 3, 0], ["Âge", 1, 2]]
    found = book(read(sheet(rows)))
    assert [rule.id for rule in found.all_rules] == ["age-2", "age-1", "age-2-2"]
