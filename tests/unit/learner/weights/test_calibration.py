"""Where levels begin, and how sharply."""

import numpy as np
import pytest
from scipy.optimize import minimize

from learner.weights.calibration import Histograms, calibrated
from learner.weights.link import distances, slopes
from learner.weights.observed import PRIOR
from tests.unit.learner.weights.planted import planted


def histograms(*scores: np.ndarray, levels: int, level: np.ndarray, cuts: np.ndarray | None = None) -> Histograms:
    mass = np.zeros((len(scores), len(level), levels))
    mass[:, np.arange(len(level)), level] = 1.0
    every = np.arange(levels)
    return Histograms(np.stack(scores), mass, every, every, levels, cuts)


def test_what_was_planted_is_found_in_each_set_alone() -> None:
    held = planted([3, 2, -1], [0.5, 2.5], files=6000)
    good, useless = held.columns @ [3, 2, -1], held.columns @ [-3, -2, 1]
    found = calibrated(histograms(good, useless, levels=3, level=held.low))
    assert found.thresholds[0] / found.slope[0] == pytest.approx([0.5, 2.5], abs=0.2)
    assert found.slope[0] == pytest.approx(1.0, abs=0.1)
    assert found.slope[1] < 1e-6  # more points cannot be lighter: such a score says nothing
    alone = calibrated(histograms(good, levels=3, level=held.low))
    assert alone.loss[0] == pytest.approx(found.loss[0], rel=1e-6)


@pytest.mark.parametrize("cuts", [None, np.array([1.0, 2.0])])
def test_no_general_optimiser_does_better(cuts: np.ndarray | None) -> None:
    held = planted([3, 2, -1], [0.5, 2.5], files=800, seed=3)
    sets = histograms(held.columns @ [2, 2, -1], levels=3, level=held.low, cuts=cuts)
    found = calibrated(sets)

    def loss(at: np.ndarray) -> float:
        thresholds = at[:2] if cuts is None else at[-1] * cuts
        above, below = distances(thresholds[None, None, :], at[-1] * sets.scores[:, :, None], sets.low, sets.high)
        each = slopes(above, below).log_probability
        spread = PRIOR * sets.mass.sum(axis=2, keepdims=True) / sets.mass.sum()
        return float(-((sets.mass + spread) * each).sum())

    best = minimize(loss, np.array([0.0, 1.0, 0.5]), method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-8})
    assert found.loss[0] == pytest.approx(best.fun, abs=1e-3)


def test_levels_wholly_parted_stay_finite() -> None:
    level = np.repeat([0, 1], 50)
    found = calibrated(histograms(level * 3.0, levels=2, level=level))
    assert np.isfinite(found.slope).all()
    assert 0.0 < found.thresholds[0, 0] / found.slope[0] < 3.0


def test_a_level_that_nobody_chose_keeps_its_place() -> None:
    level = np.array([0, 0, 2, 2, 2])
    found = calibrated(histograms(np.arange(5.0), levels=3, level=level))
    assert np.all(np.diff(found.thresholds[0]) > 0)
