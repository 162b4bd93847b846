"""A change is worth what it brings nearer to decisions, whoever took them on their own judgement."""

import numpy as np
import pytest

from learner.attention import Judged
from learner.worth import is_worth, worth


def decided(*ranks: int) -> Judged:
    high = np.array(ranks)
    return Judged(high, high, np.ones(len(high)), 3)


def ranks(*found: int) -> np.ndarray:
    return np.array(found, dtype=np.int64)


def test_what_moves_no_file_is_worth_nothing() -> None:
    assert worth(decided(0, 1, 2), np.ones(3), ranks(0, 1, 1), ranks(0, 1, 1)) == 0.0
    assert not is_worth(0.0)


def test_files_that_come_nearer_count_for_and_those_that_go_farther_against() -> None:
    before, after = ranks(0, 0, 0, 0), ranks(1, 1, 1, 1)
    assert worth(decided(1, 1, 1, 0), np.ones(4), before, after) == pytest.approx(2 / np.sqrt(4))
    assert worth(decided(0, 0, 0, 1), np.ones(4), before, after) < 0


def test_three_files_are_beyond_chance_and_two_are_not() -> None:
    for files, told in ((3, True), (2, False)):
        found = worth(decided(*[1] * files), np.ones(files), ranks(*[0] * files), ranks(*[1] * files))
        assert is_worth(found) is told


def test_a_file_counts_as_its_decision_is_its_author_s_own() -> None:
    """Four who would have decided so by themselves, against four who followed the advice that they saw."""
    own, decisions = np.array([1.0] * 4 + [0.05] * 4), decided(*[1] * 4, *[0] * 4)
    before, after = ranks(*[0] * 8), ranks(*[1] * 8)
    assert is_worth(worth(decisions, own, before, after))
    assert not is_worth(worth(decisions, np.ones(8), before, after))


def test_two_levels_nearer_weigh_as_two() -> None:
    one = worth(decided(2), np.ones(1), ranks(0), ranks(2)), worth(decided(2), np.ones(1), ranks(0), ranks(1))
    assert one == (1.0, 1.0)
    mixed = worth(decided(2, 0), np.ones(2), ranks(0, 0), ranks(2, 1))
    assert mixed == pytest.approx(1 / np.sqrt(5))
