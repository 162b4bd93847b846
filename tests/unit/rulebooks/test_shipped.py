"""What every rulebook that ships promises, and that none of its own rules and rows could go unnoticed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from engine import chaining
from engine.assessment import Assess
from engine.emitting.formatting import Formatted, formatted
from engine.examples import run_examples
from engine.model import Effect, Rule
from engine.reference import assess
from engine.verification import verify
from tests.unit.rulebooks.shipped import AMM, DEFECTS, FOLDER, SHIPPED, TRIALS, Effects, Shipped

# What the assessment makes of an effect. Risks and stakes are said to the reader and change nothing.
ACTING = ("points", "urgency", "derive", "at_least", "expertise", "deadline", "ask")
ACTIONS = [
    pytest.param(shipped, rule, rank, key, id=f"{shipped.name}-{rule.id}-{rank}-{key}")
    for shipped in (AMM, DEFECTS)
    for rule in shipped.rules
    for rank, effect in enumerate(rule.then)
    for key in ACTING
    if getattr(effect, key) not in {None, ()}
]


def of_each(parts: Callable[[Shipped], Iterable[str]]) -> list[object]:
    """Every rulebook with each of some ids of it."""
    return [pytest.param(each, id, id=f"{each.name}-{id}") for each in SHIPPED for id in parts(each)]


def of_rulebooks(*shipped: Shipped) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("shipped", shipped, ids=[each.name for each in shipped])


RULES = [pytest.param(each, rule, id=f"{each.name}-{rule.id}") for each in SHIPPED for rule in each.rules]


@of_rulebooks(*SHIPPED)
@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_its_examples_hold(shipped: Shipped, engine: Assess) -> None:
    assert run_examples(shipped.book, engine) == []


@pytest.mark.parametrize(("shipped", "rule"), RULES)
def test_deleting_a_rule_or_a_row_fails_an_example(shipped: Shipped, rule: Rule) -> None:
    """By what the case is then worth, its requests included: not by the rule's name being gone."""
    assert any(shipped.mismatches_with(shipped.edited(rule.id, lambda _: ()), rule.id))


@pytest.mark.parametrize(("shipped", "rule", "rank", "key"), ACTIONS)
def test_deleting_an_effect_fails_an_example(shipped: Shipped, rule: Rule, rank: int, key: str) -> None:
    def lesser(then: Effects) -> Effects:
        bare = then[rank].model_copy(update={key: Effect.model_fields[key].default})
        return (*then[:rank], bare, *then[rank + 1 :])

    assert any(shipped.mismatches_with(shipped.edited(rule.id, lesser), rule.id))


@pytest.mark.parametrize(("shipped", "id"), of_each(lambda shipped: shipped.unchanged))
def test_nothing_changed_is_nothing_found(shipped: Shipped, id: str) -> None:
    assert list(shipped.mismatches_with(shipped.edited(id, lambda then: then), id)) == []


@of_rulebooks(AMM, DEFECTS)
def test_every_row_is_chosen_in_an_example(shipped: Shipped) -> None:
    """Each is then named, so that the file reads as the proof that it serves."""
    named = {id for example in shipped.book.examples for id in example.expect.fired}
    rows = {row.id for table in shipped.book.tables for row in table.rows if row.id.startswith(shipped.prefix)}
    assert rows - named == set()


@of_rulebooks(*SHIPPED)
def test_nothing_is_found_in_it_that_is_not_waived(shipped: Shipped) -> None:
    assert [each.said for each in verify(shipped.book, shipped.day) if not each.waived] == []
    assert len(shipped.book.waivers) <= shipped.most_waivers


@pytest.mark.parametrize(("shipped", "rule"), RULES)
def test_every_rule_says_why_and_from_where(shipped: Shipped, rule: Rule) -> None:
    assert rule.because
    assert re.search(shipped.passage, rule.reference), "a text, and its article, number or passage"


@pytest.mark.parametrize(("shipped", "id"), of_each(lambda shipped: shipped.attributes))
def test_every_attribute_says_what_it_is_and_how_to_code_it(shipped: Shipped, id: str) -> None:
    attribute = shipped.book.attributes[id]
    assert attribute.definition
    assert attribute.how_to_code
    assert attribute.derived or attribute.source
    if shipped.tells_choices and attribute.kind == "choice":
        told = [value for value in attribute.values if value in attribute.how_to_code]
        assert len(told) >= len(attribute.values) - 1, "each value but the harmless one is told apart"


@pytest.mark.parametrize("name", ["commun", *(each.name for each in SHIPPED)])
def test_it_is_in_its_canonical_layout(name: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)) == Formatted(text, ())


@of_rulebooks(AMM, TRIALS)
def test_every_date_is_fixed(shipped: Shipped) -> None:
    """No counterfactual may propose to have filed on another day."""
    dates = [each for each in shipped.book.attributes.values() if each.kind == "date"]
    assert {each.id for each in dates if not each.fixed} == set()


@of_rulebooks(*SHIPPED)
def test_its_readme_counts_it_right(shipped: Shipped) -> None:
    book = shipped.book
    given = sum(not each.derived for each in book.attributes.values())
    derived, rows = len(book.attributes) - given, sum(len(table.rows) for table in book.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(book.rules)} règles, "
    counts += f"{len(book.tables)} tables de {rows} lignes en tout, {len(book.examples)} exemples"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
