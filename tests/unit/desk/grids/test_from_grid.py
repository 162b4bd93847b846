"""`gdr rulebook from-grid` as it is typed: what is written, what is said, what is refused."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desk.cli import run_command
from tests.unit.house.tree import ROOT

GRIDS = ROOT / "tests" / "fixtures" / "grids"
NAMES = ("amm", "essai-clinique", "pharmacovigilance", "defaut-qualite", "inspection")
WRITTEN = {"brouillon.yaml", "brouillon.correspondance.yaml", "brouillon.cases.csv"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def saved(rows: list[list[object]], path: Path) -> Path:
    """A workbook of rows."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.worksheets[0].title = "Grille"
    book.save(path)
    return path


def from_grid(*typed: str) -> int:
    return run_command(["rulebook", "from-grid", *typed])


def listed(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_its_mapping_and_the_list_of_cells_are_written(name: str, folder: Path) -> None:
    assert from_grid(str(GRIDS / f"{name}.xlsx"), "--out", "brouillon.yaml", "--id", name) == 0
    assert {path.name for path in folder.iterdir()} == WRITTEN
    assert (folder / "brouillon.yaml").read_bytes() == (GRIDS / f"{name}.yaml").read_bytes()
    rows = listed(folder / "brouillon.cases.csv")
    book = load_workbook(GRIDS / f"{name}.xlsx")
    filled = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(rows) - 1 == len(filled)
    assert run_command(["check", "brouillon.yaml"]) == (1 if name == "defaut-qualite" else 0)


def test_the_draft_is_called_as_its_file_is(folder: Path) -> None:
    """Rulebooks are found by the names of their files, drafts too."""
    assert from_grid(str(GRIDS / "amm.xlsx"), "--out", "brouillon.yaml") == 0
    assert "rulebook: brouillon" in (folder / "brouillon.yaml").read_text(encoding="utf-8")
    assert run_command(["check", str(folder)]) == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_grid_that_libreoffice_saved_gives_the_same_draft(name: str, folder: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "saved")]
    subprocess.run([*command, str(GRIDS / f"{name}.xlsx")], check=True, capture_output=True, timeout=120)
    assert from_grid(str(folder / "saved" / f"{name}.xlsx"), "--out", "brouillon.yaml", "--id", name) == 0
    assert (folder / "brouillon.yaml").read_bytes() == (GRIDS / f"{name}.yaml").read_bytes()


def test_what_is_not_understood_is_said_first_and_the_draft_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows: list[list[object]] = [["Critère", "Niveau", "Points"], ["Âge", "< 18", 3], [None, "> 65", "beaucoup"], ["=x"]]
    assert from_grid(str(saved(rows, folder / "grille.xlsx")), "--id", "AGE") == 1
    said = "".join(capsys.readouterr())
    assert "Grille!C3" in said
    assert "« beaucoup » n'est pas un nombre de points." in said
    assert (folder / "AGE.yaml").read_text(encoding="utf-8").startswith("rulebook: AGE\n")
    first = listed(folder / "AGE.cases.csv")[1]
    assert first[:3] == ["Grille!C3", "beaucoup", "NON COMPRIS"]
    assert all(not text.startswith("=") for row in listed(folder / "AGE.cases.csv") for text in row)


def test_english_is_said_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows: list[list[object]] = [["Critère", "Points"], ["Âge", "beaucoup"], ["Grossesse", 3], ["Enfant", 3]]
    assert from_grid(str(saved(rows, folder / "g.xlsx")), "--lang", "en") == 1
    said = "".join(capsys.readouterr())
    assert "is not a number of points" in said
    assert "Draft written (2 criteria): g.yaml" in said


def test_a_workbook_without_criteria_writes_the_mapping_and_no_draft(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert from_grid(str(saved([["Bonjour"]], folder / "vide.xlsx"))) == 1
    assert "Aucun critère" in "".join(capsys.readouterr())
    assert {path.name for path in folder.iterdir()} == {"vide.xlsx", "vide.correspondance.yaml", "vide.cases.csv"}


def test_the_mapping_of_what_is_not_understood_holds_a_model(folder: Path) -> None:
    rows: list[list[object]] = [["Objet", "Cas", "Vaut"], ["Froid", "oui", 2], ["Âge", "< 2", 3], ["Total", "", 5]]
    assert from_grid(str(saved([["Objet", "Cas"], ["Froid", "oui"], ["Âge", "< 2"]], folder / "o.xlsx"))) == 1
    written = (folder / "o.correspondance.yaml").read_text(encoding="utf-8")
    assert '#  - sheet: "Grille"' in written
    saved(rows, folder / "o.xlsx")
    mended = "\n".join(line.removeprefix("#") for line in written.splitlines())
    (folder / "m.yaml").write_text(mended.replace("B: points", "B: level\n      C: points"), encoding="utf-8")
    assert from_grid("o.xlsx", "--mapping", "m.yaml", "--replace") == 0
    assert "points: 2" in (folder / "o.yaml").read_text(encoding="utf-8")


def test_the_workbook_of_a_rulebook_is_told_to_be_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["excel", "export", str(GRIDS / "amm.yaml"), "--out", "amm.xlsx"]) == 0
    capsys.readouterr()
    assert from_grid("amm.xlsx") == 2
    said = "".join(capsys.readouterr())
    assert said.count("GRID_") == 1
    assert "gdr excel import amm.xlsx --out amm.yaml" in " ".join(said.split())
    assert {path.name for path in folder.iterdir()} == {"amm.xlsx"}


def test_nothing_is_written_over_without_saying_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "amm.cases.csv").write_text("à moi", encoding="utf-8")
    assert from_grid(str(GRIDS / "amm.xlsx")) == 2
    assert "--replace" in "".join(capsys.readouterr())
    assert {path.name for path in folder.iterdir()} == {"amm.cases.csv"}
    assert from_grid(str(GRIDS / "amm.xlsx"), "--replace") == 0


def test_a_mapping_is_obeyed_and_left_as_it_is(folder: Path) -> None:
    mapping = (GRIDS / "amm.correspondance.yaml").read_text(encoding="utf-8")
    corrected = mapping.replace("  essais_pivots:", "  pivots:")
    (folder / "m.yaml").write_text(corrected, encoding="utf-8")
    assert from_grid(str(GRIDS / "amm.xlsx"), "--mapping", "m.yaml", "--id", "autre") == 0
    assert "\n  pivots:" in (folder / "autre.yaml").read_text(encoding="utf-8")
    assert (folder / "m.yaml").read_text(encoding="utf-8") == corrected
    assert {path.name for path in folder.iterdir()} == {"m.yaml", "autre.yaml", "autre.cases.csv"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "ne peut pas être lue"),
        (b"grid: a\nblok: 1\n", "Vouliez-vous dire « blocks »"),
        (b"[", "m.yaml"),
        (b"", "m.yaml"),
    ],
)
def test_a_mapping_that_cannot_be_read_is_told(
    content: bytes, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "m.yaml").write_bytes(content)
    assert from_grid(str(GRIDS / "amm.xlsx"), "--mapping", "m.yaml") == 2
    assert said in "".join(capsys.readouterr())
    assert {path.name for path in folder.iterdir()} == {"m.yaml"}


def test_a_cell_that_a_mapping_gets_wrong_is_told_of_the_mapping(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = (GRIDS / "amm.correspondance.yaml").read_text(encoding="utf-8")
    (folder / "m.yaml").write_text(mapping.replace('"< 2 ans": "< 2"', '"< 2 ans": "< deux"'), encoding="utf-8")
    assert from_grid(str(GRIDS / "amm.xlsx"), "--mapping", "m.yaml") == 2
    said = "".join(capsys.readouterr())
    assert "m.yaml" in said
    assert "deux" in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--out", "b.xlsx"], "b.yaml"),
        (["--id", "Ma grille"], "ma-grille"),
        (["--mapping", "absente.yaml"], "absente.yaml"),
    ],
)
def test_what_is_asked_wrongly_is_told(
    typed: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert from_grid(str(GRIDS / "amm.xlsx"), *typed) in (1, 2)
    assert said in "".join(capsys.readouterr())
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "said"), [(b"a;b", "endommagée"), (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Excel 97")]
)
def test_what_is_no_workbook_is_refused(
    content: bytes, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "g.xlsx").write_bytes(content)
    assert from_grid("g.xlsx") == 2
    assert said in "".join(capsys.readouterr())
