"""`gdr ledger retention` and `gdr ledger erase`: a dry run first, then what the chain keeps of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import opened

LATER = datetime(2090, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    few = tmp_path / "few.csv"
    few.write_text("".join(rows[:3]), encoding="utf-8")
    assert run_command(["triage", str(few), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports", "--record"]) == 0
    capsys.readouterr()


def out_of(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.split())


def head() -> int:
    with opened() as ledger:
        return ledger.head().seq


def test_a_dry_run_changes_nothing_and_says_what_to_type(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_command(["ledger", "retention"]) == 0
    assert "Dossiers : aucune durée fixée ; rien n'est effacé (gdr ledger set retention.case MOIS)." in out_of(capsys)
    assert run_command(["ledger", "set", "retention.case", "24"]) == 0
    monkeypatch.setattr("ledger.opening.Ledger", _later)
    before = head()
    assert run_command(["ledger", "retention"]) == 0
    said = out_of(capsys)
    assert "Dossiers : échus après 24 mois : 2." in said
    assert "contenus à effacer : 4." in said
    assert "--erase" in said
    assert head() == before


def _later(engine: object, clock: object, place: str) -> object:
    from ledger.store import Ledger  # noqa: PLC0415

    return Ledger(engine, lambda: LATER, place)  # type: ignore[arg-type]


def test_what_is_past_is_erased_and_replay_and_verify_say_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run_command(["ledger", "set", "retention.case", "24"])
    monkeypatch.setattr("ledger.opening.Ledger", _later)
    assert run_command(["ledger", "retention", "--erase"]) == 2
    assert "ERASURE_REASON" in capsys.readouterr().err
    assert run_command(["ledger", "retention", "--erase", "--reason", "durée échue"]) == 0
    assert "Contenus effacés : 4 ; la chaîne garde leur trace." in out_of(capsys)
    assert run_command(["ledger", "verify"]) == 0
    capsys.readouterr()
    assert run_command(["ledger", "retention", "--lang", "en"]) == 0
    assert "Cases: past 24 months: 0." in out_of(capsys)


def test_a_case_or_a_person_is_erased_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "erase", "EX-001", "--reason", "demande d'effacement"]) == 0
    assert "Contenus effacés : 2" in out_of(capsys)
    assert run_command(["actors", "add", "bruno", "--role", "evaluateur"]) == 0
    assert run_command(["ledger", "erase", "--person", "bruno", "--reason", "départ"]) == 2
    assert "PERSON_HAS_ROLES" in capsys.readouterr().err
    assert run_command(["actors", "remove", "bruno"]) == 0
    assert "bruno n'a plus aucun rôle." in out_of(capsys)
    assert run_command(["ledger", "erase", "--person", "bruno", "--reason", "départ"]) == 0
    assert "Contenus effacés : 2" in out_of(capsys)
    assert run_command(["replay", "--all", "--lang", "en"]) in (0, 1)
    assert "Erased on record" in "".join(capsys.readouterr())


@pytest.mark.parametrize("typed", [[], ["EX-001", "--person", "bruno"]])
def test_what_is_erased_must_be_said_once(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "erase", *typed, "--reason", "x"]) == 2
    assert "ERASE_WHAT" in capsys.readouterr().err
