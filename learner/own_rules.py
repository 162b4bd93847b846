"""Decisions that the rulebook's own rules on one attribute explain: what it tells is then no leak."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assessment
from engine.model import Rule, Rulebook
from engine.strata import dependencies, reads
from learner.firing import Scale, levels_of, levers_of
from learner.history import PastDecision


def explained_by_rules(
    rulebook: Rulebook,
    decisions: Sequence[PastDecision],
    read: Sequence[Assessment],
    attribute: str,
    scale: Scale,
) -> NDArray[np.bool_]:
    """Which decisions are at the very level, above the lightest, that the rules reading an attribute lead to alone.

    `read`: what an engine says of their files, in the same order.
    """
    alone = _Alone(rulebook, attribute, scale)
    if not alone.rules:
        return np.zeros(len(decisions), dtype=bool)
    pairs = zip(decisions, read, strict=True)
    return np.array([alone.explains(found, each.level) for each, found in pairs], dtype=bool)


def rules_reading(rulebook: Rulebook, attribute: str) -> dict[str, Rule]:
    """The rules and rows that read an attribute, itself or through what is derived from it, by their ids."""
    read = followed(rulebook, attribute)
    return {rule.id: rule for rule in rulebook.all_rules if reads(rule) & read}


class _Alone:
    """The rules that read one attribute, itself or through what is derived from it: their points, their floors."""

    def __init__(self, rulebook: Rulebook, attribute: str, scale: Scale) -> None:
        self.rules = rules_reading(rulebook, attribute)
        self._levels = levels_of(rulebook, scale)
        self._ranks = {level.id: rank for rank, level in enumerate(self._levels)}
        self._points = {lever.rule.id: lever.points for lever in levers_of(rulebook, scale)}

    def explains(self, found: Assessment, level: str) -> bool:
        """Whether these rules alone lead to a level that is not the lightest."""
        truths = found.trace.truths
        fired = [rule for id, rule in self.rules.items() if truths[id] == "true"]
        score = sum(self._points.get(rule.id, 0) for rule in fired)
        by_points = sum(score >= each.start for each in self._levels[1:])
        rank = max(by_points, *(self._floor(rule) for rule in fired), 0)
        return rank > 0 and self._levels[rank].id == level

    def _floor(self, rule: Rule) -> int:
        return max((self._ranks.get(effect.at_least or "", 0) for effect in rule.then), default=0)


def followed(rulebook: Rulebook, attribute: str) -> set[str]:
    """An attribute and all that is derived from it."""
    needs, found = dependencies(rulebook.rules, rulebook.tables), {attribute}
    while True:
        more = {derived for derived, read in needs.items() if read & found} - found
        if not more:
            return found
        found |= more
