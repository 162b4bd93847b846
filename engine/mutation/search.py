"""Looking for a case that tells a mutant from the original: around the examples first, then by the solver if given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import islice
from typing import Final, NamedTuple

from engine.alternatives import Alternatives
from engine.assessment import Assess, Assessment
from engine.cells.literals import written
from engine.examples import case_of
from engine.expected import Example
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation.cone import alongside, cone_of
from engine.mutation.mutant import Mutation
from engine.mutation.relevance import Matters, Relevance
from engine.mutation.stating import differing, example_of
from engine.sensitivity import with_fact

# For one survivor: assessments by the mutant in each way of looking, and pairs of changes assessed by the original.
TRIED: Final = 100
PAIRS: Final = 1_000


class Undecided(Enum):
    """The answer of a solver that gave up."""

    UNDECIDED = "undecided"


# A case that the two treat unlike in something an example can state; None where it is proven that there is none.
Distinguish = Callable[[Rulebook, Rulebook], Case | Undecided | None]


class Tried(NamedTuple):
    """A case near an example, and what the original says of it."""

    case: Case
    now: Assessment


class Search:
    """A rulebook's examples and all that lies around them, assessed by the original when first asked for."""

    def __init__(
        self, rulebook: Rulebook, assess: Assess, mutant_assess: Assess, distinguish: Distinguish | None
    ) -> None:
        """`assess` is for the original, `mutant_assess` for rulebooks that serve a few times only."""
        self._rulebook, self._assess, self._mutant_assess = rulebook, assess, mutant_assess
        self._bare = rulebook.model_copy(update={"examples": ()})  # less to take the digest of
        self._distinguish = distinguish
        self._alternatives = Alternatives(rulebook)
        self._relevance = Relevance(rulebook)
        self._near: list[Tried] = []
        self._rest = self._around_all()

    def of(self, mutation: Mutation) -> Case | Undecided | None:
        """A case that notices the mutant, the smallest found; None if it is proven that none would."""
        mutated = mutation.of(self._bare)
        proven = self._distinguish(self._bare, mutated) if self._distinguish is not None else Undecided.UNDECIDED
        found = self._around(mutation, mutated) if isinstance(proven, Undecided) else proven
        return self._smallest(found, mutation, mutated) if isinstance(found, Case) else found

    def _around(self, mutation: Mutation, mutated: Rulebook) -> Case | Undecided:
        """A case near the examples that notices the mutant, if one is soon found."""
        for tried in (self._aimed(mutation), self._single(mutation), self._double(mutation), self._left_out(mutation)):
            for case, now in islice(tried, TRIED):
                if differing(now, self._mutant_assess(mutated, case)):
                    return case
        return Undecided.UNDECIDED

    def example(self, mutation: Mutation, case: Case) -> Example | None:
        """The case as an example to paste, which states what the original says of it and the mutant does not."""
        mutated = mutation.of(self._bare)
        expect = differing(self._assess(self._rulebook, case), self._mutant_assess(mutated, case))
        if expect is None:
            return None
        said = mutation.mutant.french
        title, because = f"Cas témoin, {mutation.mutant.id}", f"Seul à remarquer que {said} ; à relire par un expert."
        return example_of(self._rulebook, case, expect, title, because)

    def _aimed(self, mutation: Mutation) -> Iterator[Tried]:
        """The examples with one fact changed that the member reads, to a value that it reads unlike once changed."""
        matters, read, told = self._aim(mutation)
        found = (tried for base in self._bases() for tried in self._moved(base, read, told))
        return (tried for tried in found if matters(tried.now))

    def _aim(self, mutation: Mutation) -> tuple[Matters, Sequence[str], Alternatives]:
        """What a mutant could change, what it reads, and the values that it and the original tell apart."""
        both = alongside(mutation, self._rulebook)
        return self._relevance.of(mutation.patch), cone_of(mutation, self._rulebook), Alternatives(both)

    def _single(self, mutation: Mutation) -> Iterator[Tried]:
        """The examples, then with one fact changed, of which the mutant could say otherwise."""
        matters = self._relevance.of(mutation.patch)
        return (tried for tried in self._all_near() if matters(tried.now))

    def _all_near(self) -> Iterator[Tried]:
        """The same for every mutant: what one has had assessed, the next finds ready."""
        place = 0
        while True:
            while place < len(self._near):
                yield self._near[place]
                place += 1
            more = next(self._rest, None)
            if more is None:
                return
            self._near.append(more)

    def _around_all(self) -> Iterator[Tried]:
        bases = list(self._bases())
        yield from bases
        ids = list(self._rulebook.attributes)
        for base in bases:
            yield from self._moved(base, ids, self._alternatives)

    def _bases(self) -> Iterator[Tried]:
        """The examples; a case that says nothing where there is none."""
        cases = [case_of(self._rulebook, example) for example in self._rulebook.examples]
        return map(self._tried, cases or [Case(id=self._rulebook.id)])

    def _moved(self, base: Tried, ids: Sequence[str], told: Alternatives) -> Iterator[Tried]:
        """With one fact given another value, of those told apart."""
        facts = {fact.attribute: fact for fact in base.now.facts}
        for id in ids:
            attribute = self._rulebook.attributes[id]
            values = () if attribute.derived else told.of(attribute, facts)
            for value in values:
                if written(value):  # an empty set cannot be written
                    yield self._tried(with_fact(base.case, attribute, value))

    def _double(self, mutation: Mutation) -> Iterator[Tried]:
        """Two facts changed among those that the changed member reads, through derivations."""
        matters, read, told = self._aim(mutation)
        return (tried for tried in islice(self._pairs(read, told), PAIRS) if matters(tried.now))

    def _pairs(self, ids: Sequence[str], told: Alternatives) -> Iterator[Tried]:
        for base in self._bases():
            for place, id in enumerate(ids):
                for once in self._moved(base, [id], told):
                    yield from self._moved(once, ids[place + 1 :], told)

    def _left_out(self, mutation: Mutation) -> Iterator[Tried]:
        """An example silent about one fact more."""
        matters = self._relevance.of(mutation.patch)
        for base in self._bases():
            fewer = (self._tried(without(base.case, fact.attribute)) for fact in base.case.facts)
            yield from (tried for tried in fewer if matters(tried.now))

    def _tried(self, case: Case) -> Tried:
        return Tried(case, self._assess(self._rulebook, case))

    def _smallest(self, case: Case, mutation: Mutation, mutated: Rulebook) -> Case:
        """The case without the facts that it does not need, one after the other.

        What was clear stays so: the case complete, the changed member true or false, the score as narrow for a scale.
        """
        clear = self._relevance.clarity(mutation.patch)
        best = clear(self._assess(self._rulebook, case))
        for fact in case.facts:
            fewer = without(case, fact.attribute)
            now = self._assess(self._rulebook, fewer)
            if clear(now) == best and differing(now, self._mutant_assess(mutated, fewer)):
                case = fewer
        return case


def without(case: Case, attribute: str) -> Case:
    """The case silent about an attribute."""
    return Case(id=case.id, facts=tuple(each for each in case.facts if each.attribute != attribute))
