"""A rulebook with what was learnt put in it: a draft for people to read, compare, check and propose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from engine.model import Effect, Row, Rule, Rulebook, Table
from learner.firing import Scale

NUMBERED = re.compile(r"(?P<prefix>.*?)(?P<number>\d+)")


def shared_rules(rulebook: Rulebook) -> tuple[str, ...]:
    """The rules and rows that come from the shared part: another file is theirs."""
    shared = rulebook.shared
    if shared is None:
        return ()
    rows = (row.id for table in shared.tables for row in table.rows)
    return (*(rule.id for rule in shared.rules), *rows)


def with_points(rulebook: Rulebook, points: Mapping[str, int], scale: Scale, by: str) -> Rulebook:
    """The rulebook with other points for some rules or rows, set by what is named."""
    rules = tuple(_rule(each, points, scale, by) for each in rulebook.rules)
    tables = tuple(_table(each, points, scale, by) for each in rulebook.tables)
    return rulebook.model_copy(update={"rules": rules, "tables": tables})


def _rule(rule: Rule, points: Mapping[str, int], scale: Scale, by: str) -> Rule:
    if rule.id not in points:
        return rule
    return rule.model_copy(update={"then": _effects(rule.then, points[rule.id], scale), "set_by": by})


def _table(table: Table, points: Mapping[str, int], scale: Scale, by: str) -> Table:
    if not any(row.id in points for row in table.rows):
        return table
    return table.model_copy(update={"rows": tuple(_row(row, points, scale) for row in table.rows), "set_by": by})


def _row(row: Row, points: Mapping[str, int], scale: Scale) -> Row:
    if row.id not in points:
        return row
    return row.model_copy(update={"then": _effects((row.then,), points[row.id], scale)[0]})


def _effects(effects: tuple[Effect, ...], points: int, scale: Scale) -> tuple[Effect, ...]:
    """The effects with this many points in all: what is added or taken goes to the one that has most."""
    key = "points" if scale == "modes" else "urgency"
    held = {place: value for place, each in enumerate(effects) if (value := getattr(each, key)) is not None}
    most = max(held, key=lambda place: abs(held[place]))
    changed = held[most] + points - sum(held.values())
    return (*effects[:most], effects[most].model_copy(update={key: changed}), *effects[most + 1 :])


def with_rules(rulebook: Rulebook, rules: Iterable[Rule]) -> Rulebook:
    """The rulebook with new rules after its own."""
    return rulebook.model_copy(update={"rules": (*rulebook.rules, *rules)})


def free_ids(rulebook: Rulebook, count: int) -> list[str]:
    """Ids that nothing bears, which follow those of the rules: AMM-116 after AMM-115."""
    shared = frozenset(shared_rules(rulebook))
    named = [NUMBERED.fullmatch(rule.id) for rule in rulebook.all_rules if rule.id not in shared]
    prefixes = Counter(each["prefix"] for each in named if each)
    prefix = prefixes.most_common(1)[0][0] if prefixes else "APPRIS-"
    last = max((int(each["number"]) for each in named if each and each["prefix"] == prefix), default=0)
    taken = {rule.id for rule in rulebook.all_rules} | {table.id for table in rulebook.tables}
    numbers = (number for number in range(last + 1, last + count + len(taken) + 1) if f"{prefix}{number}" not in taken)
    return [f"{prefix}{number}" for number, _ in zip(numbers, range(count), strict=False)]
