"""Single changes seen through decision tables: compared with trying a grid of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import chaining, reference
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.sensitivity import Sensitivities
from engine.values import Value
from tests.unit.sensitivity.brute_force import given as case_of
from tests.unit.sensitivity.test_linear import GRID, missed
from tests.unit.small_rulebook import HEAD

HITS = ["unique", "first", "any", "collect", "rule order"]


def written(hit: str, rows: Sequence[tuple[str, str, str, int]], combine: str = "agree") -> Rulebook:
    """A table on two numbers that derives a third and counts points, and a rule that reads what is derived."""
    lines = "".join(
        f'      - [T-{n}, "{x}", "{y}", "{d}", {points}]\n' for n, (x, y, d, points) in enumerate(rows, start=1)
    )
    return load_rulebook_text(f"""{HEAD}
attributes:
  x: {{label: "X", kind: number, range: "[-20..20]"}}
  y: {{label: "Y", kind: number, range: "[-20..20]"}}
derived:
  d: {{label: "D", kind: number, combine: {combine}}}
rules:
  - {{id: R-1, label: "R", when: {{d: "> 3"}}, then: {{points: 5}}}}
tables:
  - id: T
    label: "T"
    hit: {hit}
    inputs: [x, y]
    outputs: [d, points]
    rows:
{lines}""")


STEPS = [("< 3", "-", "x * 2", 1), ("[2..9]", "> 0", "y", 4), ("-", "-", "x - 4,5", 0)]
CASES: list[Mapping[str, Value]] = [
    {"x": Decimal(1), "y": Decimal(4)},
    {"x": Decimal(8), "y": Decimal(-1)},
    {"x": Decimal(12)},
    {"y": Decimal(2)},
    {},
]


@pytest.mark.parametrize("facts", CASES, ids=str)
@pytest.mark.parametrize("hit", HITS)
def test_every_outcome_that_a_change_brings_through_a_table_is_found(hit: str, facts: Mapping[str, Value]) -> None:
    rulebook = written(hit, STEPS)
    for id in ("x", "y"):
        assert not missed(rulebook, case_of(rulebook, **facts), id), id


@pytest.mark.parametrize(("hit", "combine"), [("collect sum", "sum"), ("collect max", "max"), ("collect min", "min")])
@pytest.mark.parametrize("facts", CASES, ids=str)
def test_and_through_an_aggregate(hit: str, combine: str, facts: Mapping[str, Value]) -> None:
    rulebook = written(hit, STEPS, combine)
    for id in ("x", "y"):
        assert not missed(rulebook, case_of(rulebook, **facts), id), id


def test_rows_that_are_chosen_or_not_any_more_are_named() -> None:
    rulebook = written("first", STEPS)
    changes = Sensitivities(rulebook, chaining.assess).of(case_of(rulebook, x=Decimal(2), y=Decimal(1))).changes
    told = {(each.value, each.newly_fired, each.no_longer) for each in changes if each.attribute == "x"}
    assert (Decimal(3), ("T-2",), ("R-1", "T-1")) in told
    assert (Decimal(10), ("T-3",), ("T-1",)) in told


cells = st.builds("{} {}".format, st.sampled_from(["<", "<=", ">", ">=", "="]), st.integers(-4, 9)) | st.just("-")
values = st.sampled_from(["x", "y", "y - x", "2 * x + 1", "4", "x - 6"])
rows_drawn = st.lists(st.tuples(cells, cells, values, st.integers(-2, 6)), min_size=1, max_size=4)
numbers = st.integers(-8, 20).map(lambda half: Decimal(half) / 2)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(HITS),
    rows_drawn,
    st.sampled_from(["agree", "sum", "max"]),
    st.fixed_dictionaries({}, optional={"x": numbers, "y": numbers}),
)
def test_whatever_the_table_no_outcome_is_missed(
    hit: str, rows: list[tuple[str, str, str, int]], combine: str, facts: dict[str, Value]
) -> None:
    rulebook = written(hit, rows, combine)
    for id in ("x", "y"):
        assert not missed(rulebook, case_of(rulebook, **facts), id, GRID[25:71]), id


def test_both_engines_say_the_same_of_a_change() -> None:
    rulebook = written("first", STEPS)
    case = case_of(rulebook, x=Decimal(8), y=Decimal(-1))
    assert Sensitivities(rulebook, chaining.assess).of(case) == Sensitivities(rulebook, reference.assess).of(case)
