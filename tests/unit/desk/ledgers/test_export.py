"""`gdr ledger export`: a page and a JSON, for inside or to be communicated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.ledgers.changing import in_session


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


@pytest.mark.parametrize("more", [(), ("--communicable",)])
def test_taking_a_case_out_takes_the_same_role_as_naming_it_in_a_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    assert run_command(["actors", "add", "bruno", "--role", "évaluateur"]) == 0
    wanted = "il faut être responsable, auditeur ou administrateur"
    for who, code in (("bruno", wanted), ("mallory", "ACTOR_UNKNOWN")):
        in_session(monkeypatch, who)
        assert run_command(["ledger", "export", "EX-001", "--out", str(tmp_path / "d"), *more]) == 2
        assert code in capsys.readouterr().err
    assert not (tmp_path / "d").exists()


def test_what_is_communicated_has_its_own_name_and_a_last_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["ledger", "export", "EX-001", "-r", "amm", "--out", str(tmp_path / "d"), "--communicable", "--lang", "en"]
    assert run_command(asked) == 0
    assert "read again the free texts" in " ".join(capsys.readouterr().out.split())
    page = (tmp_path / "d" / "EX-001.communicable.html").read_text(encoding="utf-8")
    assert "alice" not in page
    assert "withheld: business secret" in page


def plain(tmp_path: Path, asked: str, version: int) -> str:
    """The rulebook without its secrets, under a name and a number."""
    text = Path("rulebooks/amm.yaml").read_text(encoding="utf-8").replace("    secret: business\n", "")
    text = text.replace("rulebook: amm\n", f"rulebook: {asked}\n", 1).replace(
        "version: 1\n", f"version: {version}\n", 1
    )
    path = tmp_path / "plain" / f"{asked}.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return str(path)


def recorded(tmp_path: Path, book: str) -> None:
    """One more case, with a buyer, by another rulebook."""
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    other = tmp_path / "other.csv"
    other.write_text(rows[0] + rows[4], encoding="utf-8")
    assert (
        run_command(["triage", str(other), "-r", book, "-o", str(tmp_path / "again"), "--no-reports", "--record"]) == 0
    )


def test_a_rulebook_without_secrets_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recorded(tmp_path, plain(tmp_path, "autre", 1))
    assert run_command(["ledger", "export", "EX-004", "--out", str(tmp_path / "d"), "--communicable"]) == 0
    assert "ne déclare aucun secret" in " ".join(capsys.readouterr().out.split())


def test_what_the_version_in_force_declares_secret_is_withheld_of_a_case_that_did_not_meet_it(tmp_path: Path) -> None:
    recorded(tmp_path, plain(tmp_path, "amm", 9))
    assert run_command(["ledger", "export", "EX-004", "--out", str(tmp_path / "d"), "--communicable"]) == 0
    held = json.loads((tmp_path / "d" / "EX-004.communicable.json").read_text(encoding="utf-8"))
    assert held["withheld"][0]["attributes"]
    assert "secret des affaires" in (tmp_path / "d" / "EX-004.communicable.html").read_text(encoding="utf-8")


def test_a_case_unknown_gives_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "export", "EX-0001", "--out", str(tmp_path / "d")]) == 2
    assert "EX-001" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()
