"""The starter rulebook: what it promises, and that none of its rules and rows could go unnoticed."""

from __future__ import annotations

import csv
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
from engine.loading import load_rulebook, load_shared
from engine.model import Effect, Rule, Rulebook, Table
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import attribute_strata, derivations_of, terms_of
from engine.verification import verify

FOLDER = Path(__file__).parents[3] / "rulebooks"
AMM = load_rulebook(FOLDER / "amm.yaml")
COMMUN = load_shared(FOLDER / "commun.yaml").rulebook
# What the assessment makes of an effect. Risks and stakes are said to the reader and change nothing.
DAY = date(2026, 11, 25)  # proofs read no clock: the day by which waivers and assumptions expire is given
ACTING = ("points", "urgency", "derive", "at_least", "expertise", "deadline", "ask")
ACTIONS = [
    pytest.param(rule, rank, key, id=f"{rule.id}-{rank}-{key}")
    for rule in AMM.all_rules
    for rank, effect in enumerate(rule.then)
    for key in ACTING
    if getattr(effect, key) not in {None, ()}
]


Effects = tuple[Effect, ...]


@cache
def firings() -> dict[str, set[str]]:
    """The rules that fire, and the rows that are chosen, in each example."""
    found = [assess(AMM, case_of(AMM, example)) for example in AMM.examples]
    chosen = ((each.case, (row for table in each.trace.tables for row in table.rows)) for each in found)
    rows = {case: {row.row for row in every if str(row.chosen) == "true"} for case, every in chosen}
    return {each.case: rows[each.case] | {firing.rule for firing in each.trace.firings} for each in found}


def firing_in(example: Example) -> set[str]:
    return firings()[example.case]


def unnamed(example: Example, rule: str) -> Example:
    """The example that no longer says whether the rule fires, only what the case is worth."""
    expect = example.expect
    fired, not_fired = (tuple(id for id in ids if id != rule) for ids in (expect.fired, expect.not_fired))
    return example.model_copy(update={"expect": expect.model_copy(update={"fired": fired, "not_fired": not_fired})})


def edited(id: str, change: Callable[[Effects], Effects]) -> Rulebook:
    """The rulebook with the effects of one rule or row changed; without it, if none is left. Built rather than
    loaded: a derived attribute may be left without a rule that derives it.
    """
    rules = ((rule, change(rule.then) if rule.id == id else rule.then) for rule in AMM.rules)
    kept = tuple(rule.model_copy(update={"then": then}) for rule, then in rules if then)
    tables = tuple(edited_table(each, id, change) for each in AMM.tables)
    return AMM.model_copy(update={"rules": kept, "tables": tables})


def edited_table(table: Table, id: str, change: Callable[[Effects], Effects]) -> Table:
    rows = ((row, change((row.then,)) if row.id == id else (row.then,)) for row in table.rows)
    kept = tuple(row.model_copy(update={"then": then[0]}) for row, then in rows if then)
    return table.model_copy(update={"rows": kept})


def mismatches_with(rulebook: Rulebook, changed: str) -> list[Mismatch]:
    """What the examples where a rule or row applies find elsewhere."""
    examples = tuple(unnamed(example, changed) for example in AMM.examples if changed in firing_in(example))
    return run_examples(rulebook.model_copy(update={"examples": examples}), assess)


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(engine: Assess) -> None:
    assert run_examples(AMM, engine) == []


@pytest.mark.parametrize("id", [rule.id for rule in AMM.all_rules])
def test_deleting_a_rule_or_a_row_fails_an_example(id: str) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert mismatches_with(edited(id, lambda _: ()), id)


@pytest.mark.parametrize(("rule", "rank", "key"), ACTIONS)
def test_deleting_an_effect_fails_an_example(rule: Rule, rank: int, key: str) -> None:
    def lesser(then: Effects) -> Effects:
        bare = then[rank].model_copy(update={key: Effect.model_fields[key].default})
        return (*then[:rank], bare, *then[rank + 1 :])

    assert mismatches_with(edited(rule.id, lesser), rule.id)


@pytest.mark.parametrize("id", ["AMM-101", "AMM-701", "COM-T1-01"])
def test_nothing_changed_is_nothing_found(id: str) -> None:
    assert mismatches_with(edited(id, lambda then: then), id) == []


def test_every_row_is_chosen_in_an_example() -> None:
    """Each is then named, so that the file reads as the proof that it serves."""
    named = {id for example in AMM.examples for id in example.expect.fired}
    assert {row.id for table in AMM.tables for row in table.rows} - named == set()


def test_nothing_is_found_in_it_that_is_not_waived() -> None:
    assert [each.said for each in verify(AMM, DAY) if not each.waived] == []


def test_its_size() -> None:
    given = [each for each in AMM.attributes.values() if not each.derived]
    assert len(AMM.all_rules) >= 85
    assert len(AMM.tables) >= 3
    assert len(given) >= 30
    assert len(AMM.disciplines) >= 5
    assert len(AMM.axes) == 3
    assert len(AMM.examples) >= 15


def test_every_axis_and_discipline_receives_points() -> None:
    pointed = [effect for rule in AMM.all_rules for effect in rule.then if effect.points is not None]
    assert {effect.axis for effect in pointed} == set(AMM.axes)
    assert {effect.discipline for effect in pointed} == set(AMM.disciplines)


def test_derivations_have_two_layers_at_least() -> None:
    assert max(attribute_strata(AMM.all_rules, AMM.tables).values()) >= 2


def test_two_thirds_of_the_rules_and_rows_combine_facts() -> None:
    """Facts that someone enters: what a derived attribute rests on counts, not the attribute itself."""
    combining = [rule for rule in AMM.all_rules if len(entered(frozenset(attributes_of(rule.when)))) > 1]
    assert len(combining) * 3 >= len(AMM.all_rules) * 2


def entered(attributes: frozenset[str]) -> frozenset[str]:
    """The attributes that some rest on, through all the rules that derive them."""
    writers = [rule for rule in AMM.all_rules if attributes & {each.attribute for each in derivations_of(rule)}]
    given = frozenset(each for each in attributes if not AMM.attributes[each].derived)
    return given.union(*(entered(frozenset(read_by(rule))) for rule in writers))


def test_its_tables_are_of_several_policies_and_say_why() -> None:
    assert len({table.hit for table in AMM.tables}) > 1 or len({table.aggregate for table in AMM.tables}) > 1
    for table in AMM.tables:
        policy = f"{table.hit} {table.aggregate}".strip()
        assert f"« {policy} » :" in table.because


@pytest.mark.parametrize("rule", AMM.all_rules, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.because
    assert re.search(r"\d|module [IVX]+", rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize("id", AMM.attributes)
def test_every_attribute_says_what_it_is_and_how_to_code_it(id: str) -> None:
    attribute = AMM.attributes[id]
    assert attribute.definition
    assert attribute.how_to_code


def test_every_attribute_is_asked_for_something() -> None:
    read = {attribute for rule in AMM.all_rules for attribute in read_by(rule)}
    unread = {id for id, each in AMM.attributes.items() if id not in read and each.role != "identity"}
    assert unread == set()


def read_by(rule: Rule) -> Iterator[str]:
    yield from attributes_of(rule.when)
    for derivation in derivations_of(rule):
        yield from terms_of(derivation)
    for effect in rule.then:
        if effect.deadline is not None:
            yield from (id for id in (effect.deadline.start, effect.deadline.stopped) if id is not None)


def test_no_attribute_is_an_outcome() -> None:
    """What became of a request is kept in `suite_` columns: never an attribute, by its id or by its words."""
    with (FOLDER / "samples" / "amm.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file, delimiter=";"))
    outcomes = {column.removeprefix("suite_") for column in columns if column.startswith("suite_")}
    words = {outcome.replace("_", " ") for outcome in outcomes - {"statut"}}
    assert len(words) == 3
    for id, attribute in AMM.attributes.items():
        assert id.removeprefix("suite_") not in outcomes
        said = f"{attribute.label} {attribute.definition}".lower()
        assert not [word for word in (*words, "avis du comité", "présente demande est") if word in said]


@pytest.mark.parametrize("name", ["amm.yaml", "commun.yaml"])
def test_it_is_in_its_canonical_layout(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)) == Formatted(text, ())


def test_what_is_shared_is_what_it_uses() -> None:
    """Nothing in the shared file that no rule reads yet, who asks apart; no id of amm's in it."""
    assert AMM.shared == COMMUN
    assert AMM.dated_by == "date_depot"
    read = {attribute for rule in AMM.all_rules for attribute in read_by(rule)}
    assert {id for id, each in COMMUN.attributes.items() if each.role != "identity"} - read == set()
    assert all(rule.id.startswith("COM-") for rule in COMMUN.rules)
    assert all(row.id.startswith("COM-") for table in COMMUN.tables for row in table.rows)


def test_every_date_is_fixed() -> None:
    """No counterfactual may propose to have filed on another day."""
    assert {id for id, each in AMM.attributes.items() if each.kind == "date" and not each.fixed} == set()


def test_its_readme_counts_it_right() -> None:
    given = sum(not each.derived for each in AMM.attributes.values())
    derived, rows = len(AMM.attributes) - given, sum(len(table.rows) for table in AMM.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(AMM.rules)} règles, "
    counts += f"{len(AMM.tables)} tables de {rows} lignes en tout, {len(AMM.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_its_readme_counts_what_is_shared() -> None:
    given = sum(not each.derived for each in COMMUN.attributes.values())
    derived, rows = len(COMMUN.attributes) - given, sum(len(table.rows) for table in COMMUN.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(COMMUN.rules)} règles, une table de {rows} lignes"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
