"""What makes two files one situation to a rulebook: all that it reads of them, who asks aside."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from engine.facts import Case
from engine.model import Rulebook
from engine.strata import reads
from engine.verification.reading import dates_of


def read_by(rulebook: Rulebook) -> tuple[str, ...]:
    """The attributes, identity apart, that a condition, an expression or a deadline reads."""
    read: set[str] = set()
    for rule in rulebook.all_rules:
        read.update(reads(rule))
        read.update(id for effect in rule.then for id in dates_of(effect))
    return tuple(id for id, each in rulebook.attributes.items() if id in read and each.role != "identity")


def signature(case: Case, attributes: Sequence[str]) -> tuple[Hashable, ...]:
    """What a file says of some attributes; to say that one is unknown is not to say nothing of it."""
    given = case.given
    return tuple((id in given, given[id].value if id in given else None) for id in attributes)
