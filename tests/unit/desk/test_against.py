"""`gdr triage --against`: on the screen, in the files and in the index; and what it cannot be set against."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.recalling import recalls


def triage(folder: Path, *more: str) -> int:
    table = folder / "r.csv"
    table.write_text(recalls(second="Class I"), encoding="utf-8")
    words = ["triage", str(table), "-r", "defaut-qualite", "-o", str(folder / "out"), "--no-reports", *more]
    return run_command(words)


@pytest.mark.parametrize("column", ["Product Classification", "classe"])
def test_it_is_shown_and_written(tmp_path: Path, column: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(tmp_path, "-m", "fda-drug-recalls", "--against", column) == 0
    shown = capsys.readouterr().out
    assert "4 comptés, 5 dossiers" in shown
    assert "Kappa pondéré (quadratique)" in shown
    assert "Les plus éloignés, trop légers d'abord (1 sur 1)" in shown
    out = tmp_path / "out"
    written = (out / "against.csv").read_text(encoding="utf-8-sig")
    assert "Accord;3/4" in written
    assert "4;Essai tablets;Circuit simplifié;classe III;classe I" in written
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "against.xlsx" in index
    assert "Kappa pondéré" in index


def test_it_needs_a_mapping_and_a_column_that_modes_answer_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(tmp_path, "--against", "classe") == 2
    assert "AGAINST_MAPPING" in capsys.readouterr().err
    assert triage(tmp_path, "-m", "fda-drug-recalls", "--against", "Product Clasification") == 2
    said = capsys.readouterr().err
    assert "AGAINST_COLUMN" in said
    assert "Product Classification ?" in said
    assert not (tmp_path / "out").exists()


def test_a_mapping_that_sets_modes_against_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.csv").write_text("x\n", encoding="utf-8")
    words = ["triage", str(tmp_path / "r.csv"), "-r", "essai-clinique", "-m", "ctg", "--against", "Study Status"]
    assert run_command([*words, "-o", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "AGAINST_NOTHING" in said
    assert "--outcome" in said


def test_how_many_modes_are_proposed_by_precaution_is_said(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["triage", str(table), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports"]
    assert run_command(words) == 0
    assert "Dont par" in capsys.readouterr().out
    assert "par précaution" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
