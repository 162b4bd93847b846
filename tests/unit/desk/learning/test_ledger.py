"""`gdr learn ledger`: the decisions on record, and what `gdr history` writes of them, teach the same."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from desk import day
from tests.unit.desk.learning.past_file import history
from tests.unit.desk.learning.test_recording import office
from tests.unit.desk.ledgers.changing import Office

__all__ = ["office"]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_the_ledger_and_its_history_teach_the_same(
    office: Office, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    history(office.folder, files=240, grossesse=6)
    lines = [line.split(";") for line in (office.folder / "h.csv").read_text(encoding="utf-8").splitlines()]
    cases = [";".join(line[:8]) for line in lines]
    decided = [";".join((line[0], *line[8:])) for line in lines]
    (office.folder / "cas.csv").write_text("\n".join(cases), encoding="utf-8")
    (office.folder / "decisions.csv").write_text("\n".join(decided), encoding="utf-8")
    office.said("chloe", "triage", "cas.csv", "-r", "petit", "-o", "tri", "--no-reports", "--record")
    office.said("chloe", "decisions", "import", "decisions.csv", "-r", "petit")
    office.said("chloe", "history", "petit", "--out", f"sorti.{kind}")
    learnt = [_learnt(office, capsys, each) for each in ("ledger", f"sorti.{kind}")]
    assert learnt[0]["decisions"] == 240
    assert [each["rule"] for each in learnt[0]["learnt"]["points"]] == ["P-3"]
    for each in learnt:
        del each["settings"], each["proposal"]
    assert learnt[0] == learnt[1]


def _learnt(office: Office, capsys: pytest.CaptureFixture[str], source: str) -> dict[str, Any]:
    capsys.readouterr()
    assert office.run("chloe", "learn", source, "-r", "petit", "--json") == 0
    held: dict[str, Any] = json.loads(capsys.readouterr().out)
    return held
