"""`gdr consistency`: on what `gdr history` writes, on a table with its mappings; and what it cannot compare."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.cli import run_command
from tests.unit.desk.consistency.test_recode import plain
from tests.unit.desk.ledgers.changing import in_session
from tests.unit.desk.stopping import stopped
from tests.unit.reports.coding.coded import TEXT

HEADER = (
    "id;libelle;grave;age;phase;decision_mode;decision_direction;decision_evaluateur;decision_motif;decision_vue;"
    "seconds_avis"
)
ROWS = [
    "1;Un;oui;40;I;leger;Nord;ana;Dossier connu.;non;moyen (bob, à l’aveugle)",
    '2;Deux;oui;40;I;leger;Nord;ana;;non;"leger (bob, à l’aveugle) ; lourd (eve, non aveugle)"',
    "3;Trois;oui;40;I;moyen;Sud;bob;Prudence.;non;",
    "4;Quatre;oui;40;I;moyen;Sud;bob;;non;",
    "5;Cinq;oui;40;I;lourd;Ouest;eve;;non;",
    "6;Six;oui;40;I;moyen;Nord;ana;;oui;",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "petit.yaml").write_text(TEXT, encoding="utf-8")
    written(tmp_path, ROWS)
    return tmp_path


def written(folder: Path, rows: list[str], header: str = HEADER) -> None:
    (folder / "h.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def consistency(*more: str, history: str = "h.csv") -> int:
    return run_command(["consistency", history, "-r", "petit.yaml", "--draws", "99", *more])


def test_it_says_who_differs_and_what_to_discuss(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert consistency() == 0
    told = capsys.readouterr()
    said = plain(told.out)
    assert "6 décisions, 1 situation distincte pour les règles" in said
    assert "Une seule décision, donc rien à comparer : Ouest" in plain(told.err)
    assert "Nord et Sud" in said
    assert "Écart moyen : +1 (un seul évaluateur : pas d'intervalle)" in said.replace("’", "'")
    assert "trop peu d'évaluateurs" in plain(told.err).replace("’", "'")
    assert "Accord : 1/2" in said
    assert "1 second avis donné en connaissant le premier n'est pas compté." in said
    assert "Dossier connu." in said
    assert "Prudence." in said
    assert not list(folder.glob("*.html"))


def test_it_writes_a_page_tables_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert consistency("--out", "out", "--lang", "en", "--near", "0", "--seed", "7") == 0
    out = folder / "out"
    names = [f"consistency.{kind}" for kind in ("csv", "html", "json", "xlsx")]
    assert sorted(each.name for each in out.iterdir()) == [*names, "rejects.csv"]
    held = json.loads((out / "consistency.json").read_text(encoding="utf-8"))
    assert held["settings"] == {"file": "h.csv", "near": 0, "draws": 99, "seed": 7}
    (between,) = held["between"]
    assert (between["directorates"], between["pairs"], between["differ"], between["gap"]) == (["Nord", "Sud"], 4, 1, 1)
    assert 0.01 <= between["p"] <= between["p_holm"] <= 1
    assert held["single"] == ["Ouest"]
    assert [each["reason"] for each in held["discuss"][0]["files"]] != []
    assert load_workbook(out / "consistency.xlsx").worksheets[0]["A3"].value == "Nord and Sud"
    assert "Nord and Sud" in (out / "consistency.csv").read_text(encoding="utf-8-sig")
    assert "<h1>Consistency of decisions</h1>" in (out / "consistency.html").read_text(encoding="utf-8")
    assert "Written:" in capsys.readouterr().out


def test_the_same_seed_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert consistency("--json") == 0
    first = capsys.readouterr().out
    assert consistency("--json") == 0
    assert capsys.readouterr().out == first


def test_bad_rows_are_set_aside_all_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ["7;;peut-être;40;I;leger;Nord;;;non;", "8;;oui;40;I;moyenn;Nord;;;non;", "9;;oui;40;I;;Nord;;;non;"]
    written(folder, [*ROWS, *wrong])
    assert consistency("--out", "out") == 0
    rejects = (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    assert [line.split(";")[1] for line in rejects.splitlines()[1:]] == ["8", "9", "10"]
    assert "moyen" in rejects
    assert "3 lignes n'ont pas pu être lues" in plain((folder / "out" / "consistency.html").read_text(encoding="utf-8"))
    assert consistency() == 0
    assert "Lignes rejetées : 3" in plain(capsys.readouterr().err)


@pytest.mark.parametrize("rows", [[], ["7;;peut-être;40;I;leger;Nord;;;non;"]])
def test_a_history_without_a_readable_decision_is_said_so(
    folder: Path, rows: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, rows)
    assert consistency("--out", "out") == 2
    assert "rien à comparer" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_no_directorate_at_all_is_said_plainly(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, ["1;oui;leger", "2;oui;moyen"], "id;grave;decision_mode")
    assert consistency("--out", "out") == 0
    told = capsys.readouterr()
    assert "Rien n'a pu être éprouvé" in plain(told.out)
    assert "2 décisions ne nomment pas de direction" in plain(told.err)


def test_a_column_that_nobody_knows_gives_the_nearest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, ["1;oui;leger"], "id;gravee;decision_mode")
    assert consistency() == 2
    assert "grave" in capsys.readouterr().err


def test_a_table_with_its_mappings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "d.yaml").write_text(
        'mapping: d\ntitle: "Décisions"\nrulebook: decisions\nsource: "Base"\n'
        'columns: {n: ["N°"], c: ["Circuit"], d: ["Direction"]}\nid: n\nattributes:\n'
        '  decision_mode: {column: c, values: {"Allégé": "leger", "Normal": "moyen"}}\n'
        "  decision_direction: {column: d}\n",
        encoding="utf-8",
    )
    (folder / "f.yaml").write_text(
        'mapping: f\ntitle: "Dossiers"\nrulebook: petit\nsource: "Base"\ncolumns: {n: ["N°"], g: ["Grave"]}\n'
        'id: n\nattributes:\n  grave: {column: g, values: {"O": "oui", "N": "non"}}\n',
        encoding="utf-8",
    )
    rows = ["1;O;Allégé;Nord", "2;O;Normal;Sud", "3;O;Allégé;Nord", "4;O;Normal;Sud"]
    written(folder, rows, "N°;Grave;Circuit;Direction")
    assert consistency("-m", "d.yaml", "--facts", "f.yaml", "--json") == 0
    (between,) = json.loads(capsys.readouterr().out)["between"]
    assert (between["seen"], between["pairs"], between["gap"]) == ("unknown", 4, 1)


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_what_gdr_history_writes_is_read(
    folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GDR_LEDGER", str(folder / "ledger.db"))
    in_session(monkeypatch, "alice")
    cases = [f"{id};oui;40;I" for id in ("A-1", "A-2")]
    (folder / "cases.csv").write_text("\n".join(["id;grave;age;phase", *cases]) + "\n", encoding="utf-8")
    recording = ["--no-reports", "--record", "--engine", "reference"]
    assert run_command(["triage", "cases.csv", "-r", "petit.yaml", "-o", "run", *recording]) == 0
    assert run_command(["decide", "A-1", "--accept"]) == 0
    assert run_command(["decide", "A-2", "--mode", "lourd", "--reason", "Prudence.", "--unseen"]) == 0
    assert run_command(["actors", "add", "bruno", "--role", "evaluateur"]) == 0
    assert run_command(["ledger", "set", "naming", "explicit"]) == 0
    look = ["--mode", "leger", "--reason", "Connu.", "--blind", "--as", "bruno"]
    assert run_command(["decide", "A-1", *look]) == 0
    assert run_command(["history", "petit", "--out", f"h.{kind}"]) == 0
    capsys.readouterr()
    assert consistency("--json", history=f"h.{kind}") == 0
    held = json.loads(capsys.readouterr().out)
    assert (held["decisions"], held["situations"], held["without_directorate"]) == (2, 1, 2)
    assert held["second_looks"]["agreement"]["total"] == 1
    assert held["second_looks"]["agreement"]["count"] == 0


def test_rows_that_are_no_first_decision_are_set_apart_and_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = "9;oui;leger;Nord;oui;perdu (bob, à l’aveugle)"
    written(
        folder,
        ["1;oui;leger;Nord;non;perdu (bob, à l’aveugle)", second],
        "id;grave;decision_mode;decision_direction;decision_second_avis;seconds_avis",
    )
    assert consistency("--json", "--out", "out") == 0
    told = capsys.readouterr()
    assert "Lignes mises à part : 1" in told.err
    held = json.loads(told.out)
    assert (held["decisions"], held["second_looks"]["agreement"]["total"]) == (1, 0)  # no mode is called « perdu »
    assert told.out == (folder / "out" / "consistency.json").read_text(encoding="utf-8")


def test_second_looks_may_be_rows_of_the_same_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        "1;oui;moyen;Nord;bob;oui",  # before the decision that it follows
        "1;oui;leger;Nord;ana;non",
        "2;oui;leger;Nord;ana;non",
        "2;oui;leger;Sud;bob;oui",
        "2;oui;lourd;Sud;eve;oui",  # a case counts once: its first second look
        "3;oui;leger;Nord;ana;non",
        "3;oui;leger;Nord;ana;oui",  # the same person
        "4;oui;leger;Nord;ana;non",
        "4;oui;leger;Nord;bob;non",  # two first decisions
    ]
    written(folder, rows, "id;grave;decision_mode;decision_direction;decision_evaluateur;decision_second_avis")
    assert consistency("--json", "--out", "out") == 0
    told = capsys.readouterr()
    held = json.loads(told.out)
    assert held["decisions"] == 4
    assert (held["second_looks"]["agreement"]["count"], held["second_looks"]["agreement"]["total"]) == (1, 2)
    assert "Lignes mises à part : 1" in told.err
    assert "de qui a pris la première décision" in plain(told.err)
    rejects = (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert [line.split(";")[1] for line in rejects] == ["10"]
    assert "ROW_ID_REPEATED" in rejects[0]


def test_ctrl_c_leaves_nothing_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desk.consistency.deciding.consistency_of", stopped)
    assert consistency("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()
