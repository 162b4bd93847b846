"""Layouts that grids have: what each makes of its rows, and that nothing of it is left."""

from __future__ import annotations

import pytest

from engine.exchange.grid import Sheet
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

AGE = {"< 18": 3, "[18..65]": 0, "> 65": 2}


@pytest.mark.parametrize(
    ("rows", "merged"),
    [
        ([["Critère", "0", "2", "3"], ["Âge", "18 à 65 ans", "> 65 ans", "< 18 ans"]], ()),
        ([["Critère", "0 point", "2 points", "3 points"], ["Âge", "18 à 65 ans", "> 65 ans", "< 18 ans"]], ()),
        ([["Critère", "Faible (0)", "Moyen (2)", "Fort (3)"], ["Âge", "18 à 65", "> 65", "< 18"]], ()),
        (
            [
                ["Critère", "Niveau", None, None],
                [None, "0", "2", "3"],
                ["Âge", "18 à 65", "> 65", "< 18"],
            ],
            ("A1:A2", "B1:D1"),
        ),
        (
            [
                ["Critère", "Niveau", "Points"],
                ["Âge", "< 18", 3],
                [None, "18 à 65", 0],
                [None, "> 65", "2 pts"],
            ],
            ("A2:A4",),
        ),
        ([["Critère", "Niveau", "Points"], ["Âge", "< 18", 3], [None, "18 à 65", 0], [None, "> 65", 2]], ()),
        ([["Âge", "< 18", 3], [None, "18 à 65", 0], [None, "> 65", 2], ["Grossesse", "oui", 1]], ()),
        (
            [
                ["Critère", "Poids", "0", "2", "3"],
                ["Âge", 1, "18 à 65", "> 65", "< 18"],
            ],
            (),
        ),
        (
            [
                ["Critère", "Poids", "Niveau", "Score"],
                ["Âge", 0.5, "< 18", 6],
                [None, None, "18 à 65", 0],
                [None, None, "> 65", 4],
            ],
            (),
        ),
        ([["Critère", "A", "B", "C"], ["Âge", "< 18 (3)", "18 à 65 (0)", "> 65 (2)"]], ()),
        (
            [
                ["Code", "Âge : points"],
                [],
                ["Critère", "Niveau", "Cotation"],
                ["Âge", "< 18", 3],
                [None, "18 à 65", 0],
                [None, "> 65", 2],
            ],
            (),
        ),
    ],
)
def test_one_criterion_is_the_same_in_every_layout(rows: Rows, merged: tuple[str, ...]) -> None:
    assert points(read(sheet(rows, merged=merged)))["age"] == AGE


def test_points_may_be_in_the_cells_under_the_names_of_levels() -> None:
    made = read(sheet([["Question", "Oui", "Non"], ["Grossesse", 3, 0], ["Alternative", 0, 2]]))
    assert points(made) == {"grossesse": {"oui": 3}, "alternative": {"non": 2}}
    assert errors(made) == {}


def test_questions_with_points_alone_are_those_of_yes() -> None:
    assert points(read(sheet([["Question", "Points"], ["Grossesse", 3]]))) == {"grossesse": {"oui": 3}}


def test_several_columns_of_points_are_those_of_disciplines() -> None:
    rows: Rows = [["Question", "Points clinique", "Points qualité"], ["Stérile", 1, 4], ["Grossesse", 3, None]]
    made = read(sheet(rows))
    found = {rule.id: (rule.then[0].points, rule.then[0].discipline) for rule in book(made).rules}
    assert found == {
        "sterile-clinique": (1, "clinique"),
        "sterile-qualite": (4, "qualite"),
        "grossesse": (3, "clinique"),
    }


def test_groups_are_axes_merged_down_or_across() -> None:
    rows: Rows = [
        ["Critère", "Niveau", "Points"],
        ["Produit", None, None],
        ["Stérile", "oui", 4],
        ["Patient", None, None],
        ["Grossesse", "oui", 3],
    ]
    found = book(read(sheet(rows, merged=("A2:C2", "A4:C4"))))
    assert found.axes == {"produit": "Produit", "patient": "Patient"}
    assert [rule.then[0].axis for rule in found.rules] == ["produit", "patient"]


def test_a_criterion_of_two_disciplines_is_asked_once() -> None:
    rows: Rows = [["Critère", "Niveau", "Points"], ["Stérile", "oui", 4]]
    made = read(sheet(rows, "Clinique"), sheet(rows, "Qualité"))
    found = book(made)
    assert list(found.attributes) == ["sterile"]
    assert [rule.then[0].discipline for rule in found.rules] == ["clinique", "qualite"]
    assert ("Qualité!A2", "GRID_SHARED") in told(made)


def test_what_is_no_criterion_is_said_to_be_what_it_is() -> None:
    rows: Rows = [
        ["Grille de cotation des variations"],
        ["Rédigé par : Mme X"],
        ["Critère", "Niveau", "Points"],
        ["Stérile", "oui", 4],
        ["Sous-total", None, 4],
        ["Grossesse", "oui", 3],
        ["TOTAL", None, 7],
        [],
        ["Note : à revoir chaque année"],
        ["Visa :", "Date :"],
    ]
    made = read(sheet(rows))
    uses = {str(cell).removeprefix("Grille!"): role for cell, role in made.reading.uses.items()}
    assert list(points(made)) == ["sterile", "grossesse"]
    assert errors(made) == {}
    assert {place: uses[place] for place in ("A1", "A2", "A5", "C5", "C7", "A9", "B10")} == {
        "A1": "title",
        "A2": "signature",
        "A5": "total",
        "C5": "total",
        "C7": "total",
        "A9": "note",
        "B10": "signature",
    }
    assert "à revoir chaque année" in book(made).note


@pytest.mark.parametrize(
    "rows",
    [
        [["Seuils"], ["0 à 5 : circuit simplifié"], ["6 à 11 : circuit standard"], ["≥ 12 : comité"]],
        [["Score total", "Mode"], ["0 à 5", "Circuit simplifié"], ["6 à 11", "Circuit standard"], [">= 12", "Comité"]],
        [["Mode", "Seuil"], ["Comité", "12 et plus"], ["Circuit standard", "de 6 à 11"], ["Circuit simplifié", "< 6"]],
        [["Modes"], ["Circuit simplifié (0 à 5)"], ["Circuit standard (6 à 11)"], ["Comité (> 11)"]],
    ],
)
def test_thresholds_are_modes(rows: Rows) -> None:
    made = read(sheet([["Question", "Points"], ["Grossesse", 3]]), sheet(rows, "Lecture"))
    found = [(mode.label, mode.start) for mode in book(made).modes]
    assert found == [("Circuit simplifié", 0), ("Circuit standard", 6), ("Comité", 12)]
    assert errors(made) == {}


def test_without_thresholds_there_is_one_mode_and_it_is_said() -> None:
    made = read(sheet([["Question", "Points"], ["Grossesse", 3]]))
    assert [mode.id for mode in book(made).modes] == ["a_definir"]
    assert told(made) == {("None", "GRID_MODES")}


def test_a_workbook_without_criteria_makes_no_draft() -> None:
    made = read(Sheet("Vide", {}), sheet([["Bonjour"], ["x"]], "Prose"))
    assert made.text == ""
    assert errors(made) == {"None": "GRID_NOTHING", "Prose!A2": "GRID_NOT_UNDERSTOOD"}


def test_a_criterion_that_begins_as_a_heading_does_is_a_criterion() -> None:
    rows: Rows = [
        ["Facteur de risque", "Niveau", "Points"],
        ["Facteur cardiaque", "oui", 3],
        ["Critères de sévérité", "oui", 2],
        [],
        ["Facteur de risque", "Niveau", "Points"],
        ["Grossesse", "oui", 1],
    ]
    assert list(points(read(sheet(rows)))) == ["facteur_cardiaque", "criteres_severite", "grossesse"]


@pytest.mark.parametrize("heads", [("Niveau 1", "Niveau 2", "Niveau 3"), ("Faible", "Moyen", "Fort")])
def test_points_may_stand_on_the_right_of_each_level(heads: tuple[str, str, str]) -> None:
    one, two, three = heads
    rows: Rows = [
        ["Critère", one, "Pts", two, "Pts", three, "Pts"],
        ["Âge", "18 à 65", 0, "> 65", 2, "< 18", 3],
        ["Grossesse", "non", 0, None, None, "oui", 3],
    ]
    made = read(sheet(rows))
    assert points(made) == {"age": AGE, "grossesse": {"oui": 3}}
    assert errors(made) == {}


def test_a_rank_read_as_points_is_told() -> None:
    made = read(sheet([["Critère", "Niveau 1", "Niveau 2"], ["Âge", "> 18", "<= 18"]]))
    assert points(made) == {"age": {"> 18": 1, "<= 18": 2}}
    assert {("Grille!B1", "GRID_POINTS"), ("Grille!C1", "GRID_POINTS")} <= told(made)


def test_numbers_of_which_nothing_tells_are_not_passed_over() -> None:
    made = read(sheet([["Critère", "0", "3", "Divers"], ["Âge", "> 18", "<= 18", 12], ["Genre", "f", "m", 7]]))
    assert errors(made) == {f"Grille!D{row}": "GRID_NOT_UNDERSTOOD" for row in (2, 3)}


def test_what_describes_a_level_is_kept_with_it() -> None:
    rows: Rows = [
        ["Critère", "Niveau", "Description", "Points"],
        ["Gravité", "Faible", "sans suite", 1],
        [None, "Fort", "décès", 3],
    ]
    assert book(read(sheet(rows))).attributes["gravite"].definition == "sans suite ; Fort : décès"


def test_thresholds_written_in_two_places_are_one_scale() -> None:
    grid: Rows = [["Question", "Points"], ["Grossesse", 3]]
    made = read(
        sheet(grid),
        sheet([["Seuils"], ["0 à 5 : circuit simplifié"], ["≥ 6 : comité"]], "Seuils"),
        sheet([["Seuils"], ["0 à 5 : circuit simplifié"], ["12 et plus : collège"]], "Rappel"),
    )
    assert [(mode.id, mode.start) for mode in book(made).modes] == [
        ("circuit_simplifie", 0),
        ("comite", 6),
        ("college", 12),
    ]
    assert errors(made) == {"Rappel!A2": "GRID_MODES"}
