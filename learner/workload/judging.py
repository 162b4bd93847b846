"""Two ways to foresee, judged on files received after all that each learnt from: rolling origin by date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from engine.wilson import Z
from learner.evidence.model import Share
from learner.evidence.shares import share
from learner.weights.link import Reals
from learner.workload.facts import NONE, Known
from learner.workload.model import Coverage, Judged, Learnt, Target, Way
from learner.workload.outcomes import Took
from learner.workload.periods import first_day
from learner.workload.quantiles import (
    Closed,
    Method,
    Quantile,
    boosted,
    by_mode,
    for_the_open,
    pinball,
    plain,
    put_right,
    weighted,
)
from learner.workload.sums_judged import sums_within

FEWEST, FEWEST_FIRST = 60, 40  # closed files in all, and by the first origin
ORIGINS = (0.5, 0.6, 0.7, 0.8, 0.9)  # of the closed files, by receipt
RIPE, FEWEST_RIPE = 0.9, 30
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Past:
    """The files of a history for one target, in the order of receipt.

    Attributes:
        known: what was known of each.
        files: what each took.
        target: what is foreseen.
        seed: of what is drawn.
    """

    known: Known
    files: tuple[Took, ...]
    target: Target
    seed: int

    @property
    def took(self) -> Reals:
        """Days, of delay or of experts; NaN where unknown."""
        held = (getattr(each, self.target) for each in self.files)
        return np.array([np.nan if each is None else each for each in held], dtype=np.float64)

    @property
    def times(self) -> Reals:
        """How many files each row stands for."""
        return np.array([each.past.times for each in self.files], dtype=np.float64)

    def closed_by(self, day: date) -> Places:
        """The files whose target was known on a day."""
        took = self.took
        done = [place for place, each in enumerate(self.files) if each.closed is not None and each.closed <= day]
        return np.array([place for place in done if not np.isnan(took[place])], dtype=np.int64)

    def learnt_by(self, day: date) -> Closed:
        """What there was to learn from on a day, those then open counted through those closed."""
        places = self.closed_by(day)
        there = [place for place, each in enumerate(self.files) if each.received <= day]
        seen_for = np.array([(day - self.files[place].received).days for place in there], dtype=np.float64)
        lasted = np.array(
            [(self._closed(place) - self.files[place].received).days for place in places], dtype=np.float64
        )
        weight = for_the_open(lasted, seen_for, self.times[places], self.times[there])
        kept = self._ripe(places, lasted, weight, day)
        return Closed(self.known.of(places[kept]), self.took[places[kept]], weight[kept])

    def _ripe(self, places: Places, lasted: Reals, weight: Reals, day: date) -> NDArray[np.bool_]:
        """The files received long enough ago for nine in ten to be closed: of later ones, only the short are."""
        if not len(places):
            return np.zeros(0, dtype=bool)
        age = np.array([(day - self.files[place].received).days for place in places], dtype=np.float64)
        ripe: NDArray[np.bool_] = age >= weighted(lasted, weight, RIPE)
        return ripe if weight[ripe].sum() >= FEWEST_RIPE else np.ones(len(places), dtype=bool)

    def _closed(self, place: int) -> date:
        closed = self.files[place].closed
        assert closed is not None  # noqa: S101 - only closed files are asked for
        return closed


@dataclass(frozen=True)
class Foreseeing:
    """How a target is foreseen, and what is said of it."""

    foreseen: Quantile
    learnt: Learnt


def foreseeing(past: Past, levels: tuple[str, ...], today: date, tick: Callable[[], None]) -> Foreseeing:
    """Boosting where it surely does better than quantiles by mode, fitted on what is closed today; else these."""
    closed = past.closed_by(today)
    count = round(float(past.times[closed].sum()))
    still = round(sum(each.past.times for each in past.files if each.open))
    said = Learnt(target=past.target, method="by mode", closed=count, still_open=still)
    trials = list(_trials(past, closed, tick)) if count >= FEWEST else []
    if not trials:
        return Foreseeing(plain(past.learnt_by(today)), said)
    judged = _together(trials)
    gain = _gain(judged)
    method: Method = boosted if gain[1] > 0 else by_mode
    said = said.model_copy(
        update={
            "method": "boosted" if gain[1] > 0 else "by mode",
            "origins": tuple(each.origin for each in trials),
            "later": round(float(judged.weight.sum())),
            "judged": tuple(
                _judged(way, judged, foreseen, levels).model_copy(update={"sums": _sums(past, judged, foreseen)})
                for way, foreseen in _ways(judged)
            ),
            "gain": gain,
        }
    )
    return Foreseeing(put_right(method, past.learnt_by(today), past.seed), said)


@dataclass(frozen=True)
class _Trial:
    """Both ways on files received after an origin; of each, `month` is the origin and the month of receipt."""

    origin: date
    took: Reals
    weight: Reals
    level: Places
    month: Places
    boosted: Reals
    by_mode: Reals


def _trials(past: Past, closed: Places, tick: Callable[[], None]) -> Iterator[_Trial]:
    days = _origins(past, closed)
    for origin, until in zip(days, [*days[1:], date.max], strict=True):
        before = past.learnt_by(origin)
        later = np.array([each for each in closed if origin < past.files[each].received <= until], dtype=np.int64)
        if len(before.took) >= FEWEST_FIRST and len(later):
            known = past.known.of(later)
            ways = [put_right(way, before, past.seed)(known) for way in (boosted, by_mode)]
            month = np.array([_month(origin, past.files[each].received) for each in later], dtype=np.int64)
            yield _Trial(origin, past.took[later], past.times[later], known.level, month, ways[0], ways[1])
        tick()


def _month(origin: date, received: date) -> tuple[int, int]:
    return origin.toordinal(), first_day(received, "month").toordinal()


def _origins(past: Past, closed: Places) -> list[date]:
    days = sorted(past.files[each].received for each in closed)
    return sorted({days[int(share * (len(days) - 1))] for share in ORIGINS})


def _together(trials: Sequence[_Trial]) -> _Trial:
    return _Trial(
        trials[0].origin,
        *(np.concatenate([getattr(each, name) for each in trials]) for name in ("took", "weight", "level", "month")),
        *(np.concatenate([getattr(each, name) for each in trials]) for name in ("boosted", "by_mode")),
    )


def _ways(judged: _Trial) -> Iterator[tuple[Way, Reals]]:
    yield "boosted", judged.boosted
    yield "by mode", judged.by_mode


def _sums(past: Past, judged: _Trial, foreseen: Reals) -> Share | None:
    """Of effort alone: delays are not summed."""
    if past.target == "delay":
        return None
    return sums_within(judged.month, judged.took, judged.weight, foreseen, past.seed)


def _gain(judged: _Trial) -> tuple[float, float, float]:
    """What boosting spares a file, with its interval: files are paired, and held to be independent."""
    spared = pinball(judged.took, judged.by_mode) - pinball(judged.took, judged.boosted)
    mean = float(np.average(spared, weights=judged.weight))
    square = float(judged.weight @ (spared - mean) ** 2) / float(judged.weight.sum()) ** 2
    reach = Z * float(np.sqrt(square))
    return mean, mean - reach, mean + reach


def _judged(method: Way, judged: _Trial, foreseen: Reals, levels: tuple[str, ...]) -> Judged:
    loss = float(np.average(pinball(judged.took, foreseen), weights=judged.weight))
    each: list[tuple[str | None, NDArray[np.bool_]]] = [(None, np.ones(len(judged.took), dtype=bool))]
    each += [(levels[rank], judged.level == rank) for rank in np.unique(judged.level) if rank != NONE]
    coverage = tuple(_coverage(level, judged, foreseen, held) for level, held in each)
    return Judged(method=method, loss=loss, coverage=coverage)


def _coverage(level: str | None, judged: _Trial, foreseen: Reals, held: NDArray[np.bool_]) -> Coverage:
    took, weight, ends = judged.took[held], judged.weight[held], foreseen[held]
    total = float(weight.sum())

    def told(true: NDArray[np.bool_]) -> float:
        return float(weight[true].sum())

    return Coverage(
        level=level,
        within=share(told((took >= ends[:, 0]) & (took <= ends[:, 2])), total),
        below_low=share(told(took < ends[:, 0]), total),
        below_high=share(told(took <= ends[:, 2]), total),
    )
