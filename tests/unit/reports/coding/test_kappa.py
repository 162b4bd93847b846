"""Kappa against figures worked out by hand, and its interval against a derivative taken by small steps."""

from __future__ import annotations

from collections import Counter
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.wilson import Z
from reports.coding.scales import shared
from reports.kappa import Likeness, kappa_of, quadratic, same

Pairs = Counter[tuple[int, int]]


def test_two_judges_of_fifty_files() -> None:
    """Seen (20 + 15) / 50 = 0.70; by chance 0.6 × 0.5 + 0.4 × 0.5 = 0.50; (0.70 − 0.50) / 0.50 = 0.40."""
    found = kappa_of({(1, 1): 20, (1, 0): 5, (0, 1): 10, (0, 0): 15})
    assert found is not None
    assert found.value == pytest.approx(0.4)


def test_ordered_classes_weigh_a_far_mistake_more() -> None:
    """Ranks 0 to 2: a step weighs 1/4. Seen 1 − (2 × 1/4) / 4; by chance, margins (2, 1, 1) and (1, 2, 1)."""
    pairs = {(0, 0): 1, (0, 1): 1, (1, 1): 1, (2, 2): 1}
    seen = 1 - (1 / 4) / 4
    rows, columns = (0.5, 0.25, 0.25), (0.25, 0.5, 0.25)
    apart = sum(rows[i] * columns[j] * (i - j) ** 2 / 4 for i in range(3) for j in range(3))
    found = kappa_of(pairs, quadratic(3))
    assert found is not None
    assert found.value == pytest.approx((seen - (1 - apart)) / apart)


def test_sets_are_alike_by_what_they_share() -> None:
    """Two files: {a} and {a, b} share 1/2, {c} and {c} all. Seen 3/4; by chance (1/2 + 0 + 0 + 1) / 4 = 3/8."""
    a, ab, c = frozenset("a"), frozenset("ab"), frozenset("c")
    assert shared(a, ab) == 0.5
    assert shared(frozenset(), frozenset()) == 1
    found = kappa_of({(a, ab): 1, (c, c): 1}, shared)
    assert found is not None
    assert found.value == pytest.approx((3 / 4 - 3 / 8) / (5 / 8))


def test_there_is_no_kappa_where_all_are_in_one_class_or_nothing_is_known() -> None:
    assert kappa_of({(1, 1): 7}) is None
    assert kappa_of({}) is None


def by_small_steps(pairs: Pairs, likeness: Likeness[int]) -> float:
    """The delta method by brute force: the variance of kappa's slope over the cells, divided by how many files."""
    total, step = pairs.total(), 1e-6

    def value(share: dict[tuple[int, int], float]) -> float:
        ones, others = (
            {i: sum(part for pair, part in share.items() if pair[side] == i) for i in range(4)} for side in (0, 1)
        )
        seen = sum(part * likeness(*pair) for pair, part in share.items())
        chance = sum(ones[i] * others[j] * likeness(i, j) for i in ones for j in others)
        return (seen - chance) / (1 - chance)

    share = {pair: count / total for pair, count in pairs.items()}
    slopes = {pair: (value({**share, pair: share[pair] + step}) - value(share)) / step for pair in share}
    mean = sum(share[pair] * slopes[pair] for pair in share)
    return sqrt(sum(share[pair] * (slopes[pair] - mean) ** 2 for pair in share) / total)


@pytest.mark.parametrize("likeness", [same, quadratic(4)])
def test_the_interval_is_that_of_the_slope_of_kappa(likeness: Likeness[int]) -> None:
    pairs: Pairs = Counter({(0, 0): 12, (0, 1): 5, (1, 1): 9, (1, 3): 2, (2, 2): 7, (3, 2): 4, (3, 3): 11})
    found = kappa_of(pairs, likeness)
    assert found is not None
    reach = Z * by_small_steps(pairs, likeness)
    assert found.interval == pytest.approx((found.value - reach, found.value + reach), abs=1e-4)


classes = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=40).map(Counter)
likenesses = st.sampled_from([same, quadratic(4)])


@given(st.lists(st.integers(0, 3), min_size=1), likenesses)
def test_identical_codings_agree_wholly(coded: list[int], likeness: Likeness[int]) -> None:
    found = kappa_of(Counter((each, each) for each in coded), likeness)
    if len(set(coded)) == 1:
        assert found is None
    else:
        assert found is not None
        assert found.value == pytest.approx(1)
        assert found.interval is None  # a width of nothing would pass for certainty


@pytest.mark.parametrize(
    "pairs",
    [
        {(0, 0): 1, (0, 1): 1},  # one judge gives one class: kappa is zero whatever the other says
        {(0, 1): 7, (2, 1): 4},
        {(0, 1): 5, (1, 0): 5},  # wholly opposed, without error either
        {(0, 0): 3, (1, 1): 2},
    ],
)
def test_no_interval_where_the_error_is_nothing_or_one_class_is_all(pairs: dict[tuple[int, int], int]) -> None:
    found = kappa_of(pairs)
    assert found is not None
    assert (found.low, found.high, found.interval) == (None, None, None)


@given(classes, likenesses)
def test_who_is_first_does_not_matter(pairs: Pairs, likeness: Likeness[int]) -> None:
    found = kappa_of(pairs, likeness)
    turned = kappa_of({(other, one): count for (one, other), count in pairs.items()}, likeness)
    assert (found is None) == (turned is None)
    if found and turned:
        assert found.value == pytest.approx(turned.value, abs=1e-7)
        assert (found.interval is None) == (turned.interval is None)
        if found.interval and turned.interval:
            assert found.interval == pytest.approx(turned.interval, abs=1e-7)
            assert -1 <= found.interval[0] < found.interval[1] <= 1


@given(classes, st.permutations(range(4)))
def test_the_names_of_classes_without_an_order_do_not_matter(pairs: Pairs, names: list[int]) -> None:
    found = kappa_of(pairs)
    renamed = kappa_of({(names[one], names[other]): count for (one, other), count in pairs.items()})
    assert (found.value if found else None) == pytest.approx(renamed.value if renamed else None)
