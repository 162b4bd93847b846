"""What one directorate does alone is told whole, whatever the others decide of its files."""

from __future__ import annotations

import pytest

from learner.candidates.effects import Part
from learner.candidates.labelling import _label
from learner.candidates.mining import mine
from tests.unit.learner.candidates.test_mining import GOOD, OTHER, history, labels

SEEN, UNSEEN, TRACE = Part("0", 200, 6.0, 0.3), Part("0", 300, 0.1, 0.2), Part("0", 300, 0.5, 0.2)
STEADY = (Part("earlier", 100, 1.0, 0.3), Part("later", 100, 1.0, 0.3))


@pytest.mark.parametrize("seed", range(8))
def test_a_practice_is_told_whole(seed: int) -> None:
    """Not by halves, as two conjunctions that are opposite in one test."""
    found = mine(history(alone=OTHER, seed=seed))
    assert labels(found) == {GOOD: "proposed", OTHER: "local"}


def test_what_one_does_is_local_though_all_together_show_little() -> None:
    faint = Part("", 500, 0.3, 0.21)
    assert _label(1e-5, faint, [SEEN, UNSEEN], UNSEEN, STEADY) == "local"


def test_a_trace_elsewhere_makes_no_rule() -> None:
    """Seen, and next to nothing: one person in a hundred does as the directorate does."""
    assert TRACE.seen()
    assert _label(1e-5, Part("", 500, 1.5, 0.2), [SEEN, TRACE], TRACE, STEADY) == "local"


def test_what_all_files_do_not_show_is_not_proposed() -> None:
    faint, other = Part("", 500, 0.3, 0.21), Part("1", 300, 0.4, 0.3)
    assert _label(1e-5, faint, [UNSEEN, other], other, STEADY) == "unconfirmed"


def test_what_others_do_less_is_not_local() -> None:
    """Nor where they have not the files to show it."""
    whole, less, few = Part("", 500, 5.0, 0.3), Part("0", 300, 2.0, 0.3), Part("0", 9, 1.0, 3.0)
    for elsewhere in (less, few):
        assert _label(1e-5, whole, [SEEN, elsewhere], elsewhere, STEADY) == "proposed"
