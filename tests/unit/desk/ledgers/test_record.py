"""`gdr triage --record`, `gdr ledger`, `gdr actors`: what is typed reaches the ledger, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.records import Assessed, Received, assessment_bytes
from ledger.rulebooks import last_recorded
from tests.unit.ledger.small import TEXT


@pytest.fixture
def triage(tmp_path: Path) -> list[str]:
    return ["triage", "rulebooks/samples/amm.csv", "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports", "--record"]


def test_a_run_is_put_on_record_once(triage: list[str], tmp_path: Path) -> None:
    assert run_command(triage) == 0
    with opened() as ledger:
        head, entries = ledger.head(), list(ledger.entries())
    lines = (tmp_path / "out" / "assessments.jsonl").read_bytes().splitlines()
    actions = [entry.action for entry in entries]
    assert actions[:3] == ["ledger.opened", "actor.enrolled", "rulebook.recorded"]
    assert actions[3:] == ["case.received", "case.assessed"] * len(lines)
    assert run_command([*triage, "--restart"]) == 0
    with opened() as ledger:
        assert ledger.head() == head


def test_what_is_on_record_is_the_case_and_the_assessment_byte_for_byte(triage: list[str], tmp_path: Path) -> None:
    run_command(triage)
    lines = (tmp_path / "out" / "assessments.jsonl").read_bytes().splitlines()
    with opened() as ledger:
        assessed = list(ledger.entries(actions=("case.assessed",)))
        assert [assessment_bytes(ledger.payload(entry.seq) or b"") for entry in assessed] == lines
        received = ledger.read(ledger.entry(assessed[0].about or 0), Received)
        first = ledger.read(assessed[0], Assessed)
        assert ledger.name(assessed[0].subject) == received.case.id == first.assessment.case
    assert received.source.file == "amm.csv"
    assert received.source.line == 2
    assert all(fact.standing in ("given", "unknown") for fact in received.case.facts)


def test_acting_as_another_must_be_allowed(triage: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "open"]) == 0
    assert run_command(["actors", "add", "bruno", "--role", "evaluateur", "--name", "Bruno Petit"]) == 0
    assert run_command([*triage, "--as", "bruno"]) == 2
    assert "ACTOR_NAMED" in capsys.readouterr().err
    assert run_command(["ledger", "set", "naming", "explicit"]) == 0
    assert run_command([*triage, "--as", "bruno"]) == 0
    with opened() as ledger:
        assert ledger.last("case.received", next(ledger.entries(actions=("case.received",))).subject)
        last = list(ledger.entries(actions=("case.assessed",)))[-1]
        assert last.actor == ledger.pseudonym("person", "account", "bruno")
        assert last.role == "evaluator"


def test_a_role_that_does_not_exist_gives_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    run_command(["ledger", "open"])
    assert run_command(["actors", "add", "bruno", "--role", "referant"]) == 2
    assert "référent" in capsys.readouterr().err


def test_reading_a_ledger_that_is_not_there_does_not_make_one(
    ledger_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["ledger", "head"]) == 2
    assert "LEDGER_MISSING" in capsys.readouterr().err
    assert not ledger_file.exists()


def test_the_text_is_kept_as_it_is_written_line_ends_and_all(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    (tmp_path / "petit.yaml").write_bytes(text.encode())
    (tmp_path / "cases.csv").write_text("id;patients;enfant\nD-1;200;non\n", encoding="utf-8")
    typed = [str(tmp_path / "cases.csv"), "-r", str(tmp_path / "petit.yaml"), "-o", str(tmp_path / "o")]
    assert run_command(["triage", *typed, "--no-reports", "--record"]) == 0
    with opened() as ledger:
        last = last_recorded(ledger, "petit")
    assert last is not None
    assert last[1].text == text
