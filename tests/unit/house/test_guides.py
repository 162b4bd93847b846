"""The rulebooks that the guides show load, check clean and keep their layout."""

from __future__ import annotations

import re

from engine.loading import load_rulebook_text
from engine.verification import verify
from tests.unit.house.tree import ROOT

BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def shown() -> list[str]:
    return BLOCK.findall((ROOT / "docs" / "tables.md").read_text(encoding="utf-8"))


def test_the_guide_to_tables_shows_a_rulebook_that_works() -> None:
    (text,) = shown()
    assert [found.code for found in verify(load_rulebook_text(text))] == []
