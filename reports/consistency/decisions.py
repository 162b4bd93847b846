"""Past decisions, as they are compared: who decided what, on which facts, having seen what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.facts import Case
from engine.model import Rulebook

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
