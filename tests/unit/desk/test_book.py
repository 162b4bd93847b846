"""`gdr book` as a person types it: what it writes, what it counts, what it refuses and how."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desk import cli, day
from desk.book import making
from desk.cli import run_command
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT

NAMES = ("amm", "defaut-qualite", "essai-clinique", "pharmacovigilance", "commun")
PAST = """id;libelle;procedure;base_juridique;code_atc;mti
P-1;Dossier secret;DCP;générique;C09AA01;non
P-2;Autre dossier;centralisée;complète;L01XX01;oui
P-3;Illisible;par avion;générique;C09AA02;non
"""


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2026, 6, 1))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A rulebook of one's own, small."""
    path = tmp_path / "essai.yaml"
    path.write_text((ROOT / "tests" / "unit" / "reports" / "essai.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return path


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where one is, with a history of no case that can be read."""
    monkeypatch.chdir(tmp_path)
    path = Path("vide.csv")
    path.write_text("id;procedure\nP-3;par avion\n", encoding="utf-8")
    return path


def book(rulebook: str | Path, folder: Path, *words: str) -> int:
    return run_command(["book", str(rulebook), "--out", str(folder), *words])


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", NAMES)
def test_each_shipped_rulebook_and_what_they_share_has_its_book(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert book(name, tmp_path / "livre") == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert f"Livre de {name}, version 1" in said.out
    files = written(tmp_path / "livre")
    held = json.loads(files.pop("book.json"))
    assert held["files"] == sorted(files)
    assert held["rulebook"] == name
    assert {"index.html", "tout.html", "regle-COM-101.html"} <= files.keys()


def test_the_lines_of_the_examples_of_a_scenario_are_counted_together(tmp_path: Path) -> None:
    assert book("amm", tmp_path / "livre") == 0
    page = (tmp_path / "livre" / "regle-AMM-310.html").read_text(encoding="utf-8").replace("\u202f", " ")
    outline = (ROOT / "features" / "amm_copies.feature").read_text(encoding="utf-8").partition("marge, ensemble\n")[2]
    lines = [line for line in outline.partition("Scénario:")[0].splitlines() if line.strip().startswith("|")]
    assert len(lines) > 2
    assert page.count("La copie et la marge, ensemble") == 1
    assert f"La copie et la marge, ensemble ({len(lines) - 1} lignes d&#39;exemples)" in page


def test_twice_is_the_same_bytes_and_what_is_gone_is_taken_away(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "livre"
    assert book(own, folder) == 0
    before = written(folder)
    (folder / "notes.txt").write_text("à garder", encoding="utf-8")
    own.write_text(own.read_text(encoding="utf-8").replace("E-05", "E-99"), encoding="utf-8")
    assert book(own, folder) == 0
    after = written(folder)
    assert "regle-E-05.html" in before
    assert "regle-E-05.html" not in after
    assert {"regle-E-99.html", "notes.txt"} <= after.keys()
    own.write_text(own.read_text(encoding="utf-8").replace("E-99", "E-05"), encoding="utf-8")
    assert book(own, folder) == 0
    assert {name: text for name, text in written(folder).items() if name != "notes.txt"} == before


def test_a_folder_of_something_else_is_left_alone(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "thèse"
    folder.mkdir()
    (folder / "index.html").write_text("ma page", encoding="utf-8")
    for words in ((), ("--restart",)):
        assert book(own, folder, *words) == 2
        assert "BOOK_FOREIGN" in capsys.readouterr().err
    assert written(folder) == {"index.html": b"ma page"}


def test_another_book_is_replaced_only_when_asked(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    assert book(own, folder) == 0
    assert book(own, folder, "--lang", "en") == 2
    assert "This folder holds another book: essai (fr)." in capsys.readouterr().err
    assert (folder / "tout.html").exists()
    assert book(own, folder, "--lang", "en", "--restart") == 0
    assert (folder / "all.html").exists()
    assert not (folder / "tout.html").exists()


def test_a_manifest_that_was_tampered_with_takes_nothing_else_away(own: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "livre", tmp_path / "precieux.html"
    other.write_text("à garder", encoding="utf-8")
    assert book(own, folder) == 0
    held = json.loads((folder / "book.json").read_text(encoding="utf-8"))
    held["files"] += ["../precieux.html", str(other), 3]
    (folder / "book.json").write_text(json.dumps(held), encoding="utf-8")
    assert book(own, folder) == 0
    assert other.exists()


def test_a_history_is_counted_its_bad_rows_said_and_its_cases_not_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    past = tmp_path / "passé.csv"
    past.write_text(PAST, encoding="utf-8")
    assert book("amm", tmp_path / "livre", "--history", str(past)) == 0
    said = capsys.readouterr()
    assert "Historique, passé.csv (2 dossiers)" in said.out.replace("\u202f", " ")
    assert "illisibles : 1" in said.err
    assert "par avion" in said.err
    files = written(tmp_path / "livre")
    assert "Historique, passé.csv (2 dossiers)" in files["regle-AMM-402.html"].decode()
    assert not [name for name, text in files.items() if "Dossier secret" in text.decode()]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("am", "--out", "livre"), "RULEBOOK_UNKNOWN", "« amm »"),
        (("amm", "--out", "livre", "-m", "ema"), "BOOK_HISTORY", "--history FICHIER"),
        (("amm", "--out", "livre", "--sheet", "Feuil1"), "BOOK_HISTORY", "--sheet dit comment"),
        (("commun", "--out", "livre", "--history", "vide.csv"), "BOOK_SHARED", "amm, defaut-qualite"),
        (("amm", "--out", "livre", "--history", "vide.csv"), "BOOK_EMPTY", "Lignes rejetées : 1"),
        (("amm", "--out", "livre", "--history", "nulle-part.csv"), "FILE_MISSING", "nulle-part.csv"),
    ],
)
def test_what_is_asked_wrong_is_said_and_nothing_is_written(
    words: tuple[str, ...], code: str, said: str, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["book", *words]) == 2
    shown = capsys.readouterr().err
    assert code in shown
    assert said in shown
    assert not Path("livre").exists()


def test_a_file_in_the_place_of_the_folder_is_said(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "livre").write_text("un fichier", encoding="utf-8")
    assert book(own, tmp_path / "livre") != 0
    assert "Erreur" in capsys.readouterr().err
    assert (tmp_path / "livre").read_text(encoding="utf-8") == "un fichier"


def test_interrupted_it_leaves_the_book_that_was_there_and_promises_no_resuming(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    assert book(own, folder) == 0
    before = written(folder)
    monkeypatch.setattr(making, "rendered_book", stopped)
    capsys.readouterr()
    assert book(own, folder) == cli.INTERRUPTED
    assert written(folder) == before
    said = " ".join(capsys.readouterr().err.split())
    assert "recompte tout depuis le début" in said
    assert "elle reprendra" not in said


def test_samples_that_a_rulebook_of_the_same_name_cannot_read_are_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "amm.yaml"
    path.write_text((ROOT / "tests" / "fixtures" / "exemple.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert book(path, tmp_path / "livre") == 0
    said = capsys.readouterr()
    assert "BOOK_SAMPLES" in said.err
    assert "Comptés : Exemples, amm" in said.out
