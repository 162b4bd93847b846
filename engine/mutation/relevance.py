"""Which assessments a mutant could change: the others need not be made again.

Everything upstream of the member that changes is as it was, so its conditions can be read on the facts that the
original came to. Where they are false before and after, the member brings nothing either way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.assessment import Assessment, Bounds
from engine.condition import Condition
from engine.conditions import FALSE, TRUE, Reader, reader_of
from engine.model import Attribute, Discipline, Level, Rule, Rulebook, Table
from engine.mutation.mutant import Patch
from engine.values import Value

Matters = Callable[[Assessment], bool]
Values = Sequence[Value | None]


class Relevance:
    """A rulebook whose conditions are read once each."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Of this rulebook's mutants."""
        self._rulebook = rulebook
        self._places = {id: place for place, id in enumerate(rulebook.attributes)}
        self._readers: dict[Condition, Reader] = {}

    def of(self, patch: Patch) -> Matters:
        """Whether an assessment by the original could come out otherwise. Never wrongly no."""
        before, after = patch.before, patch.after
        match before:
            case Rule():
                return self._rule(before, after if isinstance(after, Rule) else None)
            case Table():
                return self._table(before, after if isinstance(after, Table) else None)
            case Attribute():
                return _attribute(before, after)
            case Level() if isinstance(after, Level):
                return _level(patch, before, after)
            case Discipline():
                return _discipline(before, after)
            case _:  # when_unknown
                return lambda now: len(now.modes) > 1 or len(now.priorities) > 1 or _open_depth(now)

    def clarity(self, patch: Patch) -> Callable[[Assessment], object]:
        """What an assessment knows of what a mutant changes: the truths of its conditions, or how wide scores are."""
        member = patch.before
        if isinstance(member, Rule | Table):
            conditions = [member.when] if isinstance(member, Rule) else [row.when for row in member.rows]
            readers = [self._reader(each) for each in conditions]
            return lambda now: (now.complete, [read(_values(now)) for read in readers])
        return lambda now: (now.complete, _width(now.score), _width(now.urgency))

    def _reader(self, condition: Condition) -> Reader:
        if condition not in self._readers:
            self._readers[condition] = reader_of(condition, self._places)
        return self._readers[condition]

    def _rule(self, before: Rule, after: Rule | None) -> Matters:
        was = self._reader(before.when)
        if after is None:
            return lambda now: was(_values(now)) != FALSE
        will, other_effects = self._reader(after.when), after.then != before.then

        def matters(now: Assessment) -> bool:
            values = _values(now)
            truths = was(values), will(values)
            if truths == (TRUE, TRUE):
                return other_effects
            return truths != (FALSE, FALSE)

        return matters

    def _table(self, before: Table, after: Table | None) -> Matters:
        rows = (*before.rows, *(after.rows if after else ()))
        readers = [self._reader(row.when) for row in rows]

        def matters(now: Assessment) -> bool:
            values = _values(now)
            return any(read(values) != FALSE for read in readers)

        return matters


def _values(now: Assessment) -> Values:
    return [fact.value for fact in now.facts]


def _attribute(before: Attribute, after: object) -> Matters:
    """Only where silence is answered, or left unanswered, or is for rules to settle."""
    if before.derived:
        standings = {"derived", "unknown"}
    else:
        same = isinstance(after, Attribute) and after.required == before.required
        standings = {"assumed"} if same else {"unknown"}
    id = before.id
    return lambda now: any(each.attribute == id and each.standing in standings for each in now.facts)


def _level(patch: Patch, before: Level, after: Level) -> Matters:
    """Only where a score that the two thresholds read unlike is possible, or a floor that weighs by its distance."""
    between = min(before.start, after.start)

    def matters(now: Assessment) -> bool:
        bounds = now.score if patch.section == "modes" else now.urgency
        return _spans(bounds, between) or any(
            each.level == before.id and each.state == "possible" for each in now.floors
        )

    return matters


def _discipline(before: Discipline, after: object) -> Matters:
    moved = after.depths if isinstance(after, Discipline) else ()
    between = {min(one.start, two.start) for one, two in zip(before.depths, moved, strict=True) if one != two}

    def matters(now: Assessment) -> bool:
        bounds = next(each.points for each in now.disciplines if each.discipline == before.id)
        return any(_spans(bounds, each) for each in between)

    return matters


def _spans(bounds: Bounds, points: int) -> bool:
    return bounds.low <= points <= bounds.high or points == bounds.known


def _width(bounds: Bounds) -> int:
    return bounds.high - bounds.low


def _open_depth(now: Assessment) -> bool:
    return any(len(each.possible) > 1 for each in now.disciplines)
