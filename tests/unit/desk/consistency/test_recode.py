"""`gdr recode`: on the screen, in the files, as JSON; and what it cannot compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.cli import run_command
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT
from tests.unit.reports.coding.coded import TEXT

FIRST = """id;libelle;grave;age;phase
1;Un;non;40;I
2;Deux;oui;40;II
3;Trois;non;40;I
"""
SECOND = """id;libelle;grave;age;phase
2;Deux;oui;41;II
3;Trois;oui;40;I
4;Quatre;non;40;I
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "petit.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.csv").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.csv").write_text(SECOND, encoding="utf-8")
    return tmp_path


def recode(*more: str) -> int:
    return run_command(["recode", "a.csv", "b.csv", "-r", "petit.yaml", "--engine", "reference", *more])


def plain(text: str) -> str:
    return " ".join(unescape(text).replace("\u202f", " ").replace("\u00a0", " ").split())


def test_a_file_that_one_coding_cannot_be_read_of_is_not_said_to_be_absent(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "b.csv"
    path.write_text(SECOND + "1;peut-être;40;I\n", encoding="utf-8")
    assert recode("--json") == 0
    told = capsys.readouterr()
    held = json.loads(told.out)
    assert (held["only_first"], held["unread_second"], held["unread_first"]) == ([], ["1"], [])
    assert recode() == 0
    assert "1 dossier est illisible dans B, et lu dans A : 1" in plain(capsys.readouterr().err)


def test_it_says_who_agrees_what_flips_and_what_to_rewrite(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recode() == 0
    told = capsys.readouterr()
    said = plain(told.out)
    assert "2 dossiers codés deux fois" in said
    assert "1/2 : 50,0 %" in said
    assert "Dossiers qui basculent (1 sur 1)" in said
    assert "Suffit seul : Affection grave" in said
    assert "Comment coder" in said
    assert "Au jour du dépôt." in said
    assert "0 [—]" in said  # one coded a single class: no interval
    assert "1 dossier n'est que dans A : 1" in plain(told.err)
    assert "1 dossier n'est que dans B : 4" in plain(told.err)
    assert not list(folder.glob("*.html"))


def test_both_engines_say_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recode("--json") == 0
    one = capsys.readouterr().out
    assert recode("--json", "--engine", "chaining") == 0
    assert capsys.readouterr().out == one
    assert json.loads(one)["flips"][0]["alone"] == ["grave"]


def test_it_writes_a_page_tables_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recode("--out", "out", "--lang", "en") == 0
    out = folder / "out"
    names = ["recode.csv", "recode.html", "recode.json", "recode.xlsx", "rejects.csv"]
    assert sorted(each.name for each in out.iterdir()) == names
    assert "Trois" in (out / "recode.csv").read_text(encoding="utf-8-sig")
    assert json.loads((out / "recode.json").read_text(encoding="utf-8"))["only_second"] == ["4"]
    assert load_workbook(out / "recode.xlsx").worksheets[0]["A3"].value == "3"
    assert "<h1>Two codings of the same files</h1>" in (out / "recode.html").read_text(encoding="utf-8")
    assert "Written:" in capsys.readouterr().out


def test_a_bad_row_is_set_aside_and_the_rest_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "b.csv").open("a", encoding="utf-8") as more:
        more.write("1;Un;peut-être;40;I\n5;Cinq;oui;mille;IV\n")
    assert recode("--out", "out") == 0
    rejects = (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    assert rejects.count("b.csv;") == 3
    assert "2 lignes n'ont pas pu être lues" in plain((folder / "out" / "recode.html").read_text(encoding="utf-8"))
    assert recode() == 0
    said = plain(capsys.readouterr().err)
    assert "Lignes rejetées : 2" in said
    assert "peut-être" in said


def test_without_a_file_in_common_the_nearest_name_is_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.csv").write_text(
        SECOND.replace("\n2;", "\nDOSSIER-2;").replace("\n3;", "\nX;").replace("\n4;", "\nY;"), encoding="utf-8"
    )
    (folder / "a.csv").write_text(FIRST.replace("\n2;", "\ndossier 2;"), encoding="utf-8")
    assert recode("--out", "out") == 2
    said = plain(capsys.readouterr().err)
    assert "RECODE_NOTHING_IN_COMMON" in said
    assert "a.csv : 1, dossier 2, 3. b.csv : DOSSIER-2, X, Y." in said
    assert "Proches : DOSSIER-2." in said
    assert not (folder / "out").exists()


@pytest.mark.parametrize("content", ["", "id;grave\n"])
def test_an_empty_file_is_said_so(folder: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.csv").write_text(content, encoding="utf-8")
    assert recode() == 2
    assert "Erreur" in capsys.readouterr().err


def test_the_mistakes_of_both_files_are_said_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.csv").write_text("id;graves\n1;oui\n", encoding="utf-8")
    (folder / "b.csv").write_text("identifiant;grave\n1;oui\n", encoding="utf-8")
    assert recode() == 2
    said = capsys.readouterr().err
    assert "graves" in said
    assert "identifiant" in said


def test_a_coding_compared_with_its_copy_is_warned_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.csv").write_text(FIRST, encoding="utf-8")
    assert recode() == 0
    told = capsys.readouterr()
    assert "RECODE_SAME_FILE" in told.err
    assert "3 dossiers codés deux fois" in plain(told.out)


def test_a_mapping_that_does_not_exist_gives_the_nearest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recode("--mapping", "ema2") == 2
    assert "« ema »" in capsys.readouterr().err


def test_ctrl_c_leaves_nothing_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desk.consistency.recoding.recoding_of", stopped)
    assert recode("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()


STOPPED = """
import runpy, sys
import desk.consistency.recoding as recoding

def stop(*_):
    raise KeyboardInterrupt

recoding.recoding_of = stop
sys.argv = ["gdr", "recode", "a.csv", "b.csv", "-r", "petit.yaml", "--engine", "reference"]
runpy.run_module("desk.cli", run_name="__main__")
"""


def test_ctrl_c_is_no_traceback_however_the_command_is_started(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore::RuntimeWarning", "-c", STOPPED],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 130
    assert "rien n'est écrit" in done.stderr
    assert "Traceback" not in done.stderr


def test_json_alone_goes_to_the_terminal_when_files_are_written_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recode("--json", "--out", "out") == 0
    assert capsys.readouterr().out == (folder / "out" / "recode.json").read_text(encoding="utf-8")
