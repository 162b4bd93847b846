"""The examples that some places of a rulebook lack: as few as notice what no example would there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.assessment import Assess, Assessment
from engine.condition import Frozen
from engine.examples import case_of, mismatches
from engine.expected import Example
from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.mutation.applying import applying
from engine.mutation.generating import mutations_of
from engine.mutation.mutant import Mutant, Mutation
from engine.mutation.search import Distinguish, Search, without
from engine.mutation.stating import differing, example_of, stated


class Lacking(Frozen):
    """An example that would notice a mutant, which no other does."""

    mutant: Mutant
    example: Example


class _Lack:
    """A rulebook, with the cases of the examples that hold and of those found since."""

    def __init__(
        self, rulebook: Rulebook, engines: tuple[Assess, Assess], distinguish: Distinguish, states: tuple[str, ...]
    ) -> None:
        self._rulebook, self._states = rulebook, states
        self._assess, self._mutant_assess = engines
        self._bare = rulebook.model_copy(update={"examples": ()})
        # Around the examples of experts first: what a solver finds is true, and seldom looks like a file.
        self._searches = [Search(rulebook, *engines, each) for each in (None, distinguish)]
        cases = ((each, case_of(rulebook, each)) for each in rulebook.examples)
        self._held = [(each, case) for each, case in cases if not mismatches(each, self._now(case))]

    def _now(self, case: Case) -> Assessment:
        return self._assess(self._rulebook, case)

    def example(self, mutation: Mutation) -> Example | None:
        """What would notice a mutant; None where an example does, or where none is found."""
        mutated = mutation.of(self._bare)
        if any(mismatches(example, self._mutant_assess(mutated, case)) for example, case in self._held):
            return None
        case = self._case(mutation)
        return None if case is None else self._kept(mutation, self._plain(case, mutated), mutated)

    def _case(self, mutation: Mutation) -> Case | None:
        """Of a rule left out, a case where it surely applies; else the nearest that tells the two apart."""
        patch = mutation.patch
        if isinstance(patch.before, Rule) and patch.after is None:
            found = applying(self._rulebook, patch.before, [case for _, case in self._held], self._assess)
            if found is not None and self._notices(found, mutation.of(self._bare)):
                return found
        tried = (search.of(mutation) for search in self._searches)
        return next((each for each in tried if isinstance(each, Case)), None)

    def _notices(self, case: Case, mutated: Rulebook) -> bool:
        return differing(self._now(case), self._mutant_assess(mutated, case)) is not None

    def _plain(self, case: Case, mutated: Rulebook) -> Case:
        """Without the texts of the example that it was made from, which would speak of another file."""
        attributes = self._rulebook.attributes
        for fact in case.facts:
            fewer = without(case, fact.attribute)
            if attributes[fact.attribute].kind == "text" and self._notices(fewer, mutated):
                same = len(self._now(fewer).modes) <= len(self._now(case).modes)
                case = fewer if same else case
        return case

    def _kept(self, mutation: Mutation, case: Case, mutated: Rulebook) -> Example | None:
        """The case as an example, which is asked of the next mutants."""
        now, mutant = self._now(case), mutation.mutant
        expect = differing(now, self._mutant_assess(mutated, case))
        if expect is None:
            return None
        full, own = stated(now), mutation.patch.id
        more = {each: getattr(full, each) for each in self._states}
        more |= {each: (own,) for each in ("fired", "not_fired") if own in getattr(full, each)}
        told = expect.model_copy(update={**more, "missing": ()})
        example = example_of(self._rulebook, case, told, mutant.id, f"Seul à remarquer que {mutant.french}.")
        if example is not None:
            self._held.append((example, case))
        return example


def lacking(
    rulebook: Rulebook,
    concerns: Callable[[Mutant], bool],
    engines: tuple[Assess, Assess],
    distinguish: Distinguish,
    states: tuple[str, ...] = (),
) -> Iterator[Lacking]:
    """An example for each mutant that no example notices, nor any found before; rules left out come first.

    Args:
        rulebook: its examples that hold are those asked first.
        concerns: which mutants are looked at.
        engines: for the rulebook, and for its mutants.
        distinguish: a solver, asked where nothing near the examples tells a mutant apart.
        states: what an example states beside what the mutant says otherwise, and whether its rule applies: fields of
            its expectation.

    Raises:
        CaseError: what an engine raises.
    """
    lack = _Lack(rulebook, engines, distinguish, states)
    found = [each for each in mutations_of(rulebook) if concerns(each.mutant)]
    for mutation in sorted(found, key=lambda each: each.mutant.kind != "rule"):
        example = lack.example(mutation)
        if example is not None:
            yield Lacking(mutant=mutation.mutant, example=example)
