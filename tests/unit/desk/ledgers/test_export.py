"""`gdr ledger export`: a page and a JSON, for inside or to be communicated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.cli import run_command


@pytest.fixture(autouse=True)
def _on_record(tmp_path: Path) -> None:
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    few = tmp_path / "few.csv"
    few.write_text("".join(rows[:3]), encoding="utf-8")
    assert run_command(["triage", str(few), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports", "--record"]) == 0
    assert run_command(["decide", "EX-001", "--mode", "standard", "--reason", "déjà connu"]) == 0


def test_a_page_and_a_json_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    folder = tmp_path / "dossier"
    assert run_command(["ledger", "export", "EX-001", "--out", str(folder)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Dossier EX-001 (3 inscriptions)" in said
    assert "alice" in (folder / "EX-001.html").read_text(encoding="utf-8")
    assert len(json.loads((folder / "EX-001.json").read_text(encoding="utf-8"))["entries"]) == 3


def test_what_is_communicated_has_its_own_name_and_a_last_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["ledger", "export", "EX-001", "-r", "amm", "--out", str(tmp_path / "d"), "--communicable", "--lang", "en"]
    assert run_command(asked) == 0
    assert "read again the free texts" in " ".join(capsys.readouterr().out.split())
    page = (tmp_path / "d" / "EX-001.communicable.html").read_text(encoding="utf-8")
    assert "alice" not in page
    assert "withheld: business secret" in page


def test_a_rulebook_without_secrets_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = tmp_path / "amm.yaml"
    text = Path("rulebooks/amm.yaml").read_text(encoding="utf-8").replace("    secret: business\n", "")
    plain.write_text(text.replace("version: 1\n", "version: 9\n", 1), encoding="utf-8")
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    other = tmp_path / "other.csv"
    other.write_text(rows[0] + rows[4], encoding="utf-8")
    again = ["triage", str(other), "-r", str(plain), "-o", str(tmp_path / "again"), "--no-reports", "--record"]
    assert run_command(again) == 0
    assert run_command(["ledger", "export", "EX-004", "--out", str(tmp_path / "d"), "--communicable"]) == 0
    assert "ne déclare aucun critère secret" in " ".join(capsys.readouterr().out.split())


def test_a_case_unknown_gives_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "export", "EX-0001", "--out", str(tmp_path / "d")]) == 2
    assert "EX-001" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()
