"""The rulebook of quality defects: what it promises, and that none of its rules and rows could go unnoticed."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
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
from engine.loading import load_rulebook, load_shared
from engine.model import Effect, Rule, Rulebook, Table
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import derivations_of, terms_of
from engine.verification import verify

FOLDER = Path(__file__).parents[3] / "rulebooks"
DQ = load_rulebook(FOLDER / "defaut-qualite.yaml")
COMMUN = load_shared(FOLDER / "commun.yaml").rulebook
DAY = date(2026, 11, 25)  # proofs read no clock: the day by which waivers and assumptions expire is given
OWN = [rule for rule in DQ.all_rules if rule.id.startswith("DQ-")]
# What the assessment makes of an effect. Risks and stakes are said to the reader and change nothing.
ACTING = ("points", "urgency", "derive", "at_least", "expertise", "deadline", "ask")
ACTIONS = [
    pytest.param(rule, rank, key, id=f"{rule.id}-{rank}-{key}")
    for rule in OWN
    for rank, effect in enumerate(rule.then)
    for key in ACTING
    if getattr(effect, key) not in {None, ()}
]
Effects = tuple[Effect, ...]


@cache
def firings() -> dict[str, set[str]]:
    """The rules that fire, and the rows that are chosen, in each example."""
    found = [assess(DQ, case_of(DQ, example)) for example in DQ.examples]
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
    rules = ((rule, change(rule.then) if rule.id == id else rule.then) for rule in DQ.rules)
    kept = tuple(rule.model_copy(update={"then": then}) for rule, then in rules if then)
    return DQ.model_copy(update={"rules": kept, "tables": tuple(edited_table(each, id, change) for each in DQ.tables)})


def edited_table(table: Table, id: str, change: Callable[[Effects], Effects]) -> Table:
    rows = ((row, change((row.then,)) if row.id == id else (row.then,)) for row in table.rows)
    kept = tuple(row.model_copy(update={"then": then[0]}) for row, then in rows if then)
    return table.model_copy(update={"rows": kept})


def mismatches_with(rulebook: Rulebook, changed: str) -> list[Mismatch]:
    """What the examples where a rule or row applies find elsewhere."""
    examples = tuple(unnamed(example, changed) for example in DQ.examples if changed in firings()[example.case])
    return run_examples(rulebook.model_copy(update={"examples": examples}), assess)


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(engine: Assess) -> None:
    assert run_examples(DQ, engine) == []


@pytest.mark.parametrize("id", [rule.id for rule in OWN])
def test_deleting_a_rule_or_a_row_fails_an_example(id: str) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert mismatches_with(edited(id, lambda _: ()), id)


@pytest.mark.parametrize(("rule", "rank", "key"), ACTIONS)
def test_deleting_an_effect_fails_an_example(rule: Rule, rank: int, key: str) -> None:
    def lesser(then: Effects) -> Effects:
        bare = then[rank].model_copy(update={key: Effect.model_fields[key].default})
        return (*then[:rank], bare, *then[rank + 1 :])

    assert mismatches_with(edited(rule.id, lesser), rule.id)


def test_nothing_changed_is_nothing_found() -> None:
    assert mismatches_with(edited("DQ-201", lambda then: then), "DQ-201") == []


def test_every_row_is_chosen_in_an_example() -> None:
    """Each is then named, so that the file reads as the proof that it serves."""
    named = {id for example in DQ.examples for id in example.expect.fired}
    own = {row.id for table in DQ.tables for row in table.rows if row.id.startswith("DQ-")}
    assert own - named == set()


def test_nothing_is_found_in_it_that_is_not_waived() -> None:
    assert [each.said for each in verify(DQ, DAY) if not each.waived] == []
    assert len(DQ.waivers) <= 3


def test_its_size_and_how_many_rules_combine_facts() -> None:
    combining = [rule for rule in OWN if len(frozenset(attributes_of(rule.when))) > 1]
    assert len(OWN) >= 60
    assert len(combining) * 3 >= len(OWN)
    assert len(DQ.examples) >= 12


def test_every_axis_receives_points_and_urgency_is_apart() -> None:
    pointed = [effect for rule in OWN for effect in rule.then if effect.points is not None]
    assert {effect.axis for effect in pointed} == set(DQ.axes)
    assert all(effect.urgency is None for effect in pointed)


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.because
    assert re.search(r"\d|module [IVX]+", rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize("id", [id for id in DQ.attributes if id not in COMMUN.attributes])
def test_every_attribute_says_what_it_is_and_how_to_code_it(id: str) -> None:
    attribute = DQ.attributes[id]
    assert attribute.definition
    assert attribute.how_to_code
    if attribute.kind == "choice":
        told = [value for value in attribute.values if value in attribute.how_to_code]
        assert len(told) >= len(attribute.values) - 1, "each value but the harmless one is told apart"


def test_what_can_worsen_is_declared() -> None:
    silent = {id for id, each in DQ.attributes.items() if not each.derived and each.ordered and not each.aggravates}
    assert silent == set()


def test_every_attribute_of_its_own_is_asked_for_something() -> None:
    read = {attribute for rule in DQ.all_rules for attribute in attributes_of(rule.when)}
    read |= {term for rule in DQ.all_rules for each in derivations_of(rule) for term in terms_of(each)}
    read |= {each.deadline.start for rule in DQ.all_rules for each in rule.then if each.deadline is not None}
    assert {id for id in DQ.attributes if id not in COMMUN.attributes} - read == set()


def test_what_it_says_for_the_register_and_what_it_keeps_secret() -> None:
    assert DQ.notice is not None
    assert all((DQ.notice.directorate, DQ.notice.purpose, DQ.notice.legal_basis, DQ.notice.people))
    secrets = {id: each.secret for id, each in DQ.attributes.items() if each.secret}
    assert secrets == {
        "falsification_suspectee": "security",
        "effets_signales": "medical",
        "unites_distribuees": "business",
    }


def test_no_attribute_is_the_class_or_the_recall() -> None:
    """What was decided afterwards is kept in `suite_` columns: never an attribute."""
    with (FOLDER / "samples" / "defaut-qualite.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, delimiter=";")
    assert [name for name in header if name.startswith("suite_")] == ["suite_classe"]
    assert 25 <= len(lines) <= 40
    assert not {"classe", "classe_retenue", "rappel"} & set(DQ.attributes)


def test_it_is_in_its_canonical_layout() -> None:
    text = (FOLDER / "defaut-qualite.yaml").read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)) == Formatted(text, ())


def test_its_readme_counts_it_right() -> None:
    given = sum(not each.derived for each in DQ.attributes.values())
    derived, rows = len(DQ.attributes) - given, sum(len(table.rows) for table in DQ.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(DQ.rules)} règles, "
    counts += f"{len(DQ.tables)} tables de {rows} lignes en tout, {len(DQ.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
