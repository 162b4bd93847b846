"""Within the limits a rulebook runs, and as the reference does; beyond them it is refused when loaded."""

from itertools import combinations
from typing import get_args

import pytest

from engine.chaining import assess
from engine.errors import RulebookError
from engine.limits import BRANCHES_PER_RULEBOOK, limits_of
from engine.model import Hit, Rulebook
from engine.plans.branches import BRANCHES_PER_RULE
from engine.plans.compiling import BRANCHES_PER_GROUP, GROUPS_PER_RULESET, LITERALS_PER_RULESET
from engine.plans.plan import plan_of
from engine.reference import assess as reference
from tests.unit.chaining.build import (
    attribute,
    boolean_cases,
    case,
    derives,
    either,
    every,
    is_true,
    never,
    row,
    rule,
    rulebook,
    table,
)

IDS = [f"a{number}" for number in range(400)]
WIDE = either(*map(is_true, IDS[: BRANCHES_PER_RULE + 1]))


def of(*rules: object, ids: list[str] = IDS, derived: tuple[str, ...] = ()) -> Rulebook:
    attributes = [attribute(id) for id in ids] + [attribute(id, derived=True, combine="any") for id in derived]
    return rulebook(rules, attributes)  # type: ignore[arg-type]  # rules


def test_a_rule_with_too_many_branches() -> None:
    (found,) = limits_of(of(rule("R1", is_true("a1")), rule("R2", WIDE)))
    assert found.code == "LIMIT"
    assert found.location.path == "rules/R2"
    assert f"plus de {BRANCHES_PER_RULE} combinaisons" in found.message
    assert "critère dérivé" in found.hint


def test_a_row_is_held_to_the_limits_of_a_rule() -> None:
    rows = [row("T-1", is_true("a1")), row("T-2", WIDE), row("T-3", every(*map(is_true, IDS[:300])))]
    book = of().model_copy(update={"tables": (table("T", "first", rows),)})
    found = limits_of(book)
    assert [each.location.path for each in found] == ["tables/T-2", "tables/T-3"]
    assert "La règle T-2" in found[0].message


def test_branches_of_rows_are_counted_with_those_of_rules() -> None:
    wide = either(*map(is_true, IDS[:BRANCHES_PER_RULE]))
    rows = [row(f"T-{number}", wide) for number in range(BRANCHES_PER_RULEBOOK // BRANCHES_PER_RULE)]
    tables = (table("T", "first", rows),)
    assert limits_of(of().model_copy(update={"tables": tables})) == []
    (found,) = limits_of(of(rule("R", is_true("a1"))).model_copy(update={"tables": tables}))
    assert found.code == "LIMIT"


def test_a_table_of_three_hundred_rows() -> None:
    rows = [row(f"T-{n}", every(is_true(IDS[n % 20]), never(is_true(IDS[n % 17]))), points=n) for n in range(300)]
    book = of(ids=IDS[:20])
    for hit in get_args(Hit):
        agreed(book.model_copy(update={"tables": (table("T", hit, rows),)}), 2)


def test_a_rule_with_too_many_tests_at_once() -> None:
    (found,) = limits_of(of(rule("R1", every(*map(is_true, IDS[: LITERALS_PER_RULESET + 1])))))
    assert found.code == "LIMIT"
    assert "201 tests à la fois ; le moteur en accepte 200" in found.message


def test_too_many_branches_in_all() -> None:
    wide = either(*map(is_true, IDS[:BRANCHES_PER_RULE]))
    rules = [rule(f"R{number}", wide) for number in range(BRANCHES_PER_RULEBOOK // BRANCHES_PER_RULE)]
    assert limits_of(of(*rules)) == []
    (found,) = limits_of(of(*rules, rule("R", is_true("a1"))))
    assert found.code == "LIMIT"
    assert f"compte {BRANCHES_PER_RULEBOOK + 1} combinaisons" in found.message


def test_every_limit_at_once() -> None:
    long = every(*map(is_true, IDS[:300]))
    assert [each.location.path for each in limits_of(of(rule("R1", WIDE), rule("R2", long), rule("R3", WIDE)))] == [
        "rules/R1",
        "rules/R2",
        "rules/R3",
    ]


def test_beyond_the_limits_nothing_runs() -> None:
    with pytest.raises(RulebookError, match="LIMIT"):
        assess(of(rule("R1", WIDE)), case({}))


def agreed(book: Rulebook, cases: int, seed: int = 1) -> None:
    assert limits_of(book) == []
    for each in boolean_cases(book.attributes, cases, seed):
        assert assess(book, each).to_json() == reference(book, each).to_json()


def test_a_thousand_rules() -> None:
    ids = IDS[:60]
    rules = [
        rule(
            f"R{number}",
            every(is_true(ids[number % 60]), either(is_true(ids[number % 37]), never(is_true(ids[number % 41])))),
        )
        for number in range(1_000)
    ]
    agreed(of(*rules, ids=ids), 4)


def test_hundreds_of_rules_on_one_condition() -> None:
    """`durable_rules` alone takes 256."""
    agreed(of(*(rule(f"R{number}", is_true("a")) for number in range(600)), ids=["a"]), 4)


def test_hundreds_of_distinct_tests_all_true_at_once() -> None:
    """`durable_rules` alone takes 64 at a node, 252 in a fact, and hangs at the 513th."""
    ids = [f"a{number}" for number in range(600)]
    book = of(*(rule(f"R{id}", is_true(id)) for id in ids), ids=ids)
    full = case(dict.fromkeys(ids, True))
    assert len(assess(book, full).trace.firings) == 600
    assert assess(book, full).to_json() == reference(book, full).to_json()


def test_a_ruleset_as_full_as_can_be_with_every_branch_true() -> None:
    """The most that the library's stack of 64 ever holds."""
    pairs = list(combinations(IDS[:40], 2))[: BRANCHES_PER_GROUP * GROUPS_PER_RULESET]
    book = of(*(rule(f"R{one}-{two}", every(is_true(one), is_true(two))) for one, two in pairs), ids=IDS[:40])
    ((ruleset,),) = (stratum.rulesets for stratum in plan_of(book).strata)
    assert (len(ruleset.rules), len(ruleset.guards)) == (640, 40)
    full = case(dict.fromkeys(IDS[:40], True))
    assert len(assess(book, full).trace.firings) == 640
    assert assess(book, full).to_json() == reference(book, full).to_json()


def test_as_many_branches_and_as_many_tests_as_a_rule_may_have() -> None:
    wide = either(*map(is_true, IDS[:BRANCHES_PER_RULE]))
    long = every(*map(is_true, IDS[:LITERALS_PER_RULESET]))
    book = of(rule("R1", wide), rule("R2", long))
    agreed(book, 3)
    full = case(dict.fromkeys(IDS, True))
    assert len(assess(book, full).trace.firings) == 2
    assert assess(book, full).to_json() == reference(book, full).to_json()


def test_a_product_of_alternatives_through_derived_attributes() -> None:
    """The remedy that the diagnostic gives."""
    names = [f"d{number}" for number in range(9)]
    parts = [either(is_true(f"a{2 * number}"), is_true(f"a{2 * number + 1}")) for number in range(9)]
    assert limits_of(of(rule("R", every(*parts))))
    rules = [rule(f"R{name}", part, derives(name)) for name, part in zip(names, parts, strict=True)]
    agreed(of(*rules, rule("R", every(*map(is_true, names))), ids=IDS[:18], derived=tuple(names)), 30)
