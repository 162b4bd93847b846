"""The questions and answers of `gdr try`: one attribute at a time, and where that leaves the proposal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desk.terminal import show_diagnostics
from desk.trying.asking import NextOf, next_asked
from desk.trying.telling import show_help, show_keys, show_question, show_standing
from desk.trying.typed import Typed, pair_typed, refuse_misspelt
from engine.assessment import Assess, Assessment
from engine.errors import Language, Location
from engine.lettering import Lettering
from intake.typing import CellMistakes

BACK, DEFINE, HELP = ("-", "retour", "back"), "?", ("aide", "help")
STOP = ("fin", "end", "quit", "quitter", "exit")
Read = Callable[[], str]


@dataclass
class Dialogue:
    """A case being asked for. `before`: where it stood at each question answered or passed, to go back to.

    `stopped`: by Ctrl-C. `exhausted`: nothing was left to ask.
    """

    typed: Typed
    read: Read  # a line of what is typed; raises EOFError, or KeyboardInterrupt
    assess: Assess
    next_of: NextOf
    language: Language
    before: list[tuple[Typed, str]] = field(default_factory=list)
    stopped: bool = False
    exhausted: bool = False

    def run(self) -> Typed:
        """Ask until nothing is left to ask, or until whoever answers stops; what was typed so far."""
        try:
            self._ask_all()
        except EOFError:
            pass
        except KeyboardInterrupt:
            self.stopped = True
        return self.typed

    def _ask_all(self) -> None:
        today = self._today()
        asked = self._next(today)
        while asked is not None:
            show_question(self.typed, today, asked, self.language)
            line = self.read().strip()
            if self._is(line, STOP, asked):
                return
            if line == DEFINE or self._is(line, HELP, asked):
                self._help(line, asked)
            elif self._is(line, BACK, asked):
                asked = self._back() or asked
                today = self._today()
            elif self._takes(line, asked):
                today = self._today()
                show_standing(self.typed.rulebook, today, self.language)
                asked = self._next(today)
        self.exhausted = True

    def _help(self, line: str, asked: str) -> None:
        """What is asked about; before it, where help is called by its name, what may be typed."""
        if line != DEFINE:
            show_keys(self.language)
        show_help(self.typed.rulebook.attributes[asked], self.language)

    def _is(self, line: str, words: tuple[str, ...], asked: str) -> bool:
        """Whether a line is one of these words; a declared value of the same spelling is the answer."""
        return line.casefold() in words and line not in self.typed.rulebook.attributes[asked].values

    def _today(self) -> Assessment:
        return self.assess(self.typed.rulebook, self.typed.case)

    def _next(self, today: Assessment) -> str | None:
        return next_asked(self.typed, today, self.next_of, self.assess)

    def _back(self) -> str | None:
        """The question before, as it stood when it was asked; None at the first."""
        if not self.before:
            return None
        self.typed, asked = self.before.pop()
        return asked

    def _takes(self, line: str, asked: str) -> bool:
        """Whether a line answers; if not, why is said."""
        try:
            after = self._answered(line, asked)
        except CellMistakes as error:
            self._refuse(error)
            return False
        self._doubt(after)
        self.before.append((self.typed, asked))
        self.typed = after
        return True

    def _doubt(self, after: Typed) -> None:
        """Say what no rule will recognise in what was just typed."""
        new = [fact for id, fact in after.facts.items() if self.typed.facts.get(id) != fact]
        show_diagnostics(Lettering(after.rulebook).doubts(new), self.language)

    def _refuse(self, error: CellMistakes) -> None:
        """Say what is wrong with the line just typed: it is in sight, its place goes without saying."""
        told = [each.model_copy(update={"location": Location()}) for each in error.diagnostics]
        show_diagnostics(told, self.language)

    def _answered(self, line: str, asked: str) -> Typed:
        """Nothing passes over the question; `attribute=value` answers another."""
        if not line:
            return self.typed.passed(asked)
        other, value = pair_typed(self.typed.rulebook, line) or (asked, line)
        if other == asked and value == line:
            refuse_misspelt(self.typed.rulebook, line)
        return self.typed.told(other, value)
