"""Rulebooks compared with one another: the facts that they weigh in opposite directions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from desk.proofs.proving import Proving, idle_in, judged, located
from desk.proofs.reading import ReadFile
from desk.proofs.report import Idle, Judged
from engine.codes import Code
from engine.verification import Finding
from engine.verification.divergent import divergences

DIVERGENT: Final[Code] = "DIVERGENT"


class Compared(NamedTuple):
    """What rulebooks say against one another.

    `rulebooks` are the ids of those that were compared; `idle` the waivers of a divergence that none of them shows.
    """

    rulebooks: tuple[str, ...] = ()
    divergences: tuple[Judged, ...] = ()
    idle: tuple[Idle, ...] = ()


def compared(read: Sequence[ReadFile], asked: Proving) -> Compared:
    """The divergences between rulebooks that could be read, each at its place in the first that has one.

    One rulebook alone, or its versions, are not compared. Raises UnconfirmedError.
    """
    books = [each.loaded.rulebook for each in read if each.loaded is not None]
    ids = tuple(dict.fromkeys(each.id for each in books))
    if len(ids) < 2 or (asked.only and DIVERGENT not in asked.only):
        return Compared()
    found = divergences(books, asked.on, asked.budget)
    idle = (each for one in read if one.loaded for each in idle_in(one.loaded.rulebook, found, [DIVERGENT], one.places))
    return Compared(ids, tuple(_placed(each, read, asked) for each in found), tuple(idle))


def _placed(found: Finding, read: Sequence[ReadFile], asked: Proving) -> Judged:
    """A waiver of any of the rulebooks covers it, until its day."""
    for each in read:
        if each.loaded is not None and found.at in each.loaded.rulebook.attributes:
            placed = judged(each.loaded.rulebook, located(found, each.places), asked.on)
            if placed.finding.said.location.line is not None:
                return placed
    return Judged(finding=found)
