"""What the whole draft does to agreement with decisions is the first that `gdr learn` says, wherever it says it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.learning.past_file import history, settled, write
from tests.unit.learner.past import TODAY, past
from tests.unit.reports.reading import Page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


def learn(*more: str) -> int:
    return run_command(["learn", "h.csv", "-r", "petit.yaml", *more])


def test_what_the_whole_draft_does_to_agreement_is_said_before_what_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history(folder, files=400, grossesse=5)
    assert learn("--out", "out") == 0
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    held = json.loads(Path("out/learn.json").read_text(encoding="utf-8"))["learnt"]["disagreements"]
    line = f"(d'après les faits connus) : aujourd'hui {held['today']} décisions sur 400 ; avec tout ce qui est proposé"
    assert line in said
    assert said.index(line) < said.index("P-3")
    assert held == json.loads(Path("out/evidence.json").read_text(encoding="utf-8"))["disagreements"]
    page = " ".join(Page(Path("out/learn.html").read_text(encoding="utf-8")).texts).replace("’", "'")
    assert line in re.sub(r"\s+", " ", page)


def test_decisions_that_are_the_advice_seen_are_left_out_of_a_second_count(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = [replace(each, shown=each.level) for each in past({**TODAY, "grossesse": 5}, files=400)]
    write(folder / "h.csv", seen, more="decision_vue")
    lines = (folder / "h.csv").read_text(encoding="utf-8").splitlines()
    said = [f"{line}{'oui' if place % 4 == 0 else 'non'}" for place, line in enumerate(lines[1:])]
    (folder / "h.csv").write_text("\n".join([lines[0], *said]) + "\n", encoding="utf-8")
    assert learn() == 0
    told = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert "Sans les 100 décisions conformes à la proposition qui avait été vue" in told
    assert re.search(r"la suivre : aujourd'hui \d+ sur 300", told)
