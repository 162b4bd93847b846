"""`gdr triage`: from what was asked to a folder of results."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.progress import Progress

from desk.engines import Assessor, assessor, engine_named
from desk.reporting import REPORTS, Order, Page, write_reports
from desk.run_folder import ASSESSMENTS, INCIDENTS, RunFolder, file_digest
from desk.sources import Sources
from desk.summing_up import SUMMARY_CSV, SUMMARY_XLSX, SummingUp, named_outcomes
from desk.terminal import err, progress
from desk.texts import text
from desk.triage import Tally, assess_all, results, survey
from engine.errors import Language
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.record import Record
from intake.rejects import RejectsWriter
from reports.index_page import Manifest
from reports.neighbours import Entry, entry_of
from reports.run_rows import RunRow, row_of

REJECTS = "rejects.csv"


@dataclass(frozen=True)
class Asked:
    """One run as it was asked for."""

    files: tuple[Path, ...]
    rulebook: Rulebook
    mapping: Mapping | None
    folder: Path
    made_on: date
    engine: str = "chaining"
    outcomes: tuple[str, ...] = ()
    history: tuple[Path, ...] = ()
    sheet: str | None = None
    reports: bool = True
    restart: bool = False
    language: Language = "fr"

    def request(self) -> dict[str, Any]:
        """What decides the results: a folder is only ever continued with the same. Raises OSError."""
        return {
            "gdr": version("gdr-sante"),
            "rulebook": {"id": self.rulebook.id, "version": self.rulebook.version, "digest": self.rulebook.digest},
            "mapping": self.mapping.model_dump(mode="json", exclude={"file"}) if self.mapping else None,
            "files": [{"name": path.name, "sha256": file_digest(path)} for path in self.files],
            "history": [{"name": path.name, "sha256": file_digest(path)} for path in self.history],
            "sheet": self.sheet,
            "engine": self.engine,
            "language": self.language,
        }

    def sources(self) -> Sources:
        """The files to assess, as one stream."""
        return Sources(self.files, self.rulebook, self.mapping, self.sheet)

    def earlier(self) -> Sources:
        """The files of the history, as one stream."""
        return Sources(self.history, self.rulebook, self.mapping, self.sheet)


def run(asked: Asked) -> SummingUp:
    """Assess, report, sum up. Raises GdrError for what cannot be read, OSError for what cannot be written."""
    asked.sources().probe()
    folder = RunFolder(asked.folder, asked.request(), restart=asked.restart)
    with progress() as bar:
        working = Run(asked, folder, bar)
        tally = working.survey()
        names = named_outcomes(asked.outcomes, tuple(tally.outcomes), asked.mapping)
        working.assess(tally)
        rows = working.report()
    summing_up = SummingUp(asked.rulebook, rows, tally, names, asked.language)
    summing_up.write(folder, working.manifest(tally))
    folder.finish(working.figures(tally))
    return summing_up


class Run:
    """The three passes over the input: survey, assess, report. Only identifiers and one line a case stay in memory."""

    def __init__(self, asked: Asked, folder: RunFolder, bar: Progress) -> None:
        """Nothing is read yet."""
        self.asked, self.folder, self._bar = asked, folder, bar
        self.sources = asked.sources()

    def survey(self) -> Tally:
        """Read everything once, and write the rejects down."""
        task = self._bar.add_task(text("reading", self.asked.language), total=None)
        tally = survey(self.sources, partial(self._bar.advance, task))
        self._bar.update(task, total=tally.cases, completed=tally.cases)
        self._write_rejects(tally)
        return tally

    def assess(self, tally: Tally) -> None:
        """Assess what is not yet assessed; differences between engines are written down."""
        task = self._bar.add_task(text("assessing", self.asked.language), total=tally.cases)
        with_engine = assessor(self.asked.rulebook, self.asked.engine)
        try:
            done = assess_all(self.sources, with_engine, self.folder, partial(self._bar.advance, task))
        finally:
            with_engine.close()
            tally.incidents = self._write_incidents(with_engine)
        if done:
            err.print(text("resumed", self.asked.language, done=done))

    def report(self) -> list[RunRow]:
        """Write the reports, and keep a line a case."""
        entries, rows, pages = [], [], []
        for number, (record, assessment) in enumerate(results(self.sources, self.folder), 1):
            name = self._report_name(record, number)
            entries.append(entry_of(assessment, _label(record), record.day, record.outcomes, Path(name).name))
            rows.append(row_of(assessment, _label(record), record.day, record.outcomes, name))
            pages.append(name)
        if self.asked.reports:
            self._write_reports((*self._history(), *entries), pages)
        return rows

    def _report_name(self, record: Record, number: int) -> str:
        return f"{REPORTS}/{number:06d}-{_slug(record.case.id)}.html" if self.asked.reports else ""

    def _history(self) -> Iterator[Entry]:
        """The earlier files, assessed only to be compared with."""
        assess = engine_named(self.asked.engine)
        for record in self.asked.earlier().records():
            assessment = assess(self.asked.rulebook, record.case)
            yield entry_of(assessment, _label(record), record.day, record.outcomes)

    def _write_reports(self, entries: tuple[Entry, ...], names: list[str]) -> None:
        asked = self.asked
        order = Order(asked.rulebook, asked.engine, entries, self.folder.path, asked.made_on, asked.language)
        task = self._bar.add_task(text("reporting", asked.language), total=len(names))
        write_reports(order, self._pages(names), os.cpu_count() or 1, partial(self._bar.advance, task))

    def _pages(self, names: list[str]) -> Iterator[Page]:
        for name, (record, assessment) in zip(names, results(self.sources, self.folder), strict=True):
            yield Page(record, assessment, name)

    def _write_rejects(self, tally: Tally) -> None:
        stream = io.StringIO(newline="")
        writer = RejectsWriter(stream, self.asked.language)
        writer.header()
        for reject in tally.rejects:
            writer.add(reject)
        self.folder.write(REJECTS, stream.getvalue().encode("utf-8-sig"))

    def _write_incidents(self, with_engine: Assessor) -> int:
        """Add this part's incidents to those of an earlier part of the run; how many there are in all."""
        with (self.folder.path / INCIDENTS).open("a+", encoding="utf-8") as lines:
            for incident in with_engine.incidents:
                lines.write(json.dumps(asdict(incident), ensure_ascii=False) + "\n")
            lines.seek(0)
            return sum(1 for _ in lines)

    def manifest(self, tally: Tally) -> Manifest:
        """What the index page says of the run."""
        return Manifest(
            engine=self.asked.engine,
            made_on=self.asked.made_on,
            sources=tuple(path.name for path in self.asked.files),
            rejected=len(tally.rejects),
            apart=tally.apart_by_reason(),
            incidents=tally.incidents,
            files=tuple((name, name) for name in (SUMMARY_XLSX, SUMMARY_CSV, ASSESSMENTS, REJECTS)),
        )

    def figures(self, tally: Tally) -> dict[str, Any]:
        """What belongs to the run and to no assessment."""
        return {
            "made_on": self.asked.made_on.isoformat(),
            "cases": tally.cases,
            "rejected": len(tally.rejects),
            "apart": tally.apart_by_reason(),
            "incidents": tally.incidents,
        }


def _label(record: Record) -> str:
    return record.label or record.case.id


def _slug(id: str) -> str:
    """An identifier as part of a file name, on any system."""
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in id)
    return kept.strip("-")[:60] or "dossier"
