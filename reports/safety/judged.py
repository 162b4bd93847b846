"""What is kept of a file of the history, and the things that are counted once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import intern

from engine.assessment import Assessment, Bounds, Floor
from reports.run_rows import RunRow
from reports.safety.question import Question

Ranks = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a mode is read from, whatever the thresholds: the version of the rulebook, the points, the floors."""

    version: int
    score: Bounds
    floors: tuple[Floor, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A file assessed. `fired` are rules, then rows chosen; `presumed` counts the facts that were presumed."""

    row: RunRow
    grounds: Grounds
    fired: tuple[str, ...]
    missing: tuple[str, ...]
    presumed: int


def judged_of(assessment: Assessment, row: RunRow) -> Judged:
    """What is kept of an assessment: a history may hold tens of thousands."""
    rows = (row for table in assessment.trace.tables for row in table.rows if row.chosen == "true")
    fired = [*(firing.rule for firing in assessment.trace.firings), *(row.row for row in rows)]
    return Judged(
        row=row,
        grounds=Grounds(assessment.rulebook.version, assessment.score, assessment.floors),
        fired=tuple(map(intern, fired)),
        missing=tuple(intern(each.attribute) for each in assessment.missing),
        presumed=sum(fact.standing == "assumed" for fact in assessment.facts),
    )


@dataclass(frozen=True)
class Unit:
    """What is counted once: the files of one group, or a file alone; `ranks` are those of the modes.

    Treated as the heaviest of its files, severe if one of them is: as `reports.agreement` counts.
    """

    files: tuple[Judged, ...]
    severe: bool | None
    ranks: Ranks

    @cached_property
    def shown(self) -> Judged:
        """The file that stands for the others: of the heaviest mode, then of the most points."""
        return max(self.files, key=lambda each: (self._rank(each), each.row.score.known))

    def _rank(self, each: Judged) -> int:
        return -1 if each.row.mode is None else self.ranks[each.row.mode]

    @cached_property
    def rank(self) -> int | None:
        """The rank of its mode; None where none is proposed."""
        rank = self._rank(self.shown)
        return None if rank < 0 else rank

    @property
    def complete(self) -> bool:
        """Whether no required fact is unknown of the file that stands for it."""
        return self.shown.row.complete


def units_of(files: Iterable[Judged], question: Question, ranks: Ranks) -> list[Unit]:
    """Everything counted once, in the order of the history."""
    held: dict[tuple[str, str], list[Judged]] = {}
    for each in files:
        key = ("group", each.row.group) if each.row.group else ("case", each.row.case)
        held.setdefault(key, []).append(each)
    return [Unit(tuple(group), _severe(group, question), ranks) for group in held.values()]


def _severe(group: Sequence[Judged], question: Question) -> bool | None:
    known = [found for each in group if (found := question.outcome(each.row)) is not None]
    return any(known) if known else None
