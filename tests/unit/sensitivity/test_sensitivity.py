"""Single changes: compared with trying every value of every attribute."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, combinations
from pathlib import Path

import pytest

from engine import reference
from engine.alternatives import Alternatives
from engine.examples import case_of
from engine.facts import Case
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Attribute, Rulebook
from engine.sensitivity import Sensitivities, with_fact
from engine.values import Value
from tests.unit.sensitivity.brute_force import given, outcome, outcomes
from tests.unit.small_rulebook import HEAD

HOME = Path(__file__).parents[3]

SMALL = (
    HEAD
    + """
axes: {risque: "Risque"}
attributes:
  age: {label: "Âge", kind: number, range: "[0..20]"}
  seuil: {label: "Seuil", kind: number, range: "[0..20]"}
  duree: {label: "Durée", kind: number, range: "[0..20]"}
  depot: {label: "Dépôt", kind: date}
  phase: {label: "Phase", kind: choice, values: ["I", "II", "III"], ordered: true}
  publics: {label: "Publics", kind: set, values: ["adulte", "enfant", "enceinte"]}
  atc: {label: "Code", kind: text}
  grave: {label: "Grave", kind: boolean}
  muet: {label: "Muet", kind: boolean}
derived:
  charge: {label: "Charge", kind: number}
rules:
  - {id: P-1, label: "Charge", when: {duree: ">= 0"}, then: {derive: {charge: "2 * duree + age - 3"}}}
  - {id: P-2, label: "Lourde", when: {charge: "> 17"}, then: {points: 3, axis: risque}}
  - {id: P-3, label: "Jeune", when: {age: "< 2 ; [5..7["}, then: {points: 4, axis: risque}}
  - {id: P-4, label: "Au-dessus", when: {age: "> seuil"}, then: {points: 2, axis: risque}}
  - {id: P-5, label: "Récent", when: {depot: ">= 01/03/2026"}, then: {points: 1, axis: risque}}
  - {id: P-6, label: "Tardive", when: {phase: ">= II", grave: "oui"}, then: {points: 5, axis: risque}}
  - {id: P-7, label: "Fragiles", when: {publics: "contient (enfant ; enceinte)"}, then: {at_least: moyen}}
  - {id: P-8, label: "Vaccin", when: {atc: "commence par J07"}, then: {points: 4, axis: risque}}
  - {id: P-9, label: "Connu", when: {atc: "L01XX"}, then: {points: -2, axis: risque}}
"""
)


@pytest.fixture(scope="module")
def small() -> Rulebook:
    return load_rulebook_text(SMALL)


def every_value(attribute: Attribute) -> Iterator[Value]:
    match attribute.kind:
        case "boolean":
            yield from (True, False)
        case "choice":
            yield from attribute.values
        case "set":
            sizes = (combinations(attribute.values, size) for size in range(len(attribute.values) + 1))
            yield from map(frozenset, chain.from_iterable(sizes))
        case "text":
            yield from ("J07", "J07BN", "L01XX", "L01", "ZZZ")
        case "date":
            yield from (date(2026, 2, 28), date(2026, 3, 1), date(2027, 1, 1))
        case "number":
            yield from (Decimal(half) / 2 for half in range(41))


def cases(rulebook: Rulebook) -> Iterator[Case]:
    yield given(rulebook)
    yield given(rulebook, age=Decimal(6), seuil=Decimal(4), duree=Decimal(3), grave=True, phase="II")
    yield given(rulebook, age=Decimal(1), duree=Decimal("8.5"), publics=frozenset({"adulte"}), atc="L01XX")
    yield given(rulebook, seuil=Decimal(20), depot=date(2026, 5, 1), publics=frozenset({"enfant", "enceinte"}))
    yield given(rulebook, charge=Decimal(18), age=Decimal(12), seuil=Decimal(12), atc="J07BN", grave=False)


@pytest.mark.parametrize("number", range(5))
def test_every_outcome_that_one_change_can_bring_is_found(small: Rulebook, number: int) -> None:
    case = list(cases(small))[number]
    now = reference.assess(small, case)
    facts = {fact.attribute: fact for fact in now.facts}
    alternatives = Alternatives(small)
    for attribute in small.attributes.values():
        if attribute.derived or attribute.kind == "set":
            continue  # a set changes by one value at a time: tested below
        tried = alternatives.of(attribute, facts)
        found = outcomes(small, case, attribute, tried) | {outcome(now)}
        assert found >= outcomes(small, case, attribute, every_value(attribute)), attribute.id


def test_no_two_values_are_tried_that_rules_cannot_tell_apart(small: Rulebook) -> None:
    facts = {fact.attribute: fact for fact in reference.assess(small, given(small)).facts}
    alternatives = Alternatives(small)
    assert alternatives.of(small.attributes["muet"], facts) == ()
    assert alternatives.of(small.attributes["atc"], facts) == ("J07", "L01XX", "…")
    assert alternatives.of(small.attributes["depot"], facts) == (date(2026, 2, 28), date(2026, 3, 1))


def test_a_set_changes_by_one_value(small: Rulebook) -> None:
    held = frozenset({"adulte", "enfant"})
    facts = {fact.attribute: fact for fact in reference.assess(small, given(small, publics=held)).facts}
    assert Alternatives(small).of(small.attributes["publics"], facts) == (frozenset({"adulte"}),)


def test_values_nearest_to_today_come_first(small: Rulebook) -> None:
    facts = {fact.attribute: fact for fact in reference.assess(small, given(small, age=Decimal(12))).facts}
    tried = Alternatives(small).of(small.attributes["age"], facts)
    assert tried[0] == Decimal(6)  # on 7 and from 7 to 12, every rule says what it says today
    assert list(tried) == sorted(tried, key=lambda value: abs(Decimal(12) - Decimal(str(value))))
    assert all(Decimal(0) <= value <= Decimal(20) for value in tried if isinstance(value, Decimal))


def test_a_fragile_fact_is_one_given_whose_change_moves_the_mode(small: Rulebook) -> None:
    case = given(small, age=Decimal(6), seuil=Decimal(20), duree=Decimal(0), depot=date(2026, 1, 1), phase="I",
                 grave=False, publics=frozenset({"adulte"}), atc="ZZ")  # fmt: skip
    found = Sensitivities(small, reference.assess).of(case)
    assert reference.assess(small, case).mode == "moyen"
    assert found.fragile == ("age", "atc")
    moving = [change for change in found.changes if change.attribute == "age" and change.mode != "moyen"]
    assert {change.mode for change in moving} == {"leger"}
    assert all(change.standing == "given" and "P-3" in change.no_longer for change in moving)
    near_miss = next(change for change in found.changes if change.attribute == "publics")
    assert near_miss.newly_fired == ("P-7",)
    assert near_miss.mode == "moyen"


CODED = (
    HEAD
    + """
axes: {risque: "Risque"}
attributes:
  age: {label: "Âge", kind: number, range: "[0..20]", fixed: true}
  qui: {label: "Direction", kind: text, role: identity}
derived:
  jeune: {label: "Jeune", kind: boolean}
rules:
  - {id: P-1, label: "Jeune", when: {age: "< 2"}, then: {derive: {jeune: "oui"}}}
  - {id: P-2, label: "Public jeune", when: {jeune: "oui"}, then: {at_least: moyen}}
"""
)


@pytest.mark.parametrize(
    ("facts", "fragile"),
    [
        ({"age": Decimal(12)}, ("age",)),  # nobody can change it, but it may have been mistyped
        ({"age": Decimal(12), "jeune": False}, ("jeune",)),  # what the file gives stands, whatever the age
        ({"age": Decimal(12), "qui": "Nord"}, ("age",)),  # no rule may read who asks
        ({"qui": "Nord"}, ()),  # what is unknown is to be asked for, not read again
    ],
)
def test_what_was_coded_may_be_fragile_whether_or_not_it_can_change(
    facts: dict[str, Value], fragile: tuple[str, ...]
) -> None:
    book = load_rulebook_text(CODED)
    assert Sensitivities(book, reference.assess).of(given(book, **facts)).fragile == fragile


def test_unknown_and_assumed_facts_are_changes_but_never_fragile(small: Rulebook) -> None:
    found = Sensitivities(small, reference.assess).of(given(small))
    assert found.fragile == ()
    assert {change.standing for change in found.changes} == {"unknown"}
    assert {change.attribute for change in found.changes} == {"age", "depot", "duree", "publics", "atc"}


def test_on_amm_every_boolean_and_choice_is_tried_in_full() -> None:
    amm = load_rulebook(HOME / "rulebooks" / "amm.yaml")
    case = case_of(amm, amm.examples[0])
    now = reference.assess(amm, case)
    changes = Sensitivities(amm, reference.assess).of(case, now).changes
    found = {(each.attribute, each.mode, each.priority) for each in changes}
    for attribute in amm.attributes.values():
        if attribute.kind in ("boolean", "choice") and not attribute.derived:
            for value in every_value(attribute):
                then = reference.assess(amm, with_fact(case, attribute, value))
                if (then.mode, then.priority) != (now.mode, now.priority):
                    assert (attribute.id, then.mode, then.priority) in found


TEXTS = """
attributes:
  a: {label: "A", kind: text}
  b: {label: "B", kind: text}
  c: {label: "C", kind: choice, values: ["I", "II", "III"]}
derived:
  e: {label: "E", kind: choice, values: ["I", "II", "III"]}
  f: {label: "F", kind: text}
rules:
  - {id: T-1, label: "E", when: {c: "I ; II"}, then: {derive: {e: "I"}}}
  - {id: T-2, label: "E", when: {c: "III"}, then: {derive: {e: "III"}}}
  - {id: T-3, label: "Même code", when: {a: "= b"}, then: {points: 4}}
  - {id: T-4, label: "Vaccin", when: {a: "commence par J07"}, then: {points: 4}}
  - {id: T-5, label: "Vaccin seul", when: {a: "J07"}, then: {points: -4}}
  - {id: T-6, label: "Même phase", when: {c: "= e"}, then: {points: 9}}
  - {id: T-7, label: "F", when: {a: "commence par N"}, then: {derive: {f: "N05"}}}
  - {id: T-8, label: "Même code déduit", when: {a: "= f"}, then: {points: 4}}
"""


def test_texts_and_choices_compared_with_one_another_are_all_tried() -> None:
    rulebook = load_rulebook_text(HEAD + TEXTS)
    case = given(rulebook, a="L01", b="N02", c="III")
    facts = {fact.attribute: fact for fact in reference.assess(rulebook, case).facts}
    alternatives = Alternatives(rulebook)
    assert alternatives.of(rulebook.attributes["a"], facts) == ("N02", "J07", "J07…", "N", "N…", "N05", "…")
    assert alternatives.of(rulebook.attributes["b"], facts) == ("L01",)
    assert alternatives.of(rulebook.attributes["c"], facts) == ("I", "II")
