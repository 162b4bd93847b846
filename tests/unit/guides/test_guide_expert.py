"""The expert's guide: whoever does all that it says sees all that it shows, and every construct is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from engine.describing import DEFINITIONS
from engine.emitting.formatting import formatted
from engine.loading import load_rulebook
from engine.loading.hits import HITS
from engine.model import Combine, Effect, Rulebook, WhenUnknown
from engine.values import Kind
from tests.golden import assert_golden
from tests.unit.guides.playing import Player
from tests.unit.house.tree import ROOT

DOCS = ROOT / "docs"
GUIDE = DOCS / "guide-expert.md"
BUILT = DOCS / "exemples"
DAY = date(2026, 11, 26)
# Where the guide sends whoever needs the others.
ELSEWHERE = {
    "highest_first": "tables.md",
    "set_by": "changing.md",
}


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Player:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setattr("desk.day.clock", lambda: DAY)
    return Player(tmp_path, capsys)


def test_whoever_does_what_the_guide_says_sees_what_it_shows(player: Player) -> None:
    assert_golden(GUIDE, player.plays(GUIDE.read_text(encoding="utf-8")))
    came_back = (player.folder / "importation.yaml").read_text(encoding="utf-8")
    assert came_back == (BUILT / "importation.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["importation.yaml", "socle.yaml"])
def test_the_blocks_put_together_are_the_files_that_the_guide_promises(player: Player, name: str) -> None:
    player.builds(GUIDE.read_text(encoding="utf-8"))
    text = (player.folder / name).read_text(encoding="utf-8")
    assert_golden(BUILT / name, formatted(text, name, (player.folder,)).text)


def test_every_step_but_those_that_teach_a_mistake_checks_clean() -> None:
    answers = re.findall(r"^\$ gdr check (\S+)\n(?:.*\n)*?([✓✗])", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [sign for _, sign in answers].count("✗") == 3
    assert answers[-1] == ("importation.yaml", "✓")


def keys_in(shape: Any) -> Iterator[str]:
    """Every key of the language, wherever it may stand."""
    if isinstance(shape, dict):
        yield from shape.get("properties", {})
        for each in shape.values():
            yield from keys_in(each)
    elif isinstance(shape, list):
        for each in shape:
            yield from keys_in(each)


def test_every_key_of_the_language_is_in_the_guide_or_where_it_leads() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    blocks = "".join(re.findall(r"```(?:yaml|diff)\n(.*?)```", text, re.DOTALL))
    typed = set(re.findall(r"\b([a-z_]+):", blocks))
    assert set(keys_in(DEFINITIONS)) - typed == set(ELSEWHERE)
    for key, page in ELSEWHERE.items():
        assert f"({page}" in text, page
        assert key in (DOCS / page).read_text(encoding="utf-8")


def test_every_word_of_the_language_is_named_in_the_guide() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    words = {*get_args(Kind), *get_args(WhenUnknown), *get_args(Combine), *HITS}
    assert {word for word in words if f"`{word}" not in text and not word.startswith("collect ")} == set()


def test_what_the_guide_builds_has_every_effect() -> None:
    built: Rulebook = load_rulebook(BUILT / "importation.yaml")
    effects = [effect for rule in built.all_rules for effect in rule.then]
    assert {name for name in Effect.model_fields if any(getattr(each, name) for each in effects)} == set(
        Effect.model_fields
    )
