"""The texts of the terminal: each key belongs to one area, or one would be said in the place of another."""

from __future__ import annotations

import ast
from collections import Counter

from desk.texts import TEXTS
from tests.unit.house.tree import ROOT


def keys() -> Counter[str]:
    """The keys of every dictionary of texts, counted in the files that write them."""
    found: Counter[str] = Counter()
    for path in (ROOT / "desk").glob("texts*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                found.update(str(key.value) for key in node.keys if isinstance(key, ast.Constant))
    return found


def test_no_text_takes_the_place_of_another() -> None:
    found = keys()
    assert set(TEXTS) <= set(found)
    assert [key for key, count in found.items() if count > 1] == []
