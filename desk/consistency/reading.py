"""Files read whole, to be compared: every case, and the rows set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from rich.markup import escape

from desk.books import Filed
from desk.engines import Assessors
from desk.files import written_whole
from desk.sources import Sources
from desk.terminal import err
from desk.texts import text
from engine.assessment import Assessment
from engine.errors import Diagnostic, GdrError, Language, Location, line_of
from intake.record import Record, Reject
from intake.rejects import RejectsWriter
from reports.coding.codings import Coding, Held

REJECTS = "rejects.csv"
SHOWN = 5


@dataclass
class Aside:
    """The rows that could not be read, of all files."""

    rejects: list[Reject] = field(default_factory=list)

    def add(self, reject: Reject) -> None:
        """One more."""
        self.rejects.append(reject)

    def say(self, language: Language, folder: Path | None = None) -> None:
        """How many, and the first mistake of each kind, on standard error. `folder`: where all are written."""
        if not self.rejects:
            return
        key = "compared_rejected" if folder is None else "compared_rejected_in"
        place = "" if folder is None else folder / REJECTS
        err.print(f"[yellow]{escape(text(key, language, count=len(self.rejects), file=place))}[/]")
        for first, _ in self.kinds()[:SHOWN]:
            err.print("  " + line_of(first, language), markup=False)

    def kinds(self) -> list[tuple[Diagnostic, int]]:
        """The first mistake of each kind, and how many rows have one."""
        firsts: dict[str, Diagnostic] = {}
        rows: Counter[str] = Counter()
        for reject in self.rejects:
            found = {fault.diagnostic.code: fault.diagnostic for fault in reversed(reject.faults)}
            firsts = {**found, **firsts}
            rows.update(found.keys())
        return [(first, rows[code]) for code, first in firsts.items()]

    def write(self, folder: Path, language: Language) -> None:
        """All of them, as a file to correct the sources by; with only its header where there are none."""
        stream = StringIO(newline="")
        writer = RejectsWriter(stream, language)
        writer.header()
        for each in self.rejects:
            writer.add(each)
        written_whole(folder / REJECTS, stream.getvalue().encode("utf-8-sig"))


def probe(sources: Iterable[Sources]) -> None:
    """Open every file, to refuse those that cannot be read before any work starts. Raises GdrError with all."""
    mistakes: list[Diagnostic] = []
    for each in sources:
        try:
            each.probe()
        except GdrError as error:
            mistakes += [found for found in error.diagnostics if found not in mistakes]
    if mistakes:
        raise GdrError(mistakes)


def codings(sources: Sources, aside: Aside, tick: Callable[[], None]) -> tuple[Held, frozenset[str]]:
    """The cases of one file by their identifiers, each with its label; and the identifiers of its rows rejected."""
    found: Held = {}
    before = len(aside.rejects)
    for filed in sources.records(aside.add):
        found[filed.record.case.id] = Coding(filed.record.case, filed.rulebook), filed.record.label
        tick()
    return found, frozenset(each.id for each in aside.rejects[before:] if each.id)


def assessed_by(assessors: Assessors, tick: Callable[[], None]) -> Callable[[Iterable[Coding]], Iterator[Assessment]]:
    """An engine as what assesses codings, in order."""

    def assess(given: Iterable[Coding]) -> Iterator[Assessment]:
        for assessment in assessors.assessed(map(_filed, given)):
            tick()
            yield assessment

    return assess


def _filed(coding: Coding) -> Filed:
    return Filed(Record(case=coding.case, place=Location()), coding.rulebook)
