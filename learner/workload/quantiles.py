"""Quantiles learnt from closed files, then put right on later ones: conformalized quantile regression.

Each quantile is moved by the quantile of what it missed on files that it was not fitted on, so that it holds as often
as it says whatever the model is worth, as long as files to come are like these. Source: Romano, Patterson and Candès,
"Conformalized quantile regression", NeurIPS 32 (2019), each end put right by itself (their theorem 2). Days are read as
log(1 + x): what is put right is a factor, and nothing is ever negative.

Files still open are not among those closed: a closed file of delay d counts for the inverse of the share of files that
had been received for d days or more. Source: Robins and Rotnitzky, "Recovery of information and adjustment for
dependent censoring using surrogate markers" (1992); here it is known of every file until when it could be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingRegressor

from learner.weights.link import Reals
from learner.workload.facts import Known

SHARES = (0.1, 0.5, 0.9)
CALIBRATED = 0.3  # of the closed files, the latest, on which quantiles are put right
FEWEST = 10  # closed files of a mode, below which its quantiles are those of all
LATEST = 20_000  # closed files, beyond which boosting learns nothing more and takes its time
MOST = 10.0  # times that a closed file may count for the open ones
Quantile = Callable[[Known], Reals]


@dataclass(frozen=True)
class Closed:
    """Closed files in the order of receipt: what was known, what they took, how many each stands for."""

    known: Known
    took: Reals
    weight: Reals

    def of(self, places: NDArray[np.int64]) -> Closed:
        """Some of them."""
        return Closed(self.known.of(places), self.took[places], self.weight[places])


def boosted(closed: Closed, seed: int) -> Quantile:
    """Three gradient-boosted quantiles of the logarithm; files x quantiles. Of very many files, the latest."""
    learnt = closed.of(np.arange(max(0, len(closed.took) - LATEST), len(closed.took)))
    models = [
        GradientBoostingRegressor(
            loss="quantile",
            alpha=share,
            n_estimators=100,
            learning_rate=0.06,
            max_depth=3,
            min_samples_leaf=10,
            subsample=0.6,
            max_features=0.5,
            random_state=seed,
        ).fit(learnt.known.columns, np.log1p(learnt.took), sample_weight=learnt.weight)
        for share in SHARES
    ]

    def foreseen(known: Known) -> Reals:
        return np.stack([model.predict(known.columns) for model in models], axis=1)

    return foreseen


def by_mode(closed: Closed, _: int = 0) -> Quantile:
    """The quantiles of the closed files of the same mode proposed; of all where they are few. No seed: no draw."""
    logs, modes = np.log1p(closed.took), closed.known.level
    every = [weighted(logs, closed.weight, share) for share in SHARES]
    own = {
        int(mode): [weighted(logs[modes == mode], closed.weight[modes == mode], share) for share in SHARES]
        for mode in np.unique(modes)
        if closed.weight[modes == mode].sum() >= FEWEST
    }

    def foreseen(known: Known) -> Reals:
        return np.array([own.get(int(mode), every) for mode in known.level], dtype=np.float64).reshape(-1, len(SHARES))

    return foreseen


Method = Callable[[Closed, int], Quantile]


def put_right(method: Method, closed: Closed, seed: int) -> Quantile:
    """A method fitted on the earlier closed files and put right on the later ones: what files take, not its log."""
    count = len(closed.took)
    cut = max(1, min(count - 1, round((1.0 - CALIBRATED) * count)))
    fit = method(closed.of(np.arange(cut)), seed)
    later = closed.of(np.arange(cut, count))
    missed = np.log1p(later.took)[:, None] - fit(later.known)
    moved = np.array([_conformal(missed[:, place], later.weight, share) for place, share in enumerate(SHARES)])

    def foreseen(known: Known) -> Reals:
        return np.maximum.accumulate(np.maximum(np.expm1(fit(known) + moved), 0.0), axis=1)

    return foreseen


def plain(closed: Closed) -> Quantile:
    """The quantiles by mode as they are, not put right: where there are too few files to judge."""
    fit = by_mode(closed)
    return lambda known: np.maximum(np.expm1(fit(known)), 0.0)


def _conformal(missed: Reals, weight: Reals, share: float) -> float:
    """The quantile of what was missed, the file to come counted: outwards of the middle, by one file."""
    spare = float(weight.mean())
    total = float(weight.sum())
    level = (share * (total + spare) if share >= 0.5 else share * (total + spare) - spare) / total
    return weighted(missed, weight, min(1.0, max(0.0, level)))


def weighted(values: Reals, weight: Reals, share: float) -> float:
    """A quantile of weighted values: the least value below or at which at least this share of the weight is."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weight[order]) >= share * weight.sum() - 1e-9
    return float(values[order][int(np.argmax(reached))])


def for_the_open(took: Reals, seen_for: Reals, times: Reals, every: Reals) -> Reals:
    """How many files each closed one counts for: those as long that could not be seen to close are added.

    Args:
        took: of each closed file, the days until it was closed.
        seen_for: the days since receipt of every file, closed or open.
        times: how many files each closed row stands for.
        every: the same, of every row.
    """
    order = np.argsort(seen_for, kind="stable")
    before = np.concatenate([[0.0], np.cumsum(every[order])])
    seen = 1.0 - before[np.searchsorted(seen_for[order], took, side="left")] / before[-1]
    found: Reals = times * np.minimum(1.0 / np.maximum(seen, 1e-9), MOST)
    return found


def pinball(took: Reals, foreseen: Reals) -> Reals:
    """The loss of each file, mean of the three quantiles (Koenker and Bassett, Econometrica 46 (1978), 33-50)."""
    missed = took[:, None] - foreseen
    shares = np.array(SHARES)
    found: Reals = np.maximum(shares * missed, (shares - 1.0) * missed).mean(axis=1)
    return found
