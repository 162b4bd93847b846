"""A name that the rulebook has not is said with the nearest, or with those that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.learning.past_file import RULEBOOK, history


def test_where_none_is_near_the_first_that_there_are_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    history(tmp_path, files=20)
    assert run_command(["learn", "h.csv", "-r", "petit.yaml", "--lock", "zzzz", "--without", "zzzz"]) == 2
    said = re.sub(r"\s+", " ", capsys.readouterr().err)
    assert "Il y a : P-1, P-2" in said
    assert re.search(r"Il y a : [a-z_, ]*nouvelle", said)
    assert run_command(["learn", "h.csv", "-r", "petit.yaml", "--without", "nouvele"]) == 2
    said = capsys.readouterr().err
    assert "Le plus proche : nouvelle." in said
    assert "Il y a :" not in said
