"""The next steps that are printed are typed as they are, and do what they say; none is said twice."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest

from desk import day
from desk.cli import run_command
from tests.unit.desk.learning.past_file import RULEBOOK, history


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.delenv("GDR_RULEBOOKS", raising=False)
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (tmp_path / "mes règles").mkdir()
    (tmp_path / "mes règles" / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    history(tmp_path, files=900, both=5, grossesse=5)
    return tmp_path


TYPED = ("learn", "h.csv", "-r", "mes règles/petit.yaml", "--out", "mes sorties")


def steps(said: str) -> list[list[str]]:
    """The lines that are commands, as a shell reads them."""
    return [shlex.split(line)[1:] for line in said.splitlines() if line.startswith("gdr ")]


def test_each_step_is_pasted_as_it_is_where_the_rulebook_was_given_as_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command([*TYPED]) == 0
    said = capsys.readouterr().out
    assert [each[0] for each in steps(said)] == ["diff", "check", "propose"]
    assert "(gdr propose demande un registre" in said
    assert f"mes règles/petit.yaml doit d'abord être dans {folder / 'rulebooks'}" in said
    diff, check, propose = steps(said)
    assert run_command(diff) == 1  # they differ
    assert "P-8" in capsys.readouterr().out
    assert run_command(check) == 0
    assert run_command(["ledger", "open"]) == 0  # what the notes say to do
    (folder / "rulebooks").mkdir(exist_ok=True)
    (folder / "rulebooks" / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    capsys.readouterr()
    assert run_command(propose) == 0
    assert "Apprise des décisions passées (h.csv)" in propose
    assert run_command([*TYPED]) == 0
    assert "(gdr propose" not in capsys.readouterr().out


def test_what_is_on_record_is_not_to_be_proposed_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "rulebooks").mkdir()
    (folder / "rulebooks" / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    assert run_command(["ledger", "open"]) == 0
    capsys.readouterr()
    assert run_command(["learn", "h.csv", "-r", "petit", "--out", "out", "--record"]) == 0
    said = capsys.readouterr().out
    assert [each[0] for each in steps(said)] == ["diff", "check"]
    assert "gdr propose " not in said
    assert "gdr proposals check" in said
    for step in steps(said):
        assert run_command(step) in (0, 1)
