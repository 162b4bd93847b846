"""A conjunction that decisions pull for, and what holds in a part of the files alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from learner.candidates.effects import Part
from learner.candidates.facts import stacked
from learner.candidates.sample import HALF, Sample, earlier
from learner.candidates.screening import Reals, Tests

Label = Literal["proposed", "unconfirmed", "local", "drifted"]
PARTIAL: tuple[Label, ...] = ("local", "drifted")  # what holds in a part of the files alone


@dataclass(frozen=True)
class Candidate:
    """A conjunction that decisions pull for, with what speaks for it.

    Attributes:
        tests: its tests.
        label: `proposed`; or why it is not: `unconfirmed` later, `local` to one directorate, `drifted` with time.
        points: whole points on the scale; 0 until they are fitted with those of today's rules.
        found: its effect in the earlier files, where it was looked for.
        confirmed: in the later ones, beside the others.
        p: how probable so strong a confirmation would be by chance for one of all those found (Holm).
        overall: its effect in all the files.
        by_directorate: its effect with each directorate alone.
        elsewhere: its effect without the directorate that shows it most; None with fewer than two.
        by_period: its effect in the earlier and the later half.
    """

    tests: Tests
    label: Label
    points: int
    found: Part
    confirmed: Part
    p: float
    overall: Part
    by_directorate: tuple[Part, ...]
    elsewhere: Part | None
    by_period: tuple[Part, Part]

    @property
    def alone(self) -> int | None:
        """Of what is local, the directorate that does it, by number."""
        return int(self.elsewhere.name) if self.label == "local" and self.elsewhere is not None else None


def where_seen(sample: Sample, each: Candidate) -> Reals:
    """Where a candidate is true, as 0 and 1; of a local one, in that directorate; of one given up, when it was."""
    column: Reals = sample.tested.joined(each.tests)
    if each.alone is not None:
        column = column * (sample.directorate == each.alone)
    if each.label == "drifted":
        half, (before, after) = earlier(sample, HALF), each.by_period
        column = column * (half if before.strength > after.strength else ~half)
    return column


def in_part(sample: Sample, candidates: Iterable[Candidate]) -> Reals:
    """Files x candidates that hold in a part of the files: where each is seen.

    They are no rules, but beside them the points of rules are right: files are not heavier by those alone.
    """
    seen = (where_seen(sample, each) for each in candidates if each.label in PARTIAL)
    return stacked(seen, len(sample.score))
