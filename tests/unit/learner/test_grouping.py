"""Decisions that nothing parts are fitted as one, and what is proposed is the same to the point."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import chaining
from learner.attention import Judged
from learner.candidates import facts
from learner.candidates.candidate import in_part
from learner.candidates.mining import mine
from learner.candidates.sample import SPLITS, Sample, earlier, periods
from learner.grouping import alike, grouped
from learner.history import PastDecision
from learner.learning import Asked, Learned, learn
from learner.reweighing import Beside, Held, reweigh
from tests.unit.learner.past import TODAY, past, small

USABLE = ("nouvelle", "enfants", "grossesse", "biologique", "age")


def decisions() -> list[PastDecision]:
    return past({**TODAY, "both": 5, "grossesse": 5}, files=900)


@cache
def learned() -> Learned:
    return learn(small(), decisions(), Asked("modes", USABLE), chaining.assess)


def test_patterns_are_fewer_than_decisions_and_stand_for_all_of_them() -> None:
    found = grouped(learned().fired, learned().sample)
    fired, sample = found.fired, found.sample
    assert len(sample.score) == len(fired.columns) == len(fired.facts) == len(found.order) < 700
    assert (sample.score[found.held] == learned().sample.score).all()
    assert float(sample.judged.weight.sum()) == 900
    assert sample.judged.weight @ sample.score == learned().sample.score.sum()


def test_what_is_proposed_is_what_every_decision_taken_alone_gives() -> None:
    held = learned()
    alone = mine(held.sample)
    new = held.sample.columns([each.tests for each in alone.proposed])
    weighed = reweigh(held.fired, held.judged, Held(), Beside(new, in_part(held.sample, alone.candidates)))
    assert [each.tests for each in alone.candidates] == [each.tests for each in held.mined.candidates]
    assert [each.label for each in alone.candidates] == [each.label for each in held.mined.candidates]
    assert alone.proposed  # else nothing was compared
    assert alone.gain == pytest.approx(held.mined.gain, rel=1e-6)
    assert weighed.beside == held.reweighed.beside
    assert [(each.lever.rule.id, each.points, each.files) for each in weighed.proposed] == [
        (each.lever.rule.id, each.points, each.files) for each in held.reweighed.proposed
    ]
    assert weighed.thresholds == held.reweighed.thresholds
    for one, other in zip(weighed.proposed, held.reweighed.proposed, strict=True):
        assert (one.low, one.high, one.gain) == pytest.approx((other.low, other.high, other.gain), rel=1e-5)


def test_advice_that_was_seen_parts_two_decisions() -> None:
    one = decisions()[:1]
    asked = Asked("modes", USABLE)
    both = [replace(one[0], day=None), replace(one[0], day=None, shown=one[0].level)]
    held = learn(small(), [*both, *both], asked, chaining.assess)
    assert len(grouped(held.fired, held.sample).sample.score) >= 2


def test_rows_of_which_nothing_is_told_are_alike() -> None:
    assert alike([np.zeros((3, 0), dtype=bool)], []).held.tolist() == [0, 0, 0]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 5)), min_size=1, max_size=40))
def test_periods_are_all_that_a_split_in_time_needs(rows: list[tuple[int, int]]) -> None:
    order, times = (np.array(each, dtype=np.int64) for each in zip(*rows, strict=True))
    sample = made(order, times)
    again = replace(sample, order=periods(sample))
    for share in SPLITS:
        assert earlier(again, share).tolist() == earlier(sample, share).tolist()
    written_out = made(np.repeat(order, times), np.ones(int(times.sum()), dtype=np.int64))
    for share in SPLITS:
        assert np.repeat(earlier(sample, share), times).tolist() == earlier(written_out, share).tolist()


def made(order: np.typing.NDArray[np.int64], times: np.typing.NDArray[np.int64]) -> Sample:
    files = len(order)
    level = np.zeros(files, dtype=np.int64)
    tested = facts.Tested(np.zeros((files, 0), dtype=bool), np.zeros(0, dtype=np.int64))
    judged = Judged(level, level, times.astype(np.float64), 2)
    return Sample(tested, judged, np.zeros(files), np.zeros((files, 0)), level, order, np.array([0.5]))
