"""The compiled rulesets matter: taking anything out of them makes the comparison with the reference fail."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, NamedTuple, get_args

import pytest

from engine.chaining import Chain
from engine.conditions import FALSE, TRUE
from engine.facts import Case
from engine.model import Aggregate, Hit
from engine.plans.compiling import Definition, Ruleset
from engine.plans.consulting import Consulting
from engine.plans.fields import SENTINEL
from engine.plans.plan import Plan, plan_of
from engine.reference import assess as reference
from tests.spec.inventory import policies
from tests.unit.chaining.build import boolean_cases, rich

BOOK = rich()
PLAN = plan_of(BOOK)
TESTED = [index for index, state in enumerate(PLAN.start) if state == FALSE]
ALWAYS = [index for index, state in enumerate(PLAN.start) if state == TRUE]
CASES = list(boolean_cases("abcdef", 400, seed=7))

# Policies that choose and count alike: the order of evaluation, which the plan has settled, tells some apart;
# without a list of values, `priority` takes the first row.
EACH: set[tuple[Hit, Aggregate]] = {
    *(("collect", ""), ("collect", "sum"), ("collect", "count"), ("rule order", ""), ("output order", "")),
}
SAME: dict[tuple[Hit, Aggregate], set[tuple[Hit, Aggregate]]] = dict.fromkeys(EACH, EACH) | {
    ("first", ""): {("first", ""), ("priority", "")}
}


class Place(NamedTuple):
    """A rule of a compiled ruleset: its stratum, the ruleset's rank there, its name."""

    stratum: int
    ruleset: int
    name: str


def compiled() -> Iterator[tuple[Place, Ruleset]]:
    for stratum, layer in enumerate(PLAN.strata):
        for rank, ruleset in enumerate(layer.rulesets):
            for name in ruleset.rules:
                yield Place(stratum, rank, name), ruleset


def label(place: Place, ruleset: Ruleset) -> str:
    return f"{PLAN.rules[ruleset.rules[place.name]].id}, branch {place.name} of stratum {place.stratum}"


def conjuncts(definition: Definition, name: str) -> list[Mapping[str, object]]:
    rule: Any = definition[name]
    held: list[Mapping[str, object]] = rule["all"][0]["m"]["$and"]
    return held


def mutated(place: Place, definition: Definition) -> Plan:
    layer = PLAN.strata[place.stratum]
    rulesets = list(layer.rulesets)
    rulesets[place.ruleset] = replace(rulesets[place.ruleset], definition=definition)
    strata = list(PLAN.strata)
    strata[place.stratum] = replace(layer, rulesets=tuple(rulesets))
    return replace(PLAN, strata=tuple(strata))


@pytest.fixture(scope="module")
def expected() -> dict[Case, str]:
    return {case: reference(BOOK, case).to_json() for case in CASES}


def differences(plan: Plan, expected: Mapping[Case, str]) -> Iterator[Case]:
    chain = Chain(plan)
    return (case for case in CASES if chain.assess(case).to_json() != expected[case])


def test_untouched_there_is_no_difference(expected: dict[Case, str]) -> None:
    assert list(differences(PLAN, expected)) == []


def test_rules_have_several_branches_in_several_strata() -> None:
    places = [place for place, _ in compiled()]
    assert len(PLAN.strata) == 3
    assert len(places) > 2 * len(BOOK.rules)
    assert {ruleset.rules[place.name] for place, ruleset in compiled()} == set(TESTED)
    assert {table.hit for table in BOOK.tables} == set(get_args(Hit))


@pytest.mark.parametrize("place", [pytest.param(place, id=label(place, ruleset)) for place, ruleset in compiled()])
def test_a_branch_taken_out_is_noticed(place: Place, expected: dict[Case, str]) -> None:
    definition = PLAN.strata[place.stratum].rulesets[place.ruleset].definition
    without = {name: rule for name, rule in definition.items() if name != place.name}
    assert next(differences(mutated(place, without), expected), None) is not None


@pytest.mark.parametrize("index", TESTED, ids=[PLAN.rules[index].id for index in TESTED])
def test_a_rule_taken_out_is_noticed(index: int, expected: dict[Case, str]) -> None:
    places = [place for place, ruleset in compiled() if ruleset.rules[place.name] == index]
    definition = PLAN.strata[places[0].stratum].rulesets[places[0].ruleset].definition
    gone = {place.name for place in places}
    without = {name: rule for name, rule in definition.items() if name not in gone}
    assert next(differences(mutated(places[0], without), expected), None) is not None


@pytest.mark.parametrize(
    ("place", "literal"),
    [
        pytest.param(place, literal, id=f"{label(place, ruleset)}, literal {literal}")
        for place, ruleset in compiled()
        for literal in range(1, len(conjuncts(ruleset.definition, place.name)))
    ],
)
def test_a_literal_taken_out_is_noticed(place: Place, literal: int, expected: dict[Case, str]) -> None:
    definition = deepcopy(PLAN.strata[place.stratum].rulesets[place.ruleset].definition)
    held: Any = conjuncts(definition, place.name)
    del held[literal]
    assert next(differences(mutated(place, definition), expected), None) is not None


@pytest.mark.parametrize("index", ALWAYS, ids=[PLAN.rules[index].id for index in ALWAYS])
def test_a_row_without_a_constraint_taken_out_is_noticed(index: int, expected: dict[Case, str]) -> None:
    start = tuple(FALSE if place == index else state for place, state in enumerate(PLAN.start))
    assert next(differences(replace(PLAN, start=start), expected), None) is not None


def consultings() -> Iterator[Consulting]:
    for layer in PLAN.strata:
        yield from layer.tables


SWAPS = [
    pytest.param(place, policy, id=f"{each.table.id} as {' '.join(policy).strip()}")
    for place, each in enumerate(consultings())
    for policy in policies()
    if policy not in SAME.get((each.table.hit, each.table.aggregate), {(each.table.hit, each.table.aggregate)})
]


@pytest.mark.parametrize(("place", "policy"), SWAPS)
def test_another_policy_is_noticed(place: int, policy: tuple[Hit, Aggregate], expected: dict[Case, str]) -> None:
    held = list(consultings())[place]
    hit, aggregate = policy
    other = held.table.model_copy(update={"hit": hit, "aggregate": aggregate})
    swapped = Consulting(other, held.rows, PLAN.scorer.accounts)
    strata = [
        replace(layer, tables=tuple(swapped if each is held else each for each in layer.tables))
        for layer in PLAN.strata
    ]
    assert next(differences(replace(PLAN, strata=tuple(strata)), expected), None) is not None


def test_the_sentinel_taken_out_is_noticed_at_once() -> None:
    place, ruleset = next(compiled())
    without = {name: rule for name, rule in ruleset.definition.items() if name != SENTINEL}
    with pytest.raises(Exception, match="ENGINE_FAILED"):
        Chain(mutated(place, without)).assess(CASES[0])
