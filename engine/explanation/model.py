"""The exact explanation: what would change the proposal, what remains possible, what to ask for next."""

from __future__ import annotations

from typing import Literal

from pydantic import field_serializer

from engine.condition import Frozen
from engine.explanation.reach import Reach
from engine.values import Kind, Value, jsonable

ScaleName = Literal["mode", "priority"]


class Turn(Frozen):
    """One fact changed: `before` is None where it is unknown today.

    `value` is the nearest to today's, `reach` every value found to lead there: all of them do, whichever
    the other facts of the way take in their own reaches.
    """

    attribute: str
    kind: Kind
    before: Value | None
    value: Value
    reach: Reach

    @field_serializer("before", "value")
    def _value(self, value: Value | None) -> object:
        return jsonable(value)


class Counterfactual(Frozen):
    """What would lead to another level: the fewest facts changed, in every way that so few do (`ways`).

    Ways differ by the attributes that they change; each is in the order of the file. `more`: there are
    others, beyond those listed. No way: none of the facts that can change leads there.
    `misread`: facts that nobody can change, each of which would lead there alone had it been read otherwise.
    """

    scale: ScaleName
    level: str
    ways: tuple[tuple[Turn, ...], ...]
    more: bool = False
    misread: tuple[Turn, ...] = ()


class Interval(Frozen):
    """Points, both ends included."""

    low: int
    high: int


class Exact(Frozen):
    """What remains possible once every missing fact is known, whatever it is.

    Never wider than the assessment's, the rows that contradict one another in a table (OVERLAP) left aside.
    """

    score: Interval
    urgency: Interval
    modes: tuple[str, ...]
    priorities: tuple[str, ...]


class NextFact(Frozen):
    """The missing fact that settles the most: how many modes its answer would leave, at worst and at best."""

    attribute: str
    worst: int
    best: int


class Explanation(Frozen):
    """The explanation of one assessment.

    `undecided` names what the solver could not settle within its budget: levels, `score`, `next_fact`.
    `exact` is None when it could not be settled; `next_fact` when one mode alone remains, or none settles anything.
    `unweighed`: missing facts that might settle more than `next_fact`, but whose answers are too many to be listed.
    """

    counterfactuals: tuple[Counterfactual, ...]
    exact: Exact | None
    next_fact: NextFact | None
    undecided: tuple[str, ...] = ()
    unweighed: tuple[str, ...] = ()
