"""`gdr drift`: from a history to a verdict, a page, figures; what cannot be asked."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk import day
from desk.cli import run_command
from engine.errors import Message
from learner.drift import messages
from tests.unit.desk.learning.past_file import RULEBOOK, settled, write
from tests.unit.desk.stopping import stopped
from tests.unit.house.test_guides import Reader, page, reader, spaced
from tests.unit.house.tree import ROOT
from tests.unit.learner.drift.moved import history
from tests.unit.learner.past import TODAY, past

__all__ = ["reader"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


def drift(*more: str) -> int:
    return run_command(["drift", "h.csv", "-r", "petit.yaml", *more])


def test_a_rule_that_moved_is_told_drawn_and_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "h.csv", history({"grossesse": 6}))
    before = (folder / "petit.yaml").read_bytes()
    assert drift("--out", "out") == 0
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert "alerte, elles ont changé" in said
    assert "Règles dont l'effet a changé : P-3" in said
    html = (folder / "out" / "drift.html").read_text(encoding="utf-8")
    assert "Le référentiel est-il encore accordé" in html
    held = json.loads((folder / "out" / "drift.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "drift.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    assert held["decisions"] == "alert"
    assert (folder / "petit.yaml").read_bytes() == before


def test_the_same_history_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "h.csv", past(TODAY, files=500))
    said = []
    for _ in range(2):
        assert drift("--json", "--since", "2026-01-01") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert json.loads(said[0])["settings"]["since"] == "2026-01-01"
    assert list(folder.glob("out")) == []


def test_a_quarter_is_looked_at_without_what_follows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "h.csv", past(TODAY, files=700))
    assert drift("--json", "--quarter", "2026-T2") == 0
    held = json.loads(capsys.readouterr().out)
    assert (held["periods"][-1]["first"], held["periods"][-1]["last"]) == ("2026-04-01", "2026-06-30")
    assert "DRIFT_AFTER" in {each["code"] for each in held["notices"]}


def test_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "h.csv", past(TODAY, files=60))
    assert drift("--lang", "en") == 0
    told = capsys.readouterr()
    assert "nothing can be concluded" in told.out
    assert "earlier" in told.err or "before" in told.err


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--quarter", "2026-T5"), "DRIFT_QUARTER"),
        (("--since", "hier"), "DRIFT_SINCE"),
        (("--since", "2026-01-01", "--quarter", "2026-T3"), "DRIFT_SINCE_AND_QUARTER"),
        (("--scale", "priorities"), "LEARN_NO_SCALE"),
        (("--scale", "modess"), "USAGE_VALUE"),
    ],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: str
) -> None:
    write(folder / "h.csv", past(TODAY, files=20))
    assert drift(*typed) == 2
    assert code in capsys.readouterr().err


def test_a_history_of_nothing_is_a_mistake(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As for `gdr learn`, `gdr noise`, `gdr divergences` and `gdr workload`."""
    path = write(folder / "h.csv", past(TODAY, files=30))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(lines[0], encoding="utf-8")
    assert drift("--json", "--out", "out") == 2
    told = capsys.readouterr()
    assert "DRIFT_NOTHING" in told.err
    assert told.out == ""
    assert not (folder / "out").exists()


def test_rows_that_are_no_decision_are_set_aside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(folder / "h.csv", past(TODAY, files=150))
    path.write_text(path.read_text(encoding="utf-8").replace("D-3;", "D-3;peut-être", 1), encoding="utf-8")
    assert drift("--out", "out") == 0
    assert "D-3" in (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    capsys.readouterr()
    assert drift() == 0
    assert "Lignes rejetées : 1" in spaced(capsys.readouterr().err)


def test_stopped_it_says_what_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "h.csv", past(TODAY, files=150))
    monkeypatch.setattr("desk.drift.command.watch", stopped)
    assert drift("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_every_notice_has_its_row_in_the_guide() -> None:
    codes = [each.code for each in vars(messages).values() if isinstance(each, Message)]
    assert len(codes) > 6
    assert [code for code in codes if f"`{code}`" not in page("derive.md")] == []


def test_the_guide_to_drift_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (reader.folder / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    write(reader.folder / "h.csv", history({"grossesse": 6}))
    assert reader.types(page("derive.md"), 0) == 2
    assert (reader.folder / "derive" / "drift.json").is_file()
