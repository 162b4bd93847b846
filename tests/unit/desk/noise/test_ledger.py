"""`gdr noise ledger` and `gdr divergences ledger`: the decisions on record, and what `gdr history` writes of them."""

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


@pytest.mark.parametrize("command", ["noise", "divergences"])
def test_the_ledger_and_its_history_say_the_same(
    office: Office, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    history(office.folder, files=120, grossesse=6)
    lines = [line.split(";") for line in (office.folder / "h.csv").read_text(encoding="utf-8").splitlines()]
    for line in lines[1:]:
        line[5] = "40"
    (office.folder / "cas.csv").write_text("\n".join(";".join(line[:8]) for line in lines), encoding="utf-8")
    decided = [";".join((line[0], *line[8:], "Rupture de stock")) for line in lines[1:]]
    header = ";".join((*lines[0][:1], *lines[0][8:], "decision_motif"))
    (office.folder / "decisions.csv").write_text("\n".join([header, *decided]), encoding="utf-8")
    office.said("chloe", "triage", "cas.csv", "-r", "petit", "-o", "tri", "--no-reports", "--record")
    office.said("chloe", "decisions", "import", "decisions.csv", "-r", "petit")
    office.said("chloe", "history", "petit", "--out", "sorti.parquet")
    said = [_said(office, capsys, command, each) for each in ("ledger", "sorti.parquet")]
    assert said[0][command]["looks"] == 120
    assert "Rupture de stock" in json.dumps(said[0])
    for each in said:
        del each["settings"]
    assert said[0] == said[1]


def _said(office: Office, capsys: pytest.CaptureFixture[str], command: str, source: str) -> dict[str, Any]:
    capsys.readouterr()
    assert office.run("chloe", command, source, "-r", "petit", "--json") == 0
    held: dict[str, Any] = json.loads(capsys.readouterr().out)
    return held
