"""The workbook of a rulebook: everything is in it, it reads well, and ids alone are locked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desk.cli import run_command
from desk.excel.cells import put
from desk.excel.exporting import export
from desk.places import HOME, RULEBOOKS
from engine.loading import load_rulebook

DAY = date(2026, 6, 1)
FILES = sorted(RULEBOOKS.glob("*.yaml"))


@pytest.fixture(scope="module")
def amm(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("excel") / "amm.xlsx"
    export("amm", path, DAY, replace=False)
    return load_workbook(path)


def sheets_of(book: Workbook) -> list[Worksheet]:
    """The sheets that people fill."""
    return [sheet for sheet in book.worksheets if sheet.title not in ("Guide", "Listes")]


def test_each_part_has_its_sheet(amm: Workbook) -> None:
    parts = ["Général", "Modes", "Priorités", "Axes", "Expertises", "Métiers", "Critères", "Critères déduits", "Règles"]
    rest = ["Tables", "Table AMM-T1", "Table AMM-T2", "Dérogations", "Exemples"]
    assert amm.sheetnames == ["Guide", *parts, *rest, "Cas", "Listes"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_shipped_needs_a_formula_or_anything_hidden(path: Path, tmp_path: Path) -> None:
    export(str(path), tmp_path / "f.xlsx", DAY, replace=False)
    book = load_workbook(tmp_path / "f.xlsx")
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}
    assert {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_ids_are_locked_without_a_password_and_all_else_is_open(amm: Workbook) -> None:
    for sheet in sheets_of(amm):
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    rules = amm["Règles"]
    assert rules["A2"].protection.locked
    assert rules["A1"].protection.locked
    assert not any(cell.protection.locked for cell in rules[2][1:])
    assert not rules.column_dimensions["A"].protection.locked  # a new rule may be written below


def test_what_has_a_list_of_values_offers_it(amm: Workbook) -> None:
    offered = {
        str(each.sqref).partition(":")[0]: each.formula1
        for each in amm["Critères"].data_validations.dataValidation
        if each.type == "list"
    }
    assert set(offered) == {"E2", "I2", "K2", "O2", "P2", "Q2", "R2"}
    sheet, _, cells = offered["E2"].partition("!")
    listed = [row[0].value for row in amm[sheet][cells.replace("$", "")]]
    assert listed == ["oui ou non", "nombre", "date", "choix", "ensemble", "texte"]


def test_a_table_offers_the_values_of_what_it_tests(amm: Workbook) -> None:
    (first, *_) = [each for each in amm["Table AMM-T1"].data_validations.dataValidation if each.type == "list"]
    sheet, _, cells = first.formula1.partition("!")
    listed = [row[0].value for row in amm[sheet][cells.replace("$", "")]]
    assert listed == ["nationale", "MRP", "DCP", "centralisée", "-"]
    assert not first.showErrorMessage  # a cell may say more than one value


def test_headers_stay_in_sight_and_points_are_coloured(amm: Workbook) -> None:
    rules = amm["Règles"]
    assert rules.freeze_panes == "C2"
    coloured = [str(each.sqref).partition(":")[0] for each in rules.conditional_formatting]
    assert coloured == ["D2", "G2"]
    assert rules["D16"].value == 2


def test_texts_wrap_and_rows_are_tall_enough_to_read_them(amm: Workbook) -> None:
    rules = amm["Règles"]
    assert rules["C4"].alignment.wrap_text
    assert rules["C4"].value.count("\n") == 5
    assert rules.row_dimensions[4].height > 6 * 13


def test_the_facts_of_an_example_are_all_in_sight(amm: Workbook) -> None:
    examples = amm["Exemples"]
    for row in range(2, examples.max_row + 1):
        lines = str(examples.cell(row, 2).value).count("\n") + 1
        assert examples.row_dimensions[row].height > min(lines, 30) * 13


def test_a_wide_sheet_is_printed_over_several_pages_that_repeat_its_ids_and_the_lists_on_one(amm: Workbook) -> None:
    assert amm["Règles"].page_setup.fitToWidth == 2
    assert amm["Règles"].print_title_cols == "$A:$A"
    assert amm["Modes"].page_setup.fitToWidth == 1
    assert not amm["Modes"].print_title_cols
    assert (amm["Listes"].page_setup.fitToWidth, amm["Listes"].page_setup.fitToHeight) == (1, 1)


def test_what_comes_from_the_shared_part_is_named_beside_the_titles(amm: Workbook, tmp_path: Path) -> None:
    said = amm["Modes"].cell(1, 5)
    for told in ("socle commun « commun »", "collegial (dès 22)", "gdr excel export commun"):
        assert told in str(said.value)
    assert said.protection.locked
    assert "clinique" in str(amm["Métiers"].cell(1, 8).value)
    export("commun", tmp_path / "commun.xlsx", DAY, replace=False)
    assert load_workbook(tmp_path / "commun.xlsx")["Modes"].max_column == 3


@pytest.mark.parametrize("text", ["=1+1", "= dose_autorisee", "+33 1", "@SOMME(A1)", "-5 %", "#REF!", "_x0041_"])
def test_what_looks_like_a_formula_is_written_as_text(text: str, tmp_path: Path) -> None:
    book = Workbook()
    put(book.worksheets[0], 1, 1, text)
    book.save(tmp_path / "f.xlsx")
    cell = load_workbook(tmp_path / "f.xlsx").worksheets[0]["A1"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x005F_", "_") == text


def test_a_shared_part_is_exported_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["excel", "export", "commun", "--out", str(tmp_path / "c.xlsx")]) == 0
    assert "Classeur écrit" in capsys.readouterr().out
    book = load_workbook(tmp_path / "c.xlsx")
    assert "Exemples" not in book.sheetnames
    assert book["Général"]["A2"].value == "Socle commun"


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "amm.xlsx"
    out.write_text("le travail de quelqu'un")
    assert run_command(["excel", "export", "amm", "--out", str(out)]) == 2
    assert "FILE_EXISTS" in capsys.readouterr().err
    assert out.read_text() == "le travail de quelqu'un"
    assert run_command(["excel", "export", "amm", "--out", str(out), "--replace"]) == 0
    assert load_workbook(out)["Général"]["B2"].value == "amm"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["amm", "--out", "amm.xls"], "amm.xlsx"), (["am", "--out", "x.xlsx"], "amm"), (["amm"], "--out")],
)
def test_what_is_asked_wrongly_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["excel", "export", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not Path("x.xlsx").exists()


def test_of_several_versions_that_of_the_day_is_exported(tmp_path: Path) -> None:
    folder = HOME / "tests" / "fixtures" / "versions"
    days = {each.in_force.start: each.version for each in map(load_rulebook, folder.glob("*.yaml"))}
    assert len(days) == 2
    for day, number in days.items():
        export(str(folder / "essai"), tmp_path / "e.xlsx", day or date(2020, 1, 1), replace=True)
        assert load_workbook(tmp_path / "e.xlsx")["Général"]["B4"].value == number


def test_a_file_out_of_its_layout_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (RULEBOOKS / "commun.yaml").read_text(encoding="utf-8")
    (tmp_path / "commun.yaml").write_text(f"{text}# à revoir\n", encoding="utf-8")
    assert run_command(["excel", "export", str(tmp_path / "commun.yaml"), "--out", str(tmp_path / "c.xlsx")]) == 0
    said = " ".join("".join(capsys.readouterr()).split())
    assert "à revoir" in said
    assert "gdr fmt" in said
