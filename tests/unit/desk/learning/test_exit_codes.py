"""The same input has the same answer from all that reads past decisions: the table of the guide, played."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.learning.past_file import history, settled
from tests.unit.house.test_guides import page

COMMANDS = ("learn", "noise", "divergences", "drift", "workload")
RANK = {"leger": "20", "moyen": "50", "lourd": "90"}


def cells(path: Path, column: str, value: Callable[[list[str], list[str]], str]) -> None:
    """The same table with another value in one column of each row."""
    header, *rows = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row[header.index(column)] = value(header, row)
    path.write_text("\n".join(map(";".join, [header, *rows])) + "\n", encoding="utf-8")


def header_only(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")


INPUTS: dict[str, Callable[[Path], object]] = {
    "lue, quoi qu'il en soit dit ou proposé": lambda _: None,
    "fichier absent": lambda path: path.unlink(),
    "fichier vide": lambda path: path.write_text("", encoding="utf-8"),
    "un en-tête, et aucune ligne": header_only,
    "que des jours à venir": lambda path: cells(path, "decision_jour", lambda *_: "2099-01-01"),
    "aucune ligne ne dit ce qui fut décidé": lambda path: cells(path, "decision_mode", lambda *_: ""),
    "un seul niveau décidé": lambda path: cells(path, "decision_mode", lambda *_: "moyen"),
    "un critère donne la décision": lambda path: cells(
        path, "age", lambda header, row: RANK[row[header.index("decision_mode")]]
    ),
    "une option ou un nom inconnus": lambda _: None,
}


def table() -> list[list[str]]:
    """The rows of the guide: the input, then a code for each command."""
    lines = page("apprendre.md").partition("## Codes de sortie")[2].partition("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert rows[0] == ["entrée", *(f"`{command}`" for command in COMMANDS)]
    return rows[2:]


def test_every_input_is_in_the_table() -> None:
    assert [row[0] for row in table()] == list(INPUTS)


@pytest.mark.parametrize("asked", INPUTS)
def test_each_command_ends_as_the_table_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    settled(tmp_path, monkeypatch)
    (tmp_path / "new.csv").write_text("id\nN-1\n", encoding="utf-8")
    INPUTS[asked](history(tmp_path, files=200))
    unknown = "nom inconnus" in asked
    found = {}
    for command in COMMANDS:
        more = ["--files", "new.csv"] if command == "workload" else []
        more += ["--scale", "modess"] if unknown else []
        found[command] = run_command([command, "h.csv", "-r", "petit.yaml", *more])
        said = capsys.readouterr().err
        assert ("Erreur" in said) == (found[command] != 0), (command, said)
    (row,) = (each for each in table() if each[0] == asked)
    assert found == dict(zip(COMMANDS, map(int, row[1:]), strict=True))
