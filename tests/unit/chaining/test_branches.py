"""A condition as alternatives of literals: the same truth, nothing useless, never too many."""

from collections.abc import Mapping
from itertools import product

import pytest

from engine.condition import Cmp, Condition, Op
from engine.plans.branches import (
    BRANCHES_PER_RULE,
    Branch,
    TooManyBranchesError,
    branches_of,
    fails,
    holds,
    leaves_of,
    meaning_of,
)
from tests.unit.chaining.build import either, every, is_true, never, rich

A, B, C, D = map(is_true, "abcd")


def numbers(condition: Condition) -> dict[Condition, int]:
    meanings = dict.fromkeys(map(meaning_of, leaves_of(condition)))
    return {meaning: number for number, meaning in enumerate(meanings)}


def branches(condition: Condition) -> set[Branch]:
    return set(branches_of(condition, numbers(condition)))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (A, {frozenset({holds(0)})}),
        (never(A), {frozenset({fails(0)})}),
        (never(never(A)), {frozenset({holds(0)})}),
        (every(A, B), {frozenset({holds(0), holds(1)})}),
        (never(every(A, B)), {frozenset({fails(0)}), frozenset({fails(1)})}),
        (never(either(A, B)), {frozenset({fails(0), fails(1)})}),
        (either(every(A, B), A), {frozenset({holds(0)})}),
        (every(either(A, B), A), {frozenset({holds(0)})}),
        (every(A, never(A)), {frozenset({holds(0), fails(0)})}),
        (either(), set()),
        (every(), {frozenset()}),
    ],
)
def test_branches(condition: Condition, expected: set[Branch]) -> None:
    assert branches(condition) == expected


def test_a_condition_outside_a_cell_is_a_leaf() -> None:
    bare = Cmp(attribute="a", op=Op.EQ, value=True)
    assert numbers(every(bare, A)) == {bare: 0}


@pytest.mark.parametrize(
    "condition", [rule.when for rule in rich().all_rules], ids=[rule.id for rule in rich().all_rules]
)
def test_branches_have_the_truth_of_the_condition(condition: Condition) -> None:
    """In two truths; the engine's comparison with the reference is in three."""
    numbered = numbers(condition)
    alternatives = branches_of(condition, numbered)
    for truths in product((False, True), repeat=len(numbered)):
        literals = {holds(number) if truth else fails(number) for number, truth in enumerate(truths)}
        facts = {meaning: truth for (meaning, _), truth in zip(numbered.items(), truths, strict=True)}
        assert any(branch <= literals for branch in alternatives) is _truth(condition, facts)


def _truth(condition: Condition, facts: Mapping[Condition, bool]) -> bool:
    match condition.node:
        case "all":
            return all(_truth(part, facts) for part in condition.parts)
        case "any":
            return any(_truth(part, facts) for part in condition.parts)
        case "not":
            return not _truth(condition.part, facts)
        case _:
            return facts[meaning_of(condition)]


def test_as_many_branches_as_allowed() -> None:
    condition = every(*(either(is_true(f"a{n}"), is_true(f"b{n}")) for n in range(8)))
    assert len(branches(condition)) == BRANCHES_PER_RULE


@pytest.mark.parametrize(
    "condition",
    [
        every(*(either(is_true(f"a{n}"), is_true(f"b{n}")) for n in range(9))),
        every(*(either(is_true(f"a{n}"), is_true(f"b{n}")) for n in range(60))),
        either(*(is_true(f"a{n}") for n in range(BRANCHES_PER_RULE + 1))),
        never(every(*(is_true(f"a{n}") for n in range(3_000)))),
    ],
    ids=["one too many", "a product that would never end", "a long list", "a very long list"],
)
def test_too_many_branches_are_refused_at_once(condition: Condition) -> None:
    with pytest.raises(TooManyBranchesError):
        branches(condition)
