"""Conjunctions one test apart: all of them, with what decisions pull for each."""

import numpy as np
import pytest

from learner.candidates.one_apart import around, mirrored, one_apart
from learner.candidates.screening import Residuals, Tests, screened
from tests.unit.learner.candidates.planted import facts, planted

TESTED = facts(300, 5, np.random.default_rng(4))


def left() -> Residuals:
    random = np.random.default_rng(5)
    pull = random.normal(size=300) * 3
    return Residuals(pull, random.uniform(0.1, 0.3, 300), pull**2, np.ones(300))


def test_one_less_one_more_or_one_other() -> None:
    assert {*one_apart(TESTED, (0,))} == {
        *((each,) for each in range(10)),
        *((0, each) for each in range(2, 10)),
    }
    of_two = {*one_apart(TESTED, (0, 2))}
    assert {(0,), (2,), (0, 3), (0, 2, 4)} <= of_two
    assert not of_two & {(0, 1), (0, 2, 3)}, "two tests of one fact are not joined"
    assert max(map(len, one_apart(TESTED, (0, 2, 4)))) == 3


@pytest.mark.parametrize("tests", [(0,), (0, 2), (0, 2, 4)])
def test_each_has_the_strength_that_it_has_among_all(tests: Tests) -> None:
    among = dict(zip(*screened(TESTED, left(), 20)[:2], strict=True))
    centres = [tests, mirrored(TESTED, tests) or tests]
    expected = {each: among[each] for one in centres for each in (one, *one_apart(TESTED, one)) if each in among}
    assert expected
    found = around(TESTED, tests, left(), 20, most=1000)
    assert dict(zip(found.tests, found.strength, strict=True)) == pytest.approx(expected)


def test_the_strongest_are_kept() -> None:
    every, few = (around(TESTED, (0, 2), left(), 20, most=most) for most in (1000, 5))
    assert few.tests == every.tests[:5]


def test_a_mirror_is_of_two_tests_that_have_opposites() -> None:
    tested = planted({}).tested
    assert mirrored(tested, (0, 2)) == (1, 3)
    assert mirrored(tested, (1, 2)) == (0, 3)
    assert mirrored(tested, (0,)) is None
    assert mirrored(tested, (0, 2, 4)) is None
    tested.truths[0, 1] = tested.truths[0, 0]  # unknown: neither is true
    assert mirrored(tested, (0, 2)) is None
