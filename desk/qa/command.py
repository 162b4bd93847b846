"""`gdr qa`: every scenario of a folder, pairs that nobody wrote, and which rules are exercised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desk.books import books_of
from desk.interruption import safe_points
from desk.places import FEATURES
from desk.proofs.mutating import mutated
from desk.qa import messages_file as say
from desk.qa.bench import Bench, id_named
from desk.qa.coverage import Seen, covers
from desk.qa.feature import Feature
from desk.qa.generating import generated
from desk.qa.naming import of_rulebooks, rule_mistakes, rulebook_named
from desk.qa.on_record import on_record
from desk.qa.reading import files_of, read_feature
from desk.qa.result import Covered, Generated, QaReport, Ran
from desk.qa.running import Run
from desk.qa.watching import watchers
from desk.terminal import progress
from desk.texts import text
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic
from engine.model import Rulebook
from engine.mutation import MutationReport
from engine.verification.solving import BUDGET

HERE = Path("features")


@dataclass(frozen=True, slots=True)
class Asked:
    """What to run and how. No `path`: the folder `features` of the current one, else the one that ships."""

    on: date
    language: Language
    path: Path | None = None
    engine: str = "chaining"
    rulebook: str | None = None
    seed: int = 1
    generate: bool = True
    mutants: bool = False
    budget: int = BUDGET

    @property
    def place(self) -> Path:
        """Where scenarios are looked for."""
        return self.path or (HERE if HERE.is_dir() else FEATURES)


@dataclass
class Qa:
    """A run under way: what was found so far, and whether someone stopped it."""

    asked: Asked
    ran: list[Ran] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    covered: list[Covered] = field(default_factory=list)
    interrupted: bool = False

    def run(self) -> QaReport:
        """Everything, or what was done before Ctrl-C. Raises GdrError where there is nothing to run."""
        run = Run(self._bench())
        features = self._features(run.bench)
        try:
            self._scenarios(run, features)
        except KeyboardInterrupt:
            self.interrupted = True
        run.bench.pulse = lambda: None
        for feature in features:
            self.mistakes += rule_mistakes(feature, self._book_of(run, feature))
        for book in run.books.values():
            self.covered.append(self._covered(book, run, features))
        return self.report()

    def report(self) -> QaReport:
        """What is known so far."""
        return QaReport(
            on=self.asked.on,
            seed=self.asked.seed,
            interrupted=self.interrupted,
            scenarios=tuple(self.ran),
            mistakes=tuple(self.mistakes),
            rulebooks=tuple(self.covered),
        )

    def _bench(self) -> Bench:
        books = [books_of(self.asked.rulebook, self.asked.on).lead] if self.asked.rulebook else []
        instead = {book.id: book for book in books}
        return Bench(self.asked.on, self.asked.engine, self.asked.budget, instead, on_record)

    def _features(self, bench: Bench) -> list[Feature]:
        found = [read_feature(file) for file in files_of(self.asked.place)]
        if bench.instead:
            known = sorted({rulebook_named(each) for feature in found for each in feature.scenarios} - {""})
            # A scenario that names no rulebook stays: it is refused, rather than left out without a word.
            found = [of_rulebooks(each, [*bench.instead, ""]) for each in found]
            found = [each for each in found if each.scenarios]
            if not found:
                values = {"rulebook": self.asked.rulebook, "known": ", ".join(known) or "—"}
                raise GdrError([diagnostic(say.NONE_FOR, Location(), **values)])
        self.mistakes += [each for feature in found for each in feature.mistakes]
        return found

    def _scenarios(self, run: Run, features: list[Feature]) -> None:
        with safe_points() as stop_if_asked, progress() as bar:
            total = sum(len(each.scenarios) for each in features)
            task = bar.add_task(text("qa_running", self.asked.language), total=total)
            files = bar.add_task(text("cases", self.asked.language), total=None)

            def pulse() -> None:
                bar.advance(files)
                stop_if_asked()

            run.bench.pulse = pulse
            for feature in features:
                for ran in run.feature(feature):
                    self.ran.append(ran)
                    bar.advance(task)
                    stop_if_asked()

    def _book_of(self, run: Run, feature: Feature) -> Rulebook | None:
        named = (id_named(rulebook_named(each)) for each in feature.scenarios)
        return next((run.books[id] for id in named if id in run.books), None)

    def _covered(self, book: Rulebook, run: Run, features: list[Feature]) -> Covered:
        return Covered(
            rulebook=book.id,
            version=book.version,
            digest=book.digest,
            title=book.title,
            rules=covers(book, run.seen.get(book.id, Seen()), self.ran),
            generated=tuple(self._generated(book, run.bench)),
            mutation=self._mutation(book, features),
        )

    def _generated(self, book: Rulebook, bench: Bench) -> Iterator[Generated]:
        if not self.asked.generate or self.interrupted:
            return
        try:
            with progress() as bar:
                bar.add_task(text("qa_generating", self.asked.language, name=book.id), total=None)
                yield from generated(book, bench, self.asked.seed)
        except KeyboardInterrupt:
            self.interrupted = True

    def _mutation(self, book: Rulebook, features: list[Feature]) -> MutationReport | None:
        if not self.asked.mutants or self.interrupted:
            return None
        title = text("mutating", self.asked.language, name=book.id)
        found = mutated(book, self.asked.engine, title, lambda: watchers(book, features, self.asked.on))
        self.interrupted = not found.complete
        return found
