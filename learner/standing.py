"""What proposals would be if not all of them were approved.

All that is proposed is fitted together, and is right together. A person may approve one of it alone: the rulebook is
then today's but for that. What rests on other points and thresholds than today's is proposed with them only; what rests
on other new rules may come one by one, and says what it would be without them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from learner.candidates.screening import Reals, Tests
from learner.grouping import Grouped
from learner.reweighing import Beside, Held, Reweighed, reweigh


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


def standing(patterns: Grouped, new: Sequence[Tests], partial: Reals, together: Reweighed, held: Held) -> Standing:
    """Each fitted with less.

    Args:
        patterns: the history.
        new: the tests of the new rules.
        partial: files x what holds in a part of the files alone, which is fitted too.
        together: all fitted together.
        held: what stays as it is.
    """

    def fitted(held: Held, rules: Sequence[Tests]) -> Reweighed:
        beside = Beside(patterns.sample.columns([*rules]), partial)
        return reweigh(patterns.fired, patterns.sample.judged, held, beside)

    today = Held({each.rule.id for each in patterns.fired.levers}, thresholds=True)
    return Standing(
        adjustment=not (new and together.adjusts) or _same(fitted(held, []), together),
        alone={tests: fitted(today, [tests]).beside[0] for tests in new},
        as_today=dict(zip(new, fitted(today, new).beside, strict=True)),
    )


def _same(alone: Reweighed, together: Reweighed) -> bool:
    return (alone.points, alone.starts) == (together.points, together.starts)
