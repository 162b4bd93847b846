"""Opening many cases of one rulebook: the same facts as `engine.opening`, without doing it all again.

What silence means does not depend on the case, and a value once found to fit always fits. Whenever
something does not fit, `engine.opening` is asked again, and says what is wrong.
"""

from __future__ import annotations

from typing import Final

from engine.errors import Location
from engine.facts import Case, Fact
from engine.model import Rulebook
from engine.opening import misfits_of_fact, opened, silent, unknown
from engine.values import Kind, Value

_REMEMBERED: Final = 20_000
_Key = tuple[str, Kind, Value | None]


class Opening:
    """Opens the cases of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Settle what silence about each attribute means."""
        self._rulebook = rulebook
        self._silences = {id: silent(attribute) for id, attribute in rulebook.attributes.items()}
        self._fitting: set[_Key] = set()

    def of(self, case: Case) -> dict[str, Fact]:
        """One fact for each attribute, in their order. Raises CaseError with every misfit."""
        facts = self._silences.copy()
        for fact in case.facts:
            if not self._fits(fact):
                return opened(self._rulebook, case)
            facts[fact.attribute] = fact if fact.value is not None else self._unknown(fact)
        return facts

    def _unknown(self, fact: Fact) -> Fact:
        return unknown(self._rulebook.attributes[fact.attribute], fact.source or "")

    def _fits(self, fact: Fact) -> bool:
        # The kind is part of the key: True and Decimal(1) are equal to Python, a text and a choice may be too.
        key = (fact.attribute, fact.kind, fact.value)
        return key in self._fitting or self._looked_at(fact, key)

    def _looked_at(self, fact: Fact, key: _Key) -> bool:
        if any(misfits_of_fact(self._rulebook, fact, Location())):
            return False
        if len(self._fitting) >= _REMEMBERED:
            self._fitting.clear()
        self._fitting.add(key)
        return True
