"""A workbook that is filled becomes a rulebook again: the same file if nothing changed, one line for one cell."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from desk.cli import run_command
from desk.excel.exporting import export
from desk.excel.importing import Asked, import_
from desk.places import RULEBOOKS
from engine.emitting.formatting import formatted
from tests.unit.desk.excel.conftest import DAY, Desk, Edit
from tests.unit.house.tree import ROOT

FILES = sorted(RULEBOOKS.glob("*.yaml"))


def back(workbook: Path, out: Path) -> str:
    import_(Asked(workbook, out, None, replace=True, language="fr"))
    return out.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_not_edited_comes_back_byte_for_byte(path: Path, tmp_path: Path) -> None:
    export(str(path), tmp_path / "f.xlsx", DAY, replace=False)
    assert back(tmp_path / "f.xlsx", tmp_path / "g.yaml") == path.read_text(encoding="utf-8")


def saved_by_libreoffice(workbooks: Sequence[Path], folder: Path) -> Path:
    """The folder where LibreOffice writes the workbooks again."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice on this machine: install libreoffice-calc")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    files = [str(each) for each in workbooks]
    subprocess.run([*command, str(folder / "saved"), *files], check=True, capture_output=True, timeout=300)
    return folder / "saved"


def test_so_does_what_libreoffice_saved(tmp_path: Path) -> None:
    for path in FILES:
        export(str(path), tmp_path / f"{path.stem}.xlsx", DAY, replace=False)
    saved = saved_by_libreoffice(sorted(tmp_path.glob("*.xlsx")), tmp_path)
    for path in FILES:
        assert back(saved / f"{path.stem}.xlsx", tmp_path / "g.yaml") == path.read_text(encoding="utf-8")


def stripped(book: Workbook) -> None:
    """Without the pages for people, lists, colours, widths, properties; the rest in another order."""
    for name in ("Guide", "Listes"):
        del book[name]
    book.properties.creator = None
    for sheet in book.worksheets:
        sheet.data_validations.dataValidation.clear()
        sheet.protection.sheet = False
        sheet.auto_filter.ref = None
    for place in range(1, len(book.worksheets)):
        book.move_sheet(book.worksheets[place], -place)


def hidden(book: Workbook) -> None:
    for sheet in book.worksheets[1:]:
        sheet.sheet_state = "hidden"
    book["Règles"].row_dimensions[2].hidden = True


def columns_moved(book: Workbook) -> None:
    """The first two columns of a sheet take each other's place."""
    sheet = book["Expertises"]
    for row in sheet.iter_rows(max_col=2):
        row[0].value, row[1].value = row[1].value, row[0].value


@pytest.mark.parametrize("edit", [stripped, hidden, columns_moved])
def test_nothing_hidden_is_needed_nor_any_order(edit: Edit, desk: Desk, text: str) -> None:
    desk.edit(edit)
    assert desk.imported() == (text, ())


def set_to(sheet: str, cell: str, value: str | float | date) -> Edit:
    def edit(book: Workbook) -> None:
        book[sheet][cell] = value

    return edit


def changed(before: str, after: str) -> Iterator[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    yield from (line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---")))


@pytest.mark.parametrize(
    ("edit", "now"),
    [
        (set_to("Règles", "D13", 3), "points: 3"),
        (set_to("Règles", "D13", 3.0), "points: 3"),
        (set_to("Règles", "D14", "-3"), "points: -3"),
        (set_to("Règles", "B4", "Médicament issu du vivant"), 'label: "Médicament issu du vivant"'),
        (set_to("Général", "B3", "Autorisations"), 'title: "Autorisations"'),
        (set_to("Général", "B5", date(2027, 2, 1)), 'in_force: {from: "2027-02-01"}'),
        (set_to("Général", "B10", "anglais"), "language: en"),
        (set_to("Métiers", "F3", 2.5), "effort: 2.5"),
        (set_to("Métiers", "F3", "2,5"), "effort: 2.5"),
        (set_to("Critères", "O8", "NON"), 'aggravates: "non"'),
        (set_to("Table AMM-T1", "D5", 200), "days: 200"),
        (set_to("Exemples", "F2", 1.0), 'score: "1"'),
    ],
)
def test_one_cell_edited_is_one_line_changed(edit: Edit, now: str, desk: Desk, text: str) -> None:
    desk.edit(edit)
    after, warnings = desk.imported()
    lines = list(changed(text, after))
    assert [line[0] for line in lines] == ["-", "+"]
    assert now in lines[1]
    assert warnings == ()


def test_a_row_below_the_last_is_a_new_rule(desk: Desk, text: str) -> None:
    row = ["AMM-900", "Règle nouvelle", "sauf si :\n  mti : oui", 2, "complexite", "clinique"]

    def edit(book: Workbook) -> None:
        book["Règles"].append(row)

    desk.edit(edit)
    after, _ = desk.imported()
    added = [line[1:].strip() for line in changed(text, after)]
    assert added == [
        "- id: AMM-900",
        'label: "Règle nouvelle"',
        'when: {not: {mti: "oui"}}',
        "then: {points: 2, axis: complexite, discipline: clinique}",
    ]


def test_the_command_writes_the_file_and_never_over_another(
    desk: Desk, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["excel", "import", str(desk.exported), "--out", str(desk.out)]
    assert run_command(command) == 0
    assert "Référentiel écrit" in capsys.readouterr().out
    assert desk.out.read_text(encoding="utf-8") == text
    assert run_command(command) == 2
    assert "FILE_EXISTS" in capsys.readouterr().err


def test_an_example_of_which_nothing_is_known_comes_back(tmp_path: Path) -> None:
    file = ROOT / "tests" / "fixtures" / "changement" / "essai.yaml"
    assert "facts: {}" in file.read_text(encoding="utf-8")
    export(str(file), tmp_path / "f.xlsx", DAY, replace=False)
    assert back(tmp_path / "f.xlsx", tmp_path / "g.yaml") == formatted(file.read_text(encoding="utf-8")).text
