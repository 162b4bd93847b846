"""The examples that a place lacks: they hold, they are few, and what no example noticed is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.examples import case_of, run_examples
from engine.model import Rulebook
from engine.mutation import Mutant, Trial, Undecided
from engine.mutation.applying import applying
from engine.mutation.lacking import Lacking, lacking
from engine.mutation.proving import by_proof
from engine.reference import assess
from tests.long import LONG
from tests.unit.mutation.small import DERIVED, rulebook

RULES = """
  - {id: P-1, label: "Jeune", when: {age: "< %s", grave: "oui"}, then: {points: %s}}
  - {id: P-2, label: "Autre", when: {voie: "orale"}, then: {points: 1}}"""
EXAMPLE = """
  - {case: "Un texte", facts: {age: "19", voie: "orale", atc: "N07XX"}, expect: {fired: [P-2]}}"""


def of_first(mutant: Mutant) -> bool:
    return mutant.at == "P-1"


def found(book: Rulebook) -> list[Lacking]:
    return list(lacking(book, of_first, (assess, assess), by_proof(assess), ("mode", "score")))


def killed(book: Rulebook, more: list[Lacking]) -> set[str]:
    full = book.model_copy(update={"examples": (*book.examples, *(each.example for each in more))})
    results = Trial(full, assess, assess).results(search=False)
    return {each.mutant.id for each in results if each.fate == "killed" and of_first(each.mutant)}


@pytest.mark.parametrize("examples", ["", EXAMPLE])
def test_the_first_shows_the_rule_at_its_boundary_and_the_others_what_it_does_not_take(examples: str) -> None:
    book = rulebook(RULES % (18, 4), examples)
    first, *others = found(book)
    assert first.mutant.kind == "rule"
    assert first.example.facts == {"age": "17", "grave": "oui"}
    assert first.example.expect.fired == ("P-1",)
    assert any(each.example.expect.not_fired == ("P-1",) for each in others)
    assert all("atc" not in each.example.facts for each in (first, *others))


@settings(max_examples=100 if LONG else 12)
@given(limit=st.integers(1, 19), points=st.integers(1, 9))
def test_what_is_found_holds_and_notices_whatever_can_be(limit: int, points: int) -> None:
    book = rulebook(RULES % (limit, points), EXAMPLE)
    more = found(book)
    full = book.model_copy(update={"examples": (*book.examples, *(each.example for each in more))})
    assert run_examples(full, assess) == []
    trial = Trial(full, assess, assess, distinguish=by_proof(assess))
    assert {each.fate for each in trial.results() if of_first(each.mutant)} <= {"killed", "equivalent"}
    for place, each in enumerate(more):
        assert each.mutant.id not in killed(book, more[:place])


def test_where_examples_notice_everything_none_is_lacking() -> None:
    book = rulebook(RULES % (18, 4), EXAMPLE)
    full = book.model_copy(update={"examples": (*book.examples, *(each.example for each in found(book)))})
    assert found(full) == []


def test_an_example_that_does_not_hold_is_asked_nothing() -> None:
    wrong = EXAMPLE.replace("fired: [P-2]", "mode: lourd")
    assert [each.mutant for each in found(rulebook(RULES % (18, 4), wrong))] != []


def test_a_rule_on_what_others_derive_is_shown_by_the_solver_or_not_at_all() -> None:
    rules = """
  - {id: P-0, label: "Fragile", when: {age: ">= 15"}, then: {derive: {fragile: "oui"}}}
  - {id: P-1, label: "Si fragile", when: {fragile: "oui"}, then: {points: 4}}"""
    book = rulebook(rules, derived=DERIVED)
    rule = book.rules[1]
    assert applying(book, rule, [], assess) is None
    (first, *_) = found(book)
    assert assess(book, case_of(book, first.example)).trace.truths["P-1"] == "true"
    assert list(lacking(book, of_first, (assess, assess), lambda *_: Undecided.UNDECIDED)) != []
