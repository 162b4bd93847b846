"""The delays of real applications: what a desk knew on a day, and that the command reads them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.learner.delays import applications, known_on
from desk.cli import run_command
from tests.unit.learner.benchmarks.test_cder import FOLDER, REAL

shared = pytest.mark.skipif(not REAL.is_file(), reason="the shared files are not at hand (GDR_SHARED)")


@shared
def test_on_a_day_later_approvals_are_not_known() -> None:
    day = date(2005, 6, 1)
    known = known_on(applications(), day)
    assert 400 < len(known) < 943
    assert all(each.received and each.received <= day for each in known)
    assert all(each.closed is None or each.closed <= day for each in known)
    assert sum(each.closed is None for each in known) > 20


@shared
def test_the_command_reads_them_and_judges_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    read = ["-r", str(FOLDER / "designation-cder.yaml"), "-m", str(FOLDER / "delais.yaml")]
    read += ["--facts", str(FOLDER / "fda-cder-nme.yaml"), "--files", str(FOLDER / "cas-publics.csv"), "--coming", ""]
    assert run_command(["workload", str(REAL), *read, "--scale", "priorities", "--json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert len(held["files"]) == 11
    (delay,) = [each for each in held["learnt"] if each["target"] == "delay"]
    assert (delay["closed"], delay["method"]) == (943, "by mode")
    by_mode = next(each for each in delay["judged"] if each["method"] == "by mode")
    overall = by_mode["coverage"][0]["within"]
    assert 0.75 < overall["count"] / overall["total"] < 0.95
    assert {each["code"] for each in held["notices"]} >= {"WORKLOAD_UNKNOWN_EFFORT", "WORKLOAD_BY_MODE_DELAY"}
