"""The most useful fact to ask for next: the one whose answer, at worst, leaves the fewest modes possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from engine.assessment import Assessment
from engine.explanation.exactly import levels
from engine.explanation.model import NextFact
from engine.explanation.situation import Situation
from engine.values import Value
from engine.verification.logic import FixedPoint
from engine.verification.variables import Elements

SUBSETS: Final = 64  # of a set's values: beyond, its answers are too many to be looked at one by one


def next_fact(situation: Situation, today: Assessment, modes: Sequence[str]) -> NextFact | None:
    """The best of the missing facts that can move the mode; ties go to the heaviest, then to the file.

    `unweighed` names those that are left out.

    Raises UndecidedError.
    """
    if len(modes) < 2:
        return None
    best: NextFact | None = None
    with situation.supposing(*situation.completed()):
        for each in today.missing:
            if each.weight and (best is None or best.worst > 1):
                found = _after(situation, each.attribute, tuple(modes), best)
                best = found or best
    return best if best is not None and (best.worst, best.best) < (len(modes), len(modes)) else None


def unweighed(situation: Situation, today: Assessment, best: NextFact | None) -> tuple[str, ...]:
    """The missing facts that might settle more than the best one, but whose answers cannot be listed.

    Nothing exact can be said of them: sets of too many values, and numbers and dates that are compared with
    other facts or counted with.
    """
    if best is not None and best.worst == 1:
        return ()
    weighing = [each.attribute for each in today.missing if each.weight]
    return tuple(id for id in weighing if next(_answers(situation, id), None) is None)


def _after(situation: Situation, id: str, modes: tuple[str, ...], best: NextFact | None) -> NextFact | None:
    """What knowing a fact would leave, if that is better than the best known so far; stops as soon as it is not."""
    scale = next(scale for scale in situation.proof.scales if scale.name == "mode")
    counts: list[int] = []
    for value in _answers(situation, id):
        with situation.supposing(situation.proof.encoding.variables[id].is_value(value)):
            left = len(levels(situation, scale, modes))
        if left:
            counts.append(left)
        if best is not None and counts and max(counts) > best.worst:
            return None
    if not counts:
        return None
    found = NextFact(attribute=id, worst=max(counts), best=min(counts))
    return found if best is None or (found.worst, found.best) < (best.worst, best.best) else None


def _answers(situation: Situation, id: str) -> Iterator[Value]:
    """One value of each kind that rules tell apart; none where there are too many to look at."""
    for _, content in situation.proof.encoding.variables[id].held.options:
        if isinstance(content, Elements):
            yield from _subsets(list(content.contains))
        elif not isinstance(content, FixedPoint):
            yield content


def _subsets(values: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(values) + 1 if 2 ** len(values) <= SUBSETS else 0):
        yield from map(frozenset, combinations(values, size))
