"""`gdr decisions import`: histories in every format, through a mapping or not, with their cases or not."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.records import Decided, Received
from tests.unit.ledger.small import TEXT

MAPPING = """
mapping: histo
title: "Historique des circuits"
rulebook: decisions
source: "Historique"
dates: ["jj/mm/aaaa"]
columns:
  dossier: ["N° dossier"]
  circuit: ["Circuit"]
  jour: ["Décidé le"]
  qui: ["Instructeur"]
  vue: ["Proposition vue"]
optional: [vue]
id: dossier
attributes:
  decision_mode: {column: circuit, values: {"Allégé": "simple", "Normal": "standard", "Complet": "approfondi"}}
  decision_jour: {column: jour}
  decision_evaluateur: {column: qui}
  decision_vue: {column: vue, values: {"O": "oui", "N": "non"}}
"""
HEADER = ["N° dossier", "Circuit", "Décidé le", "Instructeur", "Proposition vue"]
ROWS = [
    ["D-1", "Allégé", "03/01/2022", "Mme Martin", "O"],
    ["D-2", "Normal", "04/01/2022", "M. Petit", "N"],
    ["D-3", "Complet", "05/01/2022", "Mme Martin", ""],
]


@pytest.fixture
def rulebook(tmp_path: Path) -> str:
    path = tmp_path / "petit.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def mapping(tmp_path: Path) -> str:
    path = tmp_path / "histo.yaml"
    path.write_text(MAPPING, encoding="utf-8")
    return str(path)


def _cases(path: Path, count: int) -> str:
    lines = [f"D-{number};{number * 40};non" for number in range(1, count + 1)]
    path.write_text("\n".join(["id;patients;enfant", *lines]), encoding="utf-8")
    return str(path)


@pytest.fixture
def on_record(tmp_path: Path, rulebook: str) -> None:
    cases = _cases(tmp_path / "cases.csv", 5)
    assert run_command(["triage", cases, "-r", rulebook, "-o", str(tmp_path / "o"), "--no-reports", "--record"]) == 0


def _written(path: Path, rows: list[list[str]]) -> str:
    """The rows in the format that the name says."""
    if path.suffix == ".csv":
        path.write_text("\n".join(";".join(row) for row in [HEADER, *rows]), encoding="utf-8")
    elif path.suffix == ".xlsx":
        book = Workbook()
        for row in [HEADER, *rows]:
            book.active.append(row)  # type: ignore[union-attr]
        book.save(path)
    elif path.suffix == ".jsonl":
        lines = (json.dumps(dict(zip(HEADER, row, strict=True)), ensure_ascii=False) for row in rows)
        path.write_text("\n".join(lines), encoding="utf-8")
    else:
        pl.DataFrame(rows, schema=HEADER, orient="row").write_parquet(path)
    return str(path)


def imported() -> list[Decided]:
    with opened() as ledger:
        return [ledger.read(entry, Decided) for entry in ledger.entries(actions=("decision.imported",))]


@pytest.mark.parametrize("name", ["h.csv", "h.xlsx", "h.jsonl", "h.parquet"])
@pytest.mark.usefixtures("on_record")
def test_every_format_says_the_same(
    name: str, tmp_path: Path, mapping: str, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["decisions", "import", _written(tmp_path / name, ROWS), "-m", mapping]
    assert run_command(typed) == 0
    said = [(each.case, each.mode, str(each.day), each.seen) for each in imported()]
    assert said == [
        ("D-1", "simple", "2022-01-03", "seen"),
        ("D-2", "standard", "2022-01-04", "unseen"),
        ("D-3", "approfondi", "2022-01-05", "unknown"),
    ]
    assert len({each.by for each in imported()}) == 2
    assert {each.source.file for each in imported()} == {name}
    capsys.readouterr()
    assert run_command(typed) == 0
    assert "Décisions inscrites : 0 ; déjà au registre : 3." in capsys.readouterr().out
    assert len(imported()) == 3


@pytest.mark.usefixtures("on_record")
def test_what_cannot_be_brought_in_is_in_the_rejects(
    tmp_path: Path, mapping: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        *ROWS,
        ["D-2", "Normal", "04/01/2022", "M. Petit", ""],
        ["D-44", "Normal", "", "", ""],
        ["D-4", "Completi", "", "", ""],
        ["D-5", "Complet", "30/02/2022", "", ""],
        ["D-5", "", "", "", ""],
        ["D-6", "Complet", "01/01/2199", "", ""],
    ]
    rejects = tmp_path / "rejects.csv"
    typed = ["decisions", "import", _written(tmp_path / "h.csv", rows), "-m", mapping, "--rejects", str(rejects)]
    assert run_command(typed) == 1
    with rejects.open(encoding="utf-8-sig", newline="") as lines:
        told = list(csv.DictReader(lines, delimiter=";"))
    assert [line["contenu de la ligne"] for line in told] == [";".join(row) for row in rows[3:]]
    found = [(line["ligne"], line["code"], line["remède"]) for line in told]
    assert [(line, code) for line, code, _ in found] == [
        ("5", "ROW_ID_REPEATED"),
        ("6", "CASE_UNKNOWN"),
        ("7", "CELL_UNEXPECTED"),
        ("8", "CELL_DATE"),
        ("9", "ROW_ID_REPEATED"),
        ("10", "DECISION_DAY"),
    ]
    assert "Le plus proche : D-4." in found[1][2]
    assert "La plus proche : « Complet »." in found[2][2]
    assert "rejects.csv : 6" in capsys.readouterr().err
    assert len(imported()) == 3


@pytest.mark.parametrize("facts", [True, False])
@pytest.mark.usefixtures("on_record")
def test_second_looks_may_be_rows_of_the_same_table(
    tmp_path: Path, rulebook: str, capsys: pytest.CaptureFixture[str], *, facts: bool
) -> None:
    path = tmp_path / "deux.csv"
    lines = [
        "id;decision_mode;decision_evaluateur;decision_second_avis",
        "D-1;simple;Mme Martin;non",
        "D-1;standard;M. Petit;oui",
        "D-1;standard;Mme Martin;oui",
        "D-1;simple;M. Petit;non",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    more = ["--facts", "native", "-r", rulebook] if facts else []
    typed = ["decisions", "import", str(path), "--rejects", str(rejects), *more]
    assert run_command(typed) == 1
    assert "Décisions inscrites : 2" in capsys.readouterr().out
    assert [(each.mode, each.blind) for each in imported()] == [("simple", False), ("standard", True)]
    with rejects.open(encoding="utf-8-sig", newline="") as told:
        found = [(line["ligne"], line["code"]) for line in csv.DictReader(told, delimiter=";")]
    assert found == [("4", "SECOND_LOOK"), ("5", "ROW_ID_REPEATED")]


def test_cases_may_come_with_their_decisions(tmp_path: Path, rulebook: str) -> None:
    path = tmp_path / "tout.csv"
    lines = ["id;patients;enfant;decision_mode;decision_motif;suite_statut", "D-1;200;non;simple;déjà vu;autorisé"]
    path.write_text("\n".join([*lines, "D-2;beaucoup;non;Standard;;", "D-3;;;simpl;;", "D-4;;;;;"]), encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    typed = ["decisions", "import", str(path), "-r", rulebook, "--facts", "native", "--rejects", str(rejects)]
    assert run_command(typed) == 1
    with rejects.open(encoding="utf-8-sig", newline="") as told:
        rows = [(line["code"], line["contenu de la ligne"]) for line in csv.DictReader(told, delimiter=";")]
    codes = [code for code, _ in rows]
    assert all(row.startswith(f"D-{number}") for number, (_, row) in enumerate(rows, start=2))
    assert codes == ["VALUE_NUMBER", "VALUE_UNDECLARED", "DECISION_MODE"]
    with opened() as ledger:
        actions = [entry.action for entry in ledger.entries()]
        received = ledger.read(next(ledger.entries(actions=("case.received",))), Received)
    assert actions[2:] == ["rulebook.recorded", "case.received", "decision.imported"]
    assert received.outcomes == {"statut": "autorisé"}
    assert [fact.attribute for fact in received.case.facts] == ["patients", "enfant"]
    assert imported()[0].reason == "déjà vu"


@pytest.mark.usefixtures("on_record")
def test_two_mappings_that_read_other_rows_are_told(
    tmp_path: Path, mapping: str, rulebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "h.csv"
    path.write_text("id;patients\nN° dossier;Circuit;Décidé le;Instructeur\nD-1;Normal;;\n", encoding="utf-8")
    assert run_command(["decisions", "import", str(path), "-m", mapping, "-r", rulebook, "--facts", "native"]) == 2
    assert "DECISION_ROWS" in capsys.readouterr().err


def test_the_rulebook_must_be_known(tmp_path: Path, mapping: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "open"]) == 0
    path = _written(tmp_path / "h.csv", ROWS)
    assert run_command(["decisions", "import", path, "-m", mapping]) == 2
    assert "RULEBOOK_WHICH" in capsys.readouterr().err
    assert run_command(["decisions", "import", path, "-m", mapping, "-r", "petit"]) == 2
    assert "RULEBOOK_MISSING" in capsys.readouterr().err


def test_a_table_that_does_not_say_what_was_decided_is_refused_whole(
    tmp_path: Path, rulebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tout.csv"
    path.write_text("id;patients;decison_mode\nD-1;10;simple\nD-2;20;simple", encoding="utf-8")
    assert run_command(["decisions", "import", str(path), "-r", rulebook, "--facts", "native"]) == 2
    said = capsys.readouterr().err
    assert said.count("DECISION_") == 1
    assert "Le plus proche : decison_mode" in said
    assert imported() == []


@pytest.mark.usefixtures("on_record")
def test_a_column_not_understood_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "h.csv"
    path.write_text("id;decision_mod\nD-1;simple\n", encoding="utf-8")
    assert run_command(["decisions", "import", str(path)]) == 2
    assert "decision_mode" in capsys.readouterr().err


FACTS = """
mapping: faits
title: "Les mêmes lignes, comme dossiers"
rulebook: petit
source: "Historique"
columns:
  dossier: ["N° dossier"]
  patients: ["Patients"]
  champ: ["Champ"]
id: dossier
only:
  - {column: champ, keep: ["humain"], apart: {"vétérinaire": "Médicament vétérinaire"}}
attributes:
  patients: {column: patients}
"""


def test_cases_come_by_a_mapping_of_their_own(
    tmp_path: Path, mapping: str, rulebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "faits.yaml").write_text(FACTS, encoding="utf-8")
    path = tmp_path / "h.csv"
    lines = [";".join([*HEADER[:4], "Patients", "Champ"]), "D-1;Normal;03/01/2022;Mme Martin;12;humain"]
    wrong = ["D-2;Normal;;;12;vétérinaire", "D-3;Normall;31/02/2022;;beaucoup;humain"]
    path.write_text("\n".join([*lines, *wrong]), encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    typed = ["decisions", "import", str(path), "-m", mapping, "-r", rulebook, "--facts", str(tmp_path / "faits.yaml")]
    assert run_command([*typed, "--rejects", str(rejects)]) == 1
    assert "Lignes mises à part : 1 — Médicament vétérinaire" in capsys.readouterr().out
    codes = [line.split(";")[5] for line in rejects.read_text(encoding="utf-8-sig").splitlines()[1:]]
    assert codes == ["CELL_UNEXPECTED", "CELL_DATE", "CELL_NUMBER"]
    assert [each.case for each in imported()] == ["D-1"]


@pytest.mark.usefixtures("on_record")
def test_a_file_of_nothing_but_mistakes_leaves_the_ledger_as_it_was(tmp_path: Path, mapping: str) -> None:
    with opened() as ledger:
        before = ledger.head()
    rows = [["D-1", "?", "", "", ""], ["D-2", "?", "", "", ""]]
    typed = ["decisions", "import", _written(tmp_path / "h.csv", rows), "-m", mapping]
    assert run_command([*typed, "--rejects", str(tmp_path / "rejects.csv")]) == 1
    with opened() as ledger:
        assert ledger.head() == before
