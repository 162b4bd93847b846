"""The starter rulebook: what it promises, and that none of its rules could go unnoticed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
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
from engine.model import Effect, Rule
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import attribute_strata

FOLDER = Path(__file__).parents[3] / "rulebooks"
AMM = load_rulebook(FOLDER / "amm.yaml")
# What the assessment makes of an effect. Risks and stakes are said to the reader and change nothing.
ACTING = ("points", "urgency", "derive", "at_least", "expertise", "deadline", "ask")
ACTIONS = [
    pytest.param(rule, rank, key, id=f"{rule.id}-{rank}-{key}")
    for rule in AMM.rules
    for rank, effect in enumerate(rule.then)
    for key in ACTING
    if getattr(effect, key) not in {None, ()}
]


@cache
def firings() -> dict[str, set[str]]:
    """The rules that fire in each example."""
    found = (assess(AMM, case_of(AMM, example)) for example in AMM.examples)
    return {each.case: {firing.rule for firing in each.trace.firings} for each in found}


def firing_in(example: Example) -> set[str]:
    return firings()[example.case]


def unnamed(example: Example, rule: str) -> Example:
    """The example that no longer says whether the rule fires, only what the case is worth."""
    expect = example.expect
    fired, not_fired = (tuple(id for id in ids if id != rule) for ids in (expect.fired, expect.not_fired))
    return example.model_copy(update={"expect": expect.model_copy(update={"fired": fired, "not_fired": not_fired})})


def mismatches_with(rules: tuple[Rule, ...], changed: str) -> list[Mismatch]:
    """What the examples where a rule fires find in other rules, built rather than loaded: a derived attribute may
    be left without a rule that derives it.
    """
    examples = tuple(unnamed(example, changed) for example in AMM.examples if changed in firing_in(example))
    return run_examples(AMM.model_copy(update={"rules": rules, "examples": examples}), assess)


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(engine: Assess) -> None:
    assert run_examples(AMM, engine) == []


@pytest.mark.parametrize("rule", AMM.rules, ids=lambda rule: rule.id)
def test_deleting_a_rule_fails_an_example(rule: Rule) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert mismatches_with(tuple(each for each in AMM.rules if each is not rule), rule.id)


@pytest.mark.parametrize(("rule", "rank", "key"), ACTIONS)
def test_deleting_an_effect_fails_an_example(rule: Rule, rank: int, key: str) -> None:
    effects = list(rule.then)
    effects[rank] = effects[rank].model_copy(update={key: Effect.model_fields[key].default})
    lesser = rule.model_copy(update={"then": tuple(effects)})
    assert mismatches_with(tuple(lesser if each is rule else each for each in AMM.rules), rule.id)


def test_nothing_changed_is_nothing_found() -> None:
    assert mismatches_with(AMM.rules, "AMM-101") == []


def test_its_size() -> None:
    given = [each for each in AMM.attributes.values() if not each.derived]
    assert len(AMM.rules) >= 45
    assert len(given) >= 30
    assert len(AMM.disciplines) >= 5
    assert len(AMM.axes) == 3
    assert len(AMM.examples) >= 15


def test_every_axis_and_discipline_receives_points() -> None:
    pointed = [effect for rule in AMM.rules for effect in rule.then if effect.points is not None]
    assert {effect.axis for effect in pointed} == set(AMM.axes)
    assert {effect.discipline for effect in pointed} == set(AMM.disciplines)


def test_derivations_have_two_layers_at_least() -> None:
    assert max(attribute_strata(AMM.rules).values()) >= 2


def test_a_third_of_the_rules_combine_facts() -> None:
    combining = [rule for rule in AMM.rules if len(set(attributes_of(rule.when))) > 1]
    assert len(combining) * 3 >= len(AMM.rules)


@pytest.mark.parametrize("rule", AMM.rules, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.because
    assert re.search(r"\d|module [IVX]+", rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize("id", AMM.attributes)
def test_every_attribute_says_what_it_is_and_how_to_code_it(id: str) -> None:
    attribute = AMM.attributes[id]
    assert attribute.definition
    assert attribute.how_to_code


def test_every_attribute_is_asked_for_something() -> None:
    read = {attribute for rule in AMM.rules for attribute in read_by(rule)}
    unread = {id for id, each in AMM.attributes.items() if id not in read and each.role != "identity"}
    assert unread == set()


def read_by(rule: Rule) -> Iterator[str]:
    yield from attributes_of(rule.when)
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


def test_it_is_in_its_canonical_layout() -> None:
    text = (FOLDER / "amm.yaml").read_text(encoding="utf-8")
    assert formatted(text) == Formatted(text, ())


def test_its_readme_counts_it_right() -> None:
    given = sum(not each.derived for each in AMM.attributes.values())
    derived = len(AMM.attributes) - given
    counts = f"{given} critères, {derived} critères déduits, {len(AMM.rules)} règles, {len(AMM.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
