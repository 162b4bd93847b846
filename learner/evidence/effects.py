"""How differently the files of a rule were decided, and what the rule gains on later files."""

from __future__ import annotations

import numpy as np

from learner.candidates.candidate import Candidate
from learner.candidates.screening import Reals
from learner.evidence.model import Effect, Share
from learner.evidence.setting import Setting, Truths
from learner.evidence.shares import share
from learner.judging import advice
from learner.learning import Learned
from learner.units import Units, summed_squares


def effect_of(candidate: Candidate, setting: Setting) -> Effect:
    """Support, precision, lift, held-out gain. Gain and lift are over today's rules alone, not the other candidates."""
    holds = setting.holds(candidate.tests)
    heavier, expected = heavier_in(holds, setting.learned), expected_heavier(holds, setting)
    later, gain, interval = _gain(candidate, setting)
    return Effect(
        support=setting.count(holds),
        heavier=heavier,
        elsewhere=heavier_in(~holds, setting.learned),
        expected=expected,
        lift=heavier.count / expected if expected > 0 else None,
        later=later,
        gain=gain,
        gain_interval=interval,
    )


def heavier_in(where: Truths, learned: Learned) -> Share:
    """Of these files, how many were decided heavier than what is sure of them reaches."""
    weight, heavier = learned.judged.weight, learned.judged.high > learned.fired.reached()
    return share(float(weight[where & heavier].sum()), float(weight[where].sum()))


def expected_heavier(holds: Truths, setting: Setting) -> float:
    """How many of these decisions would have been heavier by what today's rules explain, and the advice followed."""
    base, reached, shown = setting.base, setting.reached, advice(setting.learned.decisions, setting.learned.fired)
    levels, pattern = np.arange(base.judged.levels), setting.learned.patterns.held
    alone = np.where(levels[None, :] > reached[:, None], base.shares[pattern], 0.0).sum(axis=1)
    slipped = (len(levels) - 1 - reached) / len(levels)
    followed = (1.0 - base.habits.slips) * (shown > reached) + base.habits.slips * slipped
    follows = np.where(shown >= 0, base.habits.follows, 0.0)
    return float((setting.weight * holds) @ ((1.0 - follows) * alone + follows * followed))


def _gain(candidate: Candidate, setting: Setting) -> tuple[int, float, tuple[float, float]]:
    early, late = setting.periods
    column = early.tested.joined(candidate.tests)
    after = setting.early_base.joined_by(column)
    later = late.given_as(early)
    with_it = np.column_stack([later, late.tested.joined(candidate.tests)])
    gained = setting.early_base.losses(later, late.judged) - after.losses(with_it, late.judged)
    mean, reach = mean_of(*setting.of_later(gained))
    return round(float(late.judged.weight.sum())), mean, (mean - reach, mean + reach)


def mean_of(values: Reals, weight: Reals, units: Units) -> tuple[float, float]:
    """Of paired differences: the mean of all decisions, and how far its interval goes, by independent units."""
    total = float(weight.sum())
    mean = float(weight @ values) / total
    square = float(summed_squares((weight * (values - mean))[:, None], weight, units)[0])
    return mean, units.reach * float(np.sqrt(square)) / total
