"""A rulebook asked for by its name, its file or its folder: what each leads to, and what is then said."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from desk import day, places
from desk.cli import run_command

FIXTURES = Path(__file__).parents[2] / "fixtures"
ROWS = "id;date_depot;substance_nouvelle\nA-1;30/06/2026;oui\nA-2;01/07/2026;oui\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An author's own folder, the current one, with two versions of a rulebook; others ship."""
    folder, shipped = tmp_path / "auteur", tmp_path / "livres"
    shutil.copytree(FIXTURES / "versions", folder)
    shutil.copytree(FIXTURES / "partage", shipped)
    (folder / "demandes.csv").write_text(ROWS, encoding="utf-8")
    monkeypatch.setattr(places, "RULEBOOKS", shipped)
    monkeypatch.setattr(day, "clock", lambda: date(2026, 8, 1))
    monkeypatch.chdir(folder)
    return folder


def alone(own: Path) -> None:
    """Nothing of the author's name ships any more."""
    for path in places.RULEBOOKS.glob("essai*"):
        path.unlink()


def versions(rulebook: str) -> dict[str, int]:
    asked = ["triage", "demandes.csv", "--rulebook", rulebook, "--out", "out", "--no-reports", "--restart"]
    assert run_command(asked) == 0
    lines = map(json.loads, Path("out/assessments.jsonl").read_text(encoding="utf-8").splitlines())
    return {each["case"]: each["rulebook"]["version"] for each in lines}


@pytest.mark.parametrize("name", ["essai", ".", "../auteur", "../auteur/essai"])
def test_a_name_or_a_folder_leads_to_all_the_versions(own: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    alone(own)
    assert run_command(["check", name, "--no-proofs"]) == 0
    said = capsys.readouterr()
    assert "essai@1 : forme correcte" in said.out
    assert "essai@2 : forme correcte" in said.out
    assert said.err == ""
    assert versions(name) == {"A-1": 1, "A-2": 2}


def test_a_version_by_its_number_in_a_folder(own: Path) -> None:
    assert versions("../auteur/essai@1") == {"A-1": 1, "A-2": 1}


def test_a_file_asked_for_by_itself_says_what_it_leaves_aside(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert versions("essai.yaml") == {"A-1": 1, "A-2": 1}
    said = capsys.readouterr().err
    assert "VERSION_SIBLINGS" in said
    assert "essai.v2.yaml" in said
    assert "--rulebook essai," in said


def test_the_current_folder_comes_first_and_says_so(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", "essai", "--no-proofs"]) == 0
    said = capsys.readouterr()
    assert "essai@2" in said.out
    assert "OWN_RULEBOOK" in said.err
    assert str(places.RULEBOOKS / "essai.yaml") in said.err.replace("\n", "")


def test_what_ships_is_listed_and_checked_whatever_the_folder(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rulebooks"]) == 0
    assert run_command(["check", "--no-proofs"]) == 0
    assert "essai : forme correcte, 3 règles" in capsys.readouterr().out


def test_a_folder_is_checked_whole_and_other_files_are_none_of_it(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(places.RULEBOOKS, own / "livres")
    (own / "livres" / "notes.yaml").write_text("mapping: notes\n", encoding="utf-8")
    assert run_command(["check", "livres", "--no-proofs"]) == 0
    said = capsys.readouterr().out
    assert "commun : socle commun" in said
    assert "essai : forme correcte" in said
    assert "notes" not in said
    assert run_command(["fmt", "--check", "livres"]) == 0


def test_a_folder_of_several_does_not_serve_to_triage(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(places.RULEBOOKS, own / "livres")
    assert run_command(["triage", "demandes.csv", "-r", "livres", "-o", "out"]) == 2
    said = capsys.readouterr().err
    assert "FOLDER_OF_SEVERAL" in said
    assert str(Path("livres/essai")) in said


def test_what_leads_nowhere_is_told_with_the_nearest(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "vide").mkdir()
    assert run_command(["check", "vide"]) == 1
    assert "FOLDER_WITHOUT" in capsys.readouterr().err
    for name in ("esai", "../auteur/esai"):
        assert run_command(["check", name]) == 1
        assert "« essai »" in capsys.readouterr().err
