"""The mutants of a rulebook: each kind, said in both languages, each once, none that changes nothing."""

from __future__ import annotations

from engine.condition import All, Any, Not
from engine.model import Rulebook
from engine.mutation import mutations_of
from tests.unit.mutation.small import DERIVED, mutants, rulebook, said

WEIGHS = '  - {id: P-1, label: "Un", when: {grave: "oui"}, then: %s}'


def weighing(effect: str) -> Rulebook:
    return rulebook(WEIGHS % effect)


def test_points_move_by_one_and_are_lost() -> None:
    assert said(weighing("{points: 2, axis: risque, discipline: clinique}"), "P-1") == [
        "grave : « oui » devient « non »",
        "points (clinique) : 2 devient 1",
        "points (clinique) : 2 devient 3",
        "perd ses points (2)",
        "ses points ne comptent plus pour clinique",
        "règle retirée",
    ]


def test_a_point_less_and_a_point_lost_are_one_mutant_of_no_other_effect() -> None:
    """Zero points and none are told apart: an axis may say so."""
    assert "points : 1 devient 0" in said(weighing("{points: 1}"), "P-1", "points")


def test_urgency() -> None:
    assert said(weighing("{urgency: 3}"), "P-1", "urgency") == [
        "points d'urgence : 3 devient 2",
        "points d'urgence : 3 devient 4",
    ]
    assert said(weighing("{urgency: 3}"), "P-1", "effect") == ["perd ses points d'urgence (3)"]


def test_a_floor_goes_up_and_down_and_off() -> None:
    assert said(weighing("{at_least: lourd}"), "P-1", "floor") == ["plancher : « lourd » devient « moyen »"]
    assert said(weighing("{at_least: moyen}"), "P-1", "floor") == [
        "perd son plancher (moyen)",
        "plancher : « moyen » devient « lourd »",
    ]
    assert said(weighing("{at_least: urgente}"), "P-1", "floor") == ["perd son plancher (urgente)"]


def test_expertises_are_dropped_one_by_one() -> None:
    assert said(weighing("{expertise: [pediatrie, virologie]}"), "P-1", "effect") == [
        "ne demande plus l'expertise pediatrie",
        "ne demande plus l'expertise virologie",
    ]


def test_deadlines() -> None:
    book = weighing("{deadline: {days: 90, from: depot, stopped: arret}}")
    assert said(book, "P-1", "deadline") == [
        "90 jours deviennent 89",
        "90 jours deviennent 91",
        "l'arrêt d'horloge ne compte plus",
    ]
    assert said(book, "P-1", "effect") == ["ne fixe plus d'échéance"]
    assert said(weighing("{deadline: {days: 0, from: depot}}"), "P-1", "deadline") == ["0 jours deviennent 1"]


def test_what_no_example_can_state_is_left_alone() -> None:
    assert said(weighing('{risk: "Un risque", stake: "Un enjeu"}'), "P-1") == [
        "grave : « oui » devient « non »",
        "règle retirée",
    ]


def test_asking() -> None:
    book = rulebook('  - {id: P-1, label: "Un", when: {age: "inconnu"}, then: {ask: "Préciser l\'âge."}}')
    assert said(book, "P-1") == [
        "age : « inconnu » devient « connu »",
        "ne demande plus rien au demandeur",
        "règle retirée",
    ]


def test_what_is_derived() -> None:
    rules = """
  - {id: P-1, label: "Un", when: {grave: "oui"}, then: {derive: {fragile: "oui", charge: "2"}}}
  - {id: P-2, label: "Deux", when: {age: ">= 0"}, then: {derive: {charge: "age * 2 - arret + 1"}}}"""
    book = rulebook(rules, derived=DERIVED)
    assert said(book, "P-1", "derived") == [
        "fragile : « oui » devient « non »",
        "charge : « 2 » devient « 1 »",
        "charge : « 2 » devient « 3 »",
    ]
    assert said(book, "P-1", "effect") == ["ne déduit plus fragile", "ne déduit plus charge"]
    assert [each.rpartition("devient ")[2] for each in said(book, "P-2", "derived")] == [
        "« age * 2 - arret »",
        "« age * 2 - arret + 2 »",
        "« age - arret + 1 »",
        "« age * 3 - arret + 1 »",
        "« - arret + 1 »",
        "« age * 2 - arret * 2 + 1 »",
        "« age * 2 + arret * 0 + 1 »",
        "« age * 2 + 1 »",
    ]
    assert said(book, "charge", "derived") == [
        "valeur par défaut : « 0 » devient « -1 »",
        "valeur par défaut : « 0 » devient « 1 »",
        "n'a plus de valeur par défaut",
    ]
    assert said(book, "charge", "combine") == [
        "combinaison : « max » devient « agree »",
        "combinaison : « max » devient « min »",
        "combinaison : « max » devient « sum »",
    ]
    assert said(book, "fragile") == []


def test_rules_of_one_mind_come_to_the_same_however_combined() -> None:
    rules = """
  - {id: P-1, label: "Un", when: {grave: "oui"}, then: {derive: {fragile: "oui"}}}
  - {id: P-2, label: "Deux", when: {age: "< 2"}, then: {derive: {fragile: "%s"}}}
  - {id: P-3, label: "Trois", when: {age: "< 2"}, then: {derive: {charge: "1"}}}"""
    assert said(rulebook(rules % "oui", derived=DERIVED), kind="combine") == []
    assert said(rulebook(rules % "non", derived=DERIVED), "fragile") == ["combinaison : « agree » devient « any »"]


def test_what_binds_tests() -> None:
    rules = """
  - {id: P-1, label: "Un", when: {grave: "oui", age: "< 2"}, then: {points: 1}}
  - {id: P-2, label: "Deux", when: {any: [{grave: "oui"}, {age: "< 2"}]}, then: {points: 1}}
  - {id: P-3, label: "Trois", when: {not: {any: [{grave: "oui"}, {age: "< 2"}]}}, then: {points: 1}}"""
    book = rulebook(rules)
    assert said(book, "P-1", "connective") == [
        "l'un de ces tests suffit au lieu de tous (Grave : oui, et Âge : moins de 2 ans)"
    ]
    assert said(book, "P-1", "test") == ["n'exige plus (Grave : oui)", "n'exige plus (Âge : moins de 2 ans)"]
    assert said(book, "P-2", "connective") == [
        "tous ces tests sont exigés au lieu d'un (Grave : oui, ou Âge : moins de 2 ans)"
    ]
    assert said(book, "P-2", "test") == ["n'admet plus (Grave : oui)", "n'admet plus (Âge : moins de 2 ans)"]
    [upheld] = mutants(book, "P-3", "negation")
    assert isinstance(upheld.of(book).rules[2].when, Any)
    [turned] = mutants(book, "P-3", "connective")
    when = turned.of(book).rules[2].when
    assert isinstance(when, Not)
    assert isinstance(when.part, All)


def test_scales() -> None:
    book = weighing("{points: 1, discipline: clinique}")
    assert said(book, "moyen") == ["seuil de 4 porté à 3", "seuil de 4 porté à 5"]
    assert said(book, "clinique / complete") == ["seuil de 3 porté à 2", "seuil de 3 porté à 4"]
    assert said(book, "leger") == said(book, "normale") == said(book, "clinique / allegee") == []


def test_a_scale_that_would_not_rise_is_no_mutant() -> None:
    book = weighing("{points: 1}")
    tight = book.model_copy(
        update={"modes": tuple(each.model_copy(update={"start": n}) for n, each in enumerate(book.modes))}
    )
    assert said(tight, "moyen") == []
    assert said(tight, "lourd") == ["seuil de 2 porté à 3"]


def test_silence() -> None:
    book = weighing("{points: 1}")
    assert said(book, "grave") == ["présomption : « non » devient « oui »", "n'est plus présumé"]
    assert said(book, "arret") == ["présomption : « 0 » devient « 1 »", "n'est plus présumé"]
    assert said(book, "publics") == ["présomption : « adulte » devient « adulte ; enfant »", "n'est plus présumé"]
    assert said(book, "voie") == ["n'est plus obligatoire"]
    assert said(book, "when_unknown") == [
        "en cas d'inconnu : « precaution » devient « known »",
        "en cas d'inconnu : « precaution » devient « ask »",
    ]


def test_a_mutant_is_said_in_both_languages_with_its_place() -> None:
    [first, *_] = mutants(weighing("{points: 1}"), "P-1", "points")
    assert first.mutant.said_in("fr") == "P-1 : points : 1 devient 0"
    assert first.mutant.said_in("en") == "P-1: points: 1 becomes 0"
    assert first.mutant.id == "P-1#2"


def test_each_mutant_is_another_rulebook() -> None:
    book = rulebook(WEIGHS % '{points: 1, derive: {fragile: "oui"}}', derived=DERIVED)
    made = [each.of(book) for each in mutations_of(book)]
    assert len({each.digest for each in made} | {book.digest}) == len(made) + 1


def test_two_ways_to_one_rulebook_are_one_mutant() -> None:
    """`> II` and `>= III` of an ordered choice."""
    book = rulebook('  - {id: P-1, label: "Un", when: {phase: ">= II"}, then: {points: 1}}')
    assert said(book, "P-1", "operator") == [
        "phase : « >= II » devient « > II »",
        "phase : « >= II » devient « <= II »",
    ]
    assert said(book, "P-1", "threshold") == ["phase : « >= II » devient « >= I »"]


def test_a_mutant_of_a_rule_keeps_its_name_when_another_rule_changes() -> None:
    one = WEIGHS % "{points: 1}"
    longer = '  - {id: P-0, label: "Zéro", when: {age: "< 2"}, then: {points: 1}}\n' + one
    assert [each.mutant for each in mutants(rulebook(one), "P-1")] == [
        each.mutant for each in mutants(rulebook(longer), "P-1")
    ]
