"""Every finding of a small rulebook, read off the assessments of all its cases.

The definitions of docs/verification.md, said again over a list of cases: nothing here is shared with the proofs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any

from engine.model import Attribute, Effect, Row, Rule, Rulebook, Table
from engine.values import Value, shown
from tests.generative.enumeration.outcomes import (
    Outcome,
    differently,
    given_by,
    lighter,
    outcome,
    scales_of,
)
from tests.generative.enumeration.space import Nothing, Said, Space

At = tuple[str, str]
"""A code, and what it is about."""
WORSE = ("oui", "more")


class Enumeration:
    """All the cases of a rulebook, each assessed once."""

    def __init__(self, rulebook: Rulebook, given: tuple[str, ...] = ()) -> None:
        self.rulebook = rulebook
        self.space = Space(rulebook, given)
        self._found: dict[tuple[int, ...], Outcome] = {}

    def of(self, places: tuple[int, ...]) -> Outcome:
        key = self.space.key(places)
        if key not in self._found:
            self._found[key] = outcome(self.rulebook, self.space.case(key))
        return self._found[key]

    def all(self) -> list[Outcome]:
        return [self.of(key) for key in self.space.all()]


def findings(rulebook: Rulebook, on: date | None) -> set[At]:
    """The codes and places of all findings."""
    every = Enumeration(rulebook)
    outcomes = every.all()
    found = {at for each in outcomes for at in seen_in(rulebook, each)}
    found |= set(unused(rulebook))
    found |= {*_dead(rulebook, outcomes), *_shadowed(rulebook, outcomes), *_subsumed(rulebook, outcomes)}
    found |= {*_levels(rulebook, outcomes), *_values(rulebook, outcomes)}
    return found | {*_monotone(every), *_identity(every), *_optimistic(every, on)}


def seen_in(rulebook: Rulebook, found: Outcome) -> Iterator[At]:
    """GAP and OVERLAP: what one case shows."""
    for table in rulebook.tables:
        if table.single and all(found.truths[row.id] == "false" for row in table.rows):
            yield "GAP", table.id
        for one, other in combinations(table.rows, 2):
            if _exclusive(table, one, other) and found.truths[one.id] == found.truths[other.id] == "true":
                yield "OVERLAP", f"{one.id} / {other.id}"
    for attribute in rulebook.attributes.values():
        if attribute.derived:
            yield from _seen_of(rulebook, attribute, found)


def _exclusive(table: Table, one: Row, other: Row) -> bool:
    return table.hit == "unique" or (table.hit == "any" and bare(one.then) != bare(other.then))


def bare(effect: Effect) -> Effect:
    """An effect without the texts of what it derives: `2` and `2,0` are one."""
    derive = tuple(each.model_copy(update={"text": ""}) for each in effect.derive)
    return effect.model_copy(update={"derive": derive})


def _seen_of(rulebook: Rulebook, attribute: Attribute, found: Outcome) -> Iterator[At]:
    writers = [rule for rule in rulebook.all_rules if attribute.id in _derives(rule)]
    silent = all(found.states[rule.id] == "false" for rule in writers)
    if attribute.kind != "boolean" and attribute.default is None and silent and attribute.id in read(rulebook):
        yield "GAP", attribute.id
    for rule in writers if attribute.combine == "agree" else ():
        if found.states[rule.id] == "true" and len(set(_given(rule, attribute.id, found))) > 1:
            yield "OVERLAP", rule.id
    tables = {row.id: table for table in rulebook.tables if table.single for row in table.rows}
    for one, other in combinations(writers, 2) if attribute.combine == "agree" else ():
        together = one.id in tables and tables[one.id] is tables.get(other.id)
        if not together and found.states[one.id] == found.states[other.id] == "true":
            mine, theirs = (_given(rule, attribute.id, found) for rule in (one, other))
            if any(a != b for a in mine for b in theirs):
                yield "OVERLAP", f"{one.id} / {other.id}"


def _derives(rule: Rule) -> set[str]:
    return {each.attribute for block in rule.then for each in block.derive}


def _given(rule: Rule, attribute: str, found: Outcome) -> list[Value]:
    each = [given_by(d, found.values) for block in rule.then for d in block.derive if d.attribute == attribute]
    return [value for value in each if value is not None]


def _dead(rulebook: Rulebook, outcomes: list[Outcome]) -> Iterator[At]:
    for rule in rulebook.all_rules:
        if not any(each.truths[rule.id] == "true" for each in outcomes):
            yield "DEAD", rule.id


def _shadowed(rulebook: Rulebook, outcomes: list[Outcome]) -> Iterator[At]:
    for table in rulebook.tables:
        for row in table.rows if table.hit in ("first", "priority") else ():
            matching = [each for each in outcomes if each.truths[row.id] == "true"]
            if matching and not any(each.states[row.id] == "true" for each in outcomes):
                yield "SHADOWED", row.id
        for rank, row in enumerate(table.rows) if table.hit == "any" else ():
            before = [above.id for above in table.rows[:rank] if bare(above.then) == bare(row.then)]
            matching = [each for each in outcomes if each.truths[row.id] == "true"]
            if matching and all(any(each.truths[id] == "true" for id in before) for each in matching):
                yield "SHADOWED", row.id


def _subsumed(rulebook: Rulebook, outcomes: list[Outcome]) -> Iterator[At]:
    single = {row.id for table in rulebook.tables if table.single for row in table.rows}
    rules = [rule for rule in rulebook.all_rules if rule.id not in single and rule.then]
    sure = {
        rule.id: frozenset(n for n, each in enumerate(outcomes) if each.states[rule.id] == "true") for rule in rules
    }
    blocks = {rule.id: {bare(block) for block in rule.then} for rule in rules}
    for place, one in enumerate(rules):
        for rank, other in enumerate(rules):
            twice = blocks[one.id] == blocks[other.id] and sure[one.id] == sure[other.id]
            implied = sure[one.id] and sure[one.id] <= sure[other.id] and blocks[one.id] <= blocks[other.id]
            if implied and one is not other and not (twice and place < rank):
                yield "SUBSUMED", one.id


def _levels(rulebook: Rulebook, outcomes: list[Outcome]) -> Iterator[At]:
    for scale, levels in scales_of(rulebook).items():
        reached = {each.ranks[scale] for each in outcomes}
        for rank, level in enumerate(levels):
            if rank not in reached:
                yield "UNREACHABLE", f"{scale}{level.id}" if "/" in scale else level.id


def _values(rulebook: Rulebook, outcomes: list[Outcome]) -> Iterator[At]:
    for attribute in rulebook.attributes.values():
        declared = (
            (False, True) if attribute.kind == "boolean" else attribute.values if attribute.kind == "choice" else ()
        )
        for value in declared if attribute.derived else ():
            if not any(each.values[attribute.id] == value for each in outcomes):
                yield "UNREACHABLE", f"{attribute.id} = {shown(value)}"


def _monotone(every: Enumeration) -> Iterator[At]:
    for attribute in every.rulebook.attributes.values():
        if attribute.aggravates and _lightens(every, attribute):
            yield "MONOTONE", attribute.id


def _lightens(every: Enumeration, attribute: Attribute) -> bool:
    cases = Enumeration(every.rulebook, (attribute.id,)) if attribute.derived else every
    step = 1 if attribute.aggravates in WORSE else -1
    for family in cases.space.families((attribute.id,)):
        ranked = [(place(attribute, cases.space.said(each)[attribute.id]), cases.of(each)) for each in family]
        known = [(rank * step, found) for rank, found in ranked if rank is not None]
        if any(worse > rank and lighter(one, other) for rank, one in known for worse, other in known):
            return True
    return False


def divergences(one: Rulebook, other: Rulebook) -> set[At]:
    """The attributes of which more can only weigh in one rulebook, and can only lighten in the other."""
    found = set[At]()
    for id in one.attributes.keys() & other.attributes.keys():
        if one.attributes[id].role != "identity" and has_order(one.attributes[id]):
            ways = [frozenset(_ways(each, each.attributes[id])) for each in (one, other)]
            if set(ways) == {frozenset({1}), frozenset({-1})}:
                found.add(("DIVERGENT", id))
    return found


def has_order(attribute: Attribute) -> bool:
    return attribute.ordered or attribute.kind in ("boolean", "number", "date")


def _ways(rulebook: Rulebook, attribute: Attribute) -> Iterator[int]:
    """1 where more of it makes the mode or the priority of some case heavier, -1 where it makes it lighter."""
    cases = Enumeration(rulebook, (attribute.id,) if attribute.derived else ())
    for family in cases.space.families((attribute.id,)):
        ranked = [(place(attribute, cases.space.said(each)[attribute.id]), cases.of(each)) for each in family]
        known = [(rank, found) for rank, found in ranked if rank is not None]
        for less, one in known:
            for more, other in known:
                if less < more:
                    yield from _turns(one, other)


def _turns(one: Outcome, other: Outcome) -> Iterator[int]:
    for scale in ("mode", "priority"):
        before, after = one.ranks[scale], other.ranks[scale]
        if before is not None and after is not None and before != after:
            yield 1 if after > before else -1


def place(attribute: Attribute, said: Said) -> Any:
    """The place of a value in the order of its kind; None for what is no value."""
    if isinstance(said, Nothing):
        return None
    if isinstance(said, date):
        return said.toordinal()
    return attribute.values.index(said) if isinstance(said, str) else said


def _identity(every: Enumeration) -> Iterator[At]:
    ids = [id for id, each in every.rulebook.attributes.items() if each.role == "identity"]
    for family in every.space.families(ids):
        first, *others = (every.of(each) for each in family)
        if any(differently(first, other) for other in others):
            yield "IDENTITY", ", ".join(ids)


def _optimistic(every: Enumeration, on: date | None) -> Iterator[At]:
    for attribute in every.rulebook.attributes.values():
        assume = attribute.assume
        past = assume is not None and assume.until is not None and on is not None and assume.until < on
        if assume is not None and (past or not assume.because.strip()) and _silence_lightens(every, attribute):
            yield "OPTIMISTIC", attribute.id


def _silence_lightens(every: Enumeration, attribute: Attribute) -> bool:
    for family in every.space.families((attribute.id,)):
        said = [(every.space.said(each)[attribute.id], every.of(each)) for each in family]
        silent = [found for value, found in said if value is Nothing.SILENT]
        known = [found for value, found in said if not isinstance(value, Nothing)]
        if any(lighter(one, other) for one in known for other in silent):
            return True
    return False


def unused(rulebook: Rulebook) -> Iterator[At]:
    """UNUSED needs no case."""
    for id, attribute in rulebook.attributes.items():
        if attribute.role != "identity" and id not in read(rulebook) | {rulebook.dated_by}:
            yield "UNUSED", id


def read(rulebook: Rulebook) -> set[str]:
    """The attributes that rules name otherwise than to derive them: found in their plain data, whatever its shape."""
    found = set[str]()
    for rule in rulebook.all_rules:
        found |= set(_named(rule.when.model_dump()))
        for block in rule.then:
            found |= {block.deadline.start, block.deadline.stopped or ""} if block.deadline else set()
            for derivation in block.derive:
                found |= set(_named(derivation.model_dump()["value"]))
    return found


def _named(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (value for key, value in data.items() if key == "attribute")
        for value in data.values():
            yield from _named(value)
    elif isinstance(data, tuple | list):
        for value in data:
            yield from _named(value)
