"""Past decisions, as they are compared: who decided what, on which facts, having seen what."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from engine.facts import Case
from engine.model import Rulebook
from engine.strata import reads
from engine.verification.reading import dates_of

Seen = Literal["unseen", "seen", "unknown"]
SEEN: tuple[Seen, ...] = ("unseen", "seen", "unknown")


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What a second person chose: the rank of a mode. `blind`: without having seen what the first decided."""

    rank: int
    by: str
    blind: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `digest` is that of the rulebook that proposed; `rulebook` the version that reads the facts.

    `rank` is that of the mode decided, the lightest of all versions being 0.
    `seen`: whether the proposal had been seen before judging.
    """

    case: Case
    rulebook: Rulebook
    digest: str
    mode: str
    rank: int
    label: str = ""
    directorate: str = ""
    evaluator: str = ""
    reason: str = ""
    seen: Seen = "unknown"
    others: tuple[SecondLook, ...] = ()


def read_by(rulebook: Rulebook) -> tuple[str, ...]:
    """The declared attributes, identity apart, that a condition, an expression or a deadline reads."""
    read: set[str] = set()
    for rule in rulebook.all_rules:
        read.update(reads(rule))
        read.update(id for effect in rule.then for id in dates_of(effect))
    known = rulebook.attributes.values()
    return tuple(each.id for each in known if each.id in read and each.role != "identity")


def signature(decision: Decision, read: tuple[str, ...]) -> tuple[Hashable, ...]:
    """What the rulebook reads of a file: two files of one signature are the same situation to it."""
    given = decision.case.given
    return tuple((id in given, given[id].value if id in given else None) for id in read)
