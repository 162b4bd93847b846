"""What one scenario has set so far: its rulebook, its files, the pairs that a change makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from desk.qa import messages as say
from desk.qa.bench import Bench
from desk.qa.errors import mistake
from engine.assessment import Assessment
from engine.errors import Diagnostic
from engine.facts import Case, Fact
from engine.model import Rulebook

ONE = "dossier"


class Pair(NamedTuple):
    """A file before and after a change."""

    before: Case
    after: Case


@dataclass
class World:
    """A scenario under way. `folder` is where its file lies; `seen` what was assessed, for the coverage of rules.

    `noted` is worth knowing even of a scenario that passes. `stated` is what its own steps say of every file;
    `own` whether the step under way is one of them, not one of a background.
    """

    bench: Bench
    folder: Path = Path()
    book: Rulebook | None = None
    cases: list[Case] = field(default_factory=list)
    pairs: list[Pair] | None = None
    many: bool = False
    seen: list[Assessment] = field(default_factory=list)
    noted: list[Diagnostic] = field(default_factory=list)
    own: bool = False
    stated: dict[str, Fact | None] = field(default_factory=dict)

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook of the scenario. Raises Mistake if it has named none."""
        if self.book is None:
            raise mistake(say.NO_RULEBOOK)
        return self.book

    def use(self, name: str) -> None:
        """Take a rulebook. Raises GdrError."""
        self.book = self.bench.rulebook(name)

    def state(self, id: str, fact: Fact | None) -> None:
        """Give a fact to every file, the first one made if there is none; None takes it away."""
        self.cases = [with_fact(case, id, fact) for case in self.cases or [Case(id=ONE)]]

    def change(self, vary: Callable[[Case], Iterable[Case]]) -> None:
        """Make pairs of each file and what it may become; a second change starts from where the first came to."""
        before = self.pairs if self.pairs is not None else [Pair(case, case) for case in self.described()]
        self.pairs = [Pair(pair.before, after) for pair in before for after in vary(pair.after)]

    def described(self) -> list[Case]:
        """The files as given. Raises Mistake if there is none."""
        if not self.cases:
            raise mistake(say.NO_CASE, **_instance(self.rulebook))
        return self.cases

    def current(self) -> list[Case]:
        """The files that outcomes are asked of: after the change, if there was one."""
        return [pair.after for pair in self.pairs] if self.pairs is not None else self.described()

    def compared(self) -> list[Pair]:
        """The pairs to compare. Raises Mistake if there is none: nothing would be checked."""
        pairs = self.pairs if self.pairs is not None else [Pair(self.cases[0], each) for each in self.cases[1:]]
        if not pairs:
            raise mistake(say.NO_PAIR)
        return pairs

    def assess(self, case: Case) -> Assessment:
        """One file assessed, and remembered. Raises CaseError."""
        found = self.bench.assess(self.rulebook, case)
        if not self.many:
            self.seen.append(found)
        return found

    def assessed(self) -> Iterator[tuple[Case, Assessment]]:
        """Each current file with its assessment."""
        return ((case, self.assess(case)) for case in self.current())


def with_fact(case: Case, id: str, fact: Fact | None) -> Case:
    """The case with one fact put, or taken away."""
    kept = [each for each in case.facts if each.attribute != id]
    return Case(id=case.id, facts=(*kept, *((fact,) if fact is not None else ())))


def _instance(rulebook: Rulebook) -> dict[str, str]:
    """A criterion of the rulebook with one of its values, to be shown."""
    declared = [each for each in rulebook.attributes.values() if not each.derived and each.role != "identity"]
    plain = next((each for each in declared if each.kind in ("boolean", "choice")), None)
    if plain is None:
        return {"attribute": "…", "value": "…"}
    return {"attribute": plain.id, "value": plain.values[0] if plain.values else "oui"}
