"""What the rules of a rulebook read."""

from __future__ import annotations

from collections.abc import Iterator

from engine.condition import attributes_of
from engine.model import Effect, Rulebook
from engine.strata import derivations_of, terms_of


def read_by_rules(rulebook: Rulebook) -> frozenset[str]:
    """Every attribute that some rule or row reads, to hold, to derive or to set a deadline."""
    found = {rulebook.dated_by}
    for rule in rulebook.all_rules:
        found.update(attributes_of(rule.when))
        for derivation in derivations_of(rule):
            found.update(terms_of(derivation))
        for effect in rule.then:
            found.update(dates_of(effect))
    return frozenset(found)


def dates_of(effect: Effect) -> Iterator[str]:
    """The start and the clock stop of its deadline."""
    if effect.deadline is not None:
        yield effect.deadline.start
        yield from filter(None, [effect.deadline.stopped])
