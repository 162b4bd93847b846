"""A rulebook as it would be with one change that past decisions suggest. Only to weigh it: nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.condition import Condition
from engine.model import Effect, Rule, Rulebook, Table
from learner.firing import Scale

KEYS = {"modes": "points", "priorities": "urgency"}  # what an effect calls the points of a scale


def with_rule(rulebook: Rulebook, scale: Scale, rule: str, when: Condition, points: int) -> Rulebook:
    """The rulebook with one rule more, which brings points on a scale and nothing else.

    Args:
        rulebook: today's.
        scale: the scale that the points count on.
        rule: the id of the new rule, which no rule has.
        when: what it asks of a file.
        points: what it brings.
    """
    effect = Effect.model_validate({KEYS[scale]: points})
    new = Rule(id=rule, label=rule, when=when, then=(effect,), set_by="learner")
    return rulebook.model_copy(update={"rules": (*rulebook.rules, new)})


def with_points(rulebook: Rulebook, scale: Scale, rule: str, points: int) -> Rulebook:
    """The rulebook with other points for a rule, or for a row of a table; the first of several effects takes them."""
    key = KEYS[scale]
    return rulebook.model_copy(
        update={
            "rules": tuple(_rule(each, key, points) if each.id == rule else each for each in rulebook.rules),
            "tables": tuple(_table(each, rule, key, points) for each in rulebook.tables),
        }
    )


def new_id(rulebook: Rulebook, number: int) -> str:
    """An id for the candidate of a number, that no rule, row or table has."""
    taken = {*(each.id for each in rulebook.all_rules), *(each.id for each in rulebook.tables)}
    found = f"CAND-{number}"
    while found in taken:
        found += "-bis"
    return found


def _rule(rule: Rule, key: str, points: int) -> Rule:
    held = [getattr(each, key) for each in rule.then]
    first = next(place for place, each in enumerate(held) if each is not None)
    rest = sum(each for each in held if each is not None) - held[first]
    then = [_effect(each, key, points - rest) if place == first else each for place, each in enumerate(rule.then)]
    return rule.model_copy(update={"then": tuple(then)})


def _table(table: Table, row: str, key: str, points: int) -> Table:
    if all(each.id != row for each in table.rows):
        return table
    return _with_rows(table, (_effect(each.then, key, points) if each.id == row else each.then for each in table.rows))


def _with_rows(table: Table, effects: Iterable[Effect]) -> Table:
    rows = (row.model_copy(update={"then": then}) for row, then in zip(table.rows, effects, strict=True))
    return table.model_copy(update={"rows": tuple(rows)})


def _effect(effect: Effect, key: str, points: int) -> Effect:
    update: dict[str, Any] = {key: points}
    return effect.model_copy(update=update)
