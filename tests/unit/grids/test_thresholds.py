"""Thresholds whatever the names of the modes, on lines, along a row, all in one cell; what only looks like some."""

from __future__ import annotations

import pytest

from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.totals import part_of
from engine.grids.uses import Reading
from engine.grids.whole import drafted, grids_of
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

GRID: Rows = [["Critère", "Niveau", "Points"], ["Froid", "oui", 3], [None, "non", 0], ["Total", None, 3], []]
ONE_CELL = "0 à 3 : simple ; 4 à 8 : complet ; 9 et plus : collégial"


def modes(rows: Rows) -> list[tuple[str, int]]:
    made = read(sheet([*GRID, *rows]))
    assert errors(made) == {}
    assert points(made) == {"froid": {"oui": 3}}
    return [(mode.label, mode.start) for mode in book(made).modes]


@pytest.mark.parametrize(
    "rows",
    [
        [["0 à 3 : simple"], ["4 à 8 : complet"], ["9 et plus : collégial"]],
        [["Simple : 0 à 3"], ["Complet : 4 à 8"], ["Collégial : 9 et plus"]],
        [["Simple (0 à 3)"], ["Complet (4 à 8)"], ["Collégial (> 8)"]],
        [["Lecture"], ["0 à 3", "simple"], ["4 à 8", "complet"], ["9 et plus", "collégial"]],
        [[ONE_CELL]],
        [[ONE_CELL.replace(" ; ", "\n")]],
        [[ONE_CELL.replace(" ; ", ", ")]],
        [["Lecture : 0-3 simple ; 4-8 complet ; 9 et plus : collégial"]],
        [["Lecture du score :\n• 0-3 simple\n• 4-8 complet\n• 9 et plus : collégial"]],
        [["Simple : 0 à 3 ; complet : 4 à 8 ; collégial : 9 et plus"]],
        [["0-3 simple", "4-8 complet", "≥ 9 collégial"]],
        [["Seuils", "0-3 : simple", "4-8 : complet", "9+ : collégial"]],
    ],
)
def test_any_name_is_a_mode(rows: Rows) -> None:
    assert modes(rows) == [("Simple", 0), ("Complet", 4), ("Collégial", 9)]


def test_modes_may_begin_with_the_same_word() -> None:
    said = "Lecture : 0-3 circuit simplifié ; 4-8 circuit standard ; 9 et plus : évaluation approfondie"
    assert modes([[said]]) == [("Circuit simplifié", 0), ("Circuit standard", 4), ("Évaluation approfondie", 9)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("0-3 circuit simplifié", "circuit simplifié"),
        ("9 et plus évaluation approfondie", "évaluation approfondie"),
        ("≤ 2 light", "light"),
        ("4 à 8 points complet", "complet"),
        ("0 à 3 : simple", "simple"),
    ],
)
def test_a_colon_may_be_left_out(text: str, label: str) -> None:
    part = part_of(text)
    assert part is not None
    assert part.label == label


@pytest.mark.parametrize("text", ["18 à 65", "12 mois : rare", "de 3 à 5", "simple"])
def test_what_is_no_total_is_no_threshold(text: str) -> None:
    assert part_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Âge : 0-3 nourrisson ; 4-8 enfant ; 9 et plus : adolescent",
        "0 à 3 : simple ; au-delà, voir le chef de service",
        "0 à 3 : simple",
    ],
)
def test_what_only_looks_like_thresholds_is_named(text: str) -> None:
    made = read(sheet([*GRID, [text]]))
    assert ("Grille!A6", "GRID_MODES") in told(made)
    assert [mode.id for mode in book(made).modes] == ["a_definir"]


@pytest.mark.parametrize(
    "rows", [[["0 : absent"], ["1 : faible"], ["2 : fort"]], [["Conservation à 2-8 °C ou 15-25 °C selon le produit"]]]
)
def test_a_legend_is_no_threshold(rows: Rows) -> None:
    made = read(sheet([*GRID, *rows]))
    assert [mode.id for mode in book(made).modes] == ["a_definir"]
    assert [said.code for cell, said in made.reading.found if cell is not None and said.code == "GRID_MODES"] == []


def test_levels_in_a_list_or_across_are_no_thresholds() -> None:
    rows: Rows = [["Critère", "Niveau", "Points"], ["Sites", "0 à 3 : peu", 0], [None, "4 et plus : beaucoup", 2]]
    assert list(points(read(sheet(rows)))) == ["sites"]
    across: Rows = [["Critère", "Faible (0)", "Fort (2)"], ["Sites", "0 à 3 : peu", "4 et plus : trop"]]
    assert list(points(read(sheet(across)))) == ["sites"]


def test_levels_with_their_unit_on_a_row_of_their_own_are_no_thresholds() -> None:
    rows: Rows = [
        ["Critère", "Faible (0)", "Moyen (1)", "Fort (2)"],
        ["Âge", None, None, "< 2 ans"],
        [None, "12 ans et plus", "2 à 11 ans", None],
        ["Froid", "non", None, "oui"],
    ]
    made = read(sheet(rows, merged=("A2:A3",)))
    assert points(made)["age"] == {"< 2": 2, "[2..12[": 1, ">= 12": 0}
    assert errors(made) == {}


def test_a_mapping_corrects_each_threshold_of_a_cell() -> None:
    held = sheet([*GRID, [ONE_CELL]])
    mapping = mapping_text(read(held).mapping)
    assert mapping.count('from: "4"') == 1
    reading = Reading("essai.xlsx")
    grids = grids_of([held], reading)
    changed = mapping_of(mapping.replace('from: "4"', 'from: "5"'), "m.yaml", grids)
    made = drafted(grids, changed, "essai.xlsx", reading)
    assert [mode.start for mode in book(made).modes] == [0, 5, 9]
