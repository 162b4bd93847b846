"""Rows that cannot be read: counted and said by every command that reads past decisions, written or not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.learning.past_file import history, settled
from tests.unit.reports.reading import Page

COMMANDS = {
    "learn": (),
    "noise": (),
    "divergences": (),
    "drift": (),
    "workload": ("--files", "new.csv"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settled(tmp_path, monkeypatch)
    (tmp_path / "new.csv").write_text("id\nN-1\n", encoding="utf-8")
    return tmp_path


def mistyped(folder: Path) -> None:
    """Seven levels mistyped, none, and three files given twice."""
    path = history(folder, files=240)
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    place = header.split(";").index("decision_mode")
    cells = [line.split(";") for line in lines]
    for row, said in zip(cells, ["LOURDE"] * 7 + [""] * 2, strict=False):
        row[place] = said
    repeated = [cells[each] for each in (20, 21, 22)]
    path.write_text("\n".join([header, *map(";".join, [*cells, *repeated])]) + "\n", encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_refused_rows_are_counted_with_their_reasons_wherever_it_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    mistyped(folder)
    refused = 10 if command == "workload" else 12  # files of which nothing was decided are read too
    typed = [command, "h.csv", "-r", "petit.yaml", *COMMANDS[command]]
    assert run_command(typed) == 0
    assert f"Lignes rejetées : {refused}" in capsys.readouterr().err
    assert run_command([*typed, "--out", "out"]) == 0
    told = re.sub(r"\s+", " ", capsys.readouterr().err)
    assert f"Lignes rejetées : {refused}. Toutes sont dans out/rejects.csv, avec leurs raisons." in told
    assert told.count("« LOURDE » ne fait pas partie") == 1
    (notice,) = (
        each
        for each in json.loads(Path("out", f"{command}.json").read_text(encoding="utf-8"))["notices"]
        if each["code"] == "LEARN_REFUSED"
    )
    assert f"tient compte : {refused}. " in notice["fr"]
    assert f"counts: {refused}. " in notice["en"]
    assert "7 × « LOURDE » ne fait pas partie" in notice["fr"]
    assert "3 × Le dossier" in notice["fr"]
    page = " ".join(Page(Path("out", f"{command}.html").read_text(encoding="utf-8")).texts)
    assert f"dont rien ici ne tient compte : {refused}. " in re.sub(r"\s+", " ", page)


@pytest.mark.parametrize("command", COMMANDS)
def test_where_all_could_be_read_nothing_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    history(folder, files=240)
    assert run_command([command, "h.csv", "-r", "petit.yaml", "--json", *COMMANDS[command]]) == 0
    told = capsys.readouterr()
    assert "LEARN_REFUSED" not in told.out
    assert "rejetées" not in told.err
