"""`gdr workload`: a history and files to come read, the work foreseen; told, written. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desk.books import Books, day_of
from desk.consistency.history import History
from desk.consistency.reading import probe
from desk.files import file_digest, written_whole
from desk.interruption import safe_points
from desk.learning.reading import as_a_file, history_to_learn, past_decisions
from desk.measured import tell_page
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import out, progress
from desk.texts import text
from engine import reference
from engine.errors import Language
from intake.mapping import Mapping
from learner.firing import Scale
from learner.workload import Coming, Foresight, Workload, WorkloadSettings, foresee
from learner.workload.model import By
from reports.views.lexicon import lexicon_of
from reports.workload.page import render_workload, workload_page

JSON, PAGE = "workload.json", "workload.html"
Mappings = tuple[Mapping | None, Mapping | None, Mapping | None]


@dataclass(frozen=True)
class Asked:
    """What to foresee, from what. `mappings`: of the history, of its cases, of the files to come."""

    file: Path
    coming: tuple[Path, ...]
    books: Books
    scale: Scale
    by: By
    seed: int
    draws: int
    language: Language
    mappings: Mappings = (None, None, None)
    sheet: str | None = None
    folder: Path | None = None
    as_json: bool = False

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
        """Read, foresee, tell, write. Raises GdrError for what cannot be read, OSError."""
        asked = self.asked
        with as_a_file(asked.file, asked.books.id) as path:
            decided = history_to_learn(path, asked.books, asked.scale, asked.mappings[:2], asked.sheet)
            history = replace(decided, needs="")  # files of which nothing was decided yet are read too
            probe((history.sources(), asked.sources))
            with progress() as shown, safe_points() as stop_if_asked:
                found = self._found(history, Bar(shown, asked.language, stop_if_asked))
        self._tell(found, history)
        self._write(found, history)

    def _found(self, history: History, bar: Bar) -> Workload:
        asked, today = self.asked, self.asked.books.made_on
        past = past_decisions(history, asked.scale, bar.start("reading", None))
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
        return foresee(asked.books.lead, foresight, reference.assess, bar.start("foreseeing", None))

    def _tell(self, found: Workload, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            history.aside.say(asked.language)
        if asked.as_json:
            out.print(found.to_json(), markup=False, end="")
            return
        for reason, count in history.apart.most_common():
            out.print(text("apart", asked.language, count=count, reason=reason))
        tell_page(workload_page(found, lexicon_of(asked.books.lead, asked.language), asked.books.made_on))

    def _write(self, found: Workload, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        history.aside.write(asked.folder, asked.language)
        page = render_workload(found, asked.books.lead, asked.books.made_on, language=asked.language)
        for name, content in ((PAGE, page), (JSON, found.to_json())):
            place = written_whole(asked.folder / name, content)
            if not asked.as_json:
                out.print(text("compared_written", asked.language, file=place))
