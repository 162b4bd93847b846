"""A case in which a rule surely applies: the nearest to an example, with nothing that it does not need."""

from __future__ import annotations

from collections.abc import Sequence

from engine.alternatives import Alternatives
from engine.assessment import Assess, Assessment
from engine.cells.literals import written
from engine.condition import Test, tests_of
from engine.conditions import TRUE, reader_of
from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.mutation.search import without
from engine.sensitivity import with_fact


def applying(rulebook: Rulebook, rule: Rule, bases: Sequence[Case], assess: Assess) -> Case | None:
    """A case where the rule is true, from the one of `bases` that needs fewest changes; None where none is found.

    Facts are changed one after the other, each to the nearest value that makes a test true: at its boundary, for
    a number. What rules derive is not reached for. The level stays as clear without the facts left out.
    """
    making = _Making(rulebook, rule, assess)
    made = [each for each in map(making.true, (*bases, Case(id=rule.id))) if each is not None]
    return making.smallest(min(made, key=lambda each: each[0])[1]) if made else None


class _Making:
    def __init__(self, rulebook: Rulebook, rule: Rule, assess: Assess) -> None:
        self._rulebook, self._rule, self._assess = rulebook, rule, assess
        self._alternatives = Alternatives(rulebook)
        self._places = {id: place for place, id in enumerate(rulebook.attributes)}

    def true(self, case: Case) -> tuple[int, Case] | None:
        """How many facts change, and the case."""
        changes = 0
        for test in tests_of(self._rule.when):
            made = self._with(case, test)
            if made is None:
                return None
            changes, case = changes + (made is not case), made
        return (changes, case) if self._applies(self._assess(self._rulebook, case)) else None

    def _with(self, case: Case, test: Test) -> Case | None:
        """The case where one test is true."""
        now, attribute = self._assess(self._rulebook, case), self._rulebook.attributes[test.attribute]
        facts = {fact.attribute: fact for fact in now.facts}
        values, read = [fact.value for fact in now.facts], reader_of(test, self._places)
        if read(values) == TRUE or attribute.derived:
            return case
        for value in self._alternatives.of(attribute, facts):
            values[self._places[attribute.id]] = value
            if read(values) == TRUE and written(value):  # an empty set cannot be written
                return with_fact(case, attribute, value)
        return None

    def smallest(self, case: Case) -> Case:
        """Without the facts that neither the rule nor the clearness of the level needs."""
        best = self._clear(self._assess(self._rulebook, case))
        for fact in case.facts:
            fewer = without(case, fact.attribute)
            now = self._assess(self._rulebook, fewer)
            if self._applies(now) and self._clear(now) <= best:
                case, best = fewer, self._clear(now)
        return case

    def _applies(self, now: Assessment) -> bool:
        return now.trace.truths[self._rule.id] == "true"

    def _clear(self, now: Assessment) -> tuple[int, int]:
        """How many levels stay possible: fewer are clearer."""
        return len(now.modes), len(now.priorities)
