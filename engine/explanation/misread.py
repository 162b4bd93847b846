"""Facts that nobody can change, but that may have been misread: those that alone would lead to another level."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from engine.alternatives import Alternatives
from engine.assessment import Assessment
from engine.explanation.model import ScaleName, Turn
from engine.explanation.situation import Situation, can_change
from engine.explanation.trying import Trying
from engine.explanation.widening import Leads, Widening
from engine.values import Value
from engine.verification.logic import Formula


class Misread:
    """Looks for them on one situation: who asks is left out, since no rule may rest on it."""

    def __init__(self, situation: Situation, then: Trying, alternatives: Alternatives) -> None:
        """Each fact is tried alone."""
        self._situation, self._then, self._alternatives = situation, then, alternatives
        self._widening = Widening(situation, alternatives)

    def leading(self, scale: ScaleName, level: str, there: Formula) -> Iterator[Turn]:
        """Those that lead `there`, in the order of the file, each with the nearest value that does."""
        seen = set[str]()
        for id, value, then in self._tried:
            if id not in seen and getattr(then, scale) == level:
                seen.add(id)
                yield self._turn(id, value, lambda tried: getattr(self._then(tried), scale) == level, there)

    @cached_property
    def _tried(self) -> list[tuple[str, Value, Assessment]]:
        attributes = [self._situation.attribute(id) for id in self._situation.today]
        settled = [each for each in attributes if not can_change(each) and each.role != "identity"]
        tries = ((each.id, value) for each in settled for value in self._alternatives.of(each, self._situation.facts))
        return [(id, value, self._then({id: value})) for id, value in tries]

    def _turn(self, id: str, value: Value, leads: Leads, there: Formula) -> Turn:
        fact = self._situation.facts[id]
        with self._situation.limited():
            reaches = self._widening.of({id: value}, there, leads, lambda _: self._situation.facts)
        return Turn(attribute=id, kind=fact.kind, before=fact.value, value=value, reach=reaches[id])
