"""The commands on a rulebook that uses a shared file, and on the shared file itself."""

import shutil
from pathlib import Path

import pytest

from desk import places
from desk.cli import run_command

FIXTURES = Path(__file__).parents[2] / "fixtures" / "partage"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rulebooks in place of the one that ships."""
    folder = tmp_path / "rulebooks"
    shutil.copytree(FIXTURES, folder)
    monkeypatch.setattr(places, "RULEBOOKS", folder)
    return folder


def test_a_shared_file_is_not_a_rulebook(shipped: Path) -> None:
    assert places.rulebook_names() == ["essai"]
    assert places.shared_names() == ["commun"]


def test_check_looks_at_both(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", "--no-proofs"]) == 0
    said = capsys.readouterr().out
    assert "commun : socle commun, forme correcte, 2 règles, 4 critères." in said
    assert "essai : forme correcte, 3 règles" in said


def test_check_says_every_mistake_of_a_shared_file(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = shipped / "commun.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace('"< 18"', '"< 18 moisi"'), encoding="utf-8")
    assert run_command(["check", "commun"]) == 1
    assert capsys.readouterr().err.count("moisi") >= 2
    assert run_command(["check", "essai"]) == 1
    assert str(file) in capsys.readouterr().err.replace("\n", "")


def test_a_copy_elsewhere_still_finds_what_it_uses(shipped: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copie.yaml"
    shutil.copy(shipped / "essai.yaml", copy)
    assert run_command(["check", str(copy), "--no-proofs"]) == 0
    assert run_command(["fmt", "--check", str(copy)]) == 0


def test_fmt_keeps_what_is_shared_out_of_the_rulebook(shipped: Path) -> None:
    before = {path.name: path.read_bytes() for path in shipped.glob("*.yaml")}
    for path in shipped.glob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"version: ", b"version:   "))
    assert run_command(["fmt", "commun", "essai"]) == 0
    assert {path.name: path.read_bytes() for path in shipped.glob("*.yaml")} == before


def test_shared_files_are_listed_apart(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rulebooks"]) == 0
    rulebooks, shared = capsys.readouterr().out.split("Ce que des référentiels ont en commun")
    assert "essai" in rulebooks
    assert "commun" in shared
    assert run_command(["rulebooks", "commun"]) == 0
    assert "population_vulnerable" in capsys.readouterr().out


def test_no_case_is_assessed_by_a_shared_file(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["explain", "x", "--rulebook", "commun"]) == 2
    assert "NOT_A_RULEBOOK" in capsys.readouterr().err


def test_triage_counts_the_shared_rules(shipped: Path, tmp_path: Path) -> None:
    table = tmp_path / "demandes.csv"
    table.write_text("id;age_minimum;substance_nouvelle\nA-1;2;oui\n", encoding="utf-8")
    assert run_command(["triage", str(table), "-r", "essai", "-o", str(tmp_path / "out")]) == 0
    assert '"COM-2"' in (tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8")
