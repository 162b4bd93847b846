"""`gdr drift`: a history read, recent decisions looked at beside those before; told, written. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.books import Books
from desk.consistency.history import History
from desk.drift import messages as say
from desk.files import file_digest, written_whole
from desk.interruption import safe_points
from desk.learning.reading import as_a_file, history_to_learn, past_decisions
from desk.measured import tell_page
from desk.running import Bar
from desk.terminal import out, progress
from desk.texts import text
from engine import reference
from engine.errors import GdrError, Language, diagnostic
from intake.mapping import Mapping
from learner.drift import Drift, DriftSettings, Watch, watch
from learner.drift.periods import quarter_days
from learner.firing import Scale
from reports.drift.page import drift_page, render_drift
from reports.views.lexicon import lexicon_of

JSON, PAGE = "drift.json", "drift.html"


def days_of(since: str | None, quarter: str | None) -> tuple[date | None, date | None]:
    """The first day looked at, and the last one. Raises GdrError for what is no day or no quarter."""
    if quarter:
        try:
            return quarter_days(quarter)
        except ValueError:
            raise GdrError([diagnostic(say.NO_QUARTER, value=quarter)]) from None
    try:
        return (date.fromisoformat(since) if since else None), None
    except ValueError:
        raise GdrError([diagnostic(say.NO_DAY, value=since)]) from None


@dataclass(frozen=True)
class Asked:
    """What to look at, from what, and where to write it. `mappings`: of decisions, and of their cases."""

    file: Path
    books: Books
    scale: Scale
    since: date | None
    until: date | None
    language: Language
    mappings: tuple[Mapping | None, Mapping | None] = (None, None)
    sheet: str | None = None
    folder: Path | None = None
    as_json: bool = False


@dataclass
class Watching:
    """One history watched."""

    asked: Asked

    def run(self) -> None:
        """Read, look, tell, write. Raises GdrError for what cannot be read, OSError."""
        asked = self.asked
        with as_a_file(asked.file, asked.books.id) as path:
            history = history_to_learn(path, asked.books, asked.scale, asked.mappings, asked.sheet)
            history.sources().probe()
            with progress() as shown, safe_points() as stop_if_asked:
                found = self._found(history, Bar(shown, asked.language, stop_if_asked))
        self._tell(found, history)
        self._write(found, history)

    def _found(self, history: History, bar: Bar) -> Drift:
        asked = self.asked
        decisions = past_decisions(history, asked.scale, bar.start("reading", None))
        settings = DriftSettings(
            file=asked.file.name,
            sha256=file_digest(history.path),
            scale=asked.scale,
            since=asked.since,
            until=asked.until,
        )
        tick = bar.start("watching", None)
        return watch(asked.books.lead, decisions, Watch(settings, asked.books.made_on), reference.assess, tick)

    def _tell(self, found: Drift, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            history.aside.say(asked.language)
        if asked.as_json:
            out.print(found.to_json(), markup=False, end="")
            return
        for reason, count in history.apart.most_common():
            out.print(text("apart", asked.language, count=count, reason=reason))
        tell_page(drift_page(found, lexicon_of(asked.books.lead, asked.language), asked.books.made_on))

    def _write(self, found: Drift, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        history.aside.write(asked.folder, asked.language)
        page = render_drift(found, asked.books.lead, asked.books.made_on, language=asked.language)
        for name, content in ((PAGE, page), (JSON, found.to_json())):
            place = written_whole(asked.folder / name, content)
            if not asked.as_json:
                out.print(text("compared_written", asked.language, file=place))
