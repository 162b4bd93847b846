"""Each broken rulebook gives the diagnostics beside it, all of them and no other."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

import pytest

from engine import messages_text
from engine.errors import Diagnostic, Message, RulebookError
from engine.loading import (
    load,
    messages_document,
    messages_rulebook,
    messages_shape,
    messages_shared,
    messages_table,
    messages_waiver,
)

BROKEN = Path(__file__).parents[2] / "broken"
SHARED = BROKEN / "shared"  # what some of them use
FILES = sorted(BROKEN.glob("*.yaml"))
# Mistakes that no file can hold, because they are about the file itself: test_source.py and others.
ELSEWHERE = {
    "FILE_NOT_FOUND",
    "FILE_NOT_A_FILE",
    "FILE_UNREADABLE",
    "FILE_TOO_LARGE",
    "FILE_BINARY",
    "TOO_MANY",
    "COMMENT",
    "FILE_NAME",
    "NOT_A_RULEBOOK",
    "NOT_SHARED",
}


def diagnostics_of(path: Path) -> tuple[Diagnostic, ...]:
    """What loading a file says."""
    try:
        return load(path, (SHARED,)).warnings
    except RulebookError as error:
        return error.diagnostics


def test_there_are_broken_rulebooks() -> None:
    assert len(FILES) > 25
    assert {path.stem for path in FILES} == {path.stem for path in BROKEN.glob("*.expected")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_rulebook_gives_the_diagnostics_beside_it(path: Path) -> None:
    found = [_shortened(str(each), path) for each in diagnostics_of(path)]
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    for got, line in zip_longest(found, expected, fillvalue="(nothing)"):
        assert got.startswith(line), f"expected {line}"


def _shortened(line: str, path: Path) -> str:
    """Without the name of the broken file itself; that of a file that it uses is kept."""
    own = line.removeprefix(str(path)).removeprefix(":").strip().removeprefix(": ")
    return own.replace(f"{SHARED}/", "").replace(str(SHARED), "shared").replace(str(BROKEN), "broken")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_diagnostic_is_said_in_both_languages(path: Path) -> None:
    for found in diagnostics_of(path):
        assert found.message_en
        assert bool(found.hint) == bool(found.hint_en)
        assert "{" not in found.code


def messages() -> list[tuple[str, Message]]:
    """Every message that a file may give, by its name."""
    of_rulebooks = (messages_document, messages_shape, messages_rulebook, messages_shared, messages_table)
    modules = (*of_rulebooks, messages_waiver, messages_text)
    named = [item for module in modules for item in vars(module).items() if isinstance(item[1], Message)]
    return [(name, each) for name, each in named if each.code not in ELSEWHERE]


@pytest.mark.parametrize(("name", "message"), messages())
def test_every_message_is_given_by_a_broken_rulebook(name: str, message: Message) -> None:
    form = re.compile(".*".join(map(re.escape, re.split(r"\{\w+\}", message.fr))), re.DOTALL)
    found = (each for path in FILES for each in diagnostics_of(path) if each.code == message.code)
    assert any(form.fullmatch(each.message) and each.severity == message.severity for each in found), name
