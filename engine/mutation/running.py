"""Running the mutants of a rulebook against its examples, and what watches beside them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.assessment import Assess, Assessment
from engine.examples import Mismatch, case_of, mismatches
from engine.expected import Example
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation.generating import mutations_of
from engine.mutation.mutant import Mutant, Mutation
from engine.mutation.relevance import Relevance
from engine.mutation.report import MutationReport, Result, Scope, report_of
from engine.mutation.search import Distinguish, Search
from engine.mutation.unread import Reading
from engine.mutation.watcher import Watcher, likeliest


class Baseline(NamedTuple):
    """An example that holds, as a case, and what the original says of it."""

    example: Example
    case: Case
    now: Assessment


class Trial:
    """The mutants of a rulebook, ready to be tried one by one; those of what it does not read are only counted.

    `assess` is for the original, of which many cases are asked; `mutant_assess` for rulebooks that serve a few
    times only: an engine that compiles nothing is the quicker there. `watchers` may notice what examples do not: they
    are asked of every mutant, so that the report tells what each of the two is worth.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        assess: Assess,
        mutant_assess: Assess,
        *,
        distinguish: Distinguish | None = None,
        watchers: Sequence[Watcher] = (),
    ) -> None:
        """Assess the examples by the original, once. Raises what `assess` raises."""
        self.rulebook = rulebook
        self._bare = rulebook.model_copy(update={"examples": ()})  # a digest is taken of each mutant: less to read
        every, reading = mutations_of(rulebook), Reading(rulebook)
        self.mutations: Sequence[Mutation] = tuple(each for each in every if reading.concerns(each.patch))
        self.unread = len(every) - len(self.mutations)
        self._mutant_assess = mutant_assess
        self._watchers = watchers
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
            killed = self._killed(mutation)
            if killed is not None:
                yield killed
            else:
                yield self._survivor(mutation) if search else Result(mutant=mutation.mutant, fate="survived")

    def report(self, results: Sequence[Result]) -> MutationReport:
        """The score; `results` may be fewer than the mutants, if they were cut short."""
        complete = len(results) == len(self.mutations)
        scope = Scope(self.set_aside, self.unread, len(self._watchers))
        return report_of(self.rulebook, results, scope, complete=complete)

    def _killed(self, mutation: Mutation) -> Result | None:
        """By which example, by which watcher, of those that the mutant could treat otherwise."""
        matters = self._relevance.of(mutation.patch)
        examples = _naming_first(mutation.mutant, [each for each in self._holding if matters(each.now)])
        watchers = likeliest(self._watchers, mutation.mutant, matters)
        if not examples and not watchers:
            return None
        mutated = mutation.of(self._bare)
        missed = self._missed(mutated, examples)
        watcher = next((each.name for each in watchers if not each.holds(mutated)), "")
        if missed is None and not watcher:
            return None
        example, field = (missed.example, missed.field) if missed else ("", "")
        return Result(mutant=mutation.mutant, fate="killed", example=example, field=field, scenario=watcher)

    def _missed(self, mutated: Rulebook, concerned: Sequence[Baseline]) -> Mismatch | None:
        """The first expectation that a mutated rulebook does not meet."""
        found = (mismatches(each.example, self._mutant_assess(mutated, each.case)) for each in concerned)
        return next((each[0] for each in found if each), None)

    def _survivor(self, mutation: Mutation) -> Result:
        found = self._search.of(mutation)
        if found is None:
            return Result(mutant=mutation.mutant, fate="equivalent")
        example = self._search.example(mutation, found) if isinstance(found, Case) else None
        return Result(mutant=mutation.mutant, fate="survived", noticed_by=example)


def _naming_first(mutant: Mutant, examples: list[Baseline]) -> list[Baseline]:
    """Those that say whether what changes applies are the likeliest to fail: asked first, they spare the others."""
    named = mutant.named
    return sorted(
        examples, key=lambda each: named.isdisjoint(each.example.expect.fired + each.example.expect.not_fired)
    )
