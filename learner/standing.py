"""What proposals would be if not all of them were approved.

All that is proposed is fitted together, and is right together. A person may approve one of it alone: the rulebook is
then today's but for that. What rests on other points and thresholds than today's is proposed with them only; what rests
on other new rules may come one by one, and says what it would be without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from learner.candidates.mining import Mined
from learner.candidates.screening import Tests
from learner.grouping import Grouped
from learner.reweighing import Held, Reweighed, reweigh


@dataclass(frozen=True)
class Standing:
    """What would be fitted with less.

    Attributes:
        adjustment: whether points of today's rules and thresholds are the same without the new rules.
        alone: of each new rule, by its tests, the points that fit best today, nothing else being changed.
        as_today: those that fit best with the other new rules, points and thresholds as today.
    """

    adjustment: bool
    alone: Mapping[Tests, int]
    as_today: Mapping[Tests, int]


def standing(patterns: Grouped, mined: Mined, together: Reweighed, held: Held) -> Standing:
    """Each fitted with less.

    Args:
        patterns: the history.
        mined: the candidates; those proposed are the new rules.
        together: all fitted together.
        held: what stays as it is.
    """
    new = [each.tests for each in mined.proposed]
    return Standing(
        adjustment=_same(patterns, mined, together, held),
        alone={tests: _beside_today(patterns, [tests])[0] for tests in new},
        as_today=dict(zip(new, _beside_today(patterns, new), strict=True)),
    )


def _same(patterns: Grouped, mined: Mined, together: Reweighed, held: Held) -> bool:
    if not (mined.proposed and together.adjusts):
        return True
    alone = reweigh(patterns.fired, patterns.sample.judged, held)
    return (alone.points, alone.starts) == (together.points, together.starts)


def _beside_today(patterns: Grouped, new: list[Tests]) -> tuple[int, ...]:
    every = Held({each.rule.id for each in patterns.fired.levers}, thresholds=True)
    return reweigh(patterns.fired, patterns.sample.judged, every, patterns.sample.columns(new)).beside
