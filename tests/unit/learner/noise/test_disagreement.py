"""How often others decide otherwise: counted by hand, weighed, and never moved by what should not move it."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix, identity

from learner.noise.disagreement import others_than, same_unit
from tests.unit.learner.noise.people import looks

Row = tuple[int, int, int, int]
ROWS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(-1, 3), st.integers(-1, 1)), min_size=1, max_size=12
)


def by_hand(rows: list[Row]) -> tuple[list[float], list[float]]:
    """Of each look that has another, the share at another rank and the mean distance."""
    shares, distances = [], []
    for place, one in enumerate(rows):
        met = [
            other
            for there, other in enumerate(rows)
            if there != place and other[0] == one[0] and (one[2] < 0 or other[2] != one[2])
        ]
        if met:
            shares.append(sum(other[1] != one[1] for other in met) / len(met))
            distances.append(sum(abs(other[1] - one[1]) for other in met) / len(met))
    return shares, distances


@given(ROWS)
def test_each_look_is_set_against_those_of_other_people_on_its_situation(rows: list[Row]) -> None:
    held = looks(rows)
    against = others_than(held, held.person)
    shares, distances = by_hand(rows)
    for found, expected in ((against.differ, shares), (against.distance, distances)):
        mean = against.mean(found)
        assert (mean is None) == (not expected)
        assert mean is None or mean == pytest.approx(np.mean(expected))


@given(ROWS, st.integers(2, 5))
def test_a_row_that_stands_for_several_looks_is_as_many_rows(rows: list[Row], times: int) -> None:
    held, repeated = looks(rows, weights=[float(times)] * len(rows)), looks(rows * times)
    for find in (others_than, same_unit):
        one, other = find(held, held.person), find(repeated, repeated.person)
        assert one.pairs == pytest.approx(other.pairs)
        assert one.mean(one.differ) == pytest.approx(other.mean(other.differ))


@given(ROWS)
def test_pairs_of_one_person_and_pairs_of_two_make_all_pairs(rows: list[Row]) -> None:
    named = [(each[0], each[1], abs(each[2]), each[3]) for each in rows]
    held = looks(named)
    pairs = sum(one[0] == other[0] for one, other in combinations(named, 2))
    assert others_than(held, held.person).pairs + same_unit(held, held.person).pairs == pytest.approx(pairs)


@given(ROWS)
def test_near_to_nothing_but_itself_changes_nothing(rows: list[Row]) -> None:
    held = looks(rows)
    near = identity(held.situations, format="csr")
    for find in (others_than, same_unit):
        plain, beside = find(held, held.person), find(held, held.person, near)
        assert plain.others == pytest.approx(beside.others)


def test_a_huge_situation_does_not_drown_the_rest() -> None:
    """A hundred looks that all agree, and fifty situations of two people who do not."""
    agreed = [(0, 0, place, 0) for place in range(100)]
    apart = [(1 + place, rank, rank, 0) for place in range(50) for rank in (0, 1)]
    against = others_than(looks(agreed + apart), looks(agreed + apart).person)
    assert against.mean(against.differ) == pytest.approx(0.5)
    assert against.by_situation(against.differ) == pytest.approx(50 / 51)
    assert 50 / against.pairs < 0.011  # what counting pairs would say


def test_near_situations_count_a_person_once_whichever_of_them_they_judged() -> None:
    held = looks([(0, 0, 0, 0), (1, 2, 0, 0), (1, 1, 1, 0)])
    near = csr_matrix(np.ones((2, 2)))
    against = others_than(held, held.person, near)
    assert against.count.tolist() == [1, 1, 2]
    assert against.heavier.tolist() == [1, -1, 0]
    assert same_unit(held, held.person, near).count.tolist() == [1, 1, 0]
