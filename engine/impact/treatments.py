"""One case assessed by both rulebooks, and what sets the two apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from engine.assessment import Assessment, Truth
from engine.impact.model import ASPECTS, Aspect, Moved, RuleMoved, Told, Treatment
from engine.impact.weight import steps_of, weight_of
from engine.model import Effect, Rulebook


class Pair(NamedTuple):
    """The two rulebooks, the earlier one under the names of the later one."""

    before: Rulebook
    after: Rulebook


class Applied(NamedTuple):
    """What a rule does to a case: whether it applies, and what it then brings."""

    told: Told
    effects: tuple[Effect, ...] = ()

    @property
    def points(self) -> int:
        """The points that it brings."""
        return sum(each.points or 0 for each in self.effects)


ABSENT = Applied("absent")


@dataclass(frozen=True)
class Compared:
    """A case before and after; `steps`: how many modes apart, `shift`: by how many points."""

    moved: Moved
    steps: int
    shift: int


def compared(pair: Pair, one: Assessment, other: Assessment) -> Compared:
    """What sets two assessments of one case apart."""
    before, after = treatment_of(one), treatment_of(other)
    differs = tuple(aspect for aspect in ASPECTS if _differs(before, after, aspect))
    moved = Moved(
        before=before,
        after=after,
        weight=weight_of(*pair, before, after),
        differs=differs,
        rules=tuple(_rules(pair, one, other)) if differs or before.score != after.score else (),
    )
    shift = sum(abs(new - old) for old, new in zip(before.score, after.score, strict=True))
    return Compared(moved, steps_of(*pair, before, after), shift)


def _differs(before: Treatment, after: Treatment, aspect: Aspect) -> bool:
    """Whether that much of what is proposed differs; of the disciplines, those that both sides have are looked at."""
    if aspect == "mode":
        return (before.mode or before.modes) != (after.mode or after.modes)
    if aspect == "depths":
        return any(after.depths.get(id, depth) != depth for id, depth in before.depths.items())
    return bool(getattr(before, aspect) != getattr(after, aspect))


def treatment_of(found: Assessment) -> Treatment:
    """What is proposed of a case."""
    return Treatment(
        mode=found.mode,
        modes=found.modes,
        priority=found.priority,
        deadline=found.deadline,
        depths={each.discipline: each.depth for each in found.disciplines},
        score=(found.score.low, found.score.high),
    )


def _rules(pair: Pair, one: Assessment, other: Assessment) -> Iterator[RuleMoved]:
    """The rules that do not do the same, in the order of the later rulebook, those that are gone last."""
    before, after = _applied(pair.before, one), _applied(pair.after, other)
    for id in (*after, *(id for id in before if id not in after)):
        old, new = before.get(id, ABSENT), after.get(id, ABSENT)
        if _does(old) != _does(new):
            yield RuleMoved(rule=id, before=old.told, after=new.told, points=(old.points, new.points))


def _does(each: Applied) -> tuple[str, tuple[Effect, ...]]:
    """A rule that is not there does what a silent one does."""
    return "silent" if each.told == "absent" else each.told, each.effects


def _applied(rulebook: Rulebook, found: Assessment) -> dict[str, Applied]:
    """What each rule and row does; one that is undetermined may do what it says, and that moves the bounds."""
    says = {each.id: each.then for each in rulebook.all_rules}
    told: dict[str, Truth] = {each.rule: each.truth for each in found.trace.others}
    told |= {row.row: row.chosen for table in found.trace.tables for row in table.rows}
    told.update((each.rule, "true") for each in found.trace.firings)
    return {id: Applied(_TOLD[truth], says[id] if truth != "false" else ()) for id, truth in told.items()}


_TOLD: dict[Truth, Told] = {"true": "fired", "unknown": "undetermined", "false": "silent"}
