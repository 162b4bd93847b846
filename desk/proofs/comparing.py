"""Rulebooks compared with one another: the facts that they weigh in opposite directions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.proofs.proving import Proving, judged, located
from desk.proofs.reading import Read
from desk.proofs.report import Judged
from engine.codes import Code
from engine.verification import Finding
from engine.verification.divergent import divergences

DIVERGENT: Final[Code] = "DIVERGENT"


def compared(read: Sequence[Read], asked: Proving) -> tuple[Judged, ...]:
    """The divergences between rulebooks that could be read, each at its place in the first that has one.

    Raises UnconfirmedError.
    """
    if asked.only and DIVERGENT not in asked.only:
        return ()
    books = [each.loaded.rulebook for each in read if each.loaded is not None]
    return tuple(_placed(found, read, asked) for found in divergences(books, asked.on, asked.budget))


def _placed(found: Finding, read: Sequence[Read], asked: Proving) -> Judged:
    """A waiver of any of the rulebooks covers it, until its day."""
    for each in read:
        if each.loaded is not None and found.at in each.loaded.rulebook.attributes:
            placed = judged(each.loaded.rulebook, located(found, each.places), asked.on)
            if placed.finding.said.location.line is not None:
                return placed
    return Judged(finding=found)
