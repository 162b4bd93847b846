"""How much each attribute counts when two files are compared: what the rules make of it."""

from __future__ import annotations

from engine.condition import Prefix, attributes_of, leaves_of
from engine.model import Effect, Rule, Rulebook

Weights = dict[str, int]


def weights_of(rulebook: Rulebook) -> Weights:
    """For each attribute that counts, the points that the rules reading it can move.

    Those are absolute points, absolute urgency, and for a floor the points at which its level
    starts. Identity attributes never count; derived ones count for the rules that read them.
    """
    starts = starts_of(rulebook)
    found: Weights = dict.fromkeys(rulebook.attributes, 0)
    for rule in rulebook.all_rules:
        for attribute in dict.fromkeys(attributes_of(rule.when)):
            found[attribute] += moved_by(rule, starts)
    return {id: weight for id, weight in found.items() if weight and rulebook.attributes[id].role != "identity"}


def starts_of(rulebook: Rulebook) -> dict[str, int]:
    """The points from which each mode and each priority is reached."""
    return {level.id: level.start for level in (*rulebook.modes, *rulebook.priorities)}


def moved_by(rule: Rule, starts: dict[str, int]) -> int:
    """The points that a rule can move."""
    return sum(_moved_by_effect(effect, starts) for effect in rule.then)


def _moved_by_effect(effect: Effect, starts: dict[str, int]) -> int:
    floor = max(0, starts[effect.at_least]) if effect.at_least else 0
    return abs(effect.points or 0) + abs(effect.urgency or 0) + floor


def read_by_prefix(rulebook: Rulebook) -> frozenset[str]:
    """The text attributes that some rule reads by prefix: two values are near when they begin alike."""
    return frozenset(
        leaf.attribute for rule in rulebook.all_rules for leaf in leaves_of(rule.when) if isinstance(leaf, Prefix)
    )
