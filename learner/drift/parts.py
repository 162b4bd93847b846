"""What makes the mean level differ: other files, or other decisions on like files.

Source: Kitagawa, "Components of a difference between two rates", JASA 50 (1955), 1168-1194; what would have been
decided is what the earlier decisions, fitted, foresee: slips and advice followed included.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.explained import Explained
from learner.drift.model import Gap, Parts
from learner.drift.score_tests import chance
from learner.evidence.model import Share
from learner.evidence.shares import share
from learner.units import Units, summed_squares
from learner.weights.link import Reals, probabilities


def parts(earlier: Explained, columns: Reals, judged: Judged, held: tuple[Reals, Reals, Units], now: Reals) -> Parts:
    """The difference of means taken apart.

    Args:
        earlier: what the earlier decisions taught.
        columns: of all decisions, as it was fitted on.
        judged: all decisions.
        held: of each decision, the rank of its floor, that of the advice seen, its unit.
        now: where decisions are recent.
    """
    floor, shown, units = held
    foreseen = _foreseen(earlier, columns, judged, floor, shown)
    sides = [np.flatnonzero(now == side) for side in (0, 1)]
    weights = [judged.weight[each] for each in sides]
    decided = [float(np.average(judged.high[each], weights=held)) for each, held in zip(sides, weights, strict=True)]
    would = [float(np.average(foreseen[each], weights=held)) for each, held in zip(sides, weights, strict=True)]
    left = judged.high - foreseen
    error = np.sqrt(sum(_square(left[each], judged.weight[each], units.of(each)) for each in sides))
    gap = (decided[1] - would[1]) - (decided[0] - would[0])
    recent = units.of(sides[1])
    half = recent.reach * float(error)
    p = float(chance(np.array([gap / max(float(error), 1e-12)]), recent.degrees)[0])
    return Parts(
        before=decided[0],
        now=decided[1],
        files=would[1] - would[0],
        decisions=Gap(value=gap, low=gap - half, high=gap + half, p=p),
    )


def _foreseen(earlier: Explained, columns: Reals, judged: Judged, floor: Reals, shown: Reals) -> Reals:
    """The mean rank foreseen of each decision."""
    ranks, habits = np.arange(judged.levels, dtype=np.float64), earlier.habits
    likely = probabilities(earlier.fit.thresholds, columns @ earlier.fit.weights)
    alone = (likely * np.maximum(ranks[None, :], floor[:, None])).sum(axis=1)
    follows = np.where(shown >= 0, habits.follows, 0.0)
    found: Reals = habits.slips * ranks.mean() + (1 - habits.slips) * (follows * shown + (1 - follows) * alone)
    return found


def _square(left: Reals, weight: Reals, units: Units) -> float:
    """The square of the standard error of a mean."""
    away = left - np.average(left, weights=weight)
    return float(summed_squares((weight * away)[:, None], weight, units)[0]) / float(weight.sum()) ** 2


def share_of_units(hits: NDArray[np.bool_], weight: Reals, units: Units) -> Share:
    """So many of so many, with Wilson's interval on as many independent decisions as these are worth.

    They are worth their number over the design effect (Kish, Survey Sampling (1965), 8.2), never more; those of one
    person alone, one.
    """
    count, total = float(weight @ hits), float(weight.sum())
    if not total:
        return share(0, 0)
    plain = count / total * (1 - count / total) / total
    effect = max(1.0, _square(hits.astype(np.float64), weight, units) / plain) if plain > 0 else 1.0
    effect = total if units.people and units.count == 1 else effect
    found = share(count / effect, total / effect)
    return found.model_copy(update={"count": round(count), "total": round(total)})
