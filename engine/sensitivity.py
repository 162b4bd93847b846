"""What would change the proposal: every single change of one fact, tried.

A fact that is given and whose single change moves the mode is *fragile*: to be read twice. This is about coding,
not about what could happen: a fact that nobody can change may have been mistyped, and so may a derived one that the
file gives. Who asks never is, since no rule may read it; what is assumed or unknown was not coded: it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import field_serializer

from engine.alternatives import Alternatives
from engine.assessment import Assess, Assessment
from engine.condition import Frozen
from engine.facts import Case, Fact, Standing
from engine.model import Attribute, Rulebook
from engine.values import Kind, Value, jsonable

__all__ = ["Assess", "Change", "Sensitivities", "Sensitivity", "with_fact"]


class Change(Frozen):
    """One fact changed, and what the proposal would then be.

    `standing` is that of the fact as it is today; `kind` and `value` describe the value tried. Rows of
    tables fire when they are chosen.
    """

    attribute: str
    standing: Standing
    kind: Kind
    value: Value
    mode: str | None
    priority: str | None
    newly_fired: tuple[str, ...]
    no_longer: tuple[str, ...]

    @field_serializer("value")
    def _value(self, value: Value) -> object:
        return jsonable(value)


class Sensitivity(Frozen):
    """The changes of one fact that change something, in the order of the rulebook's attributes."""

    changes: tuple[Change, ...]
    fragile: tuple[str, ...]


class Sensitivities:
    """A rulebook and an engine, ready to say of any case what would change its proposal."""

    def __init__(self, rulebook: Rulebook, assess: Assess) -> None:
        """`assess` is either engine's."""
        self._rulebook, self._assess = rulebook, assess
        self._alternatives = Alternatives(rulebook)

    def of(self, case: Case, today: Assessment | None = None) -> Sensitivity:
        """Try every value that some rule tells apart, one fact at a time.

        Attributes that no rule reads, and derived ones that were not given, are left as they are.
        Cost: one assessment a value tried. Raises CaseError.
        """
        now = today or self._assess(self._rulebook, case)
        changes = tuple(change for change in self._changes(case, now) if _matters(change, now))
        moving = {change.attribute for change in changes if change.mode != now.mode}
        fragile = tuple(id for id in self._rulebook.attributes if id in moving and _is_given(case, id))
        return Sensitivity(changes=changes, fragile=fragile)

    def _changes(self, case: Case, now: Assessment) -> Iterator[Change]:
        facts = {fact.attribute: fact for fact in now.facts}
        fired = _fired(now)
        for attribute in self._rulebook.attributes.values():
            if attribute.derived and not _is_given(case, attribute.id):
                continue
            for value in self._alternatives.of(attribute, facts):
                then = self._assess(self._rulebook, with_fact(case, attribute, value))
                yield _change(facts[attribute.id], value, then, fired)


def _is_given(case: Case, id: str) -> bool:
    return id in case.given and case.given[id].value is not None


def with_fact(case: Case, attribute: Attribute, value: Value) -> Case:
    """The same case, with this value given for the attribute."""
    fact = Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given")
    others = (each for each in case.facts if each.attribute != attribute.id)
    return Case(id=case.id, facts=(*others, fact))


def _change(fact: Fact, value: Value, then: Assessment, fired: tuple[str, ...]) -> Change:
    now_fired = _fired(then)
    return Change(
        attribute=fact.attribute,
        standing=fact.standing,
        kind=fact.kind,
        value=value,
        mode=then.mode,
        priority=then.priority,
        newly_fired=tuple(rule for rule in now_fired if rule not in fired),
        no_longer=tuple(rule for rule in fired if rule not in now_fired),
    )


def _fired(assessment: Assessment) -> tuple[str, ...]:
    """The rules that fired, then the rows chosen."""
    rows = (row for table in assessment.trace.tables for row in table.rows)
    fired = (firing.rule for firing in assessment.trace.firings)
    return (*fired, *(row.row for row in rows if row.chosen == "true"))


def _matters(change: Change, now: Assessment) -> bool:
    moved = change.mode != now.mode or change.priority != now.priority
    return moved or bool(change.newly_fired or change.no_longer)
