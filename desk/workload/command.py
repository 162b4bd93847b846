"""`gdr workload`: a history and files to come read, the work foreseen; told, written. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk.books import Books, day_of
from desk.consistency.history import History
from desk.consistency.messages import NOTHING_DECIDED as EMPTY
from desk.engines import steady
from desk.files import file_digest
from desk.learning.asked import AskedOfHistory, but_refused, reading, refusals, tell_aside, write
from desk.learning.reading import past_decisions
from desk.measured import tell_page
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import out
from engine.errors import GdrError, Location, diagnostic
from learner.workload import Coming, Foresight, Workload, WorkloadSettings, foresee
from learner.workload.model import By
from learner.workload.outcomes import took
from reports.views.lexicon import lexicon_of
from reports.workload.page import render_workload, workload_page

JSON, PAGE = "workload.json", "workload.html"


@dataclass(frozen=True, kw_only=True)
class Asked(AskedOfHistory):
    """What to foresee, from what. `mappings`: of the history, of its cases, of the files to come."""

    coming: tuple[Path, ...]
    by: By
    seed: int
    draws: int

    @property
    def sources(self) -> Sources:
        """The files to come, read by the version that the history is read by."""
        lead = self.books.lead
        return Sources(self.coming, Books((lead,), self.books.made_on), self.mappings[2])


@dataclass
class Foreseeing:
    """One foresight."""

    asked: Asked

    def run(self) -> None:
        """Read, foresee, tell, write. Raises GdrError for what cannot be read or holds nothing, OSError."""
        with reading(self.asked, beside=(self.asked.sources,), undecided=True) as (history, bar):
            found = self._found(history, bar)
        self._tell(found, history)
        self._write(found, history)

    def _found(self, history: History, bar: Bar) -> Workload:
        asked, today = self.asked, self.asked.books.made_on
        past = past_decisions(history, asked.scale, bar.start("reading", None))
        kept, said = took(past, today)
        if not kept:
            raise GdrError([*said, diagnostic(EMPTY, Location(file=str(history.path)))])
        filed = asked.sources.records(history.aside.add)
        coming = [
            Coming(each.record.case, day_of(each.record, each.rulebook) or each.record.day or today) for each in filed
        ]
        settings = WorkloadSettings(
            history=asked.file.name,
            history_sha256=file_digest(history.path),
            files=tuple(each.name for each in asked.coming),
            files_sha256=tuple(file_digest(each) for each in asked.coming),
            scale=asked.scale,
            by=asked.by,
            seed=asked.seed,
            draws=asked.draws,
        )
        foresight = Foresight(past, coming, settings, today)
        found = foresee(asked.books.lead, foresight, steady, bar.start("foreseeing", None))
        return found.model_copy(update={"notices": (*refusals(history), *found.notices)})

    def _tell(self, found: Workload, history: History) -> None:
        asked = self.asked
        tell_aside(asked, history)
        if asked.as_json:
            out.print(found.to_json(), markup=False, end="")
            return
        found = found.model_copy(update={"notices": but_refused(found.notices)})
        tell_page(workload_page(found, lexicon_of(asked.books.lead, asked.language), asked.books.made_on))

    def _write(self, found: Workload, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        page = render_workload(found, asked.books.lead, asked.books.made_on, language=asked.language)
        write(asked, asked.folder, history, {PAGE: page, JSON: found.to_json()})
