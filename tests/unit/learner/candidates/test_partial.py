"""What one directorate does alone is told whole, whatever the others decide of its files."""

from __future__ import annotations

import numpy as np
import pytest

from learner.attention import Judged
from learner.candidates.effects import Part
from learner.candidates.labelling import label_of
from learner.candidates.mining import mine
from learner.candidates.sample import Sample
from tests.unit.learner.candidates.histories import GOOD, OTHER, history, labels
from tests.unit.learner.candidates.planted import facts

FILES = 3000

SEEN, UNSEEN, TRACE = Part("0", 200, 6.0, 0.3), Part("0", 300, 0.1, 0.2), Part("0", 300, 0.5, 0.2)
STEADY = (Part("earlier", 100, 1.0, 0.3), Part("later", 100, 1.0, 0.3))


@pytest.mark.parametrize("seed", range(8))
def test_a_practice_is_told_whole(seed: int) -> None:
    """Not by halves, as two conjunctions that are opposite in one test."""
    found = mine(history(alone=OTHER, seed=seed))
    assert labels(found) == {GOOD: "proposed", OTHER: "local"}


def test_what_one_does_is_local_though_all_together_show_little() -> None:
    faint = Part("", 500, 0.3, 0.21)
    assert label_of(1e-5, faint, [SEEN, UNSEEN], UNSEEN, STEADY) == "local"


def test_a_trace_elsewhere_makes_no_rule() -> None:
    """Seen, and next to nothing: one person in a hundred does as the directorate does."""
    assert TRACE.seen()
    assert label_of(1e-5, Part("", 500, 1.5, 0.2), [SEEN, TRACE], TRACE, STEADY) == "local"


def test_what_all_files_do_not_show_is_not_proposed() -> None:
    faint, other = Part("", 500, 0.3, 0.21), Part("1", 300, 0.4, 0.3)
    assert label_of(1e-5, faint, [UNSEEN, other], other, STEADY) == "unconfirmed"


def test_what_others_do_less_is_not_local() -> None:
    """Nor where they have not the files to show it."""
    whole, less, few = Part("", 500, 5.0, 0.3), Part("0", 300, 2.0, 0.3), Part("0", 9, 1.0, 3.0)
    for elsewhere in (less, few):
        assert label_of(1e-5, whole, [SEEN, elsewhere], elsewhere, STEADY) == "proposed"


def late(weak: float, seed: int) -> Sample:
    """GOOD for all; OTHER for `weak` points with two directorates, for six with a third that opens after the others."""
    random = np.random.default_rng(seed)
    tested, files = facts(FILES, 8, random), np.arange(FILES)
    opened = (files >= 0.75 * FILES) & (random.random(FILES) < 0.6)
    directorate = np.where(opened, 2, random.integers(0, 2, FILES))
    score = tested.real[:, 0] * 2 + tested.real[:, 2]
    true = score + 3 * tested.joined(GOOD) + random.logistic(scale=0.6, size=FILES)
    true = true + tested.joined(OTHER) * np.where(directorate == 2, 6.0, weak)
    cuts = np.array([1.5, 3.5])
    level = np.where(random.random(FILES) < 0.05, random.integers(0, 3, FILES), np.digitize(true, cuts))
    judged = Judged(level, level, np.ones(FILES), 3)
    return Sample(tested, judged, score, tested.real[:, [0, 2]], directorate, files, cuts)


@pytest.mark.parametrize("weak", [0.5, 0.7])
def test_a_practice_of_a_directorate_that_opens_late_is_told(weak: float) -> None:
    """It has no earlier file to look in: the practice stays as it was told."""
    found = mine(late(weak, 0))
    assert labels(found)[GOOD] == "proposed"
    assert {each.label for each in found.candidates if {*OTHER} <= {*each.tests}} == {"local"}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("rule", [(8, 12), (8, 13)])
def test_a_rule_that_all_but_one_gave_up_is_not_proposed(rule: tuple[int, ...], seed: int) -> None:
    found = mine(history(alone=rule, gone=rule, seed=seed))
    assert [each.tests for each in found.proposed] == [GOOD]


def test_a_practice_beside_a_rule_given_up() -> None:
    found = mine(history(alone=OTHER, gone=(10, 15)))
    assert labels(found)[GOOD] == "proposed"
    assert labels(found)[OTHER] == "local"
    assert [each.tests for each in found.proposed] == [GOOD]


def test_what_nobody_does_is_not_local() -> None:
    """It lightens elsewhere, and the one directorate does not show it either."""
    nobody, lightens = Part("0", 200, 0.1, 0.3), Part("1", 300, -3.0, 0.3)
    assert label_of(0.9, Part("", 500, -2.0, 0.2), [nobody, lightens], lightens, STEADY) == "unconfirmed"
