"""The generated history: so many decisions, of the same patterns, counted or written out."""

import numpy as np

from benchmarks.learner.filed import as_rows, decisions_of, rulebook_of
from benchmarks.learner.scale import HEAD, Cost, history, line, written_out
from engine import chaining
from learner.firing import fired
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
    cost = Cost(10_000, 4_000, 3_990, 0.1, 0.44, 7.5, 3, 9.9, 20.0, 4, 321.4)
    assert line(cost) == "| 10,000 | 4,000 | 3,990 | 0.1 | 0.4 | 7.5 | 3 | 9.9 | 20.0 | 4 | 321 |"
    assert HEAD.splitlines()[0].count("|") == line(cost).count("|")


def test_as_files_of_a_rulebook_it_is_the_same_history() -> None:
    sample = history(3_000, 800)
    book, held = rulebook_of(sample), decisions_of(sample)
    found = fired(book, [each.case for each in held], chaining.assess, "modes")
    assert np.array_equal(found.score, sample.score)
    assert np.array_equal(found.cuts, sample.cuts)
    assert [each.level for each in held] == [book.modes[rank].id for rank in sample.judged.high]
    facts = [each.case.given for each in held]
    assert [each["f3"].value for each in facts] == sample.tested.truths[:, 6].tolist()
    assert [each["c0"].value == "b" for each in facts] == sample.tested.truths[:, 77].tolist()
    least = [str(each["n0"].value) in ("q3", "q4") for each in facts]
    assert least == sample.tested.truths[:, 42].tolist()
    rows = as_rows(held)
    assert (len(rows), len({each.case.id for each in rows})) == (3_000, 3_000)
