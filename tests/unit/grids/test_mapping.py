"""A mapping is written, corrected by a person, and obeyed; what it names that is not there is told."""

from __future__ import annotations

import pytest

from engine.errors import RulebookError
from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from tests.unit.grids.sheets import Rows, book, errors, points, read, sheet

ROWS: Rows = [
    ["Critère", "Niveau", "Points"],
    ["Âge", "< 18 ans", 3],
    [None, "18 ans et plus", 0],
    ["Grossesse", "oui", 2],
    [],
    ["0 à 3 : circuit simplifié"],
    ["4 et plus : circuit standard"],
]


def text() -> str:
    return mapping_text(read(sheet(ROWS)).mapping)


def again(mapping: str, rows: Rows = ROWS) -> Drafted:
    reading = Reading("essai.xlsx")
    grids = grids_of([sheet(rows)], reading)
    return drafted(grids, mapping_of(mapping, "m.yaml", grids), "essai.xlsx", reading)


def refused(before: str, after: str) -> str:
    """What is said of a mapping with one change."""
    assert text().count(before) == 1, text()
    with pytest.raises(RulebookError) as caught:
        again(text().replace(before, after))
    (said,) = caught.value.diagnostics
    assert said.location.line is not None
    return f"{said.code} {said.message} {said.hint}"


def test_an_id_a_label_a_cell_and_a_threshold_may_be_changed() -> None:
    changed = (
        text()
        .replace("  age:", "  age_patient:")
        .replace('label: "Âge"', 'label: "Âge du patient"')
        .replace('"< 18 ans": "< 18"', '"< 18 ans": "< 16"')
        .replace(
            '{id: circuit_standard, label: "Circuit standard", from: "4"}', '{id: plein, label: "Plein", from: "2"}'
        )
    )
    made = again(changed)
    assert points(made)["age_patient"] == {"< 16": 3}
    assert book(made).attributes["age_patient"].label == "Âge du patient"
    assert [(mode.id, mode.start) for mode in book(made).modes] == [("circuit_simplifie", 0), ("plein", 2)]


def test_a_criterion_taken_off_is_read_anew() -> None:
    before, _, after = text().partition("criteria:\n")
    kept = after[after.index("  grossesse:") :]
    assert again(f"{before}criteria:\n{kept}").text == read(sheet(ROWS)).text


def test_two_cells_under_one_id_are_one_criterion() -> None:
    rows: Rows = [["Question", "Points"], ["Enceinte", 2], ["Allaitante", 1]]
    mapping = mapping_text(read(sheet(rows)).mapping)
    joined = mapping[: mapping.index("  allaitante:")].replace('["Grille!A2"]', '["Grille!A2", "Grille!A3"]')
    made = again(joined, rows)
    assert list(book(made).attributes) == ["enceinte"]
    assert [rule.then[0].points for rule in book(made).rules] == [2, 1]


def test_what_is_left_out_is_not_read() -> None:
    made = again(text() + 'left_out: ["Grille!A4:C4"]\n')
    assert "grossesse" not in points(made)
    assert {str(cell) for cell, role in made.reading.uses.items() if role == "left_out"} == {
        "Grille!A4",
        "Grille!B4",
        "Grille!C4",
    }


def test_a_column_may_be_named_by_its_heading() -> None:
    named = text().replace("B: level", '"Niveau": level')
    assert again(named).text == read(sheet(ROWS)).text


def test_the_scale_may_be_set() -> None:
    made = again(text().replace("scale: 1", "scale: 10"))
    assert points(made) == {"age": {"< 18": 30}, "grossesse": {"oui": 20}}
    assert [mode.start for mode in book(made).modes] == [0, 40]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('sheet: "Grille"\n    layout: list', 'sheet: "Grile"\n    layout: list', "Vouliez-vous dire « Grille »"),
        ("layout: list", "layout: liste", "Vouliez-vous dire « list »"),
        ("B: level", "B: levle", "Vouliez-vous dire « level »"),
        ("B: level", "K: level", "Possibles : A, B, C"),
        ("B: level", '"Nivau": level', "Vouliez-vous dire « Niveau »"),
        ("B: level", '"critère": level', "deux fois"),
        ("A: criterion", "A: note", "criterion"),
        ("scale: 1", "skale: 1", "Vouliez-vous dire « scale »"),
        ("rows: [2, 4]", "rows: [4, 2]", "dans l'ordre"),
        ("rows: [2, 4]", "rows: [2]", "dans l'ordre"),
        ('at: ["Grille!A2"]', 'at: ["Grile!A2"]', "Vouliez-vous dire « Grille »"),
        ('at: ["Grille!A4"]', 'at: ["Grille!A2"]', "déjà la case du critère « age »"),
        ("kind: boolean", "kind: booléen", "Vouliez-vous dire « boolean »"),
        ('"4 et plus : circuit standard"', '"4 ou plus : circuit standard"', "« 4 et plus : circuit standard »"),
        ('from: "4"', 'from: "quatre"', "n'est pas un nombre"),
        ("grid: essai", 'grid: essai\nleft_out: ["Notice!A1"]', "Possibles : Grille"),
        ("columns: {A: criterion, B: level, C: points}", "columns: [A, B]", "{A: criterion, B: level, C: points}"),
        (
            '{id: circuit_standard, label: "Circuit standard", from: "4"}',
            '"4"',
            '{id: standard, label: "Circuit standard", from: "4"}',
        ),
    ],
)
def test_what_is_not_there_is_told_with_its_line_and_the_nearest(before: str, after: str, said: str) -> None:
    assert said in refused(before, after)


def test_thresholds_said_as_a_list_are_told_the_right_shape() -> None:
    before, _, after = text().partition("    modes:\n")
    listed = before + '    modes: ["4 et plus : circuit standard"]\n\n' + after[after.index("criteria:") :]
    with pytest.raises(RulebookError) as caught:
        again(listed)
    (said,) = caught.value.diagnostics
    assert said.hint.endswith('{"4 et plus : circuit standard": {id: standard, label: "Circuit standard", from: "4"}}')


def test_a_level_or_a_cell_that_is_gone_from_the_workbook_is_told() -> None:
    rows: Rows = [*ROWS[:1], ["Âge", "< 16 ans", 3], *ROWS[2:3], [None, None, None], ["Grossesse", "oui", 2]]
    mapping = text().replace("rows: [2, 4]", "rows: [2, 5]")
    with pytest.raises(RulebookError) as caught:
        again(mapping, rows)
    assert {each.code for each in caught.value.diagnostics} >= {"GRID_MAPPING_CELL"}
    whole = again(text(), [*ROWS[:1], ["Âge", "< 16 ans", 3], *ROWS[2:]])
    assert errors(whole) == {"Grille!A2": "GRID_MAPPING_TEXT"}
    assert points(whole)["age"] == {"< 16": 3}


def test_a_cell_that_is_no_criterion_is_told_with_the_nearest() -> None:
    made = again(text().replace('["Grille!A4"]', '["Grille!B4"]'))
    assert errors(made) == {"Grille!B4": "GRID_MAPPING_CELL"}


def test_a_cell_of_the_language_that_is_wrong_is_told_by_the_loader() -> None:
    with pytest.raises(RulebookError) as caught:
        again(text().replace('"< 18 ans": "< 18"', '"< 18 ans": "< dix"'))
    assert "dix" in str(caught.value)
