"""Sums over situations held to pairs listed one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.consistency.drawing import Draws
from reports.consistency.pairing import File, counts_of, gap_between, within
from reports.consistency.permuting import _pulls, chance_of
from reports.consistency.resampling import holm, intervals_of

PLACES = 4
files = st.lists(st.builds(File, st.integers(0, PLACES - 1), st.integers(0, 3), st.just("")), min_size=1, max_size=8)
links = st.lists(st.sampled_from(list(combinations(range(PLACES), 2))), unique=True)


def edges_of(near: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [*((place, place) for place in range(PLACES)), *near]


def comparable(one: File, other: File, edges: list[tuple[int, int]]) -> bool:
    both = one.situation, other.situation
    return both in edges or both[::-1] in edges


def pairs_of(first: list[File], second: list[File], edges: list[tuple[int, int]]) -> Iterator[tuple[File, File]]:
    return (pair for pair in product(first, second) if comparable(*pair, edges))


def draws(count: int = 199, seed: int = 1) -> Draws:
    return Draws(count, Random(seed), lambda: None)


@given(files, files, links)
def test_between_two_directorates(first: list[File], second: list[File], near: list[tuple[int, int]]) -> None:
    edges = edges_of(near)
    pairs = list(pairs_of(first, second, edges))
    gap = gap_between(counts_of(first), counts_of(second), edges)
    assert (gap is None) == (not pairs)
    if gap:
        assert gap.pairs == len(pairs)
        assert gap.share == pytest.approx(sum(one.rank != other.rank for one, other in pairs) / len(pairs))
        assert gap.mean == pytest.approx(sum(other.rank - one.rank for one, other in pairs) / len(pairs))
        back = gap_between(counts_of(second), counts_of(first), edges)
        assert back is not None
        assert back.mean == pytest.approx(-gap.mean)


@given(files, links)
def test_within_one(held: list[File], near: list[tuple[int, int]]) -> None:
    edges = edges_of(near)
    pairs = [pair for pair in combinations(held, 2) if comparable(*pair, edges)]
    gap = within(counts_of(held), edges)
    assert (gap is None) == (not pairs)
    if gap:
        assert gap.pairs == len(pairs)
        assert gap.share == pytest.approx(sum(one.rank != other.rank for one, other in pairs) / len(pairs))


@given(files, files, links, st.data())
def test_files_drawn_several_times_count_as_often(
    first: list[File], second: list[File], near: list[tuple[int, int]], data: st.DataObject
) -> None:
    times = [data.draw(st.lists(st.integers(0, 3), min_size=len(held), max_size=len(held))) for held in (first, second)]
    repeated = [
        [each for each, count in zip(held, often, strict=True) for _ in range(count)]
        for held, often in zip((first, second), times, strict=True)
    ]
    drawn = gap_between(counts_of(first, times[0]), counts_of(second, times[1]), edges_of(near))
    assert drawn == gap_between(counts_of(repeated[0]), counts_of(repeated[1]), edges_of(near))


@given(files, links, st.data())
def test_the_pulls_of_the_seconds_add_up_to_the_total_gap(
    held: list[File], near: list[tuple[int, int]], data: st.DataObject
) -> None:
    second = data.draw(st.lists(st.booleans(), min_size=len(held), max_size=len(held)))
    edges = edges_of(near)
    groups = [
        [each for each, is_second in zip(held, second, strict=True) if is_second == which] for which in (False, True)
    ]
    total = sum(other.rank - one.rank for one, other in pairs_of(groups[0], groups[1], edges))
    assert sum(pull for pull, is_second in zip(_pulls(held, edges), second, strict=True) if is_second) == total


@given(files, files, links, st.integers(1, 30))
def test_a_probability_is_never_zero(
    first: list[File], second: list[File], near: list[tuple[int, int]], count: int
) -> None:
    assert 1 / (count + 1) <= chance_of(first, second, edges_of(near), draws(count)).p <= 1


def test_the_probability_is_that_of_every_way_to_label() -> None:
    """Two situations of six files: three of each directorate in one, two and four in the other."""
    first = [File(0, 0), File(0, 0), File(0, 1), File(1, 0), File(1, 1)]
    second = [File(0, 1), File(0, 2), File(0, 1), File(1, 2), File(1, 1), File(1, 2), File(1, 0)]
    edges = edges_of([])
    seen = abs(sum(other.rank - one.rank for one, other in pairs_of(first, second, edges)))
    ranks = {place: [each.rank for each in (*first, *second) if each.situation == place] for place in (0, 1)}
    totals = {place: [] for place in (0, 1)}  # type: dict[int, list[int]]
    for place, size in ((0, 3), (1, 4)):
        for chosen in combinations(range(6), size):
            ones = [rank for each, rank in enumerate(ranks[place]) if each not in chosen]
            totals[place].append(sum(ranks[place][each] - one for each in chosen for one in ones))
    reached = [abs(one + other) >= seen for one, other in product(totals[0], totals[1])]
    exact = sum(reached) / len(reached)
    assert chance_of(first, second, edges, draws(20_000)).p == pytest.approx(exact, abs=0.01)
    assert 0.02 < exact < 0.2


def test_files_that_nothing_is_comparable_with_move_nothing() -> None:
    first, second = [File(0, 0), File(0, 0), File(2, 9)], [File(0, 1), File(0, 1), File(3, 9)]
    assert chance_of(first, second, edges_of([]), draws()) == chance_of(first[:2], second[:2], edges_of([]), draws())


def test_the_interval_is_that_of_every_way_to_draw_files() -> None:
    """Two files each: sixteen draws, those where a couple of files is missing included."""
    first, second = [File(0, 0), File(0, 1)], [File(0, 1), File(0, 3)]
    found = sorted(
        gap_between(counts_of([first[a], first[b]]), counts_of([second[c], second[d]]), edges_of([])).mean  # type: ignore[union-attr]
        for a, b, c, d in product(range(2), repeat=4)
    )
    intervals = intervals_of(first, second, edges_of([]), draws(4_000))
    assert intervals is not None
    assert intervals[1] == (found[0], found[-1])  # each end has one chance in sixteen, more than 2.5 %
    assert intervals[0][0] < intervals[0][1]


def test_draws_that_leave_no_pair_are_left_out() -> None:
    first, second = [File(0, 0), File(1, 0)], [File(0, 1), File(1, 1)]
    assert intervals_of(first, second, edges_of([]), draws()) == ((1, 1), (1, 1))


def test_one_file_gives_no_interval() -> None:
    assert intervals_of([File(0, 1)], [File(0, 1), File(0, 2)], edges_of([]), draws()) is None


def test_holm_as_worked_out_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_keeps_the_order_and_never_lowers(found: list[float]) -> None:
    adjusted = holm(found)
    assert all(one <= other <= 1 for one, other in zip(found, adjusted, strict=True))
    for one, other in permutations(range(len(found)), 2):
        if found[one] < found[other]:
            assert adjusted[one] <= adjusted[other]
