"""The generated history: so many decisions, of the same patterns, counted or written out."""

import numpy as np

from benchmarks.learner.scale import Cost, history, line, written_out
from learner.grouping import patterns


def test_more_decisions_are_not_more_patterns() -> None:
    few, many = history(3_000, 800), history(10_000_000, 800)
    assert (few.judged.weight.sum(), many.judged.weight.sum()) == (3_000, 10_000_000)
    assert few.judged.weight.min() >= 1
    assert len(patterns(few).score) == len(patterns(many).score) <= 800


def test_written_out_they_are_found_again() -> None:
    counted = history(3_000, 800)
    rows = written_out(counted)
    assert len(rows.score) == 3_000
    one, other = patterns(counted), patterns(rows)
    assert np.array_equal(one.tested.truths, other.tested.truths)
    assert np.array_equal(one.judged.weight, other.judged.weight)
    assert np.array_equal(one.order, other.order)


def test_a_line_says_what_was_measured() -> None:
    cost = Cost(10_000, 4_000, 3_990, 0.1, 0.44, 7.5, 3, 321.4)
    assert line(cost) == "| 10,000 | 4,000 | 3,990 | 0.1 | 0.4 | 7.5 | 3 | 321 |"
