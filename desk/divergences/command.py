"""`gdr divergences`: a history read, its divergences studied, told, written. It changes no rulebook."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk.consistency import messages as say
from desk.consistency.history import History
from desk.engines import steady
from desk.files import file_digest
from desk.learning.asked import AskedOfHistory, reading, refused, tell_aside, write
from desk.learning.reading import past_decisions
from desk.running import Bar
from desk.terminal import err, out, show_diagnostics, show_fitted
from engine.assessment import RulebookRef
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from learner.divergences.study import Question, study
from learner.learning import Asked as ToLearn
from learner.learning import Learned, learn
from learner.naming import shared_rules
from learner.sorting import Caution
from learner.usable import Usable, usable
from reports.divergences.as_json import DivergencesSaid, DivergencesSettings
from reports.divergences.page import render_divergences
from reports.divergences.said import Saying
from reports.divergences.tables import tables_of
from reports.notices import notices_of
from reports.views.lexicon import lexicon_of

PAGE, JSON = "divergences.html", "divergences.json"


@dataclass(frozen=True, kw_only=True)
class Asked(AskedOfHistory):
    """What to study, and how."""

    without: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    seed: int = 1


@dataclass
class Study:
    """One study."""

    asked: Asked

    def run(self) -> DivergencesSaid:
        """Read, study, tell, write. Raises GdrError for what cannot be read or holds nothing, OSError."""
        with reading(self.asked) as (history, bar):
            said, held = self._said(history, bar)
        self._tell(said, held, history)
        self._write(said, history)
        return said

    def _said(self, history: History, bar: Bar) -> tuple[DivergencesSaid, Usable]:
        asked, book = self.asked, self.asked.books.lead
        read = past_decisions(history, asked.scale, bar.start("reading", None))
        caution = Caution(asked.scale, asked.books.made_on, asked.without, asked.allowed, asked.seed)
        held = usable(book, read, caution, steady)
        if not held.decisions:
            raise GdrError([*_kept(held.notices), diagnostic(say.NOTHING_DECIDED, Location(file=str(history.path)))])
        question = Question(book, asked.scale, held.attributes, self._learned(held, bar), asked.seed)
        settings = DivergencesSettings(
            file=asked.file.name,
            sha256=file_digest(history.path),
            scale=asked.scale,
            without=asked.without,
            allowed=asked.allowed,
            seed=asked.seed,
        )
        found, precaution = study(question, held.decisions, steady, bar.start("studying", None))
        held = replace(held, notices=(*held.notices, *precaution.said()))
        said = DivergencesSaid(
            rulebook=RulebookRef.of(book),
            settings=settings,
            notices=notices_of([*refused(history), *held.notices]),
            verdict=held.verdict,
            divergences=found,
        )
        return said, held

    def _learned(self, held: Usable, bar: Bar) -> Learned | None:
        """What `gdr learn` would propose of the same decisions; None where it would not."""
        if held.verdict != "learn":
            return None
        book = self.asked.books.lead
        question = ToLearn(
            self.asked.scale, held.attributes, {*shared_rules(book), *held.locked}, keep_thresholds=held.still
        )
        return learn(book, held.decisions, question, steady, bar.start("learning", None))

    def _tell(self, said: DivergencesSaid, held: Usable, history: History) -> None:
        asked = self.asked
        tell_aside(asked, history)
        if asked.as_json:
            out.print(said.to_json(), markup=False, end="")
            return
        doubts = (each.model_copy(update={"severity": "warning"}) for each in held.notices)
        show_diagnostics(doubts, asked.language)  # what stops `gdr learn` stops nothing here
        saying = Saying(said, lexicon_of(asked.books.lead, asked.language))
        out.print(saying.verdict(), markup=False, style="bold")
        for each in (*saying.told(), *saying.unaccounted()):
            out.print(each, markup=False)
        for each in saying.remarks():
            err.print(each, markup=False, style="yellow")
        for table in (each.plain for each in tables_of(saying)):
            show_fitted(table.title, table.headers, table.rows)

    def _write(self, said: DivergencesSaid, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        page = render_divergences(said, asked.books.lead, asked.books.made_on, language=asked.language)
        write(asked, asked.folder, history, {PAGE: page, JSON: said.to_json()})


def _kept(notices: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """Without what says that there is nothing: it is said once."""
    return [each for each in notices if each.code != "LEARN_NOTHING"]
