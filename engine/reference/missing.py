"""The unknown facts, ranked by how much they could settle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Bounds, Missing
from engine.condition import attributes_of
from engine.model import Attribute, Effect, Rule
from engine.reference.derived import derivations, terms, value_of
from engine.reference.points import of_table, points_of, urgency_of
from engine.reference.state import Run


@dataclass(frozen=True)
class Link:
    """A live rule or row and its unknown attributes: those that it waits for, and those that it leaves so.

    It waits to be `decided`, or, decided or not, to be `completed` (a derived value, a day).
    """

    rule: Rule
    decided: set[str]
    completed: set[str]
    leaves: set[str]


@dataclass(frozen=True)
class Stake:
    """The points that can still move once some of these unknown attributes are learned."""

    decided: set[str]
    points: int


def missing(run: Run, score: Bounds, urgency: Bounds) -> list[Missing]:
    """The unknown attributes that reach a rule, or are required: heaviest first, ties in file order."""
    waits = _waits(run)
    links = [_link(run, rule, waits.get(rule.id, set())) for rule in run.live()]
    stakes = list(_stakes(run, waits, score, urgency))
    asked = [each for each in run.rulebook.attributes.values() if not each.derived and run.unknown(each.id)]
    found = [_missing(each, links, stakes) for each in asked]
    return sorted((each for each in found if each.rules or each.required), key=lambda each: -each.weight)


def _missing(attribute: Attribute, links: list[Link], stakes: list[Stake]) -> Missing:
    here = with_what_hangs_on(attribute.id, links)
    return Missing(
        attribute=attribute.id,
        weight=sum(stake.points for stake in stakes if stake.decided & here),
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


def _link(run: Run, rule: Rule, decided: set[str]) -> Link:
    return Link(rule, decided, set(filter(run.unknown, _incomplete(rule))), _leaves(run, rule))


def _waits(run: Run) -> dict[str, set[str]]:
    """What each undetermined rule or row waits for to be decided; the rows of a table bounded once wait together."""
    waits = {rule.id: _undecided(run, rule) for rule in run.order if run.states[rule.id] == "unknown"}
    for table in run.tables:
        if table.together:
            rows = [row.id for row in table.rows if run.states[row.id] == "unknown"]
            waits |= dict.fromkeys(rows, set().union(*(waits[id] for id in rows if run.truths[id] == "unknown")))
    return waits


def _undecided(run: Run, rule: Rule) -> set[str]:
    """The unknown attributes read by the cells that leave a condition unknown."""
    read = {id for each in run.cells[rule.id] if each.decisive for id in attributes_of(each.cell)}
    return set(filter(run.unknown, read))


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
    is_open = run.states[rule.id] == "unknown" or any(value_of(each, run) is None for each in derived)
    return {each.attribute for each in derived if is_open and run.unknown(each.attribute)}


def _stakes(run: Run, waits: dict[str, set[str]], score: Bounds, urgency: Bounds) -> Iterator[Stake]:
    """Of each undetermined rule and row that counts by itself, then of each table bounded once."""
    together = [table for table in run.tables if table.together]
    bounded = {row.id for table in together for row in table.rows}
    for rule in run.live():
        if rule.id in waits and rule.id not in bounded:
            weight = sum(_points(effect) + _distance(run, effect.at_least, score, urgency) for effect in rule.then)
            yield Stake(waits[rule.id], weight)
    for table in together:
        rows = [row for row in table.rows if run.states[row.id] == "unknown"]
        levels = {row.then.at_least for row in rows}
        moved = sum(_width(of_table(run, table, counted)) for counted in (points_of, urgency_of))
        distances = sum(_distance(run, level, score, urgency) for level in levels)
        yield Stake(set().union(*(waits[row.id] for row in rows)), moved + distances)


def _points(effect: Effect) -> int:
    return abs(effect.points or 0) + abs(effect.urgency or 0)


def _width(points: Bounds) -> int:
    return points.high - points.low


def _distance(run: Run, level: str | None, score: Bounds, urgency: Bounds) -> int:
    """How far a floor is from the points of its scale; 0 once they reach it, or without a floor."""
    scales = ((run.rulebook.modes, score.known), (run.rulebook.priorities, urgency.known))
    return sum(max(0, each.start - known) for levels, known in scales for each in levels if each.id == level)
