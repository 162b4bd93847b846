"""The exact bound, against its definition, its closed forms and tables."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.binomial import at_most


def so_few(count: int, total: int, rate: Fraction) -> Fraction:
    """The probability of `count` events or fewer, without rounding."""
    terms = (comb(total, each) * rate**each * (1 - rate) ** (total - each) for each in range(count + 1))
    return sum(terms, Fraction())


@given(st.integers(1, 60).flatmap(lambda total: st.tuples(st.integers(0, total - 1), st.just(total))))
def test_seeing_so_few_has_a_probability_of_a_twentieth(seen: tuple[int, int]) -> None:
    count, total = seen
    bound = at_most(count, total)
    assert bound is not None
    assert float(so_few(count, total, Fraction(bound))) == pytest.approx(0.05, rel=1e-9)


@given(st.integers(1, 100_000))
def test_none_seen_is_the_rule_of_three(total: int) -> None:
    bound = at_most(0, total)
    assert bound == pytest.approx(1 - 0.05 ** (1 / total), rel=1e-9)
    assert bound is not None
    assert bound < 3 / total


@given(st.integers(1, 100_000))
def test_all_but_one_seen_has_its_closed_form(total: int) -> None:
    """No more than n − 1 of n: 1 − p^n, a twentieth."""
    assert at_most(total - 1, total) == pytest.approx(0.95 ** (1 / total), rel=1e-9)


@given(st.integers(1, 20_000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_it_is_above_what_was_seen_and_grows_with_it(seen: tuple[int, int]) -> None:
    count, total = seen
    bound = at_most(count, total)
    assert bound is not None
    assert count / total <= bound <= 1
    if count:
        before = at_most(count - 1, total)
        assert before is not None
        assert before < bound


def test_it_is_what_tables_give() -> None:
    """The upper end of the two-sided 90 % interval: 1 in 10 and 5 in 20, of the usual tables."""
    assert at_most(1, 10) == pytest.approx(0.3942, abs=5e-5)
    assert at_most(5, 20) == pytest.approx(0.4556, abs=5e-5)


def test_the_ends() -> None:
    assert at_most(0, 0) is None
    assert at_most(7, 7) == 1
