"""Someone who does what a page says, in a folder of their own, and the page with what they then see.

A block whose first line is `# fichier NAME` is a file; `# à ajouter dans NAME` goes under the sections that it
names; `-`/`+` lines replace one another; what follows a `$` is typed, and what it answers stands below. A table
under a comment `<!-- classeur : SHEET … -->` is what the workbook shows.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.guides.sheets import shown

PART = re.compile(
    r"```(?P<kind>\w+)\n(?P<block>.*?)```|<!-- classeur : (?P<asked>[^\n]*) -->\n(?P<table>(?:\|[^\n]*\n)+)", re.DOTALL
)
FILE = re.compile(r"# (?P<how>fichier|à ajouter dans) (?P<name>\S+)\n(?P<text>.*)", re.DOTALL)
CHANGE = re.compile(r"((?:^-.*\n)+)((?:^\+.*\n)+)", re.MULTILINE)
SECTION = re.compile(r"(?=^\w)", re.MULTILINE)
CHANGING = re.compile(r"^Durée : .*\n|^.*\r", re.MULTILINE)


@dataclass
class Player:
    """What is written and typed as a page says."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    rulebook: str = ""

    def plays(self, page: str) -> str:
        """The page as it is seen by whoever does all that it says, in order."""
        return PART.sub(self._part, page)

    def builds(self, page: str) -> None:
        """Only write what the page says to write, and type nothing."""
        for found in PART.finditer(page):
            if found["kind"] in ("yaml", "diff"):
                self._part(found)

    def _part(self, found: re.Match[str]) -> str:
        if found["asked"]:
            return f"<!-- classeur : {found['asked']} -->\n" + shown(self._file, shlex.split(found["asked"]))
        done: dict[str, Callable[[str], str]] = {"yaml": self._writes, "diff": self._changes, "console": self._types}
        return f"```{found['kind']}\n{done[found['kind']](found['block'])}```"

    @property
    def _file(self) -> Path:
        return self.folder / self.rulebook

    def _writes(self, block: str) -> str:
        found = FILE.fullmatch(block)
        assert found, block
        path = self.folder / found["name"]
        if found["how"] == "fichier":
            path.write_text(found["text"], encoding="utf-8")
            self.rulebook = self.rulebook or found["name"]
        else:
            path.write_text(joined(path.read_text(encoding="utf-8"), found["text"]), encoding="utf-8")
        return block

    def _changes(self, block: str) -> str:
        text = self._file.read_text(encoding="utf-8")
        assert CHANGE.sub("", block) == ""
        for before, after in CHANGE.findall(block):
            old, new = (re.sub(r"^[-+]", "", each, flags=re.MULTILINE) for each in (before, after))
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self._file.write_text(text, encoding="utf-8")
        return block

    def _types(self, block: str) -> str:
        return "".join(self._answered(typed, lines) for typed, lines in commands(block))

    def _answered(self, typed: str, shown: list[str]) -> str:
        run_command(shlex.split(typed.removeprefix("gdr ")))
        said = CHANGING.sub("", "".join(self.capsys.readouterr())).strip("\n")
        lines = [line.rstrip() for line in said.splitlines()]
        return "".join(f"{line}\n" for line in (f"$ {typed}", *(shown if tells(shown, lines) else lines)))


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a block, each with what is shown below."""
    for part in block.removeprefix("$ ").split("\n$ "):
        typed, *lines = part.splitlines()
        yield typed, lines


def tells(shown: list[str], said: list[str]) -> bool:
    """Whether what is shown is what was said, where a line `…` stands for any lines."""
    form = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(f"{line}\n") for line in shown)
    return bool(re.fullmatch(form, "".join(f"{line}\n" for line in said)))


def joined(text: str, more: str) -> str:
    """A file with more under the sections that it has, and the sections that it has not at its end."""
    parts = dict(sections(text))
    for name, body in sections(more):
        held = parts.get(name)
        parts[name] = held.rstrip("\n") + "\n" + body.partition("\n")[2] + "\n" if held else body
    return "".join(parts.values())


def sections(text: str) -> Iterator[tuple[str, str]]:
    """Each section of a file, its name before it."""
    for part in SECTION.split(text):
        if part:
            yield part.partition(":")[0], part
