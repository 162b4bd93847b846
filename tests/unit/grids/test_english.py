"""Grids in English are read as those in French are."""

from __future__ import annotations

import pytest

from engine.grids.kinds import kind_of
from engine.grids.spans import span_of
from engine.grids.words import role_of, row_role
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet

GRID = {
    "age": {"> 65": 0, "[18..65]": 1, "< 18": 3},
    "sites": {"[1..2[": 0, "[2..3]": 1, "> 3": 3},
    "novel": {"oui": 3},
}


@pytest.mark.parametrize(
    ("french", "english"),
    [
        (["Critère", "Faible (0)", "Moyen (1)", "Fort (3)"], ["Criterion", "Low (0)", "Medium (1)", "High (3)"]),
        (["Critère", "0 point", "1 point", "3 points"], ["Criteria", "0 points", "1 point", "3 points"]),
    ],
)
def test_levels_across_are_those_of_the_same_grid_in_french(french: list[str], english: list[str]) -> None:
    ours: Rows = [french, ["Age", "plus de 65", "18 à 65", "moins de 18"], ["Sites", "1", "2 à 3", "plus de 3"]]
    theirs: Rows = [english, ["Age", "over 65", "18 to 65", "under 18"], ["Sites", "1", "2 to 3", "more than 3"]]
    for rows in ([*ours, ["Novel", "non", None, "oui"]], [*theirs, ["Novel", "no", None, "yes"]]):
        made = read(sheet(rows))
        assert points(made) == GRID
        assert errors(made) == {}


def test_a_list_with_its_thresholds_total_and_signature() -> None:
    rows: Rows = [
        ["Criterion", "Level", "Points", "Comments"],
        ["Age", "< 2 years", 3, None],
        [None, "2 to 11 years", 2, None],
        [None, "12 years and over", 0, "see ICH E11"],
        ["Cold chain", "yes", 1, None],
        [None, "no", 0, None],
        ["Sum", None, 4, None],
        [],
        ["0 to 3: simplified procedure"],
        ["4 and more: full review"],
        [],
        ["Reviewed by Dr M."],
    ]
    made = read(sheet(rows))
    assert points(made) == {"age": {"< 2": 3, "[2..12[": 2, ">= 12": 0}, "cold_chain": {"oui": 1}}
    assert [(mode.label, mode.start) for mode in book(made).modes] == [("Simplified procedure", 0), ("Full review", 4)]
    assert errors(made) == {}
    uses = {str(cell).removeprefix("Grille!"): role for cell, role in made.reading.uses.items()}
    assert (uses["A7"], uses["A12"], uses["D4"]) == ("total", "signature", "note")


def test_weights_and_a_rating_to_give() -> None:
    made = read(sheet([["Criterion", "Weight", "Rating (0-2)"], ["Novel", 3], ["Bio", 2]]))
    assert points(made) == {"novel": {"« 0 »": 0, "« 1 »": 3, "« 2 »": 6}, "bio": {"« 0 »": 0, "« 1 »": 2, "« 2 »": 4}}


@pytest.mark.parametrize("names", [("Low", "Medium", "High"), ("Faible", "Moyen", "Fort")])
def test_points_may_stand_on_a_row_under_the_names_of_levels(names: tuple[str, str, str]) -> None:
    rows: Rows = [["Criterion", *names], [None, 0, 1, 3], ["Novel", None, None, "X"], ["Cold", "no", "yes", None]]
    made = read(sheet(rows))
    assert points(made) == {"novel": {"oui": 3}, "cold": {"oui": 1}}
    assert errors(made) == {}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("2 to 3", "[2..3]"),
        ("between 2 and 3 sites", "[2..3]"),
        ("under 18", "< 18"),
        ("less than 2 years", "< 2"),
        ("over 65", "> 65"),
        ("more than 3", "> 3"),
        ("at least 5", ">= 5"),
        ("up to 5", "<= 5"),
        ("no more than 5", "<= 5"),
        ("12 years and over", ">= 12"),
        ("3 or more", ">= 3"),
        ("2 or fewer", "<= 2"),
        ("1 or 2", "[1..2]"),
        ("1 ou 2", "[1..2]"),
    ],
)
def test_an_interval_in_english_becomes_a_cell(text: str, cell: str) -> None:
    span = span_of(text)
    assert span is not None
    assert span.cell == cell


def test_what_is_no_pair_of_neighbours_is_no_interval() -> None:
    assert span_of("1 or 5") is None


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["yes", "no"], "boolean"),
        (["true", "false"], "boolean"),
        (["Yes/No"], "boolean"),
        (["none", "1 to 2", "3 and more"], "number"),
        (["before 01/01/2020", "on or after 01/01/2020"], "date"),
    ],
)
def test_levels_in_english_tell_the_kind(texts: list[str], kind: str) -> None:
    assert kind_of(texts).kind == kind


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Criterion", "criterion"),
        ("Risk factor", "criterion"),
        ("Weight", "weight"),
        ("Rating", "points"),
        ("Level", "level"),
        ("Comments", "note"),
        ("Domain", "group"),
        ("Threshold", "threshold"),
        ("Procedure", "mode"),
        ("N/A", "answer"),
    ],
)
def test_a_heading_in_english_says_its_role(heading: str, role: str) -> None:
    assert role_of(heading) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sum", "total"),
        ("Subtotal", "total"),
        ("Grand total", "total"),
        ("√ fait par Dr M. le 03/04/2025", "signature"),
        ("Approved by:", "signature"),
        ("Legend: X = applies", "note"),
    ],
)
def test_a_row_that_is_no_criterion_is_known(text: str, role: str) -> None:
    assert row_role([text]) == role


def test_a_signature_beside_the_headings_is_no_heading() -> None:
    rows: Rows = [["Critère", "Niveau", "Points", None, "√ fait par Dr M."], ["Froid", "oui", 2]]
    made = read(sheet(rows))
    uses = {str(cell): role for cell, role in made.reading.uses.items()}
    assert uses["Grille!E1"] == "signature"
    assert errors(made) == {}
