"""Single changes seen through derived numbers: compared with trying a grid of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import reference
from engine.alternatives import Alternatives
from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.sensitivity import Sensitivities
from engine.thresholds import LINES, Thresholds
from engine.values import Value
from tests.unit.sensitivity.brute_force import given as case_of
from tests.unit.sensitivity.brute_force import outcome, outcomes
from tests.unit.small_rulebook import HEAD

Rule = tuple[str, str]  # what a rule asks, and what it does
GRID = [Decimal(half) / 2 for half in range(-40, 41)]


def written(rules: Iterable[Rule], **combines: str) -> Rulebook:
    """A rulebook on two numbers and a yes or no, with these derived numbers and ways to combine."""
    derived = "".join(f'  {id}: {{label: "{id}", kind: number, {combine}}}\n' for id, combine in combines.items())
    lines = "".join(
        f'  - {{id: R-{n}, label: "R", when: {{{when}}}, then: {{{then}}}}}\n' for n, (when, then) in enumerate(rules)
    )
    return load_rulebook_text(f"""{HEAD}
attributes:
  x: {{label: "X", kind: number, range: "[-20..20,5]"}}
  y: {{label: "Y", kind: number, range: "[-20..20]"}}
  sur: {{label: "Sûr", kind: boolean}}
derived:
{derived}rules:
{lines}""")


def facts_of(rulebook: Rulebook, **values: Value) -> dict[str, Fact]:
    return {fact.attribute: fact for fact in reference.assess(rulebook, case_of(rulebook, **values)).facts}


def missed(rulebook: Rulebook, case: Case, id: str, grid: Iterable[Value] = GRID) -> set[tuple[object, ...]]:
    """The outcomes that a value of the grid brings and none of those tried."""
    now = reference.assess(rulebook, case)
    attribute = rulebook.attributes[id]
    tried = Alternatives(rulebook).of(attribute, {fact.attribute: fact for fact in now.facts})
    return outcomes(rulebook, case, attribute, grid) - outcomes(rulebook, case, attribute, tried) - {outcome(now)}


ALWAYS = 'sur: "oui"'
SUM, MAX, MIN, AGREE = "combine: sum", "combine: max", "combine: min", "combine: agree"
WAYS: dict[str, tuple[list[Rule], dict[str, str]]] = {
    "a sum over two rules": (
        [(ALWAYS, 'derive: {d: "x"}'), (ALWAYS, 'derive: {d: "y"}'), ('d: "<= 10"', "points: 5")],
        {"d": SUM},
    ),
    "a sum of rules that come and go": (
        [('x: ">= 3"', 'derive: {d: "2 * x"}'), ('x: "<= 9"', 'derive: {d: "y - x"}'),
         ('y: "> 5"', 'derive: {d: "-1"}'), ('d: "]9..15,5]"', "points: 5")],
        {"d": SUM},
    ),
    "an attribute repeated in one expression": (
        [(ALWAYS, 'derive: {d: "3 * x - 2 * x"}'), ('d: "> 7"', "points: 5")],
        {"d": AGREE},
    ),
    "a derived number and its own source": (
        [(ALWAYS, 'derive: {d: "2 * x - 10"}'), ('d: "> x"', "points: 5")],
        {"d": AGREE},
    ),
    "a source and the number derived from it": (
        [(ALWAYS, 'derive: {d: "2 * x - 10"}'), ('x: ">= d"', "points: 5")],
        {"d": AGREE},
    ),
    "two numbers of one source": (
        [(ALWAYS, 'derive: {d: "2 * x", e: "3 * x - 7"}'), ('e: "= d"', "points: 5")],
        {"d": AGREE, "e": AGREE},
    ),
    "a chain": (
        [(ALWAYS, 'derive: {d: "2 * x - y"}'), ('d: ">= 0"', 'derive: {e: "d + x"}'),
         ('d: "< 0"', 'derive: {e: "x - d"}'), ('e: "[6..9]"', "points: 5")],
        {"d": AGREE, "e": AGREE},
    ),
    "the greatest": (
        [(ALWAYS, 'derive: {d: "x"}'), (ALWAYS, 'derive: {d: "10 - 3 * x"}'), ('d: "<= 5"', "points: 5")],
        {"d": MAX},
    ),
    "the least, compared with a number": (
        [(ALWAYS, 'derive: {d: "2 * x"}'), (ALWAYS, 'derive: {d: "y - x"}'), ('d: "> y"', "points: 5")],
        {"d": MIN},
    ),
    "rules that agree at one value only": (
        [(ALWAYS, 'derive: {d: "x"}'), (ALWAYS, 'derive: {d: "2 * x - 4,5"}'), ('d: "> 3"', "points: 5")],
        {"d": AGREE},
    ),
    "a sum with a rule unsettled, known where that rule brings 0": (
        [('x: ">= -20"', 'derive: {d: "y"}'), ('sur: "non"', 'derive: {d: "x - 6"}'), ('d: "> 0"', "points: 5")],
        {"d": SUM},
    ),
    "a default": (
        [('x: "> 4"', 'derive: {d: "x - 2"}'), ('d: "> x"', "points: 5")],
        {"d": 'default: "3"'},
    ),
    "a derived number compared with a literal one": (
        [(ALWAYS, 'derive: {d: "2 * x"}'), ('d: "> 7"', 'derive: {e: "8,5"}'), ('x: "< e"', "points: 5")],
        {"d": AGREE, "e": 'default: "1"'},
    ),
}  # fmt: skip
CASES: list[Mapping[str, Value]] = [
    {"x": Decimal(12), "y": Decimal(4), "sur": True},
    {"x": Decimal(6), "y": Decimal(6)},
    {"x": Decimal(-3), "sur": False},
    {"x": Decimal(1), "y": Decimal(4), "sur": True, "d": Decimal(11)},
    {},
]


@pytest.mark.parametrize("facts", CASES, ids=str)
@pytest.mark.parametrize("way", WAYS)
def test_every_outcome_that_a_change_brings_through_derived_numbers_is_found(
    way: str, facts: Mapping[str, Value]
) -> None:
    rules, combines = WAYS[way]
    rulebook = written(rules, **combines)
    case = case_of(rulebook, **facts)
    given_ids = [id for id in combines if id in case.given]
    for id in ("x", "y", *given_ids):
        assert not missed(rulebook, case, id), id


def test_the_threshold_through_a_sum_is_exact() -> None:
    rulebook = written(*WAYS["a sum over two rules"][:1], d=SUM)
    case = case_of(rulebook, x=Decimal(12), y=Decimal(4), sur=True)
    found = Sensitivities(rulebook, reference.assess).of(case)
    assert next(change.value for change in found.changes if change.attribute == "x") == Decimal(6)
    assert "x" in found.fragile


def test_a_derived_number_that_is_given_does_not_move() -> None:
    rulebook = written(*WAYS["a chain"][:1], d=AGREE, e=AGREE)
    facts = facts_of(rulebook, x=Decimal(12), y=Decimal(4), sur=True, d=Decimal(-1))
    assert Thresholds(rulebook).moved_by("x", facts) == ["x", "e"]
    assert Alternatives(rulebook).of(rulebook.attributes["y"], facts) == ()


def test_a_threshold_far_beyond_the_numbers_that_engines_hold_is_left_out() -> None:
    rules = [
        (ALWAYS, 'derive: {d: "0,000001 * x"}'),
        ('d: ">= 100 000 000 000 000"', "points: 5"),
        ('d: "> 0,000003"', "points: 5"),
    ]
    rulebook = written(rules, d=AGREE)
    facts = facts_of(rulebook, sur=True)
    assert Alternatives(rulebook).of(rulebook.attributes["x"], facts)[:3] == (Decimal(2), Decimal(3), Decimal(4))


def test_a_threshold_finer_than_any_default_precision_is_exact() -> None:
    rules = [
        (ALWAYS, 'derive: {d: "123 456 789 012 345 * x"}'),
        ('d: "123 456 789 012 345,123456789012"', "points: 5"),
        ('d: "> 123 456 789 012 345,123456789012"', "points: 5"),
    ]
    rulebook = written(rules, d=AGREE)
    case = case_of(rulebook, x=Decimal(1), sur=True)
    fine = [Decimal(1), Decimal("1.000000000001"), Decimal("1.000000000002"), Decimal(2)]
    assert not missed(rulebook, case, "x", fine)


def test_a_quotient_that_never_ends_is_tried_on_both_sides() -> None:
    rules = [(ALWAYS, 'derive: {d: "3 * x"}'), ('d: "> 10"', "points: 5")]
    rulebook = written(rules, d=AGREE)
    facts = facts_of(rulebook, sur=True)
    tried = Alternatives(rulebook).of(rulebook.attributes["x"], facts)
    assert {3 * value > 10 for value in tried if isinstance(value, Decimal)} == {True, False}
    assert all(abs(3 * value - 10) < Decimal("1e-11") for value in tried if isinstance(value, Decimal))


def test_what_is_left_of_a_range_beyond_the_last_threshold_is_tried() -> None:
    rulebook = written([(ALWAYS, 'derive: {d: "x"}'), ('x: "> 20"', "points: 5")], d=AGREE)
    assert not missed(rulebook, case_of(rulebook, x=Decimal(0)), "x", [Decimal("20.1")])


def test_lines_are_bounded_and_those_of_today_are_kept() -> None:
    """Twelve rules that may each hold or not make 4,096 sums: too many to look at each."""
    away = [(f'x: "> {14 + n}"', f'derive: {{d: "{2**n} * x"}}') for n in range(6)]
    held = [(f'x: "> {n}"', f'derive: {{d: "{2**n} * x"}}') for n in range(6, 12)]
    rulebook = written([*away, *held, ('d: "> 65"', "points: 5")], d=SUM)
    facts = facts_of(rulebook, x=Decimal(12))
    cuts = Thresholds(rulebook).of("x", facts).further
    assert Fraction(65, sum(2**n for n in range(6, 12))) in cuts
    assert len(cuts) <= LINES + 1  # and 0, where a contribution is 0


def test_the_line_followed_today_is_kept_however_many_may_be_followed() -> None:
    away = [('x: "> 14"', f'derive: {{d: "{n} * x"}}') for n in range(2, LINES + 4)]
    rulebook = written([*away, ('x: "<= 14"', 'derive: {d: "0,5 * x"}'), ('d: "> 6,5"', "points: 5")], d=MAX)
    assert Fraction(13) in Thresholds(rulebook).of("x", facts_of(rulebook, x=Decimal(12))).further


def test_no_sum_is_imagined_of_rules_whose_truth_does_not_move() -> None:
    rules = WAYS["a sum over two rules"][0]
    rulebook = written([*rules, ('sur: "oui", y: "< 0"', 'derive: {d: "3 * x"}')], d=SUM)
    assert Thresholds(rulebook).of("x", facts_of(rulebook, sur=True, y=Decimal(4))).further == [Fraction(6)]
    unsettled, _ = WAYS["a sum with a rule unsettled, known where that rule brings 0"]
    rulebook = written(unsettled, d=SUM)
    assert Thresholds(rulebook).of("x", facts_of(rulebook, y=Decimal(4))).further == [Fraction(6)]


TESTS = ["x: {0} {1}", "y: {0} {1}", "d: {0} {1}", "e: {0} {1}", "d: {0} x", "e: {0} d", "x: {0} e"]
EXPRESSIONS = ["{0} * x", "y - {0} * x", "{0} * x + y + 1", "2 * x - {0} * x", "{0}"]
amounts = st.sampled_from(["0", "0,5", "1", "2", "3"])


def a_test(places: slice) -> st.SearchStrategy[str]:
    """A cell, quoted as in a rulebook."""
    shapes = st.sampled_from([(*test.split(": "),) for test in TESTS[places]])
    operators = st.sampled_from(["<", "<=", ">", ">=", "="])
    return st.builds(
        lambda shape, operator, amount: f'{shape[0]}: "{shape[1].format(operator, amount)}"',
        shapes, operators, amounts,
    )  # fmt: skip


def deriving(target: str, expressions: list[str], tests: slice) -> st.SearchStrategy[list[Rule]]:
    """One or two rules that derive a number."""
    when = st.just(ALWAYS) | a_test(tests)
    value = st.builds(str.format, st.sampled_from(expressions), amounts)
    return st.lists(st.tuples(when, value.map(f'derive: {{{{{target}: "{{}}"}}}}'.format)), min_size=1, max_size=2)


weighing = st.lists(st.tuples(a_test(slice(None)), st.just("points: 5")), min_size=1, max_size=4)
ways = st.sampled_from([SUM, MAX, MIN, AGREE, 'default: "2"'])
numbers = st.integers(-8, 8).map(lambda half: Decimal(half) / 2)
cases = st.fixed_dictionaries({}, optional={"x": numbers, "y": numbers, "d": numbers, "sur": st.just(True)})


@settings(max_examples=60, deadline=None)
@given(
    deriving("d", EXPRESSIONS, slice(2)),
    deriving("e", [*EXPRESSIONS, "d + {0}", "d - {0} * x"], slice(3)),
    weighing, st.tuples(ways, ways), cases,
)  # fmt: skip
def test_whatever_the_linear_rulebook_no_outcome_is_missed(
    first: list[Rule], then: list[Rule], tests: list[Rule], ways: tuple[str, str], facts: dict[str, Value]
) -> None:
    rulebook = written([*first, *then, *tests], d=ways[0], e=ways[1])
    case = case_of(rulebook, **facts)
    for id in ("x", "y", *(("d",) if "d" in facts else ())):
        assert not missed(rulebook, case, id, GRID[20:61]), id
