"""A text mended in memory so that the rest of it can be read: its edits, and where things stood before them.

A mended text is never loaded as a rulebook: the file stays refused, and only says more at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from engine.loading.problems import Place

# What stands for a value that cannot be read; honoured in a mended text only.
UNREAD = "\ue000"


class Edit(NamedTuple):
    """Characters of one line to be replaced: `line` from 1, `at` from 0."""

    line: int
    at: int
    removed: int
    added: str


Edits = tuple[Edit, ...]


@dataclass(frozen=True)
class Mended:
    """A text after some rounds of edits, each round written in the columns of the one before."""

    text: str
    rounds: tuple[dict[int, list[Edit]], ...] = ()

    def with_edits(self, edits: Edits) -> Mended:
        """One more round. The number of lines never changes."""
        lines = self.text.split("\n")
        for line, at, removed, added in sorted(edits, reverse=True):
            lines[line - 1] = lines[line - 1][:at] + added + lines[line - 1][at + removed :]
        return Mended("\n".join(lines), (*self.rounds, _by_line(edits)))

    def origin(self, place: Place) -> Place:
        """Where a place of the mended text stood in the text as written."""
        for edits in reversed(self.rounds):
            place = _before(place, edits.get(place.line, []))
        return place

    def added(self, place: Place) -> bool:
        """Whether what stands there was added by an edit."""
        return self.origin(place) == self.origin(Place(place.line, place.column + 1))


def _by_line(edits: Edits) -> dict[int, list[Edit]]:
    found: dict[int, list[Edit]] = {}
    for edit in sorted(edits):
        found.setdefault(edit.line, []).append(edit)
    return found


def _before(place: Place, edits: list[Edit]) -> Place:
    at, shift = place.column - 1, 0
    for edit in edits:
        start = edit.at + shift
        if at < start:
            break
        if at < start + len(edit.added):
            return Place(place.line, edit.at + 1)
        shift += len(edit.added) - edit.removed
    return Place(place.line, at - shift + 1)


def requoted(line: int, start: int, value: str) -> Edits:
    """A bare value put between double quotes."""
    inner = (Edit(line, start + at, 0, "\\") for at, char in enumerate(value) if char in '"\\')
    # Sorted by place then text: the opening quote comes before what it encloses.
    return (Edit(line, start, 0, '"'), *inner, Edit(line, start + len(value), 0, '"'))
