"""What is set aside is explained wherever rules are, and beside today's points as they are."""

import numpy as np

from tests.unit.learner.candidates.histories import history

SAMPLE = history(files=600)
FIRST = np.arange(600) < 300
COLUMN = SAMPLE.tested.joined((8,)) * FIRST


def test_what_is_set_aside_is_given_with_the_rules_and_without_them() -> None:
    beside = SAMPLE.beside([COLUMN]).beside([COLUMN * 2.0])
    for before, after in ((SAMPLE.given, beside.given), (SAMPLE.plain_as(SAMPLE), beside.plain_as(beside))):
        assert after.shape[1] == before.shape[1] + 2
        assert {tuple(each) for each in after.T} == {tuple(each) for each in (*before.T, COLUMN, COLUMN * 2.0)}


def test_it_follows_the_files_and_is_left_out_where_it_never_varies() -> None:
    beside = SAMPLE.beside([COLUMN])
    early, late = beside.of(FIRST), beside.of(~FIRST)
    assert early.aside is not None
    assert np.array_equal(early.aside[:, 0], COLUMN[FIRST])
    assert early.given.shape[1] == late.given.shape[1] + 1, "the column is nothing but zeros later"
    assert late.given_as(early).shape[1] == early.given.shape[1]
