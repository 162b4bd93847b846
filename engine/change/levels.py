"""Modes and priorities as people call them, where two rulebooks are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from engine.expected import Expectation
from engine.model import Level, Rulebook


class Levels:
    """The labels of the modes and priorities of two rulebooks; an id stays where its label is that of another too."""

    def __init__(self, before: Rulebook, after: Rulebook) -> None:
        """What the later one calls a level stands for both."""
        self._modes = _told_apart((*before.modes, *after.modes))
        self._priorities = _told_apart((*before.priorities, *after.priorities))

    def of(self, expect: Expectation) -> Expectation:
        """What is expected, its levels under their labels."""
        named = {
            "mode": expect.mode and self._modes.get(expect.mode, expect.mode),
            "priority": expect.priority and self._priorities.get(expect.priority, expect.priority),
            "possible": expect.possible and tuple(self._modes.get(id, id) for id in expect.possible),
        }
        return expect.model_copy(update=named)


def _told_apart(levels: Iterable[Level]) -> dict[str, str]:
    labels = {each.id: each.label for each in levels}
    borne = Counter(labels.values())
    return {id: label for id, label in labels.items() if borne[label] == 1}
