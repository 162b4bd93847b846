"""Each period beside all that came before it: agreement, calibration, surprise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from learner.drift.calibration import Put, recalibrated
from learner.drift.history import Places, Watched
from learner.drift.model import Gap, PeriodSaid
from learner.drift.parts import share_of_units
from learner.drift.periods import Period
from learner.drift.score_tests import score_tests

FEWEST_BEFORE, FEWEST = 100, 30  # decisions before a period, and in it, below which nothing is foreseen
FEWEST_PEOPLE = 3  # in a period, below which what is their own way cannot be told from drift


def described(held: Watched, periods: Sequence[Period], tick: Callable[[], None]) -> Iterator[PeriodSaid]:
    """The periods in the order of time."""
    before = np.array([], dtype=np.int64)
    for period in periods:
        places = np.array(period.places, dtype=np.int64)
        said = _agreement(held, period, places)
        yield _beside(held, said, before, places) if foreseeable(held, before, places) else said
        before = np.append(before, places)
        tick()


def foreseeable(held: Watched, before: Places, places: Places) -> bool:
    """Whether earlier decisions can foresee these."""
    enough = held.count(before) >= FEWEST_BEFORE and held.count(places) >= FEWEST and enough_people(held, places)
    return enough and len(np.unique(held.judged.high[before])) > 1


def enough_people(held: Watched, places: Places) -> bool:
    """Whether they are by more than one or two, where people are what is independent."""
    return not held.units.people or held.units.of(places).count >= FEWEST_PEOPLE


def _agreement(held: Watched, period: Period, places: Places) -> PeriodSaid:
    alone, seen = places[~held.advised[places]], places[held.advised[places]]
    weight, units, decided = held.judged.weight, held.units, held.judged.high
    return PeriodSaid(
        name=period.name,
        first=period.first,
        last=period.last,
        decisions=held.count(places),
        agrees=share_of_units(held.fired.proposed[alone] == decided[alone], weight[alone], units.of(alone)),
        agrees_known=share_of_units(held.asked_for[alone] == decided[alone], weight[alone], units.of(alone)),
        follows=share_of_units(held.shown[seen] == decided[seen], weight[seen], units.of(seen)),
    )


def _beside(held: Watched, said: PeriodSaid, before: Places, places: Places) -> PeriodSaid:
    earlier = held.fit(held.score, before)
    found = recalibrated(earlier, held.score[places], held.judged.of(places), held.units.of(places))
    both = np.append(before, places)
    fit = held.fit(held.columns(both), both)
    recent = np.repeat([0.0, 1.0], [len(before), len(places)])[:, None]
    surprise = float(score_tests(fit, recent, held.units.of(both)).strength[0])
    reach = held.units.of(places).reach
    large, slope = _gap(found.large, reach), _gap(found.slope, reach) if found.slope else None
    return said.model_copy(update={"large": large, "slope": slope, "loss": found.loss, "surprise": surprise})


def _gap(put: Put, reach: float) -> Gap:
    return Gap(value=put.value, low=put.value - reach * put.error, high=put.value + reach * put.error)
