"""How sure a figure is: taken again without one person, each in turn (the jackknife).

What is left out is who decides, with all their decisions: neither the decisions of one person nor the pairs that share
one are independent. Sources: Arvesen, "Jackknifing U-statistics", Annals of Mathematical Statistics 40 (1969),
2076-2100; Student's quantile for the few units that there may be, as Tukey advised (Miller, "The jackknife: a review",
Biometrika 61 (1974), 1-15).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log, nan, sqrt

import numpy as np
from scipy.special import betaincinv, stdtrit

from learner.noise.looks import Looks, Reals, resamples

Interval = tuple[float, float]
FEWEST = 5  # people, or groups of files, below which nothing is said of how sure a figure is
Figures = Callable[[Looks], Sequence[float | None]]


def jackknifed(figures: Figures, looks: Looks, seed: int) -> Reals:
    """Figures (columns) without each unit in turn (rows); not a number where one cannot be computed."""
    found = [
        [nan if each is None else each for each in figures(looks.weighing(weight))] for weight in resamples(looks, seed)
    ]
    return np.array(found, dtype=np.float64)


def error_of(without: Reals) -> tuple[float, float] | None:
    """The standard error of a figure taken without each unit in turn, and the quantile that goes with it."""
    held = without[np.isfinite(without)]
    count = len(held)
    if count < FEWEST:
        return None
    spread = (count - 1) / count * float(((held - held.mean()) ** 2).sum())
    return sqrt(spread), float(stdtrit(count - 1, 0.975))


def interval_of(value: float | None, without: Reals) -> Interval | None:
    """The 95 % interval of a figure; None where too few units tell."""
    error = error_of(without)
    if value is None or error is None:
        return None
    reach = error[0] * error[1]
    return value - reach, value + reach


def share_interval(value: float | None, without: Reals) -> Interval | None:
    """The 95 % interval of a share, on the logit scale: it never leaves 0 to 1.

    A share that is wholly 0 or 1, whoever is left out, could still be other with other people: the exact bound of
    nothing met in as many units is then the far end.
    """
    count = int(np.isfinite(without).sum())
    if value is None or count < FEWEST:
        return None
    if not 0.0 < value < 1.0:
        far = 1.0 - 0.025 ** (1.0 / count)
        return (0.0, far) if value <= 0.0 else (1.0 - far, 1.0)
    ends = interval_of(_logit(value), np.array([_logit(each) for each in without]))
    return None if ends is None else (1.0 / (1.0 + exp(-ends[0])), 1.0 / (1.0 + exp(-ends[1])))


def exact_interval(count: float, total: float) -> Interval:
    """The 95 % interval of a share of so many looks (Clopper and Pearson, Biometrika 26 (1934), 404-413)."""
    low = float(betaincinv(count, total - count + 1.0, 0.025)) if count > 0 else 0.0
    high = float(betaincinv(count + 1.0, total - count, 0.975)) if count < total else 1.0
    return low, high


def _logit(share: float) -> float:
    kept = min(max(share, 1e-4), 1.0 - 1e-4)
    return log(kept / (1.0 - kept)) if share == share else nan  # noqa: PLR0124 - not a number stays so
