"""How often sums held: as promised where files are apart, less where something moves them together."""

from __future__ import annotations

import numpy as np
import pytest

from learner.workload.summing import Z10
from learner.workload.sums_judged import sums_within

GROUPS, FILES = 300, 20


def drawn(together: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Months, what files took, their true quantiles; `together`: how much months differ, in logarithm."""
    random = np.random.default_rng(seed)
    middle = random.uniform(1.0, 3.0, GROUPS * FILES)
    month = np.repeat(np.arange(GROUPS), FILES)
    common = together * random.standard_normal(GROUPS)[month]
    took = np.expm1(middle + common + 0.3 * random.standard_normal(GROUPS * FILES))
    ends = np.expm1(middle[:, None] + 0.3 * Z10 * np.array([-1.0, 0.0, 1.0]))
    return np.column_stack([np.zeros_like(month), month]), took, ends


def test_where_files_are_apart_sums_hold_as_often_as_promised() -> None:
    month, took, ends = drawn(0.0)
    found = sums_within(month, took, np.ones(len(took)), ends, 1)
    assert found.total == GROUPS
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.8 < found.high


def test_where_something_moves_a_month_sums_hold_less() -> None:
    month, took, ends = drawn(0.3)
    found = sums_within(month, took, np.ones(len(took)), ends, 1)
    assert found.high is not None
    assert found.high < 0.5


@pytest.mark.parametrize(("files", "told"), [(4, 0), (5, 1)])
def test_a_row_that_stands_for_several_files_is_as_many_and_few_are_no_sum(files: int, told: int) -> None:
    month, took, ends = (each[:1] for each in drawn(0.0))
    assert sums_within(month, took, np.array([float(files)]), ends, 1).total == told


def test_of_no_file_nothing_is_said() -> None:
    month, took, ends = (each[:0] for each in drawn(0.0))
    assert sums_within(month, took, np.ones(0), ends, 1).total == 0
