"""Derived values as text: literals of each kind, and linear expressions of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from engine.cells.expressions import parse_derivation, parse_linear
from engine.errors import CellError
from engine.model import Linear, Term
from engine.values import Value
from tests.unit.cells.attributes import ATTRIBUTES


def linear(constant: str, *terms: tuple[str, str]) -> Linear:
    return Linear(
        constant=Decimal(constant),
        terms=tuple(Term(coefficient=Decimal(coefficient), attribute=id) for coefficient, id in terms),
    )


EXPRESSIONS = [
    ("dose * 0,5 + dose_autorisee", linear("0", ("0.5", "dose"), ("1", "dose_autorisee"))),
    ("2 * dose - 3,5", linear("-3.5", ("2", "dose"))),
    ("2*dose-3.5", linear("-3.5", ("2", "dose"))),
    ("dose - dose_autorisee", linear("0", ("1", "dose"), ("-1", "dose_autorisee"))),
    ("- dose + 1 + 1 000", linear("1001", ("-1", "dose"))),
    ("+dose", linear("0", ("1", "dose"))),
    ("dose × 2 − 1", linear("-1", ("2", "dose"))),
    ("dose - 2 * dose", linear("0", ("-1", "dose"))),
    ("3 * dose + dose_autorisee - 2 * dose", linear("0", ("1", "dose"), ("1", "dose_autorisee"))),
    ("dose - dose + 1", linear("1", ("0", "dose"))),  # unknown as long as the dose is
    ("0,1 * dose + 0,2 * dose", linear("0", ("0.3", "dose"))),
    ("0,1 + 0,2 + dose", linear("0.3", ("1", "dose"))),
]
LITERALS: list[tuple[str, str, Value]] = [
    ("dose", "12,5 mg", Decimal("12.5")),
    ("dose", "-3", Decimal(-3)),
    ("nouvelle", "oui", True),
    ("procedure", "MRP", "MRP"),
    ("populations", "enfant", frozenset({"enfant"})),
    ("atc", "dose + 1", "dose + 1"),
]
REFUSED = [
    ("dose", "dose * age", "EXPRESSION_PRODUCT", 1, "« dose * 0,5 »"),
    ("dose", "dose + 2 * 3", "EXPRESSION_PRODUCT", 8, "« 6 »"),
    ("dose", "dose / 2", "EXPRESSION_DIVISION", 6, "« * 0,5 »"),
    ("dose", "dose / 8", "EXPRESSION_DIVISION", 6, "« * 0,125 »"),
    ("dose", "dose / 3", "EXPRESSION_DIVISION", 6, "« a * 0,5 »"),
    ("dose", "dose / 0", "EXPRESSION_DIVISION", 6, "« a * 0,5 »"),
    ("dose", "dose / 1,5,2", "EXPRESSION_DIVISION", 6, "« a * 0,5 »"),
    ("dose", "dose ÷ age", "EXPRESSION_DIVISION", 6, "« a * 0,5 »"),
    ("dose", "dosee + 1", "EXPRESSION_ATTRIBUTE", 1, "« dose »"),
    ("dose", "dosee", "EXPRESSION_ATTRIBUTE", 1, "« dose »"),
    ("dose", "1 + zzz", "EXPRESSION_ATTRIBUTE", 5, "en chiffres"),
    ("dose", "nouvelle + 1", "EXPRESSION_KIND", 1, "Déduisez"),
    ("dose", "max(dose, 2)", "EXPRESSION_PARENTHESIS", 4, "Développez"),
    ("dose", "(dose + 1) * 2", "EXPRESSION_PARENTHESIS", 1, "Développez"),
    ("dose", "dose + ", "EXPRESSION_SYNTAX", 8, "Forme attendue"),
    ("dose", "2 dose", "EXPRESSION_SYNTAX", 3, "Forme attendue"),
    ("dose", "dose ^ 2", "EXPRESSION_SYNTAX", 6, "Forme attendue"),
    ("dose", "2 * dose * 3", "EXPRESSION_SYNTAX", 10, "Forme attendue"),
    ("dose", "1,000 * dose", "VALUE_NUMBER_AMBIGUOUS", 1, "« 1 000 »"),
    ("dose", "dose + 1.5.2", "VALUE_NUMBER", 11, "Une seule virgule"),
    ("dose", "dose + " * 400 + "1", "EXPRESSION_TOO_LONG", 2001, "intermédiaire"),
    ("dose", "12 ans", "VALUE_UNIT", 4, "« mg »"),
    ("age", "121", "VALUE_RANGE", 1, "domaine"),
    ("nouvelle", "grossesse", "EXPRESSION_KIND", 1, "oui ; non"),
    ("procedure", "voie", "EXPRESSION_KIND", 1, "nationale ; MRP"),
    ("depot", "fin_protection", "EXPRESSION_KIND", 1, "01/03/2026"),
    ("nouvelle", "peut-être", "VALUE_BOOLEAN", 1, "« oui »"),
]


@pytest.mark.parametrize(("text", "meaning"), EXPRESSIONS)
def test_an_expression_is_a_constant_plus_terms(text: str, meaning: Linear) -> None:
    assert parse_linear(text, ATTRIBUTES) == meaning
    assert parse_derivation(text, ATTRIBUTES["dose"], ATTRIBUTES) == meaning


@pytest.mark.parametrize(("id", "text", "value"), LITERALS)
def test_a_literal_is_a_value_of_its_kind(id: str, text: str, value: Value) -> None:
    assert parse_derivation(text, ATTRIBUTES[id], ATTRIBUTES) == value


@pytest.mark.parametrize(("id", "text", "code", "column", "hint"), REFUSED)
def test_anything_else_is_refused(id: str, text: str, code: str, column: int, hint: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_derivation(text, ATTRIBUTES[id], ATTRIBUTES)
    (only,) = caught.value.diagnostics
    assert (only.code, only.location.column) == (code, column)
    assert hint in only.hint
    assert "{" not in only.message + only.message_en + only.hint + only.hint_en


def test_every_mistake_of_an_expression_is_told() -> None:
    with pytest.raises(CellError) as caught:
        parse_linear("dose * dosee + 1,5,3 * age - nouvelle", ATTRIBUTES)
    told = [(each.code, each.location.column) for each in caught.value.diagnostics]
    assert told == [
        ("EXPRESSION_PRODUCT", 1),
        ("EXPRESSION_ATTRIBUTE", 8),
        ("VALUE_NUMBER", 19),
        ("EXPRESSION_KIND", 30),
    ]


def test_an_empty_expression_says_what_is_expected() -> None:
    with pytest.raises(CellError, match="EXPRESSION_EMPTY"):
        parse_linear("  ", ATTRIBUTES)
