"""What single changes bring, by assessing the case with each."""

from __future__ import annotations

from collections.abc import Iterable

from engine import reference
from engine.assessment import Assessment
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.sensitivity import with_fact
from engine.values import Value


def outcome(assessment: Assessment) -> tuple[object, ...]:
    rows = (row for table in assessment.trace.tables for row in table.rows)
    fired = tuple(firing.rule for firing in assessment.trace.firings)
    return assessment.mode, assessment.priority, fired, tuple(row.row for row in rows if row.chosen == "true")


def given(rulebook: Rulebook, **values: Value) -> Case:
    facts = (
        Fact(attribute=id, kind=rulebook.attributes[id].kind, value=value, standing="given")
        for id, value in values.items()
    )
    return Case(id="essai", facts=tuple(facts))


def outcomes(rulebook: Rulebook, case: Case, attribute: Attribute, values: Iterable[Value]) -> set[tuple[object, ...]]:
    """What the case becomes with each of these values, by the reference engine."""
    return {outcome(reference.assess(rulebook, with_fact(case, attribute, value))) for value in values}
