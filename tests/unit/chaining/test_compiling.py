"""Rulesets within what `durable_rules` runs safely, and the facts asserted into them."""

import json
from itertools import pairwise

from engine.conditions import FALSE, TRUE, UNKNOWN
from engine.plans.compiling import (
    BRANCHES_PER_GROUP,
    GROUPS_PER_RULESET,
    LITERALS_PER_RULESET,
    Alternative,
    Ruleset,
    rulesets_of,
)
from engine.plans.fields import SENTINEL, field_names

STACK, FIELDS = 64, 252
"""What `durable_rules` holds: branches on its stack, and fields of ours in a fact (`id` and `sid` apart)."""

NAMES = field_names(2 * 2_000 + GROUPS_PER_RULESET)


def compiled(*branches: set[int]) -> tuple[Ruleset, ...]:
    return rulesets_of([Alternative(rule, frozenset(branch)) for rule, branch in enumerate(branches)], NAMES)


def fields_of(definition: object) -> list[str]:
    text = json.dumps(definition)
    return [piece.split('"')[1] for piece in text.split('"$ex": {')[1:]]


def test_limits_leave_room() -> None:
    assert GROUPS_PER_RULESET + BRANCHES_PER_GROUP <= STACK
    assert GROUPS_PER_RULESET + LITERALS_PER_RULESET + len({SENTINEL}) <= FIELDS


def test_many_branches_are_shared_out_in_order() -> None:
    rulesets = compiled(*({2 * test, 2 * (test + 1)} for test in range(1_500)))
    for ruleset in rulesets:
        guards = [fields_of(rule)[0] for name, rule in ruleset.definition.items() if name != SENTINEL]
        assert len(set(guards)) == len(ruleset.guards) <= GROUPS_PER_RULESET
        assert max(guards.count(guard) for guard in guards) <= BRANCHES_PER_GROUP
        read = {field for rule in ruleset.definition.values() for field in fields_of(rule)}
        assert len(read) <= FIELDS
    rules = [rule for ruleset in rulesets for rule in ruleset.rules.values()]
    assert rules == list(range(1_500))
    assert all(len(one.rules) >= len(other.rules) for one, other in pairwise(rulesets))


def test_a_ruleset_holds_no_more_fields_than_a_fact() -> None:
    """Each branch alone is within the limit, two are not."""
    rulesets = compiled(set(range(150)), set(range(150, 300)), set(range(299, 300)))
    assert [list(ruleset.rules.values()) for ruleset in rulesets] == [[0], [1, 2]]


def test_the_sentinel_comes_last() -> None:
    (ruleset,) = compiled({0}, {1})
    assert list(ruleset.definition) == ["0", "1", SENTINEL]


def test_what_is_surely_asserted() -> None:
    """Test 0 is read both ways, test 1 only holding, test 2 only failing."""
    (ruleset,) = compiled({0}, {1, 2}, {5})
    assert ruleset.tests == (0, 1, 2)
    guard, (a, z, b, c) = NAMES[-1], (NAMES[0], NAMES[1], NAMES[2], NAMES[5])
    always = {"id": 1, "sid": 1, SENTINEL: 1, guard: 1}
    assert json.loads(ruleset.sure_fact((TRUE, TRUE, TRUE))) == always | {a: 1, b: 1}
    assert json.loads(ruleset.sure_fact((FALSE, FALSE, FALSE))) == always | {z: 1, c: 1}
    assert json.loads(ruleset.sure_fact((UNKNOWN, UNKNOWN, UNKNOWN))) == always
    assert json.loads(ruleset.possible_fact((UNKNOWN, UNKNOWN, FALSE))) == always | {a: 1, z: 1, b: 1, c: 1}


def test_only_what_an_unknown_test_can_change_runs_again() -> None:
    """Two groups: the first reads test 0, the second does not."""
    (ruleset,) = compiled(*({0} for _ in range(BRANCHES_PER_GROUP)), {2})
    again = json.loads(ruleset.possible_fact((UNKNOWN, TRUE)))
    assert NAMES[-1] in again
    assert NAMES[-2] not in again


def test_a_branch_without_literals_needs_only_its_guard() -> None:
    (ruleset,) = compiled(set())
    assert fields_of(ruleset.definition["0"]) == [NAMES[-1]]
    assert ruleset.tests == ()


def test_nothing_to_run() -> None:
    assert compiled() == ()
