"""Running the mutants of a rulebook against its examples, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.assessment import Assess, Assessment
from engine.examples import Mismatch, case_of, mismatches
from engine.expected import Example
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation.generating import mutations_of
from engine.mutation.mutant import Mutation
from engine.mutation.relevance import Relevance
from engine.mutation.report import MutationReport, Result, report_of
from engine.mutation.search import Distinguish, Search
from engine.mutation.unread import Reading


class Baseline(NamedTuple):
    """An example that holds, as a case, and what the original says of it."""

    example: Example
    case: Case
    now: Assessment


class Trial:
    """The mutants of a rulebook, ready to be tried one by one; those of what it does not read are only counted.

    `assess` is for the original, of which many cases are asked; `mutant_assess` for rulebooks that serve a few
    times only: an engine that compiles nothing is the quicker there.
    """

    def __init__(
        self, rulebook: Rulebook, assess: Assess, mutant_assess: Assess, *, distinguish: Distinguish | None = None
    ) -> None:
        """Assess the examples by the original, once. Raises what `assess` raises."""
        self.rulebook = rulebook
        self._bare = rulebook.model_copy(update={"examples": ()})  # a digest is taken of each mutant: less to read
        every, reading = mutations_of(rulebook), Reading(rulebook)
        self.mutations: Sequence[Mutation] = tuple(each for each in every if reading.concerns(each.patch))
        self.unread = len(every) - len(self.mutations)
        self._mutant_assess = mutant_assess
        self._relevance = Relevance(rulebook)
        self._search = Search(rulebook, assess, mutant_assess, distinguish)
        cases = ((example, case_of(rulebook, example)) for example in rulebook.examples)
        ran = [Baseline(example, case, assess(rulebook, case)) for example, case in cases]
        self._holding = [each for each in ran if not mismatches(each.example, each.now)]
        self.set_aside = tuple(each.example.case for each in ran if mismatches(each.example, each.now))

    def results(self, *, search: bool = True) -> Iterator[Result]:
        """What became of each mutant, in their order: to be shown as they come, and stopped at any time.

        `search` looks for a case that would notice each survivor; without it none is known to be equivalent.
        """
        for mutation in self.mutations:
            found = self._killed(mutation)
            if found is not None:
                yield Result(mutant=mutation.mutant, fate="killed", example=found.example, field=found.field)
            else:
                yield self._survivor(mutation) if search else Result(mutant=mutation.mutant, fate="survived")

    def report(self, results: Sequence[Result]) -> MutationReport:
        """The score; `results` may be fewer than the mutants, if they were cut short."""
        complete = len(results) == len(self.mutations)
        return report_of(self.rulebook, results, self.set_aside, unread=self.unread, complete=complete)

    def _killed(self, mutation: Mutation) -> Mismatch | None:
        """The first expectation that the mutant does not meet, of the examples that it could treat otherwise."""
        matters = self._relevance.of(mutation.patch)
        concerned = [each for each in self._holding if matters(each.now)]
        if not concerned:
            return None
        mutated = mutation.of(self._bare)
        found = (mismatches(each.example, self._mutant_assess(mutated, each.case)) for each in concerned)
        return next((each[0] for each in found if each), None)

    def _survivor(self, mutation: Mutation) -> Result:
        found = self._search.of(mutation)
        if found is None:
            return Result(mutant=mutation.mutant, fate="equivalent")
        example = self._search.example(mutation, found) if isinstance(found, Case) else None
        return Result(mutant=mutation.mutant, fate="survived", noticed_by=example)
