"""What would lead to each other mode and priority: the fewest facts to change, and today's value of each."""

from __future__ import annotations

from dataclasses import dataclass

from engine.assessment import Assessment
from engine.explanation.model import Counterfactual, Explanation, Turn
from reports.typography import joined
from reports.views.facts import anchor_of
from reports.views.lexicon import Lexicon
from reports.views.reach import becomes


@dataclass(frozen=True, slots=True)
class Step:
    """One fact changed: `becomes` says to what (`était oui`, `valait au moins 18 ans`)."""

    anchor: str
    label: str
    becomes: str
    today: str


@dataclass(frozen=True, slots=True)
class Target:
    """Another level, and the ways there: the steps of a way are all needed, any way is enough.

    `heavier` says which way a mode goes. `more`: the fewest changes can be made in other ways still.
    `misread`: facts that nobody can change, any of which would be enough had it been read otherwise.
    """

    priority: bool
    label: str
    heavier: bool
    ways: tuple[tuple[Step, ...], ...]
    more: bool
    misread: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """The levels that facts lead to, modes first; those that no change does; what the solver could not settle."""

    targets: tuple[Target, ...]
    nowhere: tuple[str, ...]
    undecided: str


def turning_of(explanation: Explanation, assessment: Assessment, lexicon: Lexicon) -> Turning:
    """The ways to every other level."""
    targets = [_target(each, assessment, lexicon) for each in explanation.counterfactuals]
    return Turning(
        targets=tuple(target for target in targets if target.ways or target.misread),
        nowhere=tuple(lexicon.words("quoted", text=target.label) for target in targets if not target.ways),
        undecided=joined([_undecided(each, lexicon) for each in explanation.undecided], lexicon.language),
    )


def _target(each: Counterfactual, assessment: Assessment, lexicon: Lexicon) -> Target:
    ranks = {id: rank for rank, id in enumerate(lexicon.modes)}
    return Target(
        priority=each.scale == "priority",
        label=lexicon.level(each.level),
        heavier=ranks.get(each.level, -1) > ranks.get(assessment.mode or "", -1),
        ways=tuple(tuple(_step(turn, lexicon) for turn in way) for way in each.ways),
        more=each.more,
        misread=tuple(_step(turn, lexicon) for turn in each.misread),
    )


def _step(turn: Turn, lexicon: Lexicon) -> Step:
    return Step(
        anchor=anchor_of(turn.attribute),
        label=lexicon.label(turn.attribute),
        becomes=becomes(turn, lexicon),
        today=lexicon.value(turn.attribute, turn.before),
    )


def _undecided(name: str, lexicon: Lexicon) -> str:
    """The words for what the solver gave up: a level, the score or the next fact."""
    if name in ("score", "next_fact"):
        return lexicon.words(f"undecided_{name}")
    return lexicon.words("quoted", text=lexicon.level(name))
