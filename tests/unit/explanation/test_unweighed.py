from __future__ import annotations

import pytest

from engine.explanation import Explainer
from engine.facts import Case
from engine.reference import assess
from tests.unit.mutation.small import rulebook

COMPARED = '  - {id: A, label: "Âge", when: {age: "> seuil"}, then: {points: 5, axis: risque}}\n'
DIRECT = '  - {id: B, label: "Voie", when: {voie: "orale"}, then: {points: 9, axis: risque}}\n'


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (COMPARED + DIRECT, ("age", "seuil")),  # whatever the route, two modes remain: numbers compared might do better
        (COMPARED, ("age", "seuil")),
        (DIRECT, ()),  # the route settles everything
    ],
)
def test_facts_whose_answers_cannot_be_listed_are_named(rules: str, expected: tuple[str, ...]) -> None:
    found = Explainer(rulebook(rules), assess).of(Case(id="D", facts=()))
    assert found.unweighed == expected
