"""Which situations of a history are near one another, by the distance that compares files everywhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.assessment import Assess
from engine.model import Rulebook
from learner.history import PastDecision
from reports.consistency.decisions import Decision
from reports.consistency.situations import situations_of


def near_pairs(
    rulebook: Rulebook, decisions: Sequence[PastDecision], near: float, assess: Assess, tick: Callable[[], None]
) -> tuple[tuple[int, int], ...]:
    """Situations at most `near` apart (0 to 1), to which the rules propose one mode, by the order first met."""
    read = [Decision(each.case, rulebook, rulebook.digest, each.level, 0) for each in decisions]
    (state,) = situations_of(read, 1000 * near, assess, tick)
    return tuple((each.first, each.second) for each in state.links if each.first != each.second)
