"""Whatever is written in a cell, the answer is a condition or a CellError, and soon."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.cells import parse_cell
from engine.cells.expressions import parse_derivation
from engine.cells.grammar import LIMIT
from engine.cells.literals import parse_range, parse_value
from engine.condition import Condition, attributes_of
from engine.errors import CellError, Diagnostic
from tests.unit.cells.attributes import ATTRIBUTES, attribute

PIECES = [
    *"<>=≤≥≠![]();,.-−+*/«» \t\u00a0\u202f'\"{}%",
    "..", "non(", "contient ", "commence par ", "connu", "inconnu", "oui", "non", " ou ", " et ",
    "1", "2", "000", "1,5", "31/02/2026", "2026-01-01", "ans", "mois", "g", "µg",
    "MRP", "enfant", "majeurs", "J07", "dose", "age", "ecarts_bpc", "demandeur", "é", "e\u0301", "\x00", "\u2028", "🏥",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30)
ids = st.sampled_from(sorted(ATTRIBUTES))
SLOWEST = 2.0  # seconds, for the longest text that is read, on a busy machine


def mistakes_of(read: Callable[[], object]) -> Sequence[Diagnostic]:
    try:
        read()
    except CellError as error:
        return error.diagnostics
    return ()


def check(mistakes: Sequence[Diagnostic], text: str) -> None:
    for each in mistakes:
        assert each.message
        assert each.message_en
        assert each.location.column is not None
        assert 1 <= each.location.column <= len(text) + 1
        assert len(each.message) < 400


@given(ids, texts, st.booleans())
@settings(max_examples=600, deadline=None)
@example("age", "[" * 50, False)
@example("atc", "«" * 50, False)
def test_a_cell_is_a_condition_on_declared_attributes_or_a_refusal(id: str, text: str, asks: bool) -> None:
    found: list[Condition | None] = []
    mistakes = mistakes_of(lambda: found.append(parse_cell(text, ATTRIBUTES[id], ATTRIBUTES, asks=asks)))
    check(mistakes, text)
    for meaning in found:
        assert meaning is None or set(attributes_of(meaning)) <= set(ATTRIBUTES)


@given(ids, texts)
@settings(max_examples=300, deadline=None)
def test_a_literal_a_domain_and_an_expression_are_read_or_refused(id: str, text: str) -> None:
    of_id = ATTRIBUTES[id]
    check(mistakes_of(lambda: parse_value(text, of_id)), text)
    check(mistakes_of(lambda: parse_range(text, of_id.kind, of_id.unit)), text)
    check(mistakes_of(lambda: parse_derivation(text, of_id, ATTRIBUTES)), text)


MANY = attribute("many", "choice", values=tuple(f"valeur numéro {rank}" for rank in range(5_000)), ordered=True)
LONGEST = [
    "<" * LIMIT,
    "[" * LIMIT,
    "; " * (LIMIT // 2),
    "«" * LIMIT,
    "«»" * (LIMIT // 2),
    "« " + "a" * (LIMIT - 2),
    "(" * LIMIT,
    "non(" * (LIMIT // 4),
    "1" * LIMIT,
    "1 " * (LIMIT // 2),
    "1," * (LIMIT // 2),
    "a ou " * (LIMIT // 5),
    "valeur numero ; " * (LIMIT // 16),
    "valeur numero 1 " * (LIMIT // 16),
    "< valeur numéro 9 ; " * (LIMIT // 20),
    "commence par " * (LIMIT // 13),
    "[a;" * (LIMIT // 3),
    "." * LIMIT,
    " " * (LIMIT - 1) + "-",
    "- " * (LIMIT // 2),
    "dose + " * (LIMIT // 7),
]


@pytest.mark.parametrize("text", LONGEST, ids=lambda text: text[:16])
@pytest.mark.parametrize("id", ["age", "depot", "many", "populations", "atc", "nouvelle"])
def test_the_longest_cells_are_answered_in_bounded_time(id: str, text: str) -> None:
    attributes = ATTRIBUTES | {"many": MANY}
    started = time.process_time()
    check(mistakes_of(lambda: parse_cell(text, attributes[id], attributes)), text)
    check(mistakes_of(lambda: parse_derivation(text, attributes[id], attributes)), text)
    assert time.process_time() - started < SLOWEST


def test_an_ordinary_cell_is_read_in_little_time() -> None:
    age = ATTRIBUTES["age"]
    parse_cell("< 12 ; >= 65 ans", age, ATTRIBUTES)
    started = time.process_time()
    for _ in range(500):
        parse_cell("< 12 ; >= 65 ans", age, ATTRIBUTES)
    assert time.process_time() - started < 500 * 0.002
