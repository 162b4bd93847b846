"""A workbook in the place of a rulebook's file: checked, tried, triaged; what is found is told at its cell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.cli import run_command
from desk.excel.exporting import export
from desk.held import held_in
from desk.places import SAMPLES
from engine.errors import RulebookError
from engine.loading import load_rulebook
from tests.unit.desk.excel.conftest import DAY, Desk
from tests.unit.house.tree import ROOT

Captured = pytest.CaptureFixture[str]


def test_findings_are_told_at_their_cells(tmp_path: Path, capsys: Captured) -> None:
    """The same findings as those of the file, where each part stands in the workbook."""
    file = ROOT / "tests" / "fixtures" / "dix_constats.yaml"
    export(str(file), tmp_path / "dix.xlsx", DAY, replace=False)
    found = []
    for path in (file, tmp_path / "dix.xlsx"):
        assert run_command(["check", str(path), "--json", "--engine", "reference"]) == 1
        (looked,) = json.loads(capsys.readouterr().out)["files"]
        found.append([each["finding"]["said"] for each in looked["proofs"]["findings"]])
    of_file, of_workbook = found
    assert [each["code"] for each in of_workbook] == [each["code"] for each in of_file]
    book = load_workbook(tmp_path / "dix.xlsx")
    for there, here in zip(of_file, of_workbook, strict=True):
        assert here["location"]["line"] is None
        place, _, at = here["location"]["path"].partition(", ")
        sheet, _, cell = place.partition("!")
        assert there["location"]["path"].endswith(f" / {at}")
        assert str(book[sheet][cell].value) in at


def test_mistakes_are_told_at_their_cells(desk: Desk, capsys: Captured) -> None:
    desk.edit(lambda book: book["Règles"].__setitem__("C2", "mtii : oui"))
    for command in (["check", str(desk.filled)], ["try", str(desk.filled), "mti=oui"]):
        assert run_command(command) in (1, 2)
        said = capsys.readouterr().err
        assert "Règles!C2" in said
        assert "Vouliez-vous dire « mti »" in said


def test_a_file_that_is_no_workbook_is_said_by_check(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "faux.xlsx").write_text("rulebook: amm\n", encoding="utf-8")
    assert run_command(["check", str(tmp_path / "faux.xlsx")]) == 1
    assert "FILE_WORKBOOK" in capsys.readouterr().err


def test_cases_are_tried_and_triaged_by_it(desk: Desk, tmp_path: Path, capsys: Captured) -> None:
    assert run_command(["try", str(desk.exported), "mti=oui", "--engine", "reference"]) == 0
    assert "collégiale" in capsys.readouterr().out
    for name, rulebook in (("a", str(desk.exported)), ("b", "amm")):
        command = ["triage", str(SAMPLES / "amm.csv"), "-r", rulebook, "-o", str(tmp_path / name), "--no-reports"]
        assert run_command([*command, "--engine", "reference"]) == 0
    a, b = ((tmp_path / name / "summary.csv").read_bytes() for name in "ab")
    assert a == b


def test_a_shared_part_is_no_rulebook(tmp_path: Path) -> None:
    export("commun", tmp_path / "c.xlsx", DAY, replace=False)
    with pytest.raises(RulebookError, match="EXCEL_SHARED"):
        held_in(tmp_path / "c.xlsx")


def test_it_is_the_rulebook_of_its_file(desk: Desk, text: str) -> None:
    held = held_in(desk.exported)
    assert held.text == text
    assert held.loaded.rulebook == load_rulebook(ROOT / "rulebooks" / "amm.yaml")
    assert held.said == ()
