"""Examples for what is proposed: written by a search near those of experts, never from a past file.

What each expects is what the engine makes of the draft: it shows what the change does, not that it is right. A person
reads them before anyone approves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from engine.assessment import Assess
from engine.examples import Mismatch, case_of, mismatches
from engine.expected import Example
from engine.model import Rulebook
from engine.mutation import Mutant, Trial
from engine.mutation.lacking import Lacking, lacking
from engine.mutation.proving import by_proof
from engine.mutation.stating import stated
from learner.firing import Scale

MOST = 12  # examples of one kind for one draft
STATED = {"modes": ("mode", "score"), "priorities": ("priority",)}  # there is no sum of urgency to state
POINTS = ("points", "urgency")
ANEW = ("mode", "priority", "possible", "score", "deadline", "complete")  # what an example states as a whole


@dataclass(frozen=True)
class Illustrating:
    """What drafts change of a rulebook, to be shown by examples: as few as notice what no example would.

    Attributes:
        base: the rulebook that the drafts are of.
        scale: what is learnt.
        engines: for a rulebook of which many cases are asked, and for its mutants, of which few are.
    """

    base: Rulebook
    scale: Scale
    engines: tuple[Assess, Assess]

    def examples(self, draft: Rulebook) -> Iterator[Lacking]:
        """For new rules, whatever could go wrong with them; for other points and thresholds, that and what is lost.

        An example that stood a point from a threshold noticed a point more or less of each of its rules: it does so no
        longer once the threshold moves. As many examples make up for that as keep all of them worth what they were.
        """
        own = list(islice(self._lacking(draft, self._concerns(draft)), MOST))
        yield from own
        if self._rescaled(draft):
            yield from self._making_up(draft, own)

    def _lacking(self, draft: Rulebook, concerns: Callable[[Mutant], bool]) -> Iterator[Lacking]:
        assess, _ = self.engines
        found = lacking(draft, concerns, self.engines, by_proof(assess), STATED[self.scale])
        return (each for each in found if each.example.facts)  # of no fact, an expert learns nothing

    def _concerns(self, draft: Rulebook) -> Callable[[Mutant], bool]:
        before = {rule.id: rule.then for rule in self.base.all_rules}
        rules = {rule.id for rule in draft.all_rules if rule.id not in before}
        points = {rule.id for rule in draft.all_rules if before.get(rule.id, rule.then) != rule.then}
        moved = self._moved(draft)
        return lambda each: (
            each.at in rules
            or (each.at in points and each.kind in POINTS)
            or (each.at in moved and each.kind == "level")
        )

    def _moved(self, draft: Rulebook) -> set[str]:
        scales = zip(*((*each.modes, *each.priorities) for each in (self.base, draft)), strict=True)
        return {one.id for one, other in scales if one.start != other.start}

    def _rescaled(self, draft: Rulebook) -> bool:
        """Whether what files come to changes by more than what new rules add."""
        held = {rule.id: rule.then for rule in draft.all_rules}
        return bool(self._moved(draft)) or any(held[rule.id] != rule.then for rule in self.base.all_rules)

    def _making_up(self, draft: Rulebook, own: list[Lacking]) -> Iterator[Lacking]:
        full = tuple(self._settled(draft, each) for each in draft.examples) + tuple(each.example for each in own)
        draft = draft.model_copy(update={"examples": full})
        before, after = self._noticed_today, self._noticed(draft)
        lost, short = before - after, max(0, len(before) - len(after))
        yield from islice(self._lacking(draft, lambda each: each.id in lost), min(short, MOST))

    @cached_property
    def _noticed_today(self) -> set[str]:
        """What today's examples notice: the same for all drafts, and long to find."""
        return self._noticed(self.base)

    def _noticed(self, rulebook: Rulebook) -> set[str]:
        """The mutants that the examples notice, by their ids."""
        results = Trial(rulebook, *self.engines).results(search=False)
        return {each.mutant.id for each in results if each.fate == "killed"}

    def _settled(self, draft: Rulebook, example: Example) -> Example:
        """An example as a person may settle it: expecting what the draft says. Only counted with, never written."""
        assess, _ = self.engines
        now = assess(draft, case_of(draft, example))
        expect, full = example.expect, stated(now)
        for each in mismatches(example, now):
            key = _key(each)
            expect = expect.model_copy(update={key: getattr(full, key) if key in ANEW else type(getattr(full, key))()})
        return example.model_copy(update={"expect": expect})


def _key(found: Mismatch) -> str:
    return found.field.partition(" ")[0]
