"""A rulebook as it would be with what past decisions suggest: to be weighed, or read. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.condition import Condition
from engine.model import Effect, Row, Rule, Rulebook, Table
from learner.firing import Scale, levels_of

KEYS = {"modes": "points", "priorities": "urgency"}  # what an effect calls the points of a scale


def brings(points: int, scale: Scale) -> Effect:
    """So many points on a scale, and nothing else."""
    return Effect.model_validate({KEYS[scale]: points})


def with_rule(rulebook: Rulebook, scale: Scale, rule: str, when: Condition, points: int) -> Rulebook:
    """The rulebook with one rule more, which brings points on a scale and nothing else.

    Args:
        rulebook: today's.
        scale: the scale that the points count on.
        rule: the id of the new rule, which no rule has.
        when: what it asks of a file.
        points: what it brings.
    """
    new = Rule(id=rule, label=rule, when=when, then=(brings(points, scale),), set_by="learner")
    return with_rules(rulebook, [new])


def with_rules(rulebook: Rulebook, rules: Iterable[Rule]) -> Rulebook:
    """The rulebook with new rules, after its own."""
    return rulebook.model_copy(update={"rules": (*rulebook.rules, *rules)})


def with_points(rulebook: Rulebook, scale: Scale, points: Mapping[str, int], by: str = "learner") -> Rulebook:
    """The rulebook with other points for some rules, or rows of a table, set by what is named."""
    rules = tuple(_rule(each, points, scale, by) for each in rulebook.rules)
    tables = tuple(_table(each, points, scale, by) for each in rulebook.tables)
    return rulebook.model_copy(update={"rules": rules, "tables": tables})


def with_starts(rulebook: Rulebook, scale: Scale, starts: Mapping[str, int]) -> Rulebook:
    """The rulebook with levels of a scale that begin elsewhere, by their ids."""
    levels = (each.model_copy(update={"start": starts.get(each.id, each.start)}) for each in levels_of(rulebook, scale))
    return rulebook.model_copy(update={scale: tuple(levels)})


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
    key = KEYS[scale]
    held = {place: value for place, each in enumerate(effects) if (value := getattr(each, key)) is not None}
    most = max(held, key=lambda place: abs(held[place]))
    changed = held[most] + points - sum(held.values())
    return (*effects[:most], effects[most].model_copy(update={key: changed}), *effects[most + 1 :])
