"""Every single change of a cell: what is written, and that it means what it says."""

from __future__ import annotations

import pytest

from engine.cells import parse_cell
from engine.cells.grammar import _PLAIN
from engine.condition import Op, Test
from engine.loading import load_rulebook_text
from engine.mutation.cells import SIGNS, Cells
from tests.unit.mutation.small import HEAD

BOOK = load_rulebook_text(HEAD + '\nrules:\n  - {id: P-1, label: "Un", when: {age: "< 2"}, then: {points: 1}}\n')

CELLS = [
    ("age", "< 18", [("operator", "<= 18"), ("operator", "> 18"), ("threshold", "< 17"), ("threshold", "< 19")]),
    ("age", "≤ 1,5 ans", [
        ("operator", "< 1,5 ans"), ("operator", ">= 1,5 ans"), ("threshold", "≤ 1,4"), ("threshold", "≤ 1,6"),
    ]),
    # `< 0` and `> -1` hold for no value of the domain, or for all.
    ("age", "> 0", [("operator", ">= 0"), ("threshold", "> 1")]),
    ("age", "3", [("operator", "non(3)"), ("threshold", "2"), ("threshold", "4")]),
    ("age", "≠ 3", [("operator", "= 3"), ("threshold", "≠ 2"), ("threshold", "≠ 4")]),
    ("age", "= 3", [("operator", "≠ 3"), ("threshold", "= 2"), ("threshold", "= 4")]),
    (
        "age",
        "[2..12[",
        [
            ("operator", "]2..12["),
            ("operator", "[2..12]"),
            ("threshold", "[1..12["),
            ("threshold", "[3..12["),
            ("threshold", "[2..11["),
            ("threshold", "[2..13["),
        ],
    ),
    ("age", "> seuil", [("operator", ">= seuil"), ("operator", "< seuil")]),
    ("depot", ">= 01/03/2026", [
        ("operator", "> 01/03/2026"), ("operator", "<= 01/03/2026"),
        ("threshold", ">= 28/02/2026"), ("threshold", ">= 02/03/2026"),
    ]),
    ("phase", ">= II", [("operator", "> II"), ("operator", "<= II"), ("threshold", ">= I"), ("threshold", ">= III")]),
    ("voie", "orale", [("operator", "non(orale)")]),
    ("voie", "orale ; locale", [("value", "locale"), ("value", "orale")]),
    ("voie", "non(orale ; locale)", [
        ("negation", "orale ; locale"), ("value", "non(locale)"), ("value", "non(orale)"),
    ]),
    ("voie", "inconnu", [("negation", "connu")]),
    ("publics", "contient enfant", [("negation", "non(contient enfant)")]),
    ("publics", "contient (enfant ; adulte)", [
        ("value", "contient adulte"), ("value", "contient enfant"), ("negation", "non(contient (enfant ; adulte))"),
    ]),
    ("atc", "commence par J07 ; L01", [
        ("value", "commence par L01"), ("value", "commence par J07"), ("negation", "non(commence par (J07 ; L01))"),
    ]),
    ("atc", "commence par (J07 ; L01) ; X", [
        ("value", "X"), ("value", "commence par L01 ; X"), ("value", "commence par J07 ; X"),
        ("value", "commence par (J07 ; L01)"),
    ]),
    ("grave", "oui", [("boolean", "non")]),
    ("grave", "≠ oui", [("operator", "= oui")]),
]  # fmt: skip


def test_of(attribute: str, cell: str) -> Test:
    meaning = parse_cell(cell, BOOK.attributes[attribute], BOOK.attributes, asks=True)
    assert meaning is not None
    return Test(attribute=attribute, cell=cell, meaning=meaning)


test_of.__test__ = False  # type: ignore[attr-defined]  # it makes one


@pytest.mark.parametrize(("attribute", "cell", "expected"), CELLS, ids=lambda each: str(each)[:30])
def test_the_changes_of_a_cell(attribute: str, cell: str, expected: list[tuple[str, str]]) -> None:
    found = list(Cells(BOOK.attributes, asks=True).changes(test_of(attribute, cell)))
    assert [(kind, test.cell) for kind, test, _ in found] == expected


@pytest.mark.parametrize(("attribute", "cell", "expected"), CELLS, ids=lambda each: str(each)[:30])
def test_a_changed_cell_means_what_it_says(attribute: str, cell: str, expected: list[tuple[str, str]]) -> None:
    before = test_of(attribute, cell)
    for _, after, _ in Cells(BOOK.attributes, asks=True).changes(before):
        assert after == test_of(attribute, after.cell)
        assert after.meaning != before.meaning


def test_only_a_rule_that_asks_is_given_back_a_question_about_knowledge() -> None:
    assert list(Cells(BOOK.attributes, asks=False).changes(test_of("voie", "inconnu"))) == []


def test_what_leaves_a_list_is_named() -> None:
    found = Cells(BOOK.attributes, asks=False).changes(test_of("voie", "orale ; locale"))
    assert [gone for _, _, gone in found] == ["orale", "locale"]


def test_every_operator_has_another() -> None:
    assert {str(op) for op in Op} <= set(SIGNS)
    assert all(other in SIGNS and other != sign for sign, others in SIGNS.items() for other in others)


def test_every_kind_of_value_is_changed() -> None:
    assert {BOOK.attributes[attribute].kind for attribute, _, _ in CELLS} == set(_PLAIN)
