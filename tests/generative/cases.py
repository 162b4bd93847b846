"""Cases: each fact given, given as unknown, or left out; and cases where more has been learned."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.assessment import Assessment
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from tests.generative.drawing import pick
from tests.generative.rulebooks import rulebooks
from tests.generative.vocabulary import values_of

DECLARED = ("silent", "unknown", "given", "given")
DERIVED = ("silent", "silent", "silent", "silent", "unknown", "given")


@st.composite
def situations(draw: DrawFn, most_tables: int = 3) -> tuple[Rulebook, Case]:
    """A rulebook and a case of it; derived attributes are seldom given."""
    rulebook = draw(rulebooks(most_tables=most_tables))
    facts = [_fact(draw, each) for each in rulebook.attributes.values()]
    return rulebook, Case(id="Dossier 1", facts=tuple(fact for fact in facts if fact is not None))


def _fact(draw: DrawFn, attribute: Attribute) -> Fact | None:
    sort = pick(draw, DERIVED if attribute.derived else DECLARED)
    if sort == "given":
        return _given(draw, attribute)
    return _stated_unknown(draw, attribute) if sort == "unknown" else None


def _given(draw: DrawFn, attribute: Attribute) -> Fact:
    value, source = pick(draw, values_of(attribute)), pick(draw, (None, "formulaire, p. 3"))
    return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given", source=source)


def _stated_unknown(draw: DrawFn, attribute: Attribute) -> Fact:
    source = pick(draw, (None, "illisible"))
    return Fact(attribute=attribute.id, kind=attribute.kind, value=None, standing="unknown", source=source)


@st.composite
def learned(draw: DrawFn, rulebook: Rulebook, case: Case, unknown: Iterable[str]) -> Case:
    """The same case with some of its unknown facts given."""
    now = [_given(draw, rulebook.attributes[id]) for id in unknown if pick(draw, (False, True))]
    return Case(id=case.id, facts=tuple((case.given | {fact.attribute: fact for fact in now}).values()))


def unknown_in(assessment: Assessment) -> list[str]:
    """The attributes that an assessment left unknown."""
    return [fact.attribute for fact in assessment.facts if fact.standing == "unknown"]
