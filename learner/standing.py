"""What proposals would be if not all of them were approved.

All that is proposed is fitted together, and is right together. A person may approve one of it alone: the rulebook is
then today's but for that. What rests on other points and thresholds than today's is proposed with them only; what rests
on other new rules may come one by one, and says what it would be without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from learner.candidates.candidate import in_part
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
    return _Standing(patterns, mined, held).beside(together)


class _Standing:
    def __init__(self, patterns: Grouped, mined: Mined, held: Held) -> None:
        self._patterns, self._held = patterns, held
        self._new = [each.tests for each in mined.proposed]
        self._partial = in_part(patterns.sample, mined.candidates)

    def beside(self, together: Reweighed) -> Standing:
        return Standing(
            adjustment=self._same(together),
            alone={tests: self._beside_today([tests])[0] for tests in self._new},
            as_today=dict(zip(self._new, self._beside_today(self._new), strict=True)),
        )

    def _same(self, together: Reweighed) -> bool:
        if not (self._new and together.adjusts):
            return True
        alone = self._reweighed(self._held, [])
        return (alone.points, alone.starts) == (together.points, together.starts)

    def _beside_today(self, new: list[Tests]) -> tuple[int, ...]:
        every = Held({each.rule.id for each in self._patterns.fired.levers}, thresholds=True)
        return self._reweighed(every, new).beside

    def _reweighed(self, held: Held, new: list[Tests]) -> Reweighed:
        sample = self._patterns.sample
        return reweigh(self._patterns.fired, sample.judged, held, sample.columns(new), self._partial)
