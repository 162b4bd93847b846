"""What people do wrong in a workbook, told in a copy of it; what is harmless is read, and said."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from desk.cli import run_command
from desk.excel.importing import free_beside
from tests.unit.desk.excel.conftest import Desk, Edit


def put(place: str, value: str) -> Edit:
    def edit(book: Workbook) -> None:
        sheet, _, cell = place.partition("!")
        book[sheet][cell] = value

    return edit


def spoilt(book: Workbook) -> None:
    put("Règles!D13", "=A1+1")(book)
    put("Règles!D14", "#REF!")(book)
    book["Règles"].merge_cells("J5:K5")
    book["Règles"].merge_cells("B5:C5")
    del book["Modes"]


def test_what_a_program_alone_tells_apart_is_said_too(desk: Desk) -> None:
    desk.edit(spoilt)
    said = [(str(each.cell), each.diagnostic.code) for each in desk.refused()]
    assert said == [
        ("Règles!J5", "SHEET_MERGED"),
        ("Règles!B5", "SHEET_MERGED"),
        ("Modes!A1", "SHEET_MISSING"),
        ("Règles!D13", "SHEET_FORMULA"),
        ("Règles!D14", "SHEET_ERROR"),
        ("Règles!C5", "SHEET_EMPTY"),
    ]
    assert "A1+1" in load_workbook(desk.copy)["Règles"]["D13"].comment.text


def renamed(book: Workbook) -> None:
    book["Règles"].title = "Mes règles"
    book["Table AMM-T1"].title = "Délais"
    book.move_sheet("Mes règles", -5)


def with_notes(book: Workbook) -> None:
    book["Règles"]["B7"].comment = Comment("à discuter", "Jeanne")
    book.create_sheet("Brouillon")["A1"] = "à trier"
    book.create_sheet("Vide")


@pytest.mark.parametrize(
    ("edit", "warned"),
    [
        (put("Critères!K2", "oui "), {"SHEET_SPACES": "Critères!K2"}),
        (renamed, {"SHEET_RENAMED": "Mes règles!A1"}),
        (with_notes, {"SHEET_COMMENT": "Règles!B7", "SHEET_UNREAD": "Brouillon!A1"}),
    ],
)
def test_what_is_harmless_is_read_and_said(edit: Edit, warned: dict[str, str], desk: Desk, text: str) -> None:
    desk.edit(edit)
    after, warnings = desk.imported()
    assert after == text
    assert {each.code: each.location.path for each in warnings} == warned


def test_mistakes_are_written_in_a_copy_of_the_workbook(desk: Desk) -> None:
    desk.edit(lambda book: [put("Règles!C2", "mtii : oui")(book), put("Critères!E3", "choi")(book)])
    desk.refused()
    copy = load_workbook(desk.copy)
    assert copy.sheetnames[0] == "À corriger"
    assert [row[0].value for row in copy["À corriger"].iter_rows(min_row=2)] == ["Critères!E3", "Règles!C2"]
    assert "mti" in copy["Règles"]["C2"].comment.text
    assert copy["Critères"]["E3"].comment.text.startswith("gdr : ")
    assert copy["Critères"]["E3"].fill.fgColor.rgb == "00FFC7CE"


def test_a_copy_that_is_mended_is_read_in_turn(desk: Desk, text: str) -> None:
    desk.edit(put("Critères!E3", "choi"))
    desk.refused()
    book = load_workbook(desk.copy)
    put("Critères!E3", "choix")(book)
    book.save(desk.filled)
    assert desk.imported() == (text, ())


def test_a_second_copy_tells_what_is_left_and_keeps_people_s_comments(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        put("Critères!E3", "choi")(book)
        put("Règles!E16", "axe")(book)
        book["Règles"]["E16"].comment = Comment("à voir avec Paul", "Jeanne")

    desk.edit(edit)
    desk.refused()
    book = load_workbook(desk.copy)
    put("Critères!E3", "choix")(book)
    book.save(desk.filled)
    desk.refused()
    copy = load_workbook(desk.copy)
    assert copy["Critères"]["E3"].comment is None
    assert "à voir avec Paul" in copy["Règles"]["E16"].comment.text
    assert copy["Règles"]["E16"].comment.text.count("n'est pas déclaré") == 1


def test_by_default_the_copy_is_beside_and_takes_no_one_s_place(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit(put("Critères!E3", "choi"))
    command = ["excel", "import", str(desk.filled), "--out", str(desk.out)]
    assert run_command(command) == 2
    said = capsys.readouterr().err
    assert "Critères!E3" in said
    assert "rempli-a-corriger.xlsx" in "".join(said.split())
    assert run_command([*command, "--lang", "en"]) == 2
    assert "not allowed" in capsys.readouterr().err
    assert sorted(path.name for path in desk.folder.glob("rempli-*")) == [
        "rempli-a-corriger-2.xlsx",
        "rempli-a-corriger.xlsx",
    ]


def test_the_copy_of_a_copy_is_the_next_of_the_workbook_s(tmp_path: Path) -> None:
    for name in ("amm", "amm-a-corriger", "amm-a-corriger-4", "amm-essai-7", "ammonium-a-corriger-9"):
        (tmp_path / f"{name}.xlsx").touch()
    for name in ("amm", "amm-a-corriger", "amm-a-corriger-4"):
        assert free_beside(tmp_path / f"{name}.xlsx", "a-corriger").name == "amm-a-corriger-5.xlsx"
    assert free_beside(tmp_path / "autre.xlsx", "a-corriger").name == "autre-a-corriger.xlsx"


def test_a_cell_that_begins_with_an_equal_sign_stays_a_text(desk: Desk) -> None:
    desk.edit(put("Règles!C2", "dose_max_proposee : = dose_max_autorisee"))
    assert 'dose_max_proposee: "= dose_max_autorisee"' in desk.imported()[0]
    desk.out.unlink()
    book = load_workbook(desk.exported)
    cell = book["Table AMM-T1"]["B5"]
    cell.value = "= procedure"
    cell.data_type = "s"
    book.save(desk.filled)
    assert [each.cell and str(each.cell) for each in desk.refused()] == ["Table AMM-T1!B5"]
