"""What remains possible once every missing fact is known: the true bounds of the score, the levels really open."""

from __future__ import annotations

from engine.assessment import Assessment, Bounds
from engine.explanation.model import Exact, Interval
from engine.explanation.situation import Situation
from engine.verification.logic import neg
from engine.verification.treatment import Account, Scale


def exactly(situation: Situation, today: Assessment) -> Exact:
    """The exact bounds and levels. Raises UndecidedError."""
    with situation.supposing(*situation.completed()):
        scales = {scale.name: scale for scale in situation.proof.scales}
        return Exact(
            score=interval(situation, ("score", ""), today.score),
            urgency=interval(situation, ("urgency", ""), today.urgency),
            modes=levels(situation, scales["mode"], today.modes),
            priorities=levels(situation, scales["priority"], today.priorities) if "priority" in scales else (),
        )


def interval(situation: Situation, account: Account, bounds: Bounds) -> Interval:
    """The least and the most points that some completed file has, within the assessment's own bounds."""
    return Interval(low=_least(situation, account, bounds), high=_most(situation, account, bounds))


def _most(situation: Situation, account: Account, bounds: Bounds) -> int:
    points = situation.treatment.points(account, "high")
    low, high = bounds.low, bounds.high
    while low < high:
        middle = (low + high + 1) // 2
        if situation.ask(points.at_least(middle)) is not None:
            low = middle
        else:
            high = middle - 1
    return low


def _least(situation: Situation, account: Account, bounds: Bounds) -> int:
    points = situation.treatment.points(account, "low")
    low, high = bounds.low, bounds.high
    while low < high:
        middle = (low + high) // 2
        if situation.ask(neg(points.at_least(middle + 1))) is not None:
            high = middle
        else:
            low = middle + 1
    return low


def levels(situation: Situation, scale: Scale, possible: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the possible levels that some completed file leaves possible."""
    return tuple(
        level.id
        for rank, level in enumerate(scale.levels)
        if level.id in possible and situation.ask(situation.treatment.possible(scale, rank)) is not None
    )
