"""The unknown facts, ranked by how much they could settle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Bounds, Missing
from engine.condition import attributes_of
from engine.model import Attribute, Effect, Rule
from engine.reference.derived import derivations, terms, value_of
from engine.reference.state import Run


@dataclass(frozen=True)
class Link:
    """A live rule and its unknown attributes: those that it waits for, and those that it leaves so.

    It waits to be `decided`, or, decided or not, to be `completed` (a derived value, a day).
    """

    rule: Rule
    decided: set[str]
    completed: set[str]
    leaves: set[str]


def missing(run: Run, score: Bounds, urgency: Bounds) -> list[Missing]:
    """The unknown attributes that reach a rule, or are required: heaviest first, ties in file order."""
    links = [_link(run, rule) for rule in run.live()]
    asked = [each for each in run.rulebook.attributes.values() if not each.derived and run.unknown(each.id)]
    found = [_missing(run, each, links, score, urgency) for each in asked]
    return sorted((each for each in found if each.rules or each.required), key=lambda each: -each.weight)


def _missing(run: Run, attribute: Attribute, links: list[Link], score: Bounds, urgency: Bounds) -> Missing:
    here = with_what_hangs_on(attribute.id, links)
    moved = [effect for link in links if link.decided & here for effect in link.rule.then]
    return Missing(
        attribute=attribute.id,
        weight=sum(_stake(run, effect, score, urgency) for effect in moved),
        rules=tuple(link.rule.id for link in links if (link.decided | link.completed) & here),
        required=attribute.required,
    )


def with_what_hangs_on(attribute: str, links: list[Link]) -> set[str]:
    """An unknown attribute, and the derived ones left unknown by the rules that it reaches."""
    here, size = {attribute}, 0
    while len(here) > size:
        size = len(here)
        here = here.union(*(link.leaves for link in links if (link.decided | link.completed) & here))
    return here


def _link(run: Run, rule: Rule) -> Link:
    decided, completed = (set(filter(run.unknown, ids)) for ids in (_undecided(run, rule), _incomplete(rule)))
    return Link(rule, decided, completed, _leaves(run, rule))


def _undecided(run: Run, rule: Rule) -> Iterator[str]:
    if run.truths[rule.id] == "unknown":
        for decided in run.cells[rule.id]:
            if decided.decisive:
                yield from attributes_of(decided.cell)


def _incomplete(rule: Rule) -> Iterator[str]:
    for derivation in derivations(rule):
        yield from terms(derivation)
    for effect in rule.then:
        if effect.deadline is not None:
            yield effect.deadline.start
            if effect.deadline.stopped is not None:
                yield effect.deadline.stopped


def _leaves(run: Run, rule: Rule) -> set[str]:
    """The unknown attributes that an open rule contributes to: it is undetermined, or lacks a value."""
    derived = derivations(rule)
    is_open = run.truths[rule.id] == "unknown" or any(value_of(each, run) is None for each in derived)
    return {each.attribute for each in derived if is_open and run.unknown(each.attribute)}


def _stake(run: Run, effect: Effect, score: Bounds, urgency: Bounds) -> int:
    """The points that an undetermined effect block can still move; a floor counts as the distance to it."""
    weight = abs(effect.points or 0) + abs(effect.urgency or 0)
    for levels, known in ((run.rulebook.modes, score.known), (run.rulebook.priorities, urgency.known)):
        weight += sum(max(0, level.start - known) for level in levels if level.id == effect.at_least)
    return weight
