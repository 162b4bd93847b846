"""`gdr check` as its users need it: ten mistakes told, waivers, JSON, languages, interruption."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desk import cli
from desk.cli import run_command
from desk.proofs import proving
from desk.proofs.report import check_report_schema
from engine.loading import load_rulebook
from engine.verification import Progress, verifying
from tests.golden import assert_golden
from tests.unit.desk.check.reporting import DIX, found
from tests.unit.house.tree import ROOT

GOLDEN = Path(__file__).parent / "dix_constats.txt"
PUBLISHED = ROOT / "docs" / "schemas" / "check.schema.json"
TEN = {
    "GAP", "OVERLAP", "DEAD", "SHADOWED", "SUBSUMED", "UNREACHABLE", "MONOTONE", "IDENTITY", "OPTIMISTIC", "UNUSED",
}  # fmt: skip
ALONE = """
import sys
from datetime import date
from desk import cli, day
day.clock = lambda: date(2026, 6, 1)
cli.main(sys.argv[1:])
"""


def alone(*words: str, seed: int) -> str:
    """What a command says in a process of its own: which witness the solver finds is the same in each."""
    command = [sys.executable, "-c", ALONE, "check", "tests/fixtures/dix_constats.yaml", *words]
    where = {**os.environ, "PYTHONHASHSEED": str(seed), "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=where, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_ten_mistakes_are_ten_findings_told_in_full() -> None:
    said = re.sub(r"Durée : [0-9,]+ s\.", "Durée : … s.", alone(seed=1))
    assert_golden(GOLDEN, said)
    assert set(re.findall(r"[A-Z]{3,}", said)) >= TEN


def test_json_is_the_same_twice() -> None:
    assert alone("--json", seed=2) == alone("--json", seed=3)


def test_mended_it_is_clean(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(clean)]) == 0
    said = capsys.readouterr().out
    assert re.search(
        r"✓ .*dix.yaml : forme correcte, 6 règles, .*; preuves : [0-9]+ vérifications, aucun constat", said
    )


def test_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "Finding MONOTONE" in said
    assert "Witness case 2" in said
    assert "The waiver expired on 31/01/2026" in said
    assert "Constat" not in said


def test_json_is_one_document_that_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(DIX, capsys=capsys)
    assert (code, report["ok"]) == (1, False)
    Draft202012Validator(check_report_schema()).validate(report)
    (file,) = report["files"]
    assert {each["finding"]["code"] for each in file["proofs"]["findings"]} == TEN
    assert file["digest"] == load_rulebook(DIX).digest
    assert [each["waiver"]["at"] for each in file["proofs"]["idle"]] == ["D-1"]
    assert all(each["finding"]["said"]["location"]["line"] for each in file["proofs"]["findings"])


def test_json_holds_the_mistakes_of_form_and_nothing_else_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "casse.yaml"
    broken.write_text(DIX.read_text(encoding="utf-8").replace('"< 18"', '"< 18 moisi"'), encoding="utf-8")
    assert run_command(["check", str(broken), "--json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["files"][0]["proofs"] is None
    assert "moisi" in captured.out
    assert captured.err == ""


def test_only_some_codes(capsys: pytest.CaptureFixture[str]) -> None:
    _, report = found(DIX, "--only", "DEAD", "--only", "gap", capsys=capsys)
    proofs = report["files"][0]["proofs"]
    assert [each["finding"]["code"] for each in proofs["findings"]] == ["DEAD", "GAP"]
    assert [each["waiver"]["finding"] for each in proofs["idle"]] == ["DEAD"]


def test_an_unknown_code_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--only", "DEAF"]) == 2
    assert "DEAD" in capsys.readouterr().err


def test_without_proofs_form_and_examples_decide(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--no-proofs"]) == 0
    assert "Constat" not in capsys.readouterr().out


def test_what_the_solver_cannot_settle_counts(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(clean, "--budget", "1", capsys=capsys)
    codes = {each["finding"]["code"] for each in report["files"][0]["proofs"]["findings"]}
    assert (code, codes) == (1, {"UNDECIDED"})


def test_an_accepted_finding_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, report = found(DIX, "--only", "UNUSED", capsys=capsys)
    assert report["ok"]
    assert report["files"][0]["proofs"]["findings"][0]["finding"]["waived"]["by"] == "A. Martin"


def test_ctrl_c_says_what_was_found(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*words: Any) -> Iterator[Progress]:
        for step in verifying(*words):
            yield step
            if step.found:
                signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(proving, "verifying", interrupted)
    assert run_command(["check", str(DIX), "amm", "--only", "DEAD", "--only", "GAP"]) == cli.INTERRUPTED
    said = capsys.readouterr().out
    assert "Constat DEAD" in said
    assert "Constat GAP" not in said
    assert "interrompues après" in said
    assert "amm" not in said
    assert "sans objet" not in said
