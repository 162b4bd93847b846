"""`gdr ledger backup` and `gdr ledger restore`, as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command


def test_a_ledger_is_saved_and_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(["ledger", "open"])
    run_command(["ledger", "head"])
    head = capsys.readouterr().out.split()[-1]
    file = tmp_path / "sauvegarde.gdr"
    assert run_command(["ledger", "backup", str(file)]) == 0
    assert run_command(["ledger", "restore", str(file)]) == 2
    assert "RESTORE_NOT_EMPTY" in capsys.readouterr().err
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "autre.db"))
    assert run_command(["ledger", "restore", str(file)]) == 0
    assert head in capsys.readouterr().out
    assert run_command(["ledger", "verify"]) == 0


def test_an_older_backup_taken_up_is_said_to_lack_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(["ledger", "open"])
    run_command(["ledger", "backup", str(tmp_path / "b")])
    run_command(["actors", "add", "bruno", "--role", "expert"])
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "autre.db"))
    run_command(["ledger", "restore", str(tmp_path / "b")])
    assert run_command(["ledger", "verify"]) == 1
    assert "les inscriptions n° 3 à 3" in capsys.readouterr().err


def test_a_backup_that_is_not_there_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "restore", str(tmp_path / "none")]) == 1
    assert "none" in capsys.readouterr().err
