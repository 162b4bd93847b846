"""Loading and saving: a rulebook comes back the same, a canonical file to the byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from engine.condition import All, Cmp, Not, Op, Test
from engine.condition import Any as Either
from engine.emitting import emit
from engine.emitting.layout import WIDTH
from engine.emitting.parts import condition_tree
from engine.loading import load_rulebook, load_rulebook_text
from engine.loading.library import is_shared
from tests.unit.loading.written import documents

ROOT = Path(__file__).parents[3]
FILES = [
    *(ROOT / "tests" / "fixtures").glob("*.yaml"),
    *filter(lambda path: not is_shared(path), (ROOT / "rulebooks").glob("*.yaml")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_comes_back_the_same(path: Path) -> None:
    rulebook = load_rulebook(path)
    text = emit(rulebook)
    again = load_rulebook_text(text, library=(path.parent,))
    assert again == rulebook
    assert again.digest == rulebook.digest
    assert emit(again) == text


@settings(max_examples=60, deadline=None)
@given(documents())
def test_whatever_is_written_comes_back_the_same(document: dict[str, Any]) -> None:
    rulebook = load_rulebook_text(json.dumps(document, ensure_ascii=False))
    text = emit(rulebook)
    again = load_rulebook_text(text)
    assert again == rulebook
    assert again.digest == rulebook.digest
    assert emit(again) == text


def test_the_layout_of_a_file_by_hand_is_the_canonical_one() -> None:
    path = ROOT / "tests" / "fixtures" / "canonique.yaml"
    assert emit(load_rulebook(path)) == path.read_text(encoding="utf-8")


def test_lines_are_long_only_where_one_text_is() -> None:
    text = emit(load_rulebook(ROOT / "rulebooks" / "amm.yaml"))
    long = [line for line in text.splitlines() if len(line) > WIDTH]
    assert all(line.count('"') - line.count('\\"') == 2 for line in long)


YES = Test(attribute="mti", cell="oui", meaning=Cmp(attribute="mti", op=Op.EQ, value=True))
NO = Test(attribute="mti", cell="non", meaning=Cmp(attribute="mti", op=Op.EQ, value=False))
CHILD = Test(attribute="enfant", cell="oui", meaning=Cmp(attribute="enfant", op=Op.EQ, value=True))


def test_several_tests_of_several_attributes_need_no_all() -> None:
    assert condition_tree(All(parts=(YES, CHILD))) == {"mti": "oui", "enfant": "oui"}
    assert condition_tree(All(parts=(YES, NO))) == {"all": [{"mti": "oui"}, {"mti": "non"}]}
    assert condition_tree(All(parts=(YES,))) == {"all": [{"mti": "oui"}]}


def test_not_takes_one_thing() -> None:
    assert condition_tree(Not(part=All(parts=(YES, CHILD)))) == {"not": {"all": [{"mti": "oui"}, {"enfant": "oui"}]}}
    assert condition_tree(Not(part=Either(parts=(YES,)))) == {"not": {"any": [{"mti": "oui"}]}}
    assert condition_tree(Not(part=Not(part=YES))) == {"not": {"all": [{"not": {"mti": "oui"}}]}}


def test_a_condition_without_cells_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="not made of cells"):
        condition_tree(YES.meaning)
