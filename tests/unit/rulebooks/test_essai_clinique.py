"""The rulebook of clinical trials: what it promises, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from engine import chaining
from engine.assessment import Assess
from engine.condition import attributes_of
from engine.emitting.formatting import Formatted, formatted
from engine.examples import Mismatch, case_of, run_examples
from engine.expected import Example
from engine.loading import load_rulebook
from engine.model import Effect, Rule, Rulebook, Table
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import derivations_of, terms_of
from engine.verification import verify
from intake import Record, read_records

FOLDER = Path(__file__).parents[3] / "rulebooks"
PATH = FOLDER / "essai-clinique.yaml"
TRIALS = load_rulebook(PATH)
DAY = date(2026, 11, 25)  # proofs read no clock: the day by which waivers and assumptions expire is given
OWN = [rule for rule in TRIALS.all_rules if rule.id.startswith("EC-")]
OWN_ATTRIBUTES = [id for id in TRIALS.attributes if id not in TRIALS.shared.attributes] if TRIALS.shared else []
Effects = tuple[Effect, ...]


@cache
def firings() -> dict[str, set[str]]:
    """The rules that fire, and the rows that are chosen, in each example."""
    found = [assess(TRIALS, case_of(TRIALS, example)) for example in TRIALS.examples]
    chosen = ((each.case, (row for table in each.trace.tables for row in table.rows)) for each in found)
    rows = {case: {row.row for row in every if str(row.chosen) == "true"} for case, every in chosen}
    return {each.case: rows[each.case] | {firing.rule for firing in each.trace.firings} for each in found}


def unnamed(example: Example, rule: str) -> Example:
    """The example that no longer says whether the rule fires, only what the case is worth."""
    expect = example.expect
    fired, not_fired = (tuple(id for id in ids if id != rule) for ids in (expect.fired, expect.not_fired))
    return example.model_copy(update={"expect": expect.model_copy(update={"fired": fired, "not_fired": not_fired})})


def edited(id: str, change: Callable[[Effects], Effects]) -> Rulebook:
    """The rulebook with the effects of one rule or row changed; without it, if none is left."""
    rules = ((rule, change(rule.then) if rule.id == id else rule.then) for rule in TRIALS.rules)
    kept = tuple(rule.model_copy(update={"then": then}) for rule, then in rules if then)
    tables = tuple(edited_table(each, id, change) for each in TRIALS.tables)
    return TRIALS.model_copy(update={"rules": kept, "tables": tables})


def edited_table(table: Table, id: str, change: Callable[[Effects], Effects]) -> Table:
    rows = ((row, change((row.then,)) if row.id == id else (row.then,)) for row in table.rows)
    kept = tuple(row.model_copy(update={"then": then[0]}) for row, then in rows if then)
    return table.model_copy(update={"rows": kept})


def mismatches_with(rulebook: Rulebook, changed: str) -> list[Mismatch]:
    """What the examples where a rule or row applies find elsewhere."""
    examples = tuple(unnamed(example, changed) for example in TRIALS.examples if changed in firings()[example.case])
    return run_examples(rulebook.model_copy(update={"examples": examples}), assess)


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(engine: Assess) -> None:
    assert run_examples(TRIALS, engine) == []


@pytest.mark.parametrize("id", [rule.id for rule in OWN])
def test_deleting_a_rule_or_a_row_fails_an_example(id: str) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert mismatches_with(edited(id, lambda _: ()), id)


def test_nothing_changed_is_nothing_found() -> None:
    assert mismatches_with(edited("EC-212", lambda then: then), "EC-212") == []


def test_nothing_is_found_in_it_and_nothing_waived() -> None:
    assert [each.said for each in verify(TRIALS, DAY)] == []
    assert TRIALS.waivers == ()


def test_its_size() -> None:
    assert len(OWN) >= 30
    assert len(TRIALS.examples) >= 12


def test_a_third_of_the_rules_combine_facts_that_someone_enters() -> None:
    combining = [rule for rule in OWN if len(entered(frozenset(attributes_of(rule.when)))) > 1]
    assert len(combining) * 3 >= len(OWN) * 2


def entered(attributes: frozenset[str]) -> frozenset[str]:
    """The attributes that some rest on, through all the rules that derive them."""
    writers = [rule for rule in TRIALS.all_rules if attributes & {each.attribute for each in derivations_of(rule)}]
    given = frozenset(each for each in attributes if not TRIALS.attributes[each].derived)
    return given.union(*(entered(frozenset(read_by(rule))) for rule in writers))


def read_by(rule: Rule) -> Iterator[str]:
    yield from attributes_of(rule.when)
    for derivation in derivations_of(rule):
        yield from terms_of(derivation)


def test_a_category_never_brings_points_by_itself() -> None:
    """A, B or C says what is known of the medicine, not how risky the trial is."""
    categories = {"produit_autorise", "usage_etabli", "usage_couvert", "usage_nouveau", "hors_usage_etabli"}
    pointed = [rule for rule in OWN if any(effect.points for effect in rule.then)]
    assert [rule.id for rule in pointed if frozenset(attributes_of(rule.when)) <= categories] == []


def test_the_class_of_sponsor_is_read_only_where_no_monitoring_is_planned() -> None:
    reading = [frozenset(attributes_of(rule.when)) for rule in OWN if "promoteur" in attributes_of(rule.when)]
    assert reading
    assert all("plan_surveillance" in read for read in reading)


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.because
    assert re.search(r"\d|module [IVX]+", rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize("id", OWN_ATTRIBUTES)
def test_every_attribute_says_what_it_is_and_how_to_code_it(id: str) -> None:
    attribute = TRIALS.attributes[id]
    assert attribute.definition
    assert attribute.how_to_code
    assert attribute.derived or attribute.source


def test_its_tables_say_why_this_policy() -> None:
    for table in (each for each in TRIALS.tables if each.id.startswith("EC-")):
        assert f"« {f'{table.hit} {table.aggregate}'.strip()} » :" in table.because


def test_no_attribute_is_what_became_of_the_trial() -> None:
    words = ("effectif atteint", "achevé", "date de fin", "présente demande est")
    for attribute in TRIALS.attributes.values():
        said = f"{attribute.label} {attribute.definition}".lower()
        assert not [word for word in words if word in said]


def test_what_is_secret_is_said_with_its_reason() -> None:
    secret = [each for each in TRIALS.attributes.values() if each.secret]
    assert {each.id for each in secret} == {"toxicite_couvre_duree", "autorisation_fabrication"}
    assert all("Secret des affaires" in each.note for each in secret)


def test_it_is_in_its_canonical_layout() -> None:
    text = PATH.read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)) == Formatted(text, ())


def test_every_date_is_fixed() -> None:
    assert {id for id, each in TRIALS.attributes.items() if each.kind == "date" and not each.fixed} == set()


def test_its_samples_are_read_whole_and_some_mode_is_proposed_for_each() -> None:
    items = list(read_records(FOLDER / "samples" / "essai-clinique.csv", TRIALS))
    assert len(items) == 33
    assert all(isinstance(item, Record) for item in items)
    modes = {item.label.split(" :")[0]: assess(TRIALS, item.case).mode for item in items if isinstance(item, Record)}
    assert modes["TGN1412, volontaires sains (Londres, 2006)"] == "collegial"
    assert (modes["KEYNOTE-189"], modes["PARAMEDIC2"]) == ("standard", "approfondi")
    assert len(set(modes.values())) >= 3


def test_its_readme_counts_it_right() -> None:
    given = sum(not each.derived for each in TRIALS.attributes.values())
    derived, rows = len(TRIALS.attributes) - given, sum(len(table.rows) for table in TRIALS.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(TRIALS.rules)} règles, "
    counts += f"{len(TRIALS.tables)} tables de {rows} lignes en tout, {len(TRIALS.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
