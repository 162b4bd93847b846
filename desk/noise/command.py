"""`gdr noise`: a history read, decisions on the same facts set beside one another, told, written."""

from __future__ import annotations

from dataclasses import dataclass

from desk.consistency import messages as say
from desk.consistency.history import History
from desk.engines import steady
from desk.files import file_digest
from desk.learning.asked import AskedOfHistory, reading, refused, tell_aside, write
from desk.learning.reading import past_decisions
from desk.running import Bar
from desk.terminal import err, out, show_diagnostics, show_fitted
from desk.texts import text
from engine.assessment import RulebookRef
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from learner.history import PastDecision
from learner.noise.audit import Listened, audited
from learner.noise.model import Group
from learner.sorting import Caution, sorted_out
from reports.noise.as_json import NoiseSaid, NoiseSettings
from reports.noise.near import near_pairs
from reports.noise.page import render_noise
from reports.noise.said import Saying
from reports.noise.tables import tables_of
from reports.notices import notices_of
from reports.showing import Figures
from reports.views.lexicon import lexicon_of
from reports.wording import words

PAGE, JSON = "noise.html", "noise.json"


@dataclass(frozen=True, kw_only=True)
class Asked(AskedOfHistory):
    """What to audit, and how.

    `expected`: a share; `without`: attributes left out; `near`: the most distance of near files; 0: none is looked for.
    """

    expected: float | None = None
    without: tuple[str, ...] = ()
    near: float = 0.05
    seed: int = 1


@dataclass
class Audit:
    """One audit."""

    asked: Asked

    def run(self) -> NoiseSaid:
        """Read, compare, tell, write. Raises GdrError for what cannot be read or holds nothing, OSError."""
        with reading(self.asked) as (history, bar):
            said, notices = self._said(history, bar)
        self._tell(said, notices, history)
        self._write(said, history)
        return said

    def _said(self, history: History, bar: Bar) -> tuple[NoiseSaid, list[Diagnostic]]:
        asked, book = self.asked, self.asked.books.lead
        read = past_decisions(history, asked.scale, bar.start("reading", None))
        decisions, notices = sorted_out(book, read, Caution(asked.scale, asked.books.made_on, asked.without))
        if not decisions:
            raise GdrError([*notices, diagnostic(say.NOTHING_DECIDED, Location(file=str(history.path)))])
        listened = Listened(book, asked.scale, decisions, self._near(decisions, bar))
        said = NoiseSaid(
            rulebook=RulebookRef.of(book),
            settings=NoiseSettings(
                file=asked.file.name,
                sha256=file_digest(history.path),
                scale=asked.scale,
                near=asked.near,
                expected=asked.expected,
                without=asked.without,
                seed=asked.seed,
            ),
            notices=notices_of([*refused(history), *notices]),
            noise=audited(listened, asked.seed, bar.start("auditing", None)),
        )
        return said, notices

    def _near(self, decisions: list[PastDecision], bar: Bar) -> tuple[tuple[int, int], ...] | None:
        asked = self.asked
        if not asked.near or asked.scale != "modes":
            return None
        return near_pairs(asked.books.lead, decisions, asked.near, steady, bar.start("comparing", None))

    def _tell(self, said: NoiseSaid, notices: list[Diagnostic], history: History) -> None:
        asked = self.asked
        tell_aside(asked, history)
        if asked.as_json:
            out.print(said.to_json(), markup=False, end="")
            return
        show_diagnostics(notices, asked.language)
        figures = Figures(words(asked.language))
        saying = Saying(said.noise, said.settings, figures, lexicon_of(asked.books.lead, asked.language).label)
        out.print(saying.verdict(), markup=False, style="bold")
        for each in filter(None, (saying.expected(), *saying.basis(), saying.counted())):
            out.print(each, markup=False)
        for each in saying.remarks():
            err.print(each, markup=False, style="yellow")
        for table in (each.plain for each in tables_of(saying)):
            show_fitted(table.title, table.headers, table.rows)
        for each in (*saying.unparted(), *saying.itself(), saying.office()):
            out.print(each, markup=False)
        self._tell_groups(said, figures)

    def _tell_groups(self, said: NoiseSaid, figures: Figures) -> None:
        if said.noise.discuss:
            out.print(figures.words.noise_discuss, style="bold", markup=False)
        for place, group in enumerate(said.noise.discuss, 1):
            values = {"place": place, "levels": _levels(group, figures), "cases": _cases(group)}
            out.print(text("noise_group_line", self.asked.language, **values))

    def _write(self, said: NoiseSaid, history: History) -> None:
        asked = self.asked
        if asked.folder is None:
            return
        page = render_noise(said, asked.books.lead, asked.books.made_on, language=asked.language)
        write(asked, asked.folder, history, {PAGE: page, JSON: said.to_json()})


def _levels(group: Group, figures: Figures) -> str:
    return ", ".join(f"{level} {figures.count(many)}" for level, many in group.levels.items() if many)


def _cases(group: Group) -> str:
    return ", ".join(each.case for each in group.files)
