"""`gdr triage`: from what was asked to a folder of results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from rich.progress import Progress

from desk.books import Books, Filed
from desk.engines import Assessors
from desk.files import file_digest
from desk.interruption import safe_points
from desk.past import AtHand
from desk.reporting import Order, Page, write_reports
from desk.run_folder import ASSESSMENTS, REPORTS, RunFolder
from desk.set_aside import APART, REJECTS, set_aside
from desk.sources import Sources
from desk.summing_up import SUMMARY_CSV, SUMMARY_XLSX, Confronted, SummingUp, named_outcomes, outcome_labels
from desk.terminal import err, progress
from desk.texts import text
from desk.triage import Tally, assess_all, results, survey
from engine import reference
from engine.assessment import Assessment
from engine.errors import Language
from engine.model import Rulebook
from intake.mapping import Mapping
from reports.agreement import Answers
from reports.comparable import Shelved
from reports.index_page import Manifest
from reports.neighbours import entry_of
from reports.run_rows import RunRow, row_of

EXACT_UP_TO = 200  # cases: the exact explanation takes some four times what the rest of a report does


class Recording(Protocol):
    """What puts the results of a run on record."""

    def record(
        self, results: Iterator[tuple[Filed, Assessment]], incidents: Sequence[str], tick: Callable[[], None]
    ) -> object:
        """Record every case with its assessment, and the incidents, as lines of JSON; where the record stands then."""


def recorder_of(rulebook: str, engine: str, files: Sequence[Path], as_: str | None) -> Recording:
    """What puts a run on record; the libraries for databases are loaded only here."""
    module = import_module("desk.ledgers.recorder")
    recorder: Recording = module.Recorder(rulebook, engine, tuple(files), as_)
    return recorder


@dataclass(frozen=True)
class Asked:
    """One run as it was asked for.

    `exact`: with the exact explanation in each report; None, in a small run only. `recording`: what puts it on record.
    `past`: what the ledger held before.
    """

    files: tuple[Path, ...]
    books: Books
    mapping: Mapping | None
    folder: Path
    made_on: date
    engine: str = "chaining"
    outcomes: tuple[str, ...] = ()
    against: Answers | None = None
    history: tuple[Path, ...] = ()
    sheet: str | None = None
    reports: bool = True
    exact: bool | None = None
    restart: bool = False
    language: Language = "fr"
    recording: Recording | None = None
    past: AtHand | None = None

    def request(self) -> dict[str, Any]:
        """What decides the results: a folder is only ever continued with the same. Raises OSError."""
        mapping = self.mapping
        return {
            "gdr": version("gdr-sante"),
            "rulebook": self.books.request(),
            "mapping": {"id": mapping.id, "sha256": file_digest(Path(mapping.file))} if mapping else None,
            "files": [{"name": path.name, "sha256": file_digest(path)} for path in self.files],
            "history": [{"name": path.name, "sha256": file_digest(path)} for path in self.history],
            "sheet": self.sheet,
            "engine": self.engine,
            **({"past": self.past.request()} if self.past is not None else {}),
        }

    def sources(self) -> Sources:
        """The files to assess, as one stream."""
        return self._sources

    @cached_property
    def _sources(self) -> Sources:
        """Kept: it knows which rows are the latest of their case once it has looked."""
        return Sources(self.files, self.books, self.mapping, self.sheet)

    def earlier(self) -> Sources:
        """The files of the history, as one stream."""
        return Sources(self.history, self.books, self.mapping, self.sheet)


def run(asked: Asked) -> SummingUp:
    """Assess, report, sum up. Raises GdrError for what cannot be read, OSError for what cannot be written."""
    asked.sources().probe()
    asked.earlier().probe()
    with progress() as shown, safe_points() as stop_if_asked:
        bar = Bar(shown, asked.language, stop_if_asked)
        tally = read_once(asked, bar)
        labels = outcome_labels(asked.books.lead, tally.outcomes, asked.language)
        wanted = [labels.get(name.casefold(), name) for name in asked.outcomes]
        names = named_outcomes(wanted, tuple(tally.outcomes), asked.mapping)
        # Nothing on the disk is touched before everything asked for is understood.
        with RunFolder(asked.folder, asked.request(), restart=asked.restart) as folder:
            working = Run(asked, folder, bar)
            working.assess(tally)
            if asked.recording is not None:
                working.record(asked.recording, tally)
            rows = working.report() if tally.cases else []
            summing_up = SummingUp(asked.books, rows, tally, Confronted(names, asked.against), asked.language)
            summing_up.write(folder, working.manifest(tally))
            folder.finish(working.figures(tally))
    return summing_up


@dataclass(frozen=True)
class Bar:
    """The progress shown, each step of which is a place where a run can stop."""

    shown: Progress
    language: Language
    stop_if_asked: Callable[[], None]

    def start(self, key: str, total: int | None) -> Callable[[], None]:
        """Begin a task; what to call at each of its steps."""
        task = self.shown.add_task(text(key, self.language), total=total)

        def step() -> None:
            self.shown.advance(task)
            self.stop_if_asked()

        return step


def read_once(asked: Asked, bar: Bar) -> Tally:
    """Read everything once: how many cases, and every row that is not one."""
    sources = asked.sources()
    if sources.looks_ahead:
        sources.look_ahead(bar.start("looking_ahead", None))
    return survey(sources, bar.start("reading", None), asked.language)


class Run:
    """Two more passes over the input: assess, report. What stays in memory is a line and the facts of each case."""

    def __init__(self, asked: Asked, folder: RunFolder, bar: Bar) -> None:
        """Nothing is read yet."""
        self.asked, self.folder, self._bar = asked, folder, bar
        self.sources = asked.sources()

    def assess(self, tally: Tally) -> None:
        """Write down what is set aside, and assess what is not yet assessed."""
        tick = self._bar.start("assessing", tally.cases)
        aside = set_aside(self.folder, self.asked.language)
        with closing(Assessors(self.asked.engine)) as with_engine, aside as (rejects, apart):
            done = assess_all(self.sources.records(rejects.add, apart.add), with_engine, self.folder, tick)
        tally.incidents = len(self.folder.incidents())
        if done:
            err.print(text("resumed", self.asked.language, done=done))

    def record(self, recording: Recording, tally: Tally) -> None:
        """Put on record what is assessed; an interruption takes nothing back, and nothing is recorded twice."""
        tick = self._bar.start("recording", tally.cases)
        head = recording.record(results(self.sources, self.folder), self.folder.incidents(), tick)
        err.print(text("recorded", self.asked.language, head=str(head)))

    def report(self) -> list[RunRow]:
        """Write the reports, and keep a line a case."""
        entries, rows, pages = [], [], []
        for number, (filed, assessment) in enumerate(results(self.sources, self.folder), 1):
            record, name = filed.record, self._report_name(filed, number)
            entry = entry_of(assessment, filed.label, record.day, record.outcomes, Path(name).name)
            entries.append(Shelved(entry, filed.rulebook))
            row = row_of(assessment, filed.label, record.day, record.outcomes, name)
            rows.append(replace(row, group=record.group))
            pages.append(name)
        if self.asked.reports:
            self._write_reports((*self._earlier(entries), *entries), pages)
        return rows

    def _earlier(self, entries: list[Shelved]) -> Iterator[Shelved]:
        """The earlier files: those of the history, then those on record, which are told with what was decided."""
        recorded = tuple(self._recorded([each.entry.case for each in entries]))
        known = {each.entry.case for each in recorded}
        yield from (each for each in self._history() if each.entry.case not in known)
        yield from recorded

    def _recorded(self, ids: list[str]) -> Iterator[Shelved]:
        past, books = self.asked.past, self.asked.books
        if past is not None:
            past.leave_out(books.id, ids)
            step = self._bar.start("past", None)
            for each in past.shelved(books):
                step()
                yield each

    def _report_name(self, filed: Filed, number: int) -> str:
        return f"{REPORTS}/{number:06d}-{_slug(filed.record.case.id)}.html" if self.asked.reports else ""

    def _history(self) -> Iterator[Shelved]:
        """The earlier files, assessed only to be compared with."""
        for filed in self.asked.earlier().records():
            record = filed.record
            assessment = reference.assess(filed.rulebook, record.case)
            yield Shelved(entry_of(assessment, filed.label, record.day, record.outcomes), filed.rulebook)

    def _write_reports(self, entries: tuple[Shelved, ...], names: list[str]) -> None:
        asked = self.asked
        exact = len(names) <= EXACT_UP_TO if asked.exact is None else asked.exact
        if not exact and asked.exact is None:
            err.print(text("not_exact", asked.language, most=EXACT_UP_TO))
        order = Order(
            rulebooks=asked.books.versions,
            engine=asked.engine,
            entries=entries,
            folder=self.folder.path,
            made_on=asked.made_on,
            language=asked.language,
            exact=exact,
            bounded=asked.past is not None and asked.past.bounded,
        )
        write_reports(order, self._pages(names), os.cpu_count() or 1, self._bar.start("reporting", len(names)))

    def _pages(self, names: list[str]) -> Iterator[Page]:
        for name, (filed, assessment) in zip(names, results(self.sources, self.folder), strict=True):
            past = self.asked.past
            yield Page(filed.record, assessment, name, past.pasts(filed.record.case) if past is not None else None)

    def manifest(self, tally: Tally) -> Manifest:
        """What the index page says of the run."""
        return Manifest(
            engine=self.asked.engine,
            made_on=self.asked.made_on,
            versions=tuple((each, tally.versions[each.version]) for each in self._used(tally)),
            sources=tuple(path.name for path in self.asked.files),
            rejected=tally.rejected,
            apart=tally.apart_by_reason(),
            incidents=tally.incidents,
            files=tuple((name, name) for name in (SUMMARY_XLSX, SUMMARY_CSV, ASSESSMENTS, REJECTS, APART)),
        )

    def _used(self, tally: Tally) -> tuple[Rulebook, ...]:
        """The versions that assessed some case, when there are several to choose from."""
        books = self.asked.books
        return books.used(tally.versions) if books.several else ()

    def _versions(self, tally: Tally) -> dict[str, Any]:
        """How many cases each version assessed; nothing where there is only one to apply."""
        if not self.asked.books.several:
            return {"outside": tally.outside} if tally.outside else {}
        return {
            "versions": {str(number): tally.versions[number] for number in sorted(tally.versions)},
            "undated": tally.undated,
        }

    def figures(self, tally: Tally) -> dict[str, Any]:
        """What belongs to the run and to no assessment."""
        return {
            "made_on": self.asked.made_on.isoformat(),
            "cases": tally.cases,
            **self._versions(tally),
            "rejected": tally.rejected,
            "apart": tally.apart_by_reason(),
            "incidents": tally.incidents,
        }


def _slug(id: str) -> str:
    """An identifier as part of a file name, on any system."""
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in id)
    return kept.strip("-")[:60] or "dossier"
