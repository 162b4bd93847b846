"""`gdr replay`: one past case or a period, each difference with its cause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import acting, opened
from desk.ledgers.replay_cli import FIELDS, Telling, field_label
from desk.ledgers.replayer import _died, replayed
from engine.assessment import Assessment
from ledger.messages_replaying import CAUSES
from ledger.past_cases import assessments, pasts, rulebooks_on_record
from ledger.records import Assessed, PayloadErased
from ledger.replaying import Cause, Outcome, PastAssessment
from ledger.store import Ledger
from tests.unit.ledger.small import TEXT


@pytest.fixture(autouse=True)
def on_record(tmp_path: Path) -> list[int]:
    """The entries of three assessments."""
    (tmp_path / "petit.yaml").write_text(TEXT, encoding="utf-8")
    cases = tmp_path / "cases.csv"
    cases.write_text("id;patients;enfant\nD-1;200;non\nD-2;;inconnu\nD-3;4;oui\n", encoding="utf-8")
    book = str(tmp_path / "petit.yaml")
    assert run_command(["triage", str(cases), "-r", book, "-o", str(tmp_path / "o"), "--no-reports", "--record"]) == 0
    with opened() as ledger:
        return [entry.seq for entry in ledger.entries(actions=("case.assessed",))]


def erase(seq: int) -> None:
    with opened() as ledger, ledger.writing(acting(ledger)) as writing:
        writing.erase([seq], writing.add("payload.erased", PayloadErased(entries=(seq,), reason="demande")))


def alter(seq: int) -> None:
    """Record the same case again with a result that no engine gives, as another version would have."""
    with opened() as ledger, ledger.writing(acting(ledger)) as writing:
        entry = ledger.entry(seq)
        held = ledger.read(entry, Assessed)
        changed = held.assessment.model_copy(update={"mode": "simple"})
        said = held.model_copy(update={"assessment": changed, "gdr": "0.0.9"})
        writing.add("case.assessed", said, subject=entry.subject, about=entry.about)


def test_a_case_replayed_is_the_same_to_the_byte(on_record: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    for asked in ("D-1", str(on_record[0])):
        assert run_command(["replay", asked]) == 0
        assert capsys.readouterr().out.strip() == f"Évaluation n° {on_record[0]} rejouée : identique, à l'octet."


@pytest.mark.parametrize("engine", ["chaining", "reference"])
def test_a_period_is_replayed_whole(engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run_command(["replay", "--all", "--engine", engine, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["replayed"], found["same"], found["differences"]) == (True, 3, 3, [])
    assert run_command(["replay", "--all", "--since", "2099-01-01"]) == 0
    assert "rejouées : 0" in capsys.readouterr().err
    assert run_command(["replay", "--all", "--rulebook", "amm"]) == 0
    assert "rejouées : 0" in capsys.readouterr().err


def test_every_difference_is_listed_with_its_cause(on_record: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    erase(on_record[1])
    alter(on_record[0])
    capsys.readouterr()
    assert run_command(["replay", "--all"]) == 1
    told, figures = capsys.readouterr()
    assert "gdr 0.0.9" in told
    assert "mode proposé : simple → standard" in told
    assert "rejouées : 3 ; identiques à l'octet : 2 ; qui diffèrent : 1." in figures
    assert "Effacées au registre, plus rien à comparer : 1." in figures
    assert run_command(["replay", "--all", "--json", "--lang", "en"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["cause"] for each in found["differences"]] == ["version_changed"]
    assert [(each["entry"], each["cause"]) for each in found["erased"]] == [(on_record[1], "assessment_erased")]
    assert found["differences"][0]["fields"] == [{"path": "mode", "before": "simple", "after": "standard"}]
    after = str(on_record[-1])
    assert run_command(["replay", "--all", "--after", after]) == 1
    assert "rejouées : 1" in capsys.readouterr().err


def test_what_was_erased_on_record_is_no_difference(on_record: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    erase(on_record[1])
    capsys.readouterr()
    assert run_command(["replay", "--all"]) == 0
    assert "qui diffèrent : 0." in capsys.readouterr().err
    assert run_command(["replay", "--all", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True
    assert run_command(["replay", str(on_record[1])]) == 0
    told, figures = capsys.readouterr()
    assert "l'évaluation a été effacée" in told
    assert "Effacées" not in figures


def test_a_case_that_differs_is_told_alone(on_record: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    alter(on_record[0])
    capsys.readouterr()
    assert run_command(["replay", "D-1"]) == 1
    told, figures = capsys.readouterr()
    assert "mode proposé : simple → standard" in told
    assert "rejouées" not in figures


def test_outcomes_come_in_order_however_many_wait(on_record: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.ledgers.replayer.BATCH", 1)
    monkeypatch.setattr("desk.ledgers.replayer.AHEAD", 1)
    with opened() as ledger:
        books = rulebooks_on_record(ledger)
        found = list(replayed(pasts(ledger, assessments(ledger)), "0.1.0", "reference", books, None))
    assert [outcome.seq for outcome in found] == on_record


@pytest.mark.parametrize("typed", [[], ["D-1", "--all"]])
def test_what_to_replay_must_be_said_once(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["replay", *typed]) == 2
    assert "REPLAY_WHAT" in capsys.readouterr().err


def test_every_field_and_cause_has_its_words() -> None:
    assert set(FIELDS) == set(Assessment.model_fields) - {"format", "case"}
    assert set(CAUSES) == set(Cause.__args__)  # type: ignore[attr-defined]
    assert field_label("trace.firings[3].rule", "fr") == "règles (trace.firings[3].rule)"
    assert field_label("case", "en") == "case"


def test_stopped_it_says_what_it_found_and_where_to_go_on(
    on_record: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(self: Telling, ledger: Ledger, outcome: Outcome) -> None:
        told(self, ledger, outcome)
        raise KeyboardInterrupt

    told = Telling.tell
    monkeypatch.setattr(Telling, "tell", stopped)
    capsys.readouterr()
    assert run_command(["replay", "--all"]) == 130
    said = capsys.readouterr().err
    assert "rejouées : 1" in said
    assert f"--after {on_record[0]}" in said
    assert "la même commande" not in said


def test_an_engine_that_dies_takes_one_case_with_it() -> None:
    assert _died(PastAssessment(7, b"", b"")) == Outcome(7, "engine_failed", "the engine's process died")
