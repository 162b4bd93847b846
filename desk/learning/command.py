"""`gdr learn`: a history read, looked at, learnt from; told, written, put on record. It changes no rulebook."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from desk.consistency.history import History
from desk.engines import steady
from desk.files import file_digest, written_whole
from desk.learning import messages as say
from desk.learning.asked import AskedOfHistory, but_refused, reading, refused, tell_aside
from desk.learning.card_asked import FIGURES, JSON, written_already
from desk.learning.card_telling import tell_card
from desk.learning.drafts import Drafts
from desk.learning.next_steps import next_steps
from desk.learning.reading import past_decisions
from desk.learning.telling import tell
from desk.running import Bar
from desk.terminal import err, out, show_diagnostics
from desk.texts import text
from engine.emitting import emit
from engine.errors import diagnostic
from intake.databases import Database
from learner.evidence import Care, Evidence, evidence_of, warned
from learner.firing import Fired, fired, levers_of
from learner.learning import Asked as Question
from learner.learning import Learned, learn
from learner.naming import shared_rules
from learner.sorting import Caution, listed
from learner.usable import Usable, usable
from reports.learning.made import said_of
from reports.learning.page import render_learning
from reports.learning.said import LearnSaid, LearnSettings
from reports.measured.saying import Figures
from reports.views.lexicon import lexicon_of

PAGE = "learn.html"


@dataclass(frozen=True, kw_only=True)
class Asked(AskedOfHistory):
    """What to learn, and how. `recorded`: whether proposals go on record, each with a draft of its own."""

    locked: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    seed: int = 1
    keep_thresholds: bool = False
    card: str = ""
    recorded: bool = False

    @property
    def how(self) -> str:
        """What tells two readings of one file apart."""
        said = [each.model_dump_json() if each else "" for each in self.mappings]
        base = self.file if isinstance(self.file, Database) else None
        said += [self.sheet or "", base.table if base else "", base.query if base else "", str(self.keep_thresholds)]
        return hashlib.sha256("\0".join(said).encode()).hexdigest()


@dataclass(frozen=True)
class Done:
    """What came of it. `drafts`: None where nothing was learnt; `evidence` and `page`: where they are asked for."""

    said: LearnSaid
    usable: Usable
    drafts: Drafts | None
    evidence: Evidence | None = None
    page: str = ""


@dataclass
class Learning:
    """One history learnt from."""

    asked: Asked

    def run(self) -> Done | None:
        """Read, look, learn, tell, write. Raises GdrError for what cannot be read, OSError.

        None where only a card was asked for, and was written already.
        """
        asked = self.asked
        with reading(asked) as (history, bar):
            kept = self._kept(history)
            done = self._done(history, bar) if kept is None else None
        if kept is not None:
            err.print(text("learn_card_kept", asked.language, folder=asked.folder), markup=False)
            tell_card(asked.books.lead, kept, asked.card, asked.language)
        if done is None:
            return None
        self._tell(done, history)
        self._write(done, history)
        if asked.card and done.evidence is not None and not asked.as_json:
            tell_card(asked.books.lead, done.evidence, asked.card, asked.language)
        return done

    def _kept(self, history: History) -> Evidence | None:
        """The cards of an `--out` already written, where one of them is all that is asked for."""
        asked = self.asked
        if not asked.card or asked.recorded or asked.as_json:
            return None
        return written_already(asked, self._settings(history))

    def _done(self, history: History, bar: Bar) -> Done:
        asked, book = self.asked, self.asked.books.lead
        decisions = past_decisions(history, asked.scale, bar.start("reading", None))
        caution = Caution(asked.scale, asked.books.made_on, asked.without, asked.allowed, asked.seed)
        held = usable(book, decisions, caution, steady)
        learned = self._learned(held, bar) if held.verdict == "learn" else None
        drafts = Drafts(learned, asked.scale, self._name(history), asked.file.name) if learned else None
        first = tuple(warned(drafts.disagreements)) if drafts else ()
        more = learned.precaution.said() if learned else ()
        noticed = replace(held, notices=(*first, *refused(history), *held.notices, *more))
        seen = learned.fired if learned else self._counted(held)
        found = (learned, drafts.described()) if learned and drafts else None
        done = Done(said_of(book, self._settings(history, held), noticed, seen, found), noticed, drafts)
        return self._shown(done, learned, bar) if learned and (asked.folder or asked.card) else done

    def _shown(self, done: Done, learned: Learned, bar: Bar) -> Done:
        """With the evidence, and the page that shows it."""
        asked = self.asked
        counted = done.drafts.disagreements if done.drafts else None
        found = evidence_of(learned, steady, Care(seed=asked.seed), bar.start("evidence", None), counted)
        page = render_learning(learned.rulebook, found, asked.books.made_on, done.said.notices, language=asked.language)
        return replace(done, evidence=found, page=page, drafts=self._drawn_up(done.drafts, bar))

    def _drawn_up(self, drafts: Drafts | None, bar: Bar) -> Drafts | None:
        """The drafts made, before anything is written: it is long, and someone may stop it."""
        if drafts is None or not drafts.any or self.asked.folder is None:
            return drafts
        made = replace(drafts, tick=bar.start("illustrating", None))
        _ = made.whole, made.apart if self.asked.recorded else None
        return made

    def _learned(self, held: Usable, bar: Bar) -> Learned:
        asked, book = self.asked, self.asked.books.lead
        locked = {*asked.locked, *shared_rules(book), *held.locked}
        question = Question(asked.scale, held.attributes, locked, keep_thresholds=self._still(held))
        return learn(book, held.decisions, question, steady, bar.start("learning", None))

    def _counted(self, held: Usable) -> Fired | None:
        if held.verdict != "count":
            return None
        book = self.asked.books.lead
        return fired(book, [each.case for each in held.decisions], steady, self.asked.scale)

    def _still(self, held: Usable | None) -> bool:
        """Whether levels begin where they do."""
        return self.asked.keep_thresholds or (held is not None and held.still)

    def _settings(self, history: History, held: Usable | None = None) -> LearnSettings:
        asked = self.asked
        return LearnSettings(
            file=asked.file.name,
            sha256=file_digest(history.path),
            scale=asked.scale,
            locked=asked.locked,
            without=asked.without,
            allowed=asked.allowed,
            seed=asked.seed,
            keep_thresholds=self._still(held),
            how=asked.how,
        )

    def _name(self, history: History) -> str:
        """What the drafts say set their points: told by the history, the rulebook and what was asked."""
        made_of = self._settings(history).model_dump_json() + self.asked.books.lead.digest
        return f"proposition apprise {hashlib.sha256(made_of.encode()).hexdigest()[:12]}"

    def _tell(self, done: Done, history: History) -> None:
        asked = self.asked
        tell_aside(asked, history)
        if asked.as_json:
            out.print(done.said.to_json(), markup=False, end="")
            return
        figures = Figures(lexicon_of(asked.books.lead, asked.language), asked.scale)
        tell(done.said, but_refused(done.usable.notices), figures)
        self._tell_shared()

    def _tell_shared(self) -> None:
        book = self.asked.books.lead
        shared = {*shared_rules(book)} & {lever.rule.id for lever in levers_of(book, self.asked.scale)}
        if shared:
            show_diagnostics([diagnostic(say.SHARED, named=listed(sorted(shared)))], self.asked.language)

    def _write(self, done: Done, history: History) -> None:
        asked, drafts = self.asked, done.drafts
        if asked.folder is None:
            if drafts and drafts.any and not asked.as_json:
                out.print(text("learn_try_out", asked.language))
            return
        history.aside.write(asked.folder, asked.language)
        evidence = written_whole(asked.folder / JSON, done.said.to_json())
        if done.evidence is not None:
            written_whole(asked.folder / PAGE, done.page)
            written_whole(asked.folder / FIGURES, done.evidence.to_json())
        if drafts is None or not drafts.any:
            return
        file = written_whole(asked.folder / f"{drafts.base.id}.yaml", emit(drafts.whole))
        if not asked.as_json:
            more = len(drafts.whole.examples) - len(drafts.base.examples)
            if more:
                out.print(text("learn_illustrated", asked.language, count=more))
            for line in next_steps(asked, file, evidence, proposed=asked.recorded):
                out.print(line, markup=False)
