"""`gdr drift`: a history read, recent decisions looked at beside those before; told, written. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.consistency.history import History
from desk.drift import messages as say
from desk.engines import steady
from desk.files import file_digest
from desk.learning.asked import AskedOfHistory, but_refused, reading, refusals, tell_aside, write
from desk.learning.reading import past_decisions
from desk.measured import tell_page
from desk.running import Bar
from desk.terminal import out
from engine.errors import GdrError, diagnostic
from learner.drift import Drift, DriftSettings, Watch, watch
from learner.quarters import quarter_days
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


@dataclass(frozen=True, kw_only=True)
class Asked(AskedOfHistory):
    """What to look at, from what, and where to write it. `mappings`: of decisions, and of their cases."""

    since: date | None
    until: date | None


@dataclass
class Watching:
    """One history watched."""

    asked: Asked

    def run(self) -> None:
        """Read, look, tell, write. Raises GdrError for what cannot be read or holds nothing, OSError."""
        with reading(self.asked) as (history, bar):
            found = self._found(history, bar)
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
        found = watch(asked.books.lead, decisions, Watch(settings, asked.books.made_on), steady, tick)
        return found.model_copy(update={"notices": (*refusals(history), *found.notices)})

    def _tell(self, found: Drift, history: History) -> None:
        asked = self.asked
        tell_aside(asked, history)
        if asked.as_json:
            out.print(found.to_json(), markup=False, end="")
            return
        found = found.model_copy(update={"notices": but_refused(found.notices)})
        tell_page(drift_page(found, lexicon_of(asked.books.lead, asked.language), asked.books.made_on))

    def _write(self, found: Drift, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        page = render_drift(found, asked.books.lead, asked.books.made_on, language=asked.language)
        write(asked, asked.folder, history, {PAGE: page, JSON: found.to_json()})
