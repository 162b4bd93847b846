"""What the guides show works: the rulebooks check clean, the commands answer as shown."""

from __future__ import annotations

import re
import shlex
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.cli import run_command
from engine.loading import load_rulebook_text
from engine.verification import verify
from tests.unit.desk.ledgers.changing import in_session
from tests.unit.house.tree import ROOT

BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
FILE = re.compile(r"```(?:yaml|csv) (\S+)\n(.*?)```", re.DOTALL)
DIFF = re.compile(r"^-(.*)\n\+(.*)$", re.MULTILINE)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_the_guide_to_tables_shows_a_rulebook_that_works() -> None:
    (text,) = BLOCK.findall(page("tables.md"))
    assert [found.code for found in verify(load_rulebook_text(text))] == []


def typed(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Each command shown, with the lines shown under it."""
    for block in CONSOLE.findall(text):
        for part in block.split("$ gdr ")[1:]:
            command, *lines = part.strip().splitlines()
            yield shlex.split(command), lines


@pytest.mark.parametrize("guide", ["deciding.md", "showing.md"])
def test_the_commands_of_a_guide_answer_as_shown(
    guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    in_session(monkeypatch, "alice")
    text = page(guide)
    for name, content in FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    commands = list(typed(text))
    assert len(commands) > 15
    for command, lines in commands:
        run_command(command)
        said = "".join(capsys.readouterr())
        for line in lines:
            # An ellipsis stands for what changes with the day, or with the rulebook.
            assert re.search(".*".join(map(re.escape, line.split("…"))), said), (command, line, said)


def test_the_commands_of_the_guide_to_changing_answer_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    in_session(monkeypatch, "alice")
    text = page("changing.md")
    ((name, content),) = FILE.findall(text)
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(content, encoding="utf-8")
    for before, after in DIFF.findall(text):
        assert before in content
        content = content.replace(before, after)
    (tmp_path / "propose.yaml").write_text(content, encoding="utf-8")
    for command, lines in typed(text):
        assert run_command(command) == 0, command
        said = "".join(capsys.readouterr())
        for line in lines:
            assert re.search(".*".join(map(re.escape, line.split("…"))), said), (command, line, said)
    assert "# le cœur du sujet" in (tmp_path / "rulebooks" / "essai.v2.yaml").read_text(encoding="utf-8")


def test_the_story_goes_as_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    in_session(monkeypatch, "alice")
    text = page("story.md")
    for name, content in FILE.findall(text):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    copy = (tmp_path / "rulebooks" / "essai.yaml").read_text(encoding="utf-8")
    for before, after in DIFF.findall(text):
        assert copy.count(before) == 1
        copy = copy.replace(before, after)
    (tmp_path / "propose.yaml").write_text(copy, encoding="utf-8")
    before, after = text.split("## 5.")
    for command, lines in typed(before):
        assert run_command(command) == 0, command
        assert_said(lines, "".join(capsys.readouterr()), command)
    (statements,) = re.findall(r"```sql\n(.*?)```", after, re.DOTALL)
    with sqlite3.connect(tmp_path / "ledger.db") as intruder:
        intruder.executescript(statements)
    intruder.close()
    ((command, lines),) = typed(after)
    assert run_command(command) == 1
    assert_said(lines, "".join(capsys.readouterr()), command)


def assert_said(lines: list[str], said: str, command: list[str]) -> None:
    """Each line shown is part of what was said; an ellipsis stands for what changes with the day."""
    for line in lines:
        assert re.search(".*".join(map(re.escape, line.split("…"))), said), (command, line, said)
