"""What experts expected, compared with what the rules say: each field on its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.examples import Mismatch, case_of, run_examples
from engine.loading import load_rulebook, load_rulebook_text
from engine.reference import assess
from engine.values import shown

FIXTURES = Path(__file__).parents[2] / "fixtures"
RULEBOOK = """\
rulebook: exemples
title: "Demandes"
version: 1
status: draft
modes: [{id: standard, label: "Standard", from: 0}, {id: renforce, label: "Renforcé", from: 6}]
priorities: [{id: normale, label: "Normale", from: 0}, {id: haute, label: "Haute", from: 3}]
expertises: {bio: "Biotechnologie", pediatrie: "Pédiatrie"}
disciplines: {clinique: {label: "Clinique", depths: {legere: {from: 0, effort: 1}, forte: {from: 6, effort: 4}}}}
attributes:
  mti: {label: "MTI", kind: boolean}
  enfant: {label: "Enfant", kind: boolean}
  depot: {label: "Dépôt", kind: date, required: true}
rules:
  - {id: R1, label: "MTI", when: {mti: "oui"}, then: {points: 6, discipline: clinique, urgency: 3, expertise: [bio]}}
  - {id: R2, label: "Enfant", when: {enfant: "oui"}, then: {points: 2, expertise: [pediatrie]}}
  - {id: R3, label: "Délai", when: {mti: "oui"}, then: {deadline: {days: 10, from: depot}}}
  - {id: R4, label: "Demande", when: {mti: "oui"}, then: [{risk: "Un risque"}, {ask: "Joindre le rapport."}]}
  - {id: R5, label: "Autre demande", when: {enfant: "oui"}, then: {ask: "Préciser l'âge."}}
tables:
  - id: T
    label: "Demandes"
    hit: first
    inputs: [mti, enfant]
    outputs: [ask]
    rows: [[T1, "non", "-", "Un."], [T2, "-", "oui", "Deux."], [T3, "oui", "-", "Trois."], [T4, "-", "-", "Quatre."]]
  - id: S
    label: "Autres demandes"
    hit: collect
    inputs: [mti]
    outputs: [ask]
    rows: [[S1, "oui", "Cinq."]]
examples:
  - case: "Un"
    facts: {mti: "oui", depot: "01/03/2026"}
    expect: EXPECTED
"""
RIGHT = (
    "{mode: renforce, priority: haute, possible: [renforce], score: '[6..8]', fired: [R1, R3, S1], "
    "not_fired: [R2, T1, T2], expertise: [bio], depths: {clinique: forte}, deadline: '11/03/2026', asks: [R4, S1], "
    "missing: [enfant], complete: 'oui'}"
)


def mismatches(expected: str, facts: str | None = None) -> list[Mismatch]:
    text = RULEBOOK.replace("EXPECTED", expected)
    if facts is not None:
        text = text.replace('facts: {mti: "oui", depot: "01/03/2026"}', f"facts: {facts}")
    return run_examples(load_rulebook_text(text), assess)


def test_an_example_that_holds_leaves_nothing() -> None:
    assert mismatches(RIGHT) == []


@pytest.mark.parametrize(
    ("expected", "field", "wanted", "got"),
    [
        ("{mode: standard}", "mode", "standard", "renforce"),
        ("{priority: normale}", "priority", "normale", "haute"),
        ("{possible: [standard, renforce]}", "possible", "renforce, standard", "renforce"),
        ('{score: "6"}', "score", "6", "[6..8]"),
        ("{fired: [R1, R2]}", "fired R2", "true", "unknown"),
        ("{not_fired: [R1, R2]}", "not_fired R1", "false", "true"),
        ("{fired: [S1, T3]}", "fired T3", "true", "unknown"),  # its cells hold, and a row above may be chosen
        ("{fired: [T4]}", "fired T4", "true", "false"),
        ("{not_fired: [T3, S1]}", "not_fired S1", "false", "true"),
        ("{asks: [S1, T3]}", "asks T3", "asked", ""),
        ("{expertise: [pediatrie]}", "expertise pediatrie", "certain", "possible"),
        ("{depths: {clinique: legere}}", "depths clinique", "legere", "forte"),
        ('{deadline: "12/03/2026"}', "deadline", "12/03/2026", "11/03/2026"),
        ("{asks: [R4, R3]}", "asks R3", "asked", ""),  # it fires, and asks nothing
        ("{asks: [R5, R4]}", "asks R5", "asked", ""),  # it could ask, and is not settled
        ("{missing: [mti]}", "missing", "mti", "enfant"),
        ('{complete: "non"}', "complete", "non", "oui"),
    ],
)
def test_each_field_that_differs_is_told(expected: str, field: str, wanted: str, got: str) -> None:
    assert mismatches(expected) == [Mismatch(example="Un", field=field, expected=wanted, got=got)]


def test_what_is_not_proposed_shows_as_nothing() -> None:
    text = RULEBOOK.replace("EXPECTED", "{mode: standard, depths: {clinique: legere}, priority: haute}")
    undecided = text.replace("status: draft", "status: draft\nwhen_unknown: ask").replace('mti: "oui", ', "")
    found = run_examples(load_rulebook_text(undecided), assess)
    assert [(each.field, each.got) for each in found] == [("mode", ""), ("priority", ""), ("depths clinique", "")]


def test_an_expertise_or_a_deadline_that_no_rule_asks_for_shows_as_nothing() -> None:
    found = mismatches('{expertise: [bio], deadline: "11/03/2026"}', '{mti: "non", enfant: "non"}')
    assert [(each.field, each.got) for each in found] == [("expertise bio", ""), ("deadline", "")]


def test_the_beginning_of_the_ranking_is_enough() -> None:
    assert mismatches("{missing: [mti, enfant]}", "{}") == []
    assert mismatches("{missing: [mti]}", "{}") == []


def test_an_example_is_a_case_with_its_facts_typed() -> None:
    rulebook = load_rulebook(FIXTURES / "complet.yaml")
    case = case_of(rulebook, rulebook.examples[0])
    assert case.id == "Tout"
    said = {fact.attribute: shown(fact.value) for fact in case.facts if fact.value is not None}
    assert said == {"age": "3", "patients": "enfant ; âgé", "depot": "05/01/2026"}
