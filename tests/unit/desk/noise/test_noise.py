"""`gdr noise`: from a history to what a head of department reads; and what cannot be compared."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk import day
from desk.cli import run_command
from tests.unit.desk.consistency.test_recode import plain
from tests.unit.desk.learning.past_file import RULEBOOK
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT

HEADER = "id;nouvelle;enfants;decision_mode;decision_jour;decision_direction;decision_evaluateur;decision_motif"
PEOPLE = (("ana", "Nord"), ("bob", "Nord"), ("eve", "Sud"), ("ian", "Sud"), ("lea", "Sud"), ("max", "Nord"))


def rows(count: int = 60) -> list[str]:
    """Sud goes one up on every third file."""
    found = []
    for place in range(count):
        who, where = PEOPLE[place % 6]
        level = "moyen" if where == "Sud" and place % 3 == 2 else "leger"
        found.append(f"D{place};oui;{'oui' if place % 4 < 2 else 'non'};{level};2026-02-03;{where};{who};")
    return found


def mixed(count: int = 240) -> list[str]:
    """Six people who decide the same way, whatever the file."""
    found = []
    for place in range(count):
        who, where = PEOPLE[place * 7 % 6]
        level = ("leger", "moyen", "leger", "moyen", "lourd")[place % 5]
        found.append(f"D{place};oui;{'oui' if place % 4 < 2 else 'non'};{level};2026-02-03;{where};{who};")
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setattr(day, "clock", lambda: date(2026, 11, 26))
    (tmp_path / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    written(tmp_path, rows())
    return tmp_path


def written(folder: Path, lines: list[str], header: str = HEADER) -> None:
    (folder / "h.csv").write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def noise(*more: str, history: str = "h.csv") -> int:
    return run_command(["noise", history, "-r", "petit.yaml", *more])


def test_it_says_how_often_against_what_was_expected_and_whom_to_talk_with(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert noise("--expected", "10", "--out", "out") == 0
    said = plain(capsys.readouterr().out)
    assert "Sur les mêmes faits, deux évaluateurs choisissent un mode différent dans" in said
    assert "On attendait 10 %" in said
    assert "Décisions : 60 ; évaluateurs nommés : 6 ; directions : Nord ; Sud" in said
    held = json.loads((folder / "out" / "noise.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "noise.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    assert held["settings"]["expected"] == 0.1
    assert 0 < held["noise"]["first"]["share"] < 1
    assert [each["directorates"] for each in held["noise"]["couples"]] == [
        ["Nord", "Nord"], ["Nord", "Sud"], ["Sud", "Sud"],
    ]  # fmt: skip
    html = (folder / "out" / "noise.html").read_text(encoding="utf-8")
    assert "deux évaluateurs choisissent un mode différent" in html
    assert "D2" in html


def test_where_no_files_are_alike_what_parts_them_is_named_and_near_files_answer(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each directorate has its own kind of files: nobody judges what another does, but for near files."""
    apart = [line.replace(";oui;oui;", ";oui;non;").replace(";oui;non;", f";oui;{'oui' if n % 6 in (2, 4) else 'non'};")
             for n, line in enumerate(rows(12))]  # fmt: skip
    kept = [line for line in apart if "bob" in line or "eve" in line]
    written(folder, kept)
    assert noise("--expected", "10", "--near", "1", "--out", "out") == 0
    told = capsys.readouterr()
    assert "On attendait 10 % : jamais deux personnes n'ont jugé les mêmes faits" in plain(told.out)
    assert "Sur des dossiers proches (4 paires)" in plain(told.out)
    assert "Ce qui les sépare le plus : « Enfants »" in plain(told.err)
    assert "4 paires au lieu de 0 ; tapez : --without enfants" in plain(told.err)
    assert "--without enfants" in (folder / "out" / "noise.html").read_text(encoding="utf-8")
    assert noise("--without", "enfants") == 0
    assert "Critères laissés de côté à votre demande : « Enfants »." in plain(capsys.readouterr().out)
    assert noise("--without", "enfants", "--lang", "en") == 0
    assert "“Enfants”" in plain(capsys.readouterr().out)
    assert noise("--without", "enfant") == 2
    assert "enfants" in capsys.readouterr().err


def test_the_same_history_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for _ in range(2):
        assert noise("--json", "--near", "0") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert json.loads(said[0])["noise"]["tests"] == []
    assert not list(folder.glob("*.html"))


def test_nobody_named_few_people_one_level_and_no_pair_are_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, ["1;oui;leger", "2;oui;moyen", "3;oui;leger"], "id;nouvelle;decision_mode")
    assert noise() == 0
    told = capsys.readouterr()
    assert "deux décisions prennent un mode différent" in plain(told.out)
    assert "Personne n'est nommé" in plain(told.out).replace("’", "'")
    assert "Moins de trente paires" in plain(told.err)
    written(folder, ["1;oui;leger;ana", "2;oui;leger;bob"], "id;nouvelle;decision_mode;decision_evaluateur")
    assert noise("--lang", "en") == 0
    told = capsys.readouterr()
    assert "All decisions are of one level" in plain(told.err)
    assert "Fewer than five people" in plain(told.err)
    written(folder, ["1;oui;leger;ana", "2;non;moyen;bob"], "id;nouvelle;decision_mode;decision_evaluateur")
    assert noise("--near", "0", "--out", "out") == 0
    assert "Rien à comparer" in plain(capsys.readouterr().out)
    assert "Rien ne peut être réparti" in (folder / "out" / "noise.html").read_text(encoding="utf-8")


def test_bad_rows_and_days_to_come_are_set_aside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, [*rows(), "X;oui;oui;tres lourd;2026-01-01;Nord;ana;", "Y;oui;oui;leger;2030-01-01;Nord;ana;"])
    assert noise("--out", "out", "--json") == 0
    held = json.loads(capsys.readouterr().out)
    assert held["noise"]["looks"] == 60
    assert [each["code"] for each in held["notices"]] == ["LEARN_REFUSED", "LEARN_FUTURE"]
    assert "tres lourd" in (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")


def test_a_guess_is_above_below_or_within_and_priorities_are_audited_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lines, expected, said in ((mixed(), "99", "c'est moins"), (rows(), "20", "l'intervalle contient")):
        written(folder, lines)
        assert noise("--expected", expected, "--near", "0") == 0
        assert said in plain(capsys.readouterr().out).replace("’", "'")
    written(folder, rows()[:2])
    assert noise("--expected", "10") == 0
    assert "trop peu de personnes pour dire" in plain(capsys.readouterr().out)
    book = (folder / "petit.yaml").read_text(encoding="utf-8")
    levels = 'priorities:\n  - {id: normale, label: "Normale (a)", from: 0}\n  - {id: vite, label: "Vite", from: 3}\n'
    (folder / "petit.yaml").write_text(book.replace("attributes:\n", levels + "attributes:\n", 1), encoding="utf-8")
    lines = [f"{n};oui;{('normale', 'vite')[n % 2]};p{n % 6}" for n in range(12)]
    written(folder, lines, "id;nouvelle;decision_priorite;decision_evaluateur")
    assert noise("--scale", "priorities", "--out", "out") == 0
    assert "choisissent une priorité différente" in plain(capsys.readouterr().out)
    assert "Normale</th>" in (folder / "out" / "noise.html").read_text(encoding="utf-8")


def test_rows_set_apart_and_rejected_are_told_without_a_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "d.yaml").write_text(
        'mapping: d\ntitle: "Décisions"\nrulebook: decisions\nsource: "Base"\ncolumns: {n: ["N"], c: ["C"], e: ["E"]}\n'
        "id: n\nattributes:\n  decision_mode: {column: c}\n  decision_evaluateur: {column: e}\n",
        encoding="utf-8",
    )
    (folder / "f.yaml").write_text(
        'mapping: f\ntitle: "Dossiers"\nrulebook: petit\nsource: "Base"\ncolumns: {n: ["N"], g: ["G"]}\nid: n\n'
        'attributes:\n  nouvelle: {column: g, values: {"O": "oui", "N": "non"}}\n',
        encoding="utf-8",
    )
    written(folder, ["1;leger;ana;O", "2;moyen;bob;O", "3;perdu;bob;O"], "N;C;E;G")
    assert noise("-m", "d.yaml", "--facts", "f.yaml") == 0
    told = capsys.readouterr()
    assert "Lignes rejetées : 1" in plain(told.err)
    assert "choisissent un mode différent dans 100" in plain(told.out)


def test_second_looks_of_the_same_table_are_looks_at_the_same_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ["1;oui;leger;ana;non", "1;oui;moyen;bob;oui", "1;oui;lourd;ana;oui"]
    written(folder, lines, "id;nouvelle;decision_mode;decision_evaluateur;decision_second_avis")
    assert noise("--json") == 0
    held = json.loads(capsys.readouterr().out)["noise"]
    assert (held["rungs"][0]["likeness"], held["rungs"][0]["found"]["pairs"]) == ("file", 2)
    assert held["itself_same_file"]["distance"] == 2


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--scale", "priorities"), "LEARN_NO_SCALE"),
        (("--scale", "modess"), "USAGE_VALUE"),
        (("--expected", "101"), ""),
    ],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: str
) -> None:
    assert noise(*typed) == 2
    assert code in capsys.readouterr().err


def test_a_history_without_a_readable_decision_is_said_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, ["1;oui;oui;leger;2030-01-01;Nord;ana;"])
    assert noise("--out", "out") == 2
    told = capsys.readouterr().err
    assert "HISTORY_EMPTY" in told
    assert "LEARN_FUTURE" in told
    assert not (folder / "out").exists()


def test_stopped_it_says_what_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.noise.command.audited", stopped)
    assert noise("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()
