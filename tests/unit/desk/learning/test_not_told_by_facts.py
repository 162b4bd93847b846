"""`gdr learn` on decisions that facts do not tell as they seem: known only after, or contradicted on equal facts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk import day
from desk.cli import run_command
from engine.facts import Case
from tests.unit.desk.learning.past_file import RULEBOOK, history, write
from tests.unit.learner.past import TODAY, past


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (tmp_path / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    return tmp_path


def learn(*more: str) -> int:
    return run_command(["learn", "h.csv", "-r", "petit.yaml", *more])


def filled_in_after(attribute: str, levels: set[str]) -> None:
    """An attribute of the history left empty, but where these levels were decided."""
    table = Path("h.csv")
    header, *rows = (line.split(";") for line in table.read_text(encoding="utf-8").splitlines())
    place, level = header.index(attribute), header.index("decision_mode")
    for row in rows:
        row[place] = row[place] if row[level] in levels else ""
    table.write_text("\n".join(map(";".join, [header, *rows])) + "\n", encoding="utf-8")


@pytest.mark.parametrize("levels", [{"moyen", "lourd"}, {"lourd"}])
def test_a_fact_filled_in_after_the_decision_makes_no_rule_and_bends_no_points(
    folder: Path, capsys: pytest.CaptureFixture[str], levels: set[str]
) -> None:
    """That it is known says what was decided: a rule, other points for P-2 and thresholds would be learnt of it."""
    history(folder, files=1200)
    filled_in_after("enfants", levels)
    assert learn("--json") == 0
    held = json.loads(capsys.readouterr().out)
    (notice,) = (each for each in held["notices"] if each["code"] == "LEARN_PARTS_KNOWN")
    assert "(P-2)" in notice["fr"]
    assert not [each for each in held["learnt"]["candidates"] if "Enfants" in each["sentence"]]
    assert "P-2" not in {each["rule"] for each in held["learnt"]["points"]}
    assert held["learnt"]["thresholds"] == []


def test_on_facts_that_are_decided_both_ways_what_no_fact_explains_is_a_bound(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of the decisions contradict the other half: a fit that calls most of it hesitation says nothing of that."""
    decisions = past(TODAY, files=300)
    other = {"leger": "lourd", "moyen": "leger", "lourd": "leger"}
    again = [
        replace(each, case=Case(id=f"C-{each.case.id}", facts=each.case.facts), level=other[each.level])
        for each in decisions
    ]
    write(folder / "h.csv", [*decisions, *again])
    assert learn("--out", "out") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert re.search(r"Écarts qu'aucun fait n'explique : au moins (4\d|50) % des décisions", said)
    page = Path("out/learn.html").read_text(encoding="utf-8")
    assert re.search(r"qu'aucun fait n'explique\s*: au moins (4\d|50)\s%", page.replace("&#39;", "'").replace("’", "'"))
