"""Where no grid is recognised, the mapping holds a guessed block: without its `#`, it is read, and obeyed."""

from __future__ import annotations

import pytest

from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.model_block import model_of
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from tests.unit.grids.sheets import Rows, points, read, sheet

# Nothing tells that these are grids.
ACROSS: Rows = [["Objet", "Vert", "Orange"], ["Âge", "> 18", "<= 18"], ["Froid", "oui", None], ["=", "!", "?"]]
LISTED: Rows = [["Titre"], ["Objet", "Cas", "Vaut"], ["Froid", "oui", 2], ["Âge", "< 2", "3"]]


def model(made: Drafted) -> str:
    return model_of(made.grids, made.mapping.blocks, "fr")


def uncommented(text: str) -> str:
    return "\n".join(line.removeprefix("#") for line in text.splitlines()) + "\n"


def again(mapping: str, rows: Rows) -> Drafted:
    reading = Reading("essai.xlsx")
    grids = grids_of([sheet(rows)], reading)
    return drafted(grids, mapping_of(mapping, "m.yaml", grids), "essai.xlsx", reading)


@pytest.mark.parametrize("rows", [[["a", "b"], ["c", "d"]], [["a", "b", "c"], ["d", "e", "f"]], LISTED, ACROSS])
def test_the_model_is_a_comment_and_without_its_marks_it_is_read(rows: Rows) -> None:
    made = read(sheet(rows))
    guess = model_of(made.grids, (), "fr")
    assert all(line.startswith("#") for line in guess.splitlines() if line)
    head = mapping_text(made.mapping).partition("\n\n")[0] + "\n"
    assert again(head + guess, rows).mapping.blocks == made.mapping.blocks
    (block,) = again(head + uncommented(guess), rows).mapping.blocks
    assert block.sheet == "Grille"
    assert block.having("criterion")


def test_a_list_is_guessed_by_its_numbers() -> None:
    made = read(sheet(LISTED))
    head = mapping_text(made.mapping).partition("\n\n")[0] + "\n"
    guess = model_of(made.grids, (), "fr")
    assert "#    heading: [2, 2]\n#    rows: [3, 4]\n" in guess
    assert "#      C: points      # Vaut" in guess
    assert points(again(head + uncommented(guess), LISTED)) == {"froid": {"oui": 2}, "age": {"< 2": 3}}


def test_levels_across_are_guessed_where_there_are_no_numbers() -> None:
    made = read(sheet(ACROSS))
    guess = model_of(made.grids, (), "en")
    assert "layout: across" in guess
    assert '#      C: "1"         # Orange' in guess


def test_there_is_no_model_where_a_grid_is_recognised() -> None:
    assert model(read(sheet([["Critère", "Points"], ["Froid", 2]]))) == ""
    assert model(read()) == ""
    assert model(read(sheet([["Bonjour"], ["à tous"]]))) == ""


def test_beside_thresholds_the_model_is_one_more_block() -> None:
    rows: Rows = [["Bonjour", "à tous"], [], ["0 à 5 : circuit simplifié"], ["6 et plus : comité"]]
    made = read(sheet(rows))
    assert [block.layout for block in made.mapping.blocks] == ["modes"]
    assert "#blocks:" not in model(made)
