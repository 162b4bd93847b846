"""One case assessed with some values changed: each change once, since several questions try the same ones."""

from __future__ import annotations

from collections.abc import Mapping

from engine.assessment import Assess, Assessment
from engine.explanation.situation import Situation
from engine.values import Value


class Trying:
    """What a case would come to."""

    def __init__(self, situation: Situation, assess: Assess) -> None:
        """`assess` is either engine's."""
        self._situation, self._assess = situation, assess
        self._known: dict[frozenset[tuple[str, Value]], Assessment] = {}

    def __call__(self, values: Mapping[str, Value]) -> Assessment:
        """The assessment with these values given."""
        key = frozenset(values.items())
        if key not in self._known:
            self._known[key] = self._assess(self._situation.rulebook, self._situation.changed(values))
        return self._known[key]
