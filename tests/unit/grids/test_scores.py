"""A column to be filled with a score for each file: every score of its scale, times the weight."""

from __future__ import annotations

import pytest

from engine.errors import RulebookError
from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.scores import scores_of
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet, told

WEIGHTED = {
    "nouveau": {"« 0 »": 0, "« 1 »": 3, "« 2 »": 6, "« 3 »": 9},
    "biologique": {"« 0 »": 0, "« 1 »": 2, "« 2 »": 4, "« 3 »": 6},
}


def grid(heading: str, *scores: object) -> Rows:
    """Two criteria, their weights, and a score to give, given perhaps."""
    first, second = scores or (None, None)
    assert isinstance(first, int | None)
    assert isinstance(second, int | None)
    return [["Critère", "Poids", heading], ["Nouveau", 3, first], ["Biologique", 2, second]]


def again(mapping: str, rows: Rows) -> Drafted:
    reading = Reading("essai.xlsx")
    grids = grids_of([sheet(rows)], reading)
    return drafted(grids, mapping_of(mapping, "m.yaml", grids), "essai.xlsx", reading)


@pytest.mark.parametrize(
    ("heading", "scores"),
    [
        ("Cote (0-3)", "0 1 2 3"),
        ("Cote (0 à 3)", "0 1 2 3"),
        ("Cotation de 1 à 4", "1 2 3 4"),
        ("Note [1–3]", "1 2 3"),
        ("Niveau (0, 1, 3)", "0 1 3"),
        ("Score (0 / 0,5 / 1)", "0 0,5 1"),
        ("Cote (0,1,2)", "0 1 2"),
        ("Cote 2", ""),
        ("Cote", ""),
        ("Cote (3-0)", ""),
        ("Cote (0 à 100)", ""),
        ("Âge (0 à 3)", ""),
        ("Domaine", ""),
    ],
)
def test_a_heading_says_its_scores(heading: str, scores: str) -> None:
    assert scores_of(heading) == tuple(scores.split())


@pytest.mark.parametrize("heading", ["Cote (0-3)", "Cote (0 à 3)", "Note (0 à 3)", "Score (0, 1, 2 ou 3)"])
def test_weights_and_a_score_to_give_are_levels_of_the_scale(heading: str) -> None:
    made = read(sheet(grid(heading)))
    assert points(made) == WEIGHTED
    assert book(made).attributes["nouveau"].values == ("0", "1", "2", "3")
    assert errors(made) == {}


def test_the_product_beside_and_the_total_below_are_the_files() -> None:
    rows: Rows = [
        ["Critère", "Poids", "Cote (0-3)", "Produit", "Commentaire"],
        ["Nouveau", 3, None, 0, "voir le dossier"],
        ["Biologique", 2, None, 0, None],
        ["Total", 5, None, 0, None],
        [],
        ["0 à 6 : circuit simplifié"],
        ["7 et plus : circuit complet"],
    ]
    made = read(sheet(rows))
    assert points(made) == WEIGHTED
    assert [mode.start for mode in book(made).modes] == [0, 7]
    assert errors(made) == {}


def test_a_score_alone_is_worth_itself() -> None:
    rows: Rows = [["Critère", "Cote (0-2)"], ["Nouveau", None], ["Biologique", None], [], ["Rédigé par Mme X"]]
    made = read(sheet(rows))
    assert points(made) == {name: {"« 0 »": 0, "« 1 »": 1, "« 2 »": 2} for name in ("nouveau", "biologique")}
    assert errors(made) == {}


def test_without_a_scale_nothing_is_drafted_and_the_heading_is_named() -> None:
    made = read(sheet(grid("Cote")))
    assert made.text == ""
    assert errors(made) == {"Grille!C1": "GRID_SCORE", "None": "GRID_NOTHING"}


def test_scores_already_given_are_those_of_a_file_and_it_is_said() -> None:
    made = read(sheet(grid("Cote (0-3)", 2, 1)))
    assert points(made) == WEIGHTED
    assert ("Grille!C1", "GRID_SCORE") in told(made)
    assert errors(made) == {}


def test_numbers_that_may_be_scores_are_read_as_yes_and_it_is_said() -> None:
    made = read(sheet(grid("Cote", 2, 1)))
    assert points(made) == {"nouveau": {"oui": 6}, "biologique": {"oui": 2}}
    assert ("Grille!C1", "GRID_SCORE") in told(made)


def test_one_more_score_is_told_at_its_heading() -> None:
    rows: Rows = [["Critère", "Note (1-4)", "Cote (1-3)"], ["Panne", None, None], ["Rupture", None, None]]
    made = read(sheet(rows))
    assert errors(made) == {"Grille!C1": "GRID_SCORE"}
    assert list(points(made)["panne"].values()) == [1, 2, 3, 4]


def test_a_criterion_without_weight_is_told() -> None:
    rows: Rows = [["Critère", "Poids", "Cote (0-3)"], ["A", 3], ["B"], ["Groupe"], ["C", "fort"], ["D", 1]]
    assert errors(read(sheet(rows))) == {"Grille!A3": "GRID_WEIGHT", "Grille!B5": "GRID_WEIGHT"}


def test_a_level_beside_points_from_0_to_3_is_no_score() -> None:
    rows: Rows = [["Critère", "Niveau", "Points (0 à 3)"], ["Âge", "< 18", 3], [None, "18 et plus", 0]]
    assert points(read(sheet(rows))) == {"age": {"< 18": 3}}


def test_a_mapping_may_say_the_scores() -> None:
    rows = grid("Cote (0-3)")
    mapping = mapping_text(read(sheet(rows)).mapping)
    assert 'scores: ["0", "1", "2", "3"]' in mapping
    head, _, _ = mapping.partition("\n\ncriteria:")
    made = again(head.replace('["0", "1", "2", "3"]', '["0", "5"]'), rows)
    assert points(made) == {"nouveau": {"« 5 »": 15}, "biologique": {"« 5 »": 10}}
    with pytest.raises(RulebookError, match="beaucoup"):
        again(head.replace('"3"]', '"beaucoup"]'), rows)
    with pytest.raises(RulebookError, match="points"):
        again(head.replace("C: score", "C: answer"), rows)
