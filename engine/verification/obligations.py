"""What rules bring to a treatment beside levels: an expertise, a deadline, something to ask.

Two rules that bring the same thing are one way to be treated, whichever of them applies.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.model import Deadline, Effect, Rulebook


class Obligation(NamedTuple):
    """One thing due, as the end of a sentence, and the rules and rows that bring it; with a deadline, its terms."""

    said: str
    said_en: str
    rules: tuple[str, ...]
    deadline: Deadline | None = None


Brought = tuple[str, str, Deadline | None]


def obligations_of(rulebook: Rulebook) -> list[Obligation]:
    """All that some rule or row brings, in the order of the file."""
    found: dict[Brought, dict[str, None]] = {}
    for rule in rulebook.all_rules:
        for effect in rule.then:
            for brought in _brought(rulebook, effect):
                found.setdefault(brought, {})[rule.id] = None
    return [Obligation(french, english, tuple(rules), deadline) for (french, english, deadline), rules in found.items()]


def _brought(rulebook: Rulebook, effect: Effect) -> Iterator[Brought]:
    for id in effect.expertise:
        label = rulebook.expertises.get(id, id)
        yield f"l'expertise « {label} »", f"expertise “{label}”", None
    if effect.deadline is not None:
        days, start, stopped = effect.deadline.days, effect.deadline.start, effect.deadline.stopped
        stops, stops_en = (f", {stopped} en plus", f", and {stopped}") if stopped else ("", "")
        french, english = f"{days} jours après {start}{stops}", f"{days} days after {start}{stops_en}"
        yield f"l'échéance ({french})", f"the deadline ({english})", effect.deadline
    if effect.ask is not None:
        yield f"la demande « {effect.ask} »", f"the request “{effect.ask}”", None
