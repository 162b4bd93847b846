"""`gdr fmt`: the canonical layout, and no comment lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.emitting.formatting import Formatted, formatted
from engine.errors import RulebookError

FIXTURES = Path(__file__).parents[2] / "fixtures"

COMMENTED = """\
# En tête
rulebook: commente
title: "Demandes"   # du titre
version: 1
status: draft
note: "Déjà là."

modes:
  # avant un mode
  - {id: standard, label: "Standard", from: 0}
attributes:
  # avant le critère,
  # sur deux lignes

  mti: {label: "MTI", kind: boolean}  # à côté
  age:
    label: "Âge"
    # dedans
    kind: number
rules:
  # avant la règle
  - id: R1
    label: "Une"
    when: {mti: "oui"}   # de la condition
    then: {points: 1}
  - {id: R2, label: "Deux", when: {mti: "non"}, then: {points: 2}}
tables:
  # avant la table
  - id: T1
    label: "Une"   # à côté
    hit: first
    inputs: [age]
    outputs: [points]
    rows:
      # avant la ligne
      - [T1-1, "< 18", 1]
examples:
  - case: "Un"   # de l'exemple
    facts: {mti: "oui"}
    expect: {fired: [R1]}
  - {case: "Deux", facts: {mti: "non"}, expect: {fired: [R2]}}
# à la fin
"""


@pytest.fixture(scope="module")
def moved() -> Formatted:
    return formatted(COMMENTED, "commente.yaml")


def test_comments_go_to_the_note_of_what_they_are_about(moved: Formatted) -> None:
    notes = [line.strip() for line in moved.text.splitlines() if "note:" in line]
    assert notes == [
        'note: "Déjà là. rulebook : En tête title : du titre modes : avant un mode"',
        'mti: {label: "MTI", kind: boolean, note: "avant le critère, sur deux lignes à côté"}',
        'age: {label: "Âge", kind: number, note: "dedans"}',
        'note: "avant la règle de la condition"',
        'note: "avant la table à côté avant la ligne"',
        'note: "de l\'exemple"',
        'note: "à la fin"',
    ]


def test_each_comment_is_named_with_its_place_and_where_it_went(moved: Formatted) -> None:
    assert {each.code for each in moved.warnings} == {"COMMENT"}
    assert len(moved.warnings) == 14
    first, last = moved.warnings[0], moved.warnings[-1]
    assert str(first).startswith("commente.yaml:1:1 : [COMMENT] Le commentaire « # En tête » passe dans la note du")
    assert "de l'exemple « Deux »" in last.message
    assert "of rule R1" in moved.warnings[7].message_en
    assert "de la table T1" in moved.warnings[9].message


def test_formatting_again_changes_nothing(moved: Formatted) -> None:
    assert formatted(moved.text) == Formatted(moved.text, ())


def test_a_canonical_file_is_left_byte_for_byte() -> None:
    text = (FIXTURES / "canonique.yaml").read_text(encoding="utf-8")
    assert formatted(text).text == text


SCHEMA = "# yaml-language-server: $schema=./rulebook.schema.json"


@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n"])
def test_the_line_that_names_a_schema_stays_first(end: str) -> None:
    text = (FIXTURES / "canonique.yaml").read_text(encoding="utf-8")
    kept = Formatted(f"{SCHEMA}\n{text}", ())
    assert formatted(f"{SCHEMA}{end}{text}") == kept
    assert formatted(f"\ufeff{SCHEMA}{end}{text}") == kept
    assert formatted(kept.text) == kept


def test_windows_line_ends_do_not_move_comments() -> None:
    assert formatted(COMMENTED.replace("\n", "\r\n")).text == formatted(COMMENTED).text


def test_the_warnings_of_the_loader_follow() -> None:
    text = COMMENTED.replace("then: {points: 1}", "then: {urgency: 1}")
    assert [each.code for each in formatted(text).warnings][-1] == "URGENCY_NOWHERE"


def test_a_rulebook_with_mistakes_is_not_formatted() -> None:
    with pytest.raises(RulebookError, match="MISSING_KEY"):
        formatted("rulebook: x")
