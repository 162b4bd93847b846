"""What is known of a file before anyone decides, as numbers: its facts, what the rulebook proposes of it.

Not who asks nor any text: identity is no measure of work. A day is when the file came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from engine.assessment import Assess, Assessment, State
from engine.facts import Case
from engine.model import Attribute, Rulebook
from engine.values import Value
from learner.firing import Scale, levels_of
from learner.weights.link import Reals

NONE, UNKNOWN = -1, -1e6


@dataclass(frozen=True)
class Known:
    """Files as numbers.

    Attributes:
        columns: files x what is known; a number far below all others where it is not.
        level: of each, the rank of the mode, or priority, proposed; -1 for none.
        days: files x disciplines, the expert days that the rulebook declares for the depths proposed.
        called: files x disciplines, whether it calls on one.
        needed: of each file, how sure it is that it needs each expertise.
    """

    columns: Reals
    level: np.typing.NDArray[np.int64]
    days: Reals
    called: np.typing.NDArray[np.bool_]
    needed: tuple[Mapping[str, State], ...] = ()

    def of(self, places: np.typing.NDArray[np.int64]) -> Known:
        """Some of the files."""
        needed = tuple(self.needed[place] for place in places) if self.needed else ()
        return Known(self.columns[places], self.level[places], self.days[places], self.called[places], needed)


def known_of(
    rulebook: Rulebook, cases: Sequence[tuple[Case, date]], scale: Scale, assess: Assess, tick: Callable[[], None]
) -> Known:
    """Files, each with the day of its receipt.

    Raises:
        CaseError: a case does not fit the rulebook.
    """
    rows, proposed, days, called = [], [], [], []
    needed: list[Mapping[str, State]] = []
    ranks = {level.id: rank for rank, level in enumerate(levels_of(rulebook, scale))}
    for case, received in cases:
        found = assess(rulebook, case)
        rows.append([float(received.toordinal()), *_row(rulebook, case, found)])
        level = found.mode if scale == "modes" else found.priority
        proposed.append(NONE if level is None else ranks[level])
        depths = [_days(each.effort) for each in found.disciplines]
        days.append([each or 0.0 for each in depths])
        called.append([bool(each) for each in depths])
        needed.append({each.expertise: each.state for each in found.expertises})
        tick()
    wide = len(rulebook.disciplines)
    return Known(
        np.array(rows, dtype=np.float64) if rows else np.zeros((0, 0)),
        np.array(proposed, dtype=np.int64),
        np.array(days, dtype=np.float64).reshape(len(rows), wide),
        np.array(called, dtype=np.bool_).reshape(len(rows), wide),
        needed=tuple(needed),
    )


def _days(effort: Decimal | None) -> float | None:
    return None if effort is None else float(effort)


def _row(rulebook: Rulebook, case: Case, found: Assessment) -> Iterator[float]:
    """The facts given, the scores, the mode, the days of each discipline."""
    for attribute in rulebook.attributes.values():
        if not attribute.derived and attribute.role != "identity":
            fact = case.given.get(attribute.id)
            yield from _numbers(attribute, None if fact is None else fact.value)
    yield float(found.score.known)
    yield float(found.urgency.known)
    for scale, level in ((rulebook.modes, found.mode), (rulebook.priorities, found.priority)):
        yield float(next((rank for rank, each in enumerate(scale) if each.id == level), UNKNOWN))
    yield from (_days(each.effort) or 0.0 for each in found.disciplines)


def _numbers(attribute: Attribute, value: Value | None) -> Iterator[float]:
    """A fact as numbers: a rank for an ordered choice, a yes or no for each value otherwise."""
    if attribute.kind == "boolean":
        yield float(value) if isinstance(value, bool) else UNKNOWN
    elif attribute.kind == "number":
        yield float(value) if isinstance(value, Decimal) else UNKNOWN
    elif attribute.kind == "choice" and attribute.ordered:
        yield float(attribute.values.index(value)) if isinstance(value, str) else UNKNOWN
    elif attribute.kind == "choice":
        yield from (float(value == each) if isinstance(value, str) else UNKNOWN for each in attribute.values)
    elif attribute.kind == "set":
        yield from (float(each in value) if isinstance(value, frozenset) else UNKNOWN for each in attribute.values)
