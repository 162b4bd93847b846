"""Codings that date a file otherwise: each is assessed by its own version, and so is a fact replaced alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desk.cli import run_command

FIXTURES = Path(__file__).parents[3] / "fixtures" / "versions"
EARLY, LATE = "01/03/2026", "01/09/2026"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("essai.yaml", "essai.v2.yaml"):
        (tmp_path / name).write_text((FIXTURES / name).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def compared(folder: Path, first: str, second: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    for name, row in (("a", first), ("b", second)):
        header = "id;date_depot;substance_nouvelle;duree"
        (folder / f"{name}.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    typed = ["recode", "a.csv", "b.csv", "-r", "essai", "--json", "--engine", "reference", "--out", "out"]
    assert run_command(typed) == 0
    held: dict[str, Any] = json.loads(capsys.readouterr().out)
    return held


def test_the_day_alone_makes_a_file_flip_since_it_chooses_the_version(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (flip,) = compared(folder, f"1;{EARLY};oui;", f"1;{LATE};oui;", capsys)["flips"]
    assert (flip["first"], flip["second"], flip["alone"]) == ("simplifie", "renforce", ["date_depot"])


def test_a_fact_that_only_the_other_version_takes_is_not_tried_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = compared(folder, f"1;{EARLY};oui;courte", f"1;{LATE};oui;12", capsys)
    (flip,) = held["flips"]
    assert (flip["first"], flip["second"], flip["alone"]) == ("simplifie", "renforce", [])
    assert [each["attribute"] for each in flip["coded"]] == ["date_depot", "duree"]
    assert "duree" not in [each["attribute"] for each in held["attributes"]]


def test_decisions_of_several_versions_are_read_each_by_its_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"1;{EARLY};oui;courte;simplifie;Nord", f"2;{EARLY};oui;courte;approfondi;Sud"]
    rows += [f"3;{LATE};oui;12;renforce;Nord", f"4;{LATE};oui;12;simplifie;Sud"]
    header = "id;date_depot;substance_nouvelle;duree;decision_mode;decision_direction"
    (folder / "h.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    code = run_command(["consistency", "h.csv", "-r", "essai", "--json", "--draws", "9", "--out", "out"])
    told = capsys.readouterr()
    assert code == 0, told.err
    held = json.loads(told.out)
    assert held["decisions"] == 4
    (between,) = held["between"]
    # Modes of both versions by points: simplifie, renforce, approfondi. Sud is two above, then one below.
    assert (between["directorates"], between["pairs"], between["gap"]) == (["Nord", "Sud"], 2, 0.5)
