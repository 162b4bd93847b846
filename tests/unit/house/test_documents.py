"""The documents lead where they say, name commands that exist, and say the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.house.test_lock import asked
from tests.unit.house.tree import ROOT, kept_files, python_files

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")
IN_PART = re.compile(r"^from tests\.long import", re.MULTILINE)
READMES = ("README.md", "LISEZMOI.md")
SCREENS = 90


def read(name: str) -> str:
    """One of the project's documents."""
    return (ROOT / name).read_text(encoding="utf-8")


def documents() -> list[str]:
    """Every Markdown file."""
    return [str(path.relative_to(ROOT)) for path in kept_files() if path.suffix == ".md"]


@pytest.mark.parametrize("document", documents())
def test_every_link_leads_somewhere(document: str) -> None:
    folder = (ROOT / document).parent
    assert [link for link in LINK.findall(read(document)) if not (folder / link).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_is_two_screens_long(readme: str) -> None:
    assert len(read(readme).splitlines()) <= SCREENS


def commands_of(program: str, text: str) -> list[str]:
    """The commands of a program that a text names, in order, each once."""
    return list(dict.fromkeys(re.findall(rf"\b{program} ([a-z][a-z-]*)\b", text)))


@pytest.mark.parametrize("program", ["make", "gdr"])
def test_both_readmes_name_the_same_commands(program: str) -> None:
    english, french = (commands_of(program, read(readme)) for readme in READMES)
    assert english == french
    assert english


def test_the_make_commands_named_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    named = {name for document in documents() for name in re.findall(r"`make ([a-z-]+)", read(document))}
    assert named
    assert named <= targets


def test_what_is_done_in_part_is_done_whole_by_soak_and_told() -> None:
    shortened = [path for path in python_files("tests") if IN_PART.search(path.read_text(encoding="utf-8"))]
    assert shortened
    for path in shortened:
        assert str(path.relative_to(ROOT)) in read("Makefile")
        assert path.name in read("docs/soak.md")


def test_the_gdr_commands_named_exist() -> None:
    for command in commands_of("gdr", read("README.md")):
        assert run_command([command, "--help"]) == 0, f"gdr {command}"


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    pages = {path.name for path in folder.glob("0*.md")}
    assert set(LINK.findall(read("docs/decisions/README.md"))) == pages


def decision_pages() -> list[Path]:
    """The pages of settled choices."""
    return sorted((ROOT / "docs" / "decisions").glob("0*.md"))


@pytest.mark.parametrize("page", decision_pages(), ids=lambda page: page.stem)
def test_a_decision_says_what_it_costs_and_what_would_change_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for part in ("Context", "Choice", "What it costs", "unner-up", "What would change our mind"):
        assert part in text, part


def test_every_dependency_has_its_line() -> None:
    page = read("docs/decisions/0002-dependencies.md")
    wanted = {requirement.name for requirement in asked("requirements-dev.lock")}
    assert {name for name in wanted if not re.search(rf"^\|[^|]*\b{re.escape(name)}\b", page, re.MULTILINE)} == set()
