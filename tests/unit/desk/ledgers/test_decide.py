"""`gdr decide` and `gdr comment`: what is typed, and the sentence that answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.records import Decided

ASKED = ["decide", "EX-001"]


@pytest.fixture(autouse=True)
def _on_record(tmp_path: Path) -> None:
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    few = tmp_path / "few.csv"
    few.write_text("".join(rows[:4]), encoding="utf-8")
    assert run_command(["triage", str(few), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports", "--record"]) == 0


def last_decision() -> Decided:
    with opened() as ledger:
        return ledger.read(list(ledger.entries(actions=("case.decided", "decision.corrected")))[-1], Decided)


def test_accepting_takes_one_word_and_is_answered_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run_command([*ASKED, "--accept"]) == 0
    assert (
        capsys.readouterr().out.strip()
        == "Décision inscrite (n° 10) pour le dossier EX-001 : collegial, comme proposé."
    )
    assert last_decision().mode == "collegial"


def test_diverging_says_instead_of_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([*ASKED, "--mode", "standard"]) == 2
    assert "REASON_MISSING" in capsys.readouterr().err
    assert run_command([*ASKED, "--mode", "standard", "--reason", "déjà connu", "--unseen", "--lang", "en"]) == 0
    assert "standard, instead of the “collegial” proposed." in capsys.readouterr().out
    assert (last_decision().seen, last_decision().reason) == ("unseen", "déjà connu")


def test_a_priority_of_ones_own_is_a_divergence(capsys: pytest.CaptureFixture[str]) -> None:
    other = "normale" if _priority() != "normale" else "urgente"
    assert run_command([*ASKED, "--accept", "--priority", other, "--reason", "délai tenu"]) == 0
    assert "le mode comme proposé, la priorité non" in capsys.readouterr().out
    assert last_decision().priority == other


def _priority() -> str:
    run_command(["decide", "EX-002", "--accept"])
    return last_decision().urged or ""


def test_a_correction_names_what_it_corrects(capsys: pytest.CaptureFixture[str]) -> None:
    run_command([*ASKED, "--accept"])
    assert run_command([*ASKED, "--mode", "approfondi", "--reason", "relu", "--corrects", "10"]) == 0
    assert "Elle corrige l'inscription n° 10, qui reste au registre." in capsys.readouterr().out
    assert last_decision().corrects == 10


def test_a_second_look_is_another_persons(capsys: pytest.CaptureFixture[str]) -> None:
    run_command([*ASKED, "--accept"])
    run_command(["actors", "add", "bruno", "--role", "evaluateur"])
    run_command(["ledger", "set", "naming", "explicit"])
    assert run_command([*ASKED, "--accept", "--blind", "--as", "bruno"]) == 0
    assert "second avis" in capsys.readouterr().out
    assert last_decision().blind


@pytest.mark.parametrize("typed", [[], ["--accept", "--mode", "standard"]])
def test_what_is_decided_must_be_said_once(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([*ASKED, *typed]) == 2
    assert "DECIDE_WHAT" in capsys.readouterr().err


def test_a_comment_has_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run_command(["comment", "EX-001", "à revoir avec la clinique"]) == 0
    assert run_command(["comment", "amm:AMM-101", "trop de points"]) == 0
    assert capsys.readouterr().out.split("\n")[:2] == ["Commentaire inscrit (n° 10).", "Commentaire inscrit (n° 11)."]
    assert run_command(["comment", "amm:AMM-1010", "trop de points"]) == 2
    assert "AMM-101" in capsys.readouterr().err
