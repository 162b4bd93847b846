"""The pharmacovigilance rulebook: what it promises, and that none of its own rules and rows could go unnoticed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from engine import chaining
from engine.assessment import Assess
from engine.condition import attributes_of
from engine.emitting.formatting import Formatted, formatted
from engine.examples import case_of, run_examples
from engine.expected import Example
from engine.loading import load_rulebook
from engine.model import Rule, Rulebook
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import derivations_of, terms_of
from engine.verification import verify
from intake import Record, load_mapping, read_records

FOLDER = Path(__file__).parents[3] / "rulebooks"
PV = load_rulebook(FOLDER / "pharmacovigilance.yaml")
OWN = [each for each in PV.all_rules if each.id.startswith("PV-")]
DAY = date(2026, 11, 26)  # proofs read no clock: the day by which waivers and assumptions expire is given
HEALTH = {"deces", "pronostic_vital", "hospitalisation", "invalidite", "anomalie_congenitale", "autre_gravite"}


@cache
def applying() -> dict[str, set[str]]:
    """The rules that fire, and the rows that are chosen, in each example."""
    found = [assess(PV, case_of(PV, example)) for example in PV.examples]
    rows = {
        each.case: {row.row for table in each.trace.tables for row in table.rows if str(row.chosen) == "true"}
        for each in found
    }
    return {each.case: rows[each.case] | {firing.rule for firing in each.trace.firings} for each in found}


def unnamed(example: Example, rule: str) -> Example:
    """The example that no longer says whether the rule applies, only what the case is worth."""
    expect = example.expect
    fired, not_fired = (tuple(id for id in ids if id != rule) for ids in (expect.fired, expect.not_fired))
    return example.model_copy(update={"expect": expect.model_copy(update={"fired": fired, "not_fired": not_fired})})


def without(rule: str) -> Rulebook:
    tables = [
        table.model_copy(update={"rows": tuple(row for row in table.rows if row.id != rule)}) for table in PV.tables
    ]
    rules = tuple(each for each in PV.rules if each.id != rule)
    examples = tuple(unnamed(each, rule) for each in PV.examples if rule in applying()[each.case])
    return PV.model_copy(update={"rules": rules, "tables": tuple(tables), "examples": examples})


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(engine: Assess) -> None:
    assert run_examples(PV, engine) == []


@pytest.mark.parametrize("id", [rule.id for rule in OWN])
def test_deleting_a_rule_or_a_row_fails_an_example(id: str) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert run_examples(without(id), assess)


def test_nothing_is_found_in_it_and_nothing_is_waived() -> None:
    assert [each.said for each in verify(PV, DAY)] == []
    assert PV.waivers == ()


def test_its_size() -> None:
    assert len(OWN) >= 60
    assert len(PV.examples) >= 100
    assert [each.hit for each in PV.tables if each.id.startswith("PV-")] == ["unique", "collect"]


def test_a_third_of_the_rules_combine_facts() -> None:
    combining = [rule for rule in OWN if len(frozenset(attributes_of(rule.when))) > 1]
    assert len(combining) * 3 >= len(OWN)


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.because
    assert re.search(r"\d|module [IVX]+|considérations", rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize("id", PV.attributes)
def test_every_attribute_says_what_it_is_and_how_to_code_it(id: str) -> None:
    assert PV.attributes[id].definition
    assert PV.attributes[id].how_to_code


def test_every_attribute_of_its_own_is_asked_for_something() -> None:
    shared = PV.shared.attributes if PV.shared else {}
    read = {attribute for rule in PV.all_rules for attribute in read_by(rule)}
    own = {id for id, each in PV.attributes.items() if id not in shared and each.role != "identity"}
    assert own - read == set()


def read_by(rule: Rule) -> Iterator[str]:
    yield from attributes_of(rule.when)
    for derivation in derivations_of(rule):
        yield from terms_of(derivation)


def test_what_is_of_health_or_private_is_a_secret() -> None:
    kept = {id: each.secret for id, each in PV.attributes.items() if each.secret}
    assert {id for id, ground in kept.items() if ground == "medical"} >= HEALTH | {"age_patient", "sexe", "evolution"}
    assert {id for id, ground in kept.items() if ground == "privacy"} == {
        "majeur_protege",
        "qualification_notificateur",
    }


def test_it_says_what_the_register_asks() -> None:
    assert PV.notice is not None
    assert PV.notice.decisions_a_year == 115_000


def test_it_is_in_its_canonical_layout() -> None:
    text = (FOLDER / "pharmacovigilance.yaml").read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)) == Formatted(text, ())


def test_its_readme_counts_it_right() -> None:
    given = sum(not each.derived for each in PV.attributes.values())
    derived, rows = len(PV.attributes) - given, sum(len(table.rows) for table in PV.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(PV.rules)} règles, "
    counts += f"{len(PV.tables)} tables de {rows} lignes en tout, {len(PV.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_every_sample_is_read() -> None:
    found = list(read_records(FOLDER / "samples" / "pharmacovigilance.csv", PV))
    assert 25 <= len(found) <= 40
    assert all(isinstance(each, Record) for each in found), found


@pytest.mark.parametrize(
    ("name", "modes"), [("r3", ["standard", "standard", "collegial"]), ("r2", ["approfondi", "simplifie"])]
)
def test_the_messages_that_ship_are_read_and_assessed(name: str, modes: list[str]) -> None:
    path = FOLDER / "samples" / f"pharmacovigilance-{name}.xml"
    found = list(read_records(path, PV, load_mapping("icsr-e2b")))
    assert [assess(PV, each.case).mode for each in found if isinstance(each, Record)] == modes
    assert len(found) == len(modes)


def test_most_published_signals_go_to_the_monthly_meeting_or_beyond() -> None:
    """An expert's rules, judged on what became of the medicine; those that do not are all expected effects."""
    records = [
        each for each in read_records(FOLDER / "samples" / "pharmacovigilance.csv", PV) if isinstance(each, Record)
    ]
    lighter = [each for each in records if each.outcomes and assess(PV, each.case).mode in ("simplifie", "standard")]
    assert {each.case.given["inattendu"].value for each in lighter} == {False}
    assert len(lighter) == 2
