"""A case typed with the command: every mistake at once, and a row that `gdr triage` reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command
from desk.trying.saving import csv_of
from desk.trying.typed import Typed, from_pairs
from engine.facts import Case
from engine.loading import load_rulebook
from engine.values import Value
from intake import Record, read_records
from tests.unit.desk.trying.conftest import Types

Captured = pytest.CaptureFixture[str]


def test_the_case_is_told_as_explain_does(types: Types, capsys: Captured, tmp_path: Path) -> None:
    assert types(options=("voie=veineuse", "mti=oui", "code=J01CA", "publics=enfant ; adulte", "age=12")) == 0
    said = capsys.readouterr().out
    assert "Score : 20" in said
    assert "Évaluation approfondie" in said
    assert not list(tmp_path.glob("*.db"))


def test_every_mistake_is_said_at_once(types: Types, capsys: Captured) -> None:
    pairs = ("vois=orale", "Code ATC=L01", "age=douze", "mti", "ogm=oui", "ogm=non", "voie=")
    assert types(options=pairs) == 2
    said = capsys.readouterr().err
    for told in ("« voie »", "« code »", "age=douze", "TRY_PAIR", "TRY_TWICE", "VALUE_EMPTY"):
        assert told in said


@pytest.mark.parametrize(
    "pairs",
    [
        (),
        ("age=1,5", "mti=oui", "voie=orale"),
        ("publics=enfant + adulte", "ogm=inconnu", "code=L01"),
        ("demandeur==1+1", "code=@somme"),
        ("demandeur=« oui »", "code=« a ; b »"),
        ('demandeur=Dupont "et" ; fils', "code=-"),
    ],
)
def test_a_case_saved_is_read_back_the_same(pairs: tuple[str, ...], rulebook: str, tmp_path: Path) -> None:
    book = load_rulebook(rulebook)
    case = from_pairs(Typed(book, "essai"), pairs).case
    (tmp_path / "cas.csv").write_bytes(csv_of(case))
    (read,) = read_records(tmp_path / "cas.csv", book)
    assert isinstance(read, Record), read
    assert _values(read.case) == _values(case)
    assert not any(
        cell.startswith(tuple("=+-@")) for cell in csv_of(case).decode("utf-8-sig").splitlines()[1].split(";")
    )


def _values(case: Case) -> dict[str, Value | None]:
    return {fact.attribute: fact.value for fact in case.facts}


def test_what_is_saved_is_triaged(types: Types, rulebook: str, tmp_path: Path, capsys: Captured) -> None:
    saved = tmp_path / "cas.csv"
    assert types("J01", "veineuse", "fin", options=("--save", str(saved), "--id", "D-1")) == 0
    assert "gdr triage" in capsys.readouterr().out
    assert run_command(["triage", str(saved), "-r", rulebook, "-o", str(tmp_path / "out"), "--no-reports"]) == 0
    assert "D-1" in (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8-sig")


def test_a_file_that_is_there_is_left_before_anything_is_asked(types: Types, tmp_path: Path, capsys: Captured) -> None:
    saved = tmp_path / "cas.csv"
    saved.write_text("le travail de quelqu'un", encoding="utf-8")
    assert types("J01", options=("--save", str(saved))) == 2
    captured = capsys.readouterr()
    assert "FILE_EXISTS" in captured.err
    assert captured.out == ""
    assert types("J01", options=("--save", str(saved), "--replace")) == 0
    assert types("J01", options=("--save", str(tmp_path / "cas.xls"))) == 2
    assert "cas.csv" in capsys.readouterr().err


def test_a_case_has_a_name(types: Types, capsys: Captured) -> None:
    assert types(options=("age=12", "--id", " ")) == 2
    assert "TRY_ID" in capsys.readouterr().err
