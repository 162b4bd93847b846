"""Facts that do not fit: refused by every engine, all at once, with what was expected."""

from decimal import Decimal

import pytest

from engine.errors import CaseError
from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.plans.quick_opening import Opening
from engine.values import Kind, Value
from tests.spec.engines import ENGINES, Assess

each_engine = pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())

RULEBOOK = load_rulebook_text(
    """
rulebook: essai
title: "Essai"
version: 1
status: draft
modes: [{id: simplifie, label: "Simplifié", from: 0}]
attributes:
  mti: {label: "MTI", kind: boolean}
  age: {label: "Âge", kind: number, range: "[0..120]"}
  dose: {label: "Dose", kind: number}
  procedure: {label: "Procédure", kind: choice, values: ["nationale", "centralisée"]}
  populations: {label: "Populations", kind: set, values: ["enfant", "sujet âgé"]}
  voie: {label: "Voie", kind: text}
rules:
  - {id: R1, label: "Règle", when: {mti: "oui"}, then: {points: 1}}
"""
)


def given(attribute: str, kind: Kind, value: Value) -> Fact:
    return Fact(attribute=attribute, kind=kind, value=value, standing="given")


def refusal(assess: Assess, *facts: Fact) -> list[tuple[str, str, str]]:
    with pytest.raises(CaseError) as caught:
        assess(RULEBOOK, Case(id="D1", facts=facts))
    return [(each.code, str(each.location), f"{each.message} {each.hint}".strip()) for each in caught.value.diagnostics]


@each_engine
def test_an_attribute_that_is_not_declared(assess: Assess) -> None:
    near = refusal(assess, given("procedur", "text", "nationale"))
    assert near == [
        (
            "CASE_ATTRIBUTE",
            "D1 / procedur",
            "Le critère « procedur » n'existe pas dans le référentiel essai. Vouliez-vous dire « procedure » ?",
        )
    ]
    [(code, _, message)] = refusal(assess, given("zzz", "text", "nationale"))
    assert code == "CASE_ATTRIBUTE"
    assert "gdr rulebooks essai" in message


@each_engine
def test_a_value_of_another_kind_is_never_coerced(assess: Assess) -> None:
    assert refusal(assess, given("mti", "text", "oui"), given("age", "boolean", True), given("dose", "text", "5")) == [
        ("CASE_KIND", "D1 / mti", "« oui » n'est pas du type attendu : oui ou non."),
        ("CASE_KIND", "D1 / age", "« oui » n'est pas du type attendu : un nombre."),
        ("CASE_KIND", "D1 / dose", "« 5 » n'est pas du type attendu : un nombre."),
    ]


@each_engine
def test_a_fact_is_of_the_kind_of_its_attribute_even_if_its_value_could_be(assess: Assess) -> None:
    assert refusal(assess, given("procedure", "text", "nationale"), given("voie", "choice", "orale")) == [
        (
            "CASE_KIND",
            "D1 / procedure",
            "« nationale » est donné comme un texte ; le type attendu est : une valeur de la liste.",
        ),
        (
            "CASE_KIND",
            "D1 / voie",
            "« orale » est donné comme une valeur de la liste ; le type attendu est : un texte.",
        ),
    ]
    with pytest.raises(CaseError) as caught:
        assess(RULEBOOK, Case(id="D1", facts=(given("procedure", "text", "nationale"),)))
    [found] = caught.value.diagnostics
    assert found.message_en == "“nationale” is given as a text; the expected kind is: a value of the list."


def test_a_value_seen_under_its_own_kind_does_not_let_another_kind_in() -> None:
    opening = Opening(RULEBOOK)
    opening.of(Case(id="D1", facts=(given("procedure", "choice", "nationale"),)))
    with pytest.raises(CaseError, match="CASE_KIND"):
        opening.of(Case(id="D1", facts=(given("procedure", "text", "nationale"),)))


@each_engine
def test_a_fact_given_as_unknown_takes_the_kind_of_its_attribute(assess: Assess) -> None:
    silent = Fact(attribute="procedure", kind="text", value=None, standing="unknown", source="x")
    found = assess(RULEBOOK, Case(id="D1", facts=(silent,))).facts
    assert [fact.kind for fact in found if fact.attribute == "procedure"] == ["choice"]


@each_engine
def test_a_number_out_of_range_or_too_long(assess: Assess) -> None:
    found = refusal(
        assess, given("age", "number", Decimal("120.5")), given("dose", "number", Decimal("0.1234567890123"))
    )
    assert found == [
        ("CASE_RANGE", "D1 / age", "« 120,5 » sort du domaine déclaré : [0..120]."),
        (
            "CASE_DIGITS",
            "D1 / dose",
            "Le nombre 0,1234567890123 a plus de 15 chiffres avant la virgule, ou plus de 12 après.",
        ),
    ]


@each_engine
def test_values_that_are_not_declared(assess: Assess) -> None:
    found = refusal(
        assess,
        given("procedure", "choice", "centralisee"),
        given("populations", "set", frozenset({"enfant", "astronaute"})),
    )
    assert [code for code, _, _ in found] == ["CASE_VALUE", "CASE_VALUE"]
    assert "Vouliez-vous dire « centralisée » ?" in found[0][2]
    assert "« astronaute »" in found[1][2]
    assert "Valeurs possibles : enfant ; sujet âgé." in found[1][2]


@each_engine
def test_a_fact_that_fits_does_not_excuse_one_that_does_not(assess: Assess) -> None:
    assess(RULEBOOK, Case(id="D1", facts=(given("mti", "boolean", True),)))
    assert len(refusal(assess, given("mti", "boolean", True), given("age", "number", Decimal(-1)))) == 1


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_number_makes_no_fact(number: str) -> None:
    with pytest.raises(ValueError, match="finite number"):
        given("dose", "number", Decimal(number))


def test_a_fact_has_a_value_of_its_own_kind() -> None:
    with pytest.raises(ValueError, match="is not a boolean"):
        given("mti", "boolean", Decimal(1))


def test_a_case_holds_each_fact_once_and_only_what_is_given() -> None:
    yes = given("mti", "boolean", True)
    with pytest.raises(ValueError, match="given twice"):
        Case(id="D1", facts=(yes, yes))
    with pytest.raises(ValueError, match="only facts given"):
        Case(id="D1", facts=(yes.model_copy(update={"standing": "assumed"}),))
    with pytest.raises(ValueError, match="for an assessment to say"):
        Case(id="D1", facts=(yes.model_copy(update={"disputed_by": ("R1",)}),))


def test_an_unknown_fact_has_no_value_and_a_known_one_has() -> None:
    with pytest.raises(ValueError, match="unless it is unknown"):
        Fact(attribute="mti", kind="boolean", value=True, standing="unknown")
    with pytest.raises(ValueError, match="unless it is unknown"):
        Fact(attribute="mti", kind="boolean", value=None, standing="given")
