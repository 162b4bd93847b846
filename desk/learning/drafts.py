"""The drafts that come of what was learnt: all of it in one rulebook; and one proposal at a time, for the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from desk.texts import text
from engine import chaining, reference
from engine.assessment import Assessment
from engine.emitting import emit
from engine.examples import run_examples
from engine.expected import Example
from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.sentences import condition_sentence
from learner.candidates.mining import Candidate
from learner.changing import brings, with_rules
from learner.firing import Scale
from learner.illustrating import Illustrating
from learner.learning import Learned
from reports.learning.made import Draft


@dataclass(frozen=True)
class Drafts:
    """What was learnt as rulebooks, each made once, when it is first asked for.

    `name`: who set the points; `file`: the history; `scale`: what is learnt; `tick`: at each step of what takes long.
    """

    learned: Learned
    scale: Scale
    name: str
    file: str
    tick: Callable[[], None] = field(default=lambda: None, compare=False)
    _made: dict[str, Rulebook] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def base(self) -> Rulebook:
        """The rulebook learnt about."""
        return self.learned.rulebook

    @property
    def points(self) -> dict[str, int]:
        """The points proposed, by rule or row."""
        return self.learned.reweighed.points

    @property
    def starts(self) -> dict[str, int]:
        """Where levels would begin elsewhere, by their ids."""
        return self.learned.reweighed.starts

    @cached_property
    def rules(self) -> dict[tuple[int, ...], Rule]:
        """The new rules, by the tests of their candidates; one that would add nothing is none."""
        return {each.tests: self._rule(self.learned.ids[each.tests], each) for each in self.learned.new_rules}

    def _rule(self, id: str, each: Candidate) -> Rule:
        condition = self.learned.condition(each)
        figures = {"files": each.overall.files, "confirmed": each.confirmed.files, "p": f"{each.p:.2g}"}
        return Rule(
            id=id,
            label=condition_sentence(condition, self.base, "fr"),
            when=condition,
            then=(brings(each.points, self.scale),),
            because=text(
                "learn_because", "fr", file=self.file, count=sum(each.times for each in self.learned.decisions)
            ),
            set_by=self.name,
            note=text("learn_note", "fr", **figures),
        )

    @cached_property
    def _adjusted(self) -> Rulebook:
        return self.learned.adjusted(self.name)

    @cached_property
    def _whole(self) -> Rulebook:
        return with_rules(self._adjusted, self.rules.values())

    @cached_property
    def whole(self) -> Rulebook:
        """Points, thresholds and rules together, with the examples that show them."""
        return self._illustrated(self._whole)

    @property
    def any(self) -> bool:
        """Whether there is anything to propose."""
        return bool(self.points or self.starts or self.rules)

    @cached_property
    def apart(self) -> dict[str, str]:
        """Texts of the drafts for the ledger, by name: points and thresholds together, each new rule by itself."""
        found = {f"{self.base.id}.{rule.id}.yaml": with_rules(self.base, [rule]) for rule in self.rules.values()}
        if self.points or self.starts:
            found = {f"{self.base.id}.points.yaml": self._adjusted, **found}
        return {name: emit(self._illustrated(draft)) for name, draft in found.items()}

    @cached_property
    def _illustrating(self) -> Illustrating:
        def mutants(rulebook: Rulebook, case: Case) -> Assessment:
            self.tick()
            return reference.assess(rulebook, case)

        return Illustrating(self.base, self.scale, (chaining.assess, mutants))

    def _illustrated(self, draft: Rulebook) -> Rulebook:
        """The draft with examples for what it changes; that of one rule alone may be the whole, and is made once."""
        if draft.digest not in self._made:
            self._made[draft.digest] = draft.model_copy(update={"examples": self._examples(draft)})
        return self._made[draft.digest]

    def _examples(self, draft: Rulebook) -> tuple[Example, ...]:
        """Those of experts, then those found, each said to be the learner's, and for a person to read."""
        ranks: Counter[str] = Counter()
        examples = list(draft.examples)
        for each in self._illustrating.examples(draft):
            ranks[each.mutant.at] += 1
            values = {"at": each.mutant.at, "rank": ranks[each.mutant.at]}
            said = {"case": text("learn_example", "fr", **values), "note": text("learn_example_note", "fr")}
            examples.append(each.example.model_copy(update=said))
        return tuple(examples)

    def described(self) -> Draft:
        """What is said of the drafts: the examples that they break are for experts to look at."""
        broken = {each.example for each in run_examples(self._whole, chaining.assess)} if self.any else set()
        before = {each.example for each in run_examples(self.base, chaining.assess)}
        ids = {tests: rule.id for tests, rule in self.rules.items()}
        return Draft(self.name if self.any else "", ids, tuple(sorted(broken - before)))
