"""Cases described in the workbook, assessed by its own rules: results in a copy, mistakes at their cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desk.cli import run_command
from desk.excel.case_writing import write_results
from desk.excel.exporting import export
from desk.excel.importing import AnnotatedError
from desk.excel.trying import Asked, TriedBook, try_workbook
from desk.places import RULEBOOKS, rulebook_names
from engine.exchange.cases import FIRST, RESULTS
from engine.loading import load_rulebook
from tests.unit.desk.excel.conftest import DAY, Desk, Edit
from tests.unit.desk.excel.test_import import saved_by_libreoffice

D, E, F, G = range(FIRST, FIRST + 4)


def row_of(sheet: Worksheet, named: str) -> int:
    """The row of an attribute by its id, or of a result by its label."""
    rows = range(1, sheet.max_row + 1)
    return next(row for row in rows if named in (sheet.cell(row, 1).value, sheet.cell(row, 2).value))


def put(column: int, **facts: str | int) -> Edit:
    def edit(book: Workbook) -> None:
        for id, value in facts.items():
            book["Cas"].cell(row_of(book["Cas"], id), column, value)

    return edit


def tried(desk: Desk, edit: Edit) -> TriedBook:
    desk.edit(edit)
    return try_workbook(Asked(desk.filled, desk.copy, True, "reference", "fr"))


def result(desk: Desk, key: str, column: int) -> str:
    sheet = load_workbook(desk.copy)["Cas"]
    return str(sheet.cell(row_of(sheet, RESULTS[key]), column).value or "")


def test_the_sheet_has_two_examples_expected_elsewhere_and_the_values_declared(desk: Desk) -> None:
    sheet = load_workbook(desk.exported)["Cas"]
    assert [sheet.cell(1, column).value is not None for column in (D, E, F)] == [True, True, False]
    assert sheet.freeze_panes == "D4"
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation if each.type == "list"}
    row = row_of(sheet, "procedure")
    name, _, cells = offered[f"D{row}:O{row}"].partition("!")
    listed = [each[0].value for each in load_workbook(desk.exported)[name][cells.replace("$", "")]]
    assert listed == ["nationale", "MRP", "DCP", "centralisée", "inconnu"]
    assert not sheet.cell(row, D).protection.locked
    assert sheet.cell(row, 1).protection.locked


@pytest.mark.parametrize("path", [RULEBOOKS / f"{id}.yaml" for id in rulebook_names()], ids=lambda path: path.stem)
def test_the_examples_of_a_sheet_are_assessed_as_those_of_the_rulebook(path: Path, tmp_path: Path) -> None:
    export(str(path), tmp_path / "f.xlsx", DAY, replace=False)
    done = try_workbook(Asked(tmp_path / "f.xlsx", None, False, "reference", "fr"))
    expected = {each.case: each.expect.mode for each in load_rulebook(path).examples}
    found = [(each.tried.name, each.assessment.mode if each.assessment else None) for each in done.outcomes]
    assert found == [(name, expected[name]) for name, _ in found]
    assert len({mode for _, mode in found}) == 2
    assert done.copy == tmp_path / "f-essai.xlsx"


def test_results_stand_above_each_case(desk: Desk) -> None:
    done = tried(desk, put(F, Cas="Thérapie génique", mti="oui"))
    assert [each.tried.name for each in done.outcomes][2:] == ["Thérapie génique"]
    assert "collégiale" in result(desk, "mode", F)
    score = done.outcomes[2].assessment.score if done.outcomes[2].assessment else None
    assert score is not None
    assert result(desk, "score", F) == f"{score.known} [{score.low} ; {score.high}]"
    assert "AMM-402" in result(desk, "rules", F)
    assert "Code ATC" in result(desk, "missing", F)
    assert "Évaluation clinique : " in result(desk, "disciplines", F)
    assert result(desk, "deadline", E) == "31/08/2026"


def test_it_is_what_the_rules_of_the_workbook_say_unsaved(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        rules = book["Règles"]
        row = row_of(rules, "AMM-304")
        rules.cell(row, 4, int(str(rules.cell(row, 4).value)) + 40)

    before = tried(desk, lambda _: None).outcomes[1].assessment
    after = tried(desk, edit).outcomes[1].assessment
    assert before is not None
    assert after is not None
    assert after.score.known == before.score.known + 40
    assert "AMM-304 +46" in result(desk, "rules", E)


def test_a_wrong_value_costs_its_case_alone_and_is_told_at_its_cell(desk: Desk) -> None:
    done = tried(desk, put(F, Cas="Faux", procedure="nationle", age_minimum="=1+1", mti="oui"))
    assert [each.assessment is not None for each in done.outcomes] == [True, True, False]
    assert {each.code for each in done.said} == {"VALUE_UNDECLARED", "SHEET_FORMULA"}
    copy = load_workbook(desk.copy)
    row = row_of(copy["Cas"], "procedure")
    assert "nationale" in str(copy["Cas"].cell(row, F).comment)
    assert copy["À corriger"]["A2"].value.startswith("Cas!F")
    assert result(desk, "mode", F) == f"écarté : F{row_of(copy['Cas'], 'age_minimum')}, F{row}"
    assert result(desk, "mode", D) == "Circuit simplifié"


def test_two_cases_of_one_name_are_both_tried_and_said(desk: Desk) -> None:
    done = tried(desk, lambda book: [put(F, Cas="Alpha", mti="oui")(book), put(G, Cas="Alpha ", mti="non")(book)])
    assert all(each.assessment for each in done.outcomes)
    (found,) = [each for each in done.said if each.code == "CASES_NAME"]
    assert "Cas!F1" in found.message
    assert found.location.path == "Cas!G1"


def test_what_people_write_is_read_as_elsewhere(desk: Desk) -> None:
    written: dict[str, str | int] = {
        "age_minimum": 12,
        "alternatives": "3,0",
        "populations": "enfant\nadulte",
        "mti": "OUI ",
        "ogm": "inconnu",
    }
    read = {"age_minimum": 12, "alternatives": 3, "populations": frozenset({"enfant", "adulte"}), "mti": True}
    done = tried(desk, put(F, **written))
    (*_, last) = done.outcomes
    assert last.tried.name == "Cas F"
    assert last.tried.case is not None
    assert {fact.attribute: fact.value for fact in last.tried.case.facts} == {**read, "ogm": None}
    assert [each.code for each in done.said] == ["SHEET_SPACES"]


def test_a_text_that_no_rule_recognises_for_want_of_a_capital_is_told_at_its_cell(desk: Desk) -> None:
    done = tried(desk, put(F, Cas="Minuscules", code_atc="l01xx"))
    assert done.outcomes[2].assessment is not None
    (found,) = done.said
    assert found.code == "CASE_LETTERING"
    assert "« L01XX »" in found.hint
    assert str(found.location).endswith(f"(Cas!F{row_of(load_workbook(desk.copy)['Cas'], 'code_atc')})")


@pytest.mark.parametrize(
    ("id", "code", "told"),
    [("mtii", "CASES_ATTRIBUTE", "mti"), (None, "CASES_ATTRIBUTE", "colonne A"), ("ogm", "CASES_TWICE", "Cas!A")],
)
def test_a_row_about_nothing_costs_the_cases_that_fill_it(id: str | None, code: str, told: str, desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Cas"]
        put(D, ogm="non")(book)
        row = sheet.max_row + 1
        sheet.cell(row, 1, id)
        sheet.cell(row, E, "oui")

    done = tried(desk, edit)
    assert [each.assessment is not None for each in done.outcomes] == [True, False]
    (found,) = done.said
    assert found.code == code
    assert told in found.message + found.hint


def test_a_fact_of_a_rulebook_s_own_new_attribute_may_be_given_below_the_last_row(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        book["Critères"].append(["nouveau_fait", "Nouveau fait", None, None, "oui ou non"])
        book["Règles"].append(["AMM-900", "Nouvelle", "nouveau_fait : oui", 30])
        row = book["Cas"].max_row + 1
        book["Cas"].cell(row, 1, "nouveau_fait")
        book["Cas"].cell(row, D, "oui")

    tried(desk, edit)
    assert "AMM-900 +30" in result(desk, "rules", D)


def test_wrong_rules_are_told_as_import_tells_them(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    def edit(book: Workbook) -> None:
        book["Règles"]["C2"] = "mtii : oui"

    desk.edit(edit)
    assert run_command(["excel", "try", str(desk.filled), "--out", str(desk.copy)]) == 2
    said = capsys.readouterr().err
    assert "Règles!C2" in said
    assert "rempli-a-corriger.xlsx" in "".join(said.split())
    assert not desk.copy.exists()
    with pytest.raises(AnnotatedError):
        try_workbook(Asked(desk.filled, None, False, "reference", "fr"))


def test_the_terminal_says_it_in_short_and_the_original_is_left(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit(put(F, Cas="=cmd()", mti="oui"))
    before = desk.filled.read_bytes()
    assert run_command(["excel", "try", str(desk.filled)]) == 0
    said = capsys.readouterr()
    assert "collégiale" in said.out
    assert "AMM-402" in said.out
    assert "Rien n'est inscrit" in said.out
    assert desk.filled.read_bytes() == before
    assert run_command(["excel", "try", str(desk.filled), "--out", str(desk.filled)]) == 2
    assert "FILE_EXISTS" in capsys.readouterr().err
    assert run_command(["excel", "try", str(desk.filled), "--out", str(desk.filled), "--replace"]) == 0
    assert {path.name for path in desk.folder.iterdir()} == {"rempli.xlsx", "rempli-essai.xlsx"}


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-3", "@x"])
def test_nothing_written_is_a_formula(text: str, tmp_path: Path, desk: Desk) -> None:
    book = load_workbook(desk.exported)
    write_results(book["Cas"], {D: {"score": text}})
    book.save(tmp_path / "f.xlsx")
    cell = load_workbook(tmp_path / "f.xlsx")["Cas"].cell(row_of(book["Cas"], "Score"), D)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_row_of_results_that_was_deleted_comes_back_below(desk: Desk) -> None:
    tried(desk, lambda book: book["Cas"].delete_rows(2, 3))
    assert result(desk, "mode", D) == "Circuit simplifié"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda book: book.remove(book["Cas"]), "CASES_SHEET"),
        (lambda book: book["Cas"].delete_cols(D, 2), "CASES_NONE"),
    ],
)
def test_nothing_to_try_is_said(edit: Edit, code: str, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit(edit)
    assert run_command(["excel", "try", str(desk.filled)]) == 2
    assert code in capsys.readouterr().err


def test_a_shared_part_has_nothing_to_try(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export("commun", tmp_path / "c.xlsx", DAY, replace=False)
    assert run_command(["excel", "try", str(tmp_path / "c.xlsx")]) == 2
    assert "CASES_SHARED" in capsys.readouterr().err


def filled(book: Workbook) -> None:
    """A sheet of cases as people leave it: renamed, merged, commented, with formulas and wrong values."""
    sheet = book["Cas"]
    put(F, Cas="Faux", procedure="nationle", age_minimum="=1+1")(book)
    sheet.cell(5, D).comment = Comment("à revoir", "Jeanne")
    sheet.merge_cells("H2:I3")
    sheet.title = "Mes essais"


def test_import_leaves_cases_aside_whatever_they_hold(desk: Desk, text: str) -> None:
    desk.edit(filled)
    assert desk.imported() == (text, ())
    done = try_workbook(Asked(desk.filled, desk.copy, True, "reference", "fr"))
    assert sum(each.assessment is not None for each in done.outcomes) == 2
    again = load_workbook(desk.copy)
    assert "à revoir" in str(again["Mes essais"].cell(5, D).comment)
    again.save(desk.filled)
    assert desk.imported() == (text, ())


def test_a_second_try_forgets_the_first(desk: Desk) -> None:
    tried(desk, put(F, Cas="Faux", procedure="nationle"))
    book = load_workbook(desk.copy)
    put(F, procedure="nationale")(book)
    book["Cas"].cell(row_of(book["Cas"], "procedure"), G).value = None
    book.save(desk.filled)
    done = try_workbook(Asked(desk.filled, desk.copy, True, "reference", "fr"))
    assert all(each.assessment for each in done.outcomes)
    copy = load_workbook(desk.copy)
    assert "À corriger" not in copy.sheetnames
    assert copy["Cas"].cell(row_of(copy["Cas"], "procedure"), F).comment is None


def test_what_libreoffice_saved_is_tried_the_same(desk: Desk, text: str) -> None:
    desk.edit(put(F, Cas="Thérapie génique", mti="oui", age_minimum="12"))
    saved = saved_by_libreoffice([desk.filled], desk.folder) / desk.filled.name
    ours, theirs = (try_workbook(Asked(path, desk.copy, True, "reference", "fr")) for path in (desk.filled, saved))
    assert [each.assessment for each in ours.outcomes] == [each.assessment for each in theirs.outcomes]
    desk.filled.write_bytes(saved.read_bytes())
    assert desk.imported() == (text, ())
