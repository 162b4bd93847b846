"""What the guides show works: the rulebooks check clean, the commands answer as shown."""

from __future__ import annotations

import io
import re
import shlex
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
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
DIALOGUE = re.compile(r"```dialogue (\S+)\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_the_guide_to_tables_shows_a_rulebook_that_works() -> None:
    (text,) = BLOCK.findall(page("tables.md"))
    assert [found.code for found in verify(load_rulebook_text(text))] == []


def spaced(text: str) -> str:
    """A text whose spaces are those of the keyboard: nobody sees which ones a page holds."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def typed(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Each command shown, with the lines shown under it."""
    for block in CONSOLE.findall(text):
        for part in block.split("$ gdr ")[1:]:
            command, *lines = part.strip().splitlines()
            yield shlex.split(command), lines


@dataclass
class Reader:
    """Someone who does what a guide says, in a folder of their own."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def copies(self, text: str) -> list[Path]:
        """Every file shown, written."""
        files = [(self.folder / name, content) for name, content in FILE.findall(text)]
        for path, content in files:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return [path for path, _ in files]

    def proposes(self, rulebook: Path, text: str) -> None:
        """The rulebook with every change shown, as a proposal."""
        content = rulebook.read_text(encoding="utf-8")
        for before, after in DIFF.findall(text):
            assert content.count(before) == 1, before
            content = content.replace(before, after)
        (self.folder / "propose.yaml").write_text(content, encoding="utf-8")

    def types(self, text: str, code: int | None = None) -> int:
        """Every command shown, typed, and how many they are: each says the lines shown under it, and exits so."""
        commands = list(typed(text))
        for command, lines in commands:
            assert run_command(command) == code or code is None, command
            said = spaced("".join(self.capsys.readouterr()))
            for line in map(spaced, lines):
                # An ellipsis stands for what changes with the day, or with the rulebook.
                assert re.search(".*".join(map(re.escape, line.split("…"))), said), (command, line, said)
        return len(commands)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Reader:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    in_session(monkeypatch, "alice")
    return Reader(tmp_path, capsys)


@pytest.mark.parametrize("guide", ["deciding.md", "showing.md"])
def test_the_commands_of_a_guide_answer_as_shown(guide: str, reader: Reader) -> None:
    text = page(guide)
    reader.copies(text)
    assert reader.types(text) > 15


def test_the_guide_to_safety_goes_as_shown(reader: Reader) -> None:
    text = page("safety.md")
    reader.copies(text)
    assert reader.types(text) == 4
    assert "P-6" in (reader.folder / "demonstration" / "rejects.csv").read_text(encoding="utf-8-sig")


def test_the_commands_of_the_guide_to_changing_answer_as_shown(reader: Reader) -> None:
    text = page("changing.md")
    (rulebook,) = reader.copies(text)
    reader.proposes(rulebook, text)
    reader.types(text, 0)
    assert "# le cœur du sujet" in (rulebook.parent / "essai.v2.yaml").read_text(encoding="utf-8")


def test_the_guide_to_books_goes_as_shown(reader: Reader) -> None:
    text = page("livre.md")
    reader.copies(text)
    assert reader.types(text) == 5


def test_the_guide_to_differences_goes_as_shown(reader: Reader) -> None:
    text = page("diff.md")
    reader.copies(text)
    assert reader.types(text, 1) == 2
    assert (reader.folder / "diff.html").is_file()


def test_the_guide_to_excel_goes_as_shown(reader: Reader) -> None:
    assert reader.types(page("excel.md"), 0) == 3
    assert (reader.folder / "amm.yaml").read_bytes() == (ROOT / "rulebooks" / "amm.yaml").read_bytes()


def test_the_guide_to_trying_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page("essayer.md")
    assert reader.types(text) == 5
    ((rulebook, shown),) = DIALOGUE.findall(text)
    lines = shown.splitlines()
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line[2:]}\n" for line in lines if line[:2] == "> ")))
    assert run_command(["try", rulebook]) == 0
    said = "".join(reader.capsys.readouterr())
    for line in lines:
        assert re.search(".*".join(map(re.escape, line.split("…"))), said), (line, said)


def test_the_guide_to_grids_goes_as_shown(reader: Reader) -> None:
    grids = ROOT / "tests" / "fixtures" / "grids"
    (reader.folder / "amm.xlsx").write_bytes((grids / "amm.xlsx").read_bytes())
    assert reader.types(page("grilles.md"), 0) == 3
    for name in ("amm.yaml", "amm.correspondance.yaml"):
        assert (reader.folder / name).read_bytes() == (grids / name).read_bytes()


def test_the_story_goes_as_told(reader: Reader) -> None:
    text = page("story.md")
    reader.copies(text)
    reader.proposes(reader.folder / "rulebooks" / "essai.yaml", text)
    before, after = text.split("## 5.")
    reader.types(before, 0)
    (statements,) = re.findall(r"```sql\n(.*?)```", after, re.DOTALL)
    with sqlite3.connect(reader.folder / "ledger.db") as intruder:
        intruder.executescript(statements)
    intruder.close()
    assert reader.types(after, 1) == 1
