"""The drafts that come of what was learnt: all of it in one rulebook; and one proposal at a time, for the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from desk.engines import steady
from desk.learning.telling import p_said
from desk.texts import text
from engine import reference
from engine.assessment import Assessment
from engine.emitting import emit
from engine.examples import run_examples
from engine.expected import Example
from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.sentences import condition_sentence
from learner.candidates.candidate import Candidate
from learner.changing import brings, with_rules
from learner.evidence import disagreements_of
from learner.evidence.model import Disagreements
from learner.firing import Scale
from learner.illustrating import Illustrating
from learner.learning import Learned
from reports.learning.made import Draft


@dataclass(frozen=True)
class Apart:
    """One proposal: its name, its rulebook as text, the new rules in it, whether points or thresholds change."""

    name: str
    text: str
    rules: tuple[Rule, ...]
    adjusts: bool


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
        figures = {"files": each.overall.files, "confirmed": each.confirmed.files, "p": p_said(each.p, "fr")}
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
    def apart(self) -> tuple[Apart, ...]:
        """What is proposed on the ledger: all as one where that is better; alone, what rests on today's rulebook."""
        learned, rules = self.learned, [*self.rules.values()]
        found = []
        if learned.bound:
            found.append(Apart("ensemble", self._text(self._whole), tuple(rules), learned.adjusts))
        if learned.adjusts and learned.standing.adjustment:
            found.append(Apart("points", self._text(self._adjusted), (), adjusts=True))
        alone = [self.rules[each.tests] for each in learned.new_rules if learned.apart(each)]
        found += [Apart(each.id, self._text(with_rules(self.base, [each])), (each,), adjusts=False) for each in alone]
        return tuple(found)

    def _text(self, draft: Rulebook) -> str:
        return emit(self._illustrated(draft))

    @cached_property
    def _illustrating(self) -> Illustrating:
        def mutants(rulebook: Rulebook, case: Case) -> Assessment:
            self.tick()
            return reference.assess(rulebook, case)

        return Illustrating(self.base, self.scale, (steady, mutants))

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
        broken = {each.example for each in run_examples(self._whole, steady)} if self.any else set()
        before = {each.example for each in run_examples(self.base, steady)}
        ids = {tests: rule.id for tests, rule in self.rules.items()}
        return Draft(self.name if self.any else "", ids, self.disagreements, tuple(sorted(broken - before)))

    @cached_property
    def disagreements(self) -> Disagreements:
        """With how many decisions today's rulebook disagrees, and the whole draft would."""
        return disagreements_of(self.learned, steady)
