"""`gdr workload`: from closed files and files to come to a load by discipline; what cannot be asked."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk import day
from desk.cli import run_command
from engine.errors import Message
from learner.history import PastDecision
from learner.workload import messages
from tests.unit.desk.stopping import stopped
from tests.unit.house.test_guides import Reader, page, reader, spaced
from tests.unit.house.tree import ROOT
from tests.unit.learner.workload.worked import RULEBOOK, TODAY, by_today, coming, worked

__all__ = ["reader"]
FRENCH = ("decision_recu", "decision_clos", "decision_effort_jours")


def write(folder: Path, past: Sequence[PastDecision], names: tuple[str, ...] = FRENCH, hours: int = 1) -> None:
    """The rulebook, the history, the files to come."""
    (folder / "charge.yaml").write_bytes(RULEBOOK.read_bytes())
    lines = [";".join(("id", "nouvelle", "sterile", "pages", "decision_mode", *names))]
    for each in past:
        effort = "" if each.effort is None else f"{each.effort * hours:.2f}".replace(".", ",")
        cells = (_facts(each), each.level, str(each.received or ""), str(each.closed or ""), effort)
        lines.append(";".join(cells[: 2 + len(names)]))
    (folder / "h.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    new = ["id;nouvelle;sterile;pages;recu", *(f"{_of(each.case)};{each.received}" for each in coming(12))]
    (folder / "nouveaux.csv").write_text("\n".join(new) + "\n", encoding="utf-8")


def _facts(each: PastDecision) -> str:
    return _of(each.case)


def _of(case: object) -> str:
    given = case.given  # type: ignore[attr-defined]
    yes = ("oui" if given[id].value else "non" for id in ("nouvelle", "sterile"))
    return ";".join((case.id, *yes, str(given["pages"].value)))  # type: ignore[attr-defined]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setattr(day, "clock", lambda: TODAY)
    return tmp_path


def workload(*more: str) -> int:
    return run_command(["workload", "h.csv", "-r", "charge.yaml", "--files", "nouveaux.csv", *more])


def test_the_load_is_told_drawn_and_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, by_today(worked(50)))
    assert workload("--out", "out", "--draws", "200") == 0
    said = re.sub(r"\s+", " ", spaced(capsys.readouterr().out))
    assert "12 dossiers à venir" in said
    assert "Clinique" in said
    assert "La charge à venir" in (folder / "out" / "workload.html").read_text(encoding="utf-8")
    held = json.loads((folder / "out" / "workload.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "workload.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    assert len(held["files"]) == 12
    assert held["learnt"][1]["still_open"] > 0
    assert held["files"][3]["received"] == str(coming(12)[3].received)


def test_names_in_english_and_hours_say_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    past = by_today(worked(40))
    found = []
    for names, hours in ((FRENCH, 1), (("decision_received", "decision_closed", "decision_effort_hours"), 7)):
        write(folder, past, names, hours)
        assert workload("--json", "--by", "week") == 0
        held = json.loads(capsys.readouterr().out)
        found.append([each["effort"]["middle"] for each in held["files"]])
    assert found[0] == pytest.approx(found[1], rel=0.02)


def test_the_same_files_give_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, by_today(worked(40)))
    said = []
    for _ in range(2):
        assert workload("--json", "--seed", "4") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert list(folder.glob("out")) == []


def test_without_any_work_the_rulebook_says_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, by_today(worked(40)), ())
    assert workload("--lang", "en") == 0
    told = capsys.readouterr()
    assert "nothing can be foreseen from it" in re.sub(r"\s+", " ", told.err)
    assert "12 files to come" in told.out


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--scale", "priorities"), "LEARN_NO_SCALE"),
        (("--by", "year"), "USAGE_VALUE"),
        (("--files", "rien.csv"), "rien.csv"),
    ],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: str
) -> None:
    write(folder, by_today(worked(20)))
    assert workload(*typed) in (2, 0)
    assert code in capsys.readouterr().err


def test_files_to_come_are_needed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, by_today(worked(20)))
    assert run_command(["workload", "h.csv", "-r", "charge.yaml"]) == 2
    assert "WORKLOAD_FILES_NEEDED" in capsys.readouterr().err


def test_what_learns_reads_the_same_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, [each for each in worked(60) if each.level])
    assert run_command(["learn", "h.csv", "-r", "charge.yaml", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["decisions"] == 60


def test_a_file_to_come_that_cannot_be_read_is_set_aside(folder: Path) -> None:
    write(folder, by_today(worked(30)))
    path = folder / "nouveaux.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("T-3;", "T-3;peut-être", 1), encoding="utf-8")
    assert workload("--out", "out") == 0
    assert "T-3" in (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    assert len(json.loads((folder / "out" / "workload.json").read_text(encoding="utf-8"))["files"]) == 11


def test_stopped_it_says_what_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, by_today(worked(20)))
    monkeypatch.setattr("desk.workload.command.foresee", stopped)
    assert workload("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_every_notice_has_its_row_in_the_guide() -> None:
    codes = [each.code for each in vars(messages).values() if isinstance(each, Message)]
    assert len(codes) > 10
    assert [code for code in codes if f"`{code}`" not in page("charge.md")] == []


def test_the_guide_to_the_work_to_come_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2026, 1, 1))
    write(reader.folder, by_today(worked(50)))
    assert reader.types(page("charge.md"), 0) == 1
    assert (reader.folder / "charge" / "workload.json").is_file()
