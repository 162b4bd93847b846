"""What rules bring to a treatment beside levels: an expertise, a deadline, something to ask.

Two rules that bring the same thing are one way to be treated, whichever of them applies.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.model import Effect, Rulebook


class Due(NamedTuple):
    """One thing due, as the end of a sentence, and the rules and rows that bring it."""

    said: str
    said_en: str
    rules: tuple[str, ...]


def dues_of(rulebook: Rulebook) -> list[Due]:
    """All that some rule or row brings, in the order of the file."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for rule in rulebook.all_rules:
        for effect in rule.then:
            for said in _brought(rulebook, effect):
                found.setdefault(said, {})[rule.id] = None
    return [Due(french, english, tuple(rules)) for (french, english), rules in found.items()]


def _brought(rulebook: Rulebook, effect: Effect) -> Iterator[tuple[str, str]]:
    for id in effect.expertise:
        label = rulebook.expertises.get(id, id)
        yield f"l'expertise « {label} »", f"expertise “{label}”"
    if effect.deadline is not None:
        days, start, stopped = effect.deadline.days, effect.deadline.start, effect.deadline.stopped
        stops, stops_en = (f", {stopped} en plus", f", and {stopped}") if stopped else ("", "")
        yield f"l'échéance ({days} jours après {start}{stops})", f"the deadline ({days} days after {start}{stops_en})"
    if effect.ask is not None:
        yield f"la demande « {effect.ask} »", f"the request “{effect.ask}”"
