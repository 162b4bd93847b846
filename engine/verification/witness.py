"""From a model to a case that people can read and engines replay."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from engine.assessment import Assessment
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.opening import misfits_of
from engine.reference import assess
from engine.verification.encoding import Encoding
from engine.verification.rounding import rounder
from engine.verification.solving import Model

Shows = Callable[[Sequence[Assessment]], bool]


def case_of(encoding: Encoding, model: Model, id: str) -> Case:
    """The case that a model describes."""
    read = ((each.attribute, each.read(model)) for each in encoding.variables.values())
    return Case(id=id, facts=tuple(fact for attribute, value in read for fact in _given(attribute, value)))


def _given(attribute: Attribute, value: object) -> Iterable[Fact]:
    """A value is given; an unknown one is silence, or said to be unknown where silence is assumed to mean more."""
    if value is not None:
        yield Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given")  # type: ignore[arg-type]
    elif attribute.assume is not None:
        yield Fact(attribute=attribute.id, kind=attribute.kind, value=None, standing="unknown", source="")


def with_fact(case: Case, fact: Fact) -> Case:
    """The case with this fact in the place of the one of its attribute."""
    facts = {each.attribute: each for each in case.facts} | {fact.attribute: fact}
    return Case(id=case.id, facts=tuple(facts.values()))


def also_giving(shows: Shows, fact: Fact) -> Shows:
    """The same, and the last case gives this very value."""

    def both(found: Sequence[Assessment]) -> bool:
        values = {each.attribute: each.value for each in found[-1].facts}
        return values.get(fact.attribute) == fact.value and shows(found)

    return both


def shown_by(rulebook: Rulebook, cases: Sequence[Case], shows: Shows) -> bool:
    """Whether the reference engine confirms what the cases are to show."""
    return shows([assess(rulebook, case) for case in cases])


def smallest(
    rulebook: Rulebook, cases: Sequence[Case], shows: Shows, kept: Collection[str], near: Collection[str]
) -> tuple[Case, ...]:
    """The cases without the facts that they can do without, those far from the question first.

    `kept` are facts that stay, `near` those that may matter.
    """
    given = dict.fromkeys(fact.attribute for case in cases for fact in case.facts if fact.attribute not in kept)
    found = tuple(cases)
    for dropped in ([id for id in given if id not in near], [id for id in given if id in near]):
        found = _fewer(rulebook, found, shows, dropped)
    return rounder(found, lambda tried: _fits(rulebook, tried) and shown_by(rulebook, tried, shows))


def _fits(rulebook: Rulebook, cases: Sequence[Case]) -> bool:
    """Whether every fact still lies in its domain."""
    return not any(True for case in cases for _ in misfits_of(rulebook, case))


def _fewer(rulebook: Rulebook, cases: tuple[Case, ...], shows: Shows, dropped: list[str]) -> tuple[Case, ...]:
    """Without these facts if that still shows it; else without those of each half that can be spared."""
    fewer = tuple(_without(case, dropped) for case in cases)
    if fewer == cases or shown_by(rulebook, fewer, shows):
        return fewer
    if len(dropped) < 2:
        return cases
    half = len(dropped) // 2
    return _fewer(rulebook, _fewer(rulebook, cases, shows, dropped[:half]), shows, dropped[half:])


def _without(case: Case, dropped: Collection[str]) -> Case:
    return Case(id=case.id, facts=tuple(fact for fact in case.facts if fact.attribute not in dropped))
