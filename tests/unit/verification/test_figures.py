"""What UNREACHABLE says of points, and DEAD of the cells that contradict one another."""

from __future__ import annotations

import pytest

from engine.loading import load_rulebook_text
from engine.verification import Finding, solving, verify
from engine.verification.reasons import Reasons
from tests.unit.verification.fixtures import read

HEAD = """
rulebook: essai
title: "Essai"
version: 1
status: draft
modes:
  - {{id: bas, label: "Bas", from: {low}}}
  - {{id: moyen, label: "Moyen", from: {middle}}}
  - {{id: haut, label: "Haut", from: {high}}}
attributes:
  mti: {{label: "Thérapie innovante", kind: boolean}}
  age: {{label: "Âge", kind: number, range: "[0..120]"}}
rules:
"""
TWO = """
  - {id: R1, label: "Une", when: {mti: "oui"}, then: {points: 4}}
  - {id: R2, label: "Deux", when: {age: "< 18"}, then: {points: 4}}
"""


def unreachable(low: int, middle: int, high: int, rules: str = TWO) -> dict[str, str]:
    """What is said of each level that nothing leads to, after the colon."""
    head = HEAD.format(low=low, middle=middle, high=high)
    found = verify(load_rulebook_text(head + rules))
    return {each.at: each.said.message.partition(" : ")[2] for each in found if each.code == "UNREACHABLE"}


def dead(rules: str) -> list[Finding]:
    head = HEAD.format(low=0, middle=1, high=2)
    return [each for each in verify(load_rulebook_text(head + rules)) if each.code == "DEAD"]


def said(finding: Finding) -> str:
    """Its sentence, spaces plain."""
    return finding.said.message.replace("\u00a0", " ")


def test_points_too_few_too_many_or_never_between() -> None:
    assert unreachable(0, 4, 9) == {"haut": "au plus 8 points, il en faut 9."}
    assert unreachable(-9, 0, 4) == {"bas": "jamais moins de 0 points, qui mènent plus haut."}
    assert unreachable(0, 5, 8) == {"moyen": "aucun total de points entre 5 et 7."}


def test_points_that_come_with_a_floor() -> None:
    rules = TWO.replace('age: "< 18"}, then: {points: 4', 'age: "< 18"}, then: {points: 5, at_least: haut')
    assert unreachable(0, 5, 9, rules) == {"moyen": "ce qui y mène fixe un plancher plus haut."}


def test_rows_of_which_one_applies_are_not_added_up() -> None:
    table = """
  - {id: R1, label: "Une", when: {mti: "oui"}, then: {points: 1}}
tables:
  - id: T1
    label: "Âges"
    hit: first
    inputs: [age]
    outputs: [points]
    rows: [[T1-1, "< 18", 4], [T1-2, ">= 65", 5], [T1-3, "-", 0]]
"""
    assert unreachable(0, 4, 7, table) == {"haut": "au plus 6 points, il en faut 7."}


def test_the_finding_stands_where_the_figure_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object) -> bool:
        raise solving.UndecidedError

    monkeypatch.setattr(Reasons, "allow", gives_up)
    assert unreachable(0, 4, 9) == {"haut": ""}


def test_the_cells_that_contradict_one_another_are_the_fewest() -> None:
    rule = '  - {id: R1, label: "Une", when: {all: [{mti: "oui"}, {age: "< 18"}, {age: ">= 65"}]}, then: {points: 4}}'
    (found,) = dead(rule)
    assert said(found).endswith("la contradiction tient à « Âge : moins de 18 » et « Âge : au moins 65 ».")
    assert found.because == ("R1",)


def test_a_condition_that_contradicts_itself_in_form() -> None:
    (found,) = dead('  - {id: R1, label: "Une", when: {all: [{mti: "oui"}, {not: {mti: "oui"}}]}, then: {points: 4}}')
    assert said(found).endswith("sa condition se contredit elle-même.")
    assert (found.said.message_en or "").endswith("its condition contradicts itself.")


def test_a_cell_that_no_other_rule_lets_be_true_is_named_with_the_cell_that_it_contradicts() -> None:
    found = {each.at: said(each) for each in verify(read("dead")) if each.code == "DEAD"}
    assert "« Usage chez l'enfant : oui » et « Âge minimal : au moins 18" in found["AGE-2"]
