"""Decisions gathered by situation: identical files are one situation, near ones are linked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from engine.assessment import Assess
from engine.model import Rulebook
from engine.situation import read_by, signature
from reports.consistency.decisions import Decision
from reports.neighbours import Shelf, entry_of


@dataclass(frozen=True, slots=True)
class Link:
    """Two situations, by their places, and how far apart they are in thousandths; 0 and one place, identical files."""

    first: int
    second: int
    distance: float


@dataclass(frozen=True, slots=True)
class Situations:
    """What decisions of one rulebook state are about.

    `held[place]` are the decisions on one situation; `links` has one from each situation to itself, then the near
    ones, first place before second.
    """

    rulebook: Rulebook
    digest: str
    held: tuple[tuple[Decision, ...], ...]
    links: tuple[Link, ...]

    def facts_of(self, decision: Decision) -> Hashable:
        """What the rulebook reads of a file, each attribute named: the same whatever the state of the rulebook."""
        read = read_by(self.rulebook)
        return tuple(sorted(zip(read, signature(decision.case, read), strict=True), key=lambda each: each[0]))


Tick = Callable[[], None]


def situations_of(decisions: Iterable[Decision], near: float, assess: Assess, tick: Tick) -> tuple[Situations, ...]:
    """The situations of each rulebook state, in the order first met; `near` is the most distance, in thousandths."""
    by_state: dict[tuple[str, str], list[Decision]] = {}
    for each in decisions:
        by_state.setdefault((each.digest, each.rulebook.digest), []).append(each)
    return tuple(_situations(held, near, assess, tick) for held in by_state.values())


def _situations(decisions: Sequence[Decision], near: float, assess: Assess, tick: Tick) -> Situations:
    rulebook = decisions[0].rulebook
    held = tuple(map(tuple, _alike(decisions, read_by(rulebook)).values()))
    links = [Link(place, place, 0) for place in range(len(held))]
    if near > 0 and len(held) > 1:
        links += _near(rulebook, held, near, assess, tick)
    return Situations(rulebook, decisions[0].digest, held, tuple(links))


def _alike(decisions: Iterable[Decision], read: tuple[str, ...]) -> dict[Hashable, list[Decision]]:
    found: dict[Hashable, list[Decision]] = {}
    for each in decisions:
        found.setdefault(signature(each.case, read), []).append(each)
    return found


def _near(
    rulebook: Rulebook, held: Sequence[Sequence[Decision]], near: float, assess: Assess, tick: Tick
) -> Iterable[Link]:
    """Near situations, by what is known of each once assessed (assumed and derived facts included).

    Only those that are proposed one mode: between the others, the rulebook itself justifies a difference.
    """
    entries = []
    for first, *_ in held:
        entries.append(entry_of(assess(rulebook, first.case), first.label, None))
        tick()
    shelf = Shelf(rulebook, entries)
    for place in range(len(entries)):
        mode = entries[place].mode
        found = shelf.within(place, near) if mode is not None else ()
        yield from (Link(place, other, far) for other, far in found if entries[other].mode == mode)
        tick()
