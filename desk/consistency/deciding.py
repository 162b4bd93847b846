"""`gdr consistency`: a history read, people compared, told, written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from desk.books import Books
from desk.consistency import messages as say
from desk.consistency.history import History
from desk.files import written_whole
from desk.interruption import safe_points
from desk.running import Bar
from desk.terminal import err, out, progress, show_fitted
from desk.texts import text
from engine import reference
from engine.errors import GdrError, Language, Location, diagnostic
from engine.versions import together
from reports.agreement_tables import against_csv
from reports.consistency.as_json import consistency_json
from reports.consistency.comparison import Consistency, consistency_of
from reports.consistency.drawing import Draws
from reports.consistency.page import counted, render_consistency
from reports.consistency.said import looks_said, remarks, verdict
from reports.consistency.settings import Settings
from reports.consistency.situations import situations_of
from reports.consistency.tables import consistency_tables
from reports.spreadsheet import xlsx_of_tables
from reports.views.lexicon import lexicon_of

PAGE, CSV, XLSX, JSON = "consistency.html", "consistency.csv", "consistency.xlsx", "consistency.json"
SHOWN = 10  # rows of a table that a terminal shows


@dataclass(frozen=True)
class Asked:
    """What to compare, and how. `near`: the most distance between files, from 0 (identical only) to 1."""

    history: History
    books: Books
    near: float
    draws: int
    seed: int
    made_on: date
    language: Language
    folder: Path | None = None
    as_json: bool = False

    @property
    def settings(self) -> Settings:
        """What decides the figures."""
        return Settings(file=self.history.path.name, near=self.near, draws=self.draws, seed=self.seed)


@dataclass
class Compare:
    """One comparison."""

    asked: Asked

    def run(self) -> None:
        """Read, compare, tell, write. Raises GdrError for what cannot be read or holds nothing, OSError."""
        asked = self.asked
        asked.history.probe()
        with progress() as shown, safe_points() as stop_if_asked:
            found = self._compared(Bar(shown, asked.language, stop_if_asked))
        self._tell(found)
        self._write(found)

    def _compared(self, bar: Bar) -> Consistency:
        asked, history = self.asked, self.asked.history
        decisions = history.decisions(bar.start("reading", None))
        if not decisions:
            history.aside.say(asked.language)
            raise GdrError([diagnostic(say.NOTHING_DECIDED, Location(file=str(history.path)))])
        books = asked.books
        used = books.used({each.rulebook.version for each in decisions})
        lead = used[0] if len(used) == 1 else together(used, books.lead)
        states = situations_of(decisions, 1000 * asked.near, reference.assess, bar.start("comparing", None))
        tick: Callable[[], None] = bar.start("drawing", None)
        draws = Draws(asked.draws, Random(asked.seed), tick)  # noqa: S311 - seeded draws, not secrets
        return consistency_of(lead, decisions, states, draws)

    def _tell(self, found: Consistency) -> None:
        asked, history = self.asked, self.asked.history
        lexicon = lexicon_of(found.rulebook, asked.language)
        for reason, count in history.apart.most_common():
            err.print("[yellow]" + text("apart", asked.language, count=count, reason=reason) + "[/]")
        if asked.as_json:
            out.print(consistency_json(found, asked.settings), markup=False, end="")
            return
        out.print(f"[bold]{verdict(found, lexicon)}[/]")
        out.print(counted(found, lexicon), markup=False)
        for each in remarks(found, 0, lexicon):
            err.print(each, markup=False, style="yellow")
        out.print(looks_said(found, lexicon), markup=False)
        for table in consistency_tables(found, lexicon, SHOWN):
            show_fitted(table.title, table.headers, table.rows)

    def _write(self, found: Consistency) -> None:
        asked, history = self.asked, self.asked.history
        if asked.folder is None:
            history.aside.say(asked.language)
            return
        rejected, language = len(history.aside.rejects), asked.language
        tables = consistency_tables(found, lexicon_of(found.rulebook, language))
        contents: dict[str, str | bytes] = {
            PAGE: render_consistency(found, asked.settings, asked.made_on, rejected, language=language),
            CSV: against_csv(tables),
            XLSX: xlsx_of_tables(tables),
            JSON: consistency_json(found, asked.settings),
        }
        history.aside.write(asked.folder, language)
        for name, content in contents.items():
            place = written_whole(asked.folder / name, content)
            if not asked.as_json:
                out.print(text("compared_written", language, file=place))
