"""The probability of an interval of levels, and how it changes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learner.weights.link import probabilities, slopes

END = st.floats(-30, 30)


@given(END, st.floats(0.01, 40))
def test_slopes_are_those_of_the_probability(below: float, gap: float) -> None:
    above, step = below + gap, 1e-5

    def at(high: float, low: float) -> float:
        return float(slopes(np.array(high), np.array(low)).log_probability)

    each = slopes(np.array(above), np.array(below))
    assert at(above, below) <= 0.0
    assert float(each.upper) == pytest.approx((at(above + step, below) - at(above - step, below)) / 2 / step, abs=1e-4)
    assert float(each.lower) == pytest.approx((at(above, below + step) - at(above, below - step)) / 2 / step, abs=1e-4)
    assert min(float(each.bend_upper), float(each.bend_lower), float(each.bend_both)) >= 0.0


def test_the_ends_of_the_scale_are_certain() -> None:
    each = slopes(np.array([np.inf, 2.0]), np.array([-np.inf, -np.inf]))
    assert each.log_probability[0] == 0.0
    assert each.log_probability[1] == pytest.approx(np.log(1 / (1 + np.exp(-2.0))))
    assert each.upper[0] == each.lower[0] == each.lower[1] == each.bend_both[1] == 0.0


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=4), st.floats(-50, 50))
def test_levels_share_one(cuts: list[float], score: float) -> None:
    found = probabilities(np.sort(cuts), np.array([score]))
    assert found.shape == (1, len(cuts) + 1)
    assert found.sum() == pytest.approx(1.0)
    assert found.min() >= 0.0
