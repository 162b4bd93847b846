"""Levels that say their points themselves: in every form of level, and against what their column says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from engine.grids.numerals import split_points
from engine.grids.stated import Stated, agreed, stated_in
from tests.unit.grids.sheets import Rows, errors, points, read, sheet, told

HEAD = ["Critère", "Faible", "Moyen", "Fort"]


@pytest.mark.parametrize(
    ("text", "level", "worth"),
    [
        ("1 site : 0", "1 site", 0),
        ("12 à 24 mois : +1", "12 à 24 mois", 1),
        ("< 2 ans : +3", "< 2 ans", 3),
        ("non : 0", "non", 0),
        ("oui = 2", "oui", 2),
        ("grave → 1,5", "grave", Decimal("1.5")),
        ("Oui (+3)", "Oui", 3),
        ("2 à 3 sites : 1 pt", "2 à 3 sites", 1),
        ("rare : -1", "rare", -1),
    ],
)
def test_points_may_follow_any_level(text: str, level: str, worth: int | Decimal) -> None:
    assert stated_in(text) == [Stated(level, Decimal(worth))]


@pytest.mark.parametrize("text", ["1 site : 0", "oui : 2", "Classe : 3"])
def test_a_bare_number_is_points_only_where_nothing_else_says_them(text: str) -> None:
    assert split_points(text) is None


def test_several_levels_of_one_cell_each_say_theirs() -> None:
    both = [Stated("≥ 18 ans", Decimal(0)), Stated("12 à 17 ans", Decimal(1))]
    assert stated_in("≥ 18 ans : 0 ; 12 à 17 ans : 1") == both
    assert stated_in("MRP ; DCP : 1") == [Stated("MRP ; DCP", Decimal(1))]
    assert stated_in("a ; b") == [Stated("a ; b", None)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("non : 3", "non"),
        ("Oui (3 pts)", "Oui"),
        ("Classe : 2", "Classe : 2"),
        ("phase (2)", "phase (2)"),
        ("oui", "oui"),
    ],
)
def test_what_repeats_the_points_of_its_column_is_read_without_them(text: str, kept: str) -> None:
    found = agreed(text, Decimal(3))
    assert found is not None
    assert found.text == kept


@pytest.mark.parametrize("text", ["Oui (4 pts)", "Oui : +4", "Oui (-1)", "Oui : 2 points"])
def test_what_contradicts_its_column_is_told(text: str) -> None:
    assert agreed(text, Decimal(3)) is None
    made = read(sheet([["Critère", "Faible (0)", "Fort (3)"], ["Froid", "non", text], ["Âge", "> 18", "<= 18"]]))
    assert errors(made) == {"Grille!C2": "GRID_POINTS"}


def test_a_grid_whose_cells_say_all_is_read() -> None:
    rows: Rows = [
        HEAD,
        ["Sites", "1 site : 0", "2 à 3 sites : 1", "plus de 3 sites : 3"],
        ["Stabilité", "> 24 mois : 0", "12 à 24 mois : +1", "< 12 mois : +3"],
        ["Âge", "≥ 18 ans : 0 ; 12 à 17 ans : 1", "2 à 11 ans : +2", "< 2 ans : +3"],
        ["Froid", "non : 0", None, "oui : 2"],
    ]
    made = read(sheet(rows))
    assert points(made) == {
        "sites": {"[1..2[": 0, "[2..3]": 1, "> 3": 3},
        "stabilite": {"> 24": 0, "[12..24]": 1, "< 12": 3},
        "age": {">= 18": 0, "[12..18[": 1, "[2..12[": 2, "< 2": 3},
        "froid": {"oui": 2},
    }
    assert errors(made) == {}


@pytest.mark.parametrize(
    ("row", "worth"),
    [
        (["Indication", "Non", None, "Oui (4 pts)"], {"oui": 4}),
        (["Indication", "aucune", "mineure (1)", "majeure (4)"], {"aucune": 0, "mineure": 1, "majeure": 4}),
    ],
)
def test_no_beside_a_yes_with_points_is_worth_nothing(row: list[str], worth: dict[str, int]) -> None:
    made = read(sheet([HEAD, row, ["Froid", "non (0)", None, "oui (1)"]]))
    assert points(made)["indication"] == worth
    assert errors(made) == {}


def test_another_level_without_points_is_told() -> None:
    made = read(sheet([HEAD, ["Indication", "parfois", None, "Oui (4)"], ["Froid", "non (0)", None, "oui (1)"]]))
    assert errors(made) == {"Grille!B2": "GRID_POINTS"}
    assert ("Grille!B2", "GRID_POINTS") in told(made)


def test_a_list_may_say_points_in_its_levels() -> None:
    rows: Rows = [
        ["Critère", "Niveau", "Points"],
        ["Site", "1 site : 0", None],
        [None, "2 sites : 1", None],
        ["A", "oui", 3],
    ]
    assert points(read(sheet(rows))) == {"site": {"2": 1}, "a": {"oui": 3}}
    alone: Rows = [["Critère", "Niveau"], ["Froid", "oui : 3"], [None, "non"], ["Enfants", "oui (2 pts)"]]
    assert points(read(sheet(alone))) == {"froid": {"oui": 3}, "enfants": {"oui": 2}}
    assert errors(read(sheet(alone))) == {}


def test_a_list_that_says_points_twice_says_the_same_or_is_told() -> None:
    rows: Rows = [["Critère", "Niveau", "Points"], ["A", "oui : 3", 3], ["B", "oui (4 pts)", 2]]
    made = read(sheet(rows))
    assert errors(made) == {"Grille!B3": "GRID_POINTS"}
    assert points(made)["a"] == {"oui": 3}
