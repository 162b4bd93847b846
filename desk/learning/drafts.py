"""The drafts that come of what was learnt: all of it in one rulebook; and one proposal at a time, for the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desk.texts import text
from engine import reference
from engine.emitting import emit
from engine.examples import run_examples
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
    """What was learnt as rulebooks. `name`: who set the points; `file`: the history; `scale`: what is learnt."""

    learned: Learned
    scale: Scale
    name: str
    file: str

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

    def apart(self) -> Iterator[tuple[str, str]]:
        """Names and texts of the drafts for the ledger: points and thresholds together, each new rule by itself."""
        if self.points or self.starts:
            yield f"{self.base.id}.points.yaml", emit(self._illustrated(self._adjusted))
        for rule in self.rules.values():
            yield f"{self.base.id}.{rule.id}.yaml", emit(self._illustrated(with_rules(self.base, [rule])))

    def _illustrated(self, draft: Rulebook) -> Rulebook:
        """The draft with examples for what it changes, each said to be the learner's, and for a person to read."""
        found = Illustrating(self.base, draft, self.scale, reference.assess).examples()
        ranks: Counter[str] = Counter()
        examples = list(draft.examples)
        for each in found:
            ranks[each.mutant.at] += 1
            values = {"at": each.mutant.at, "rank": ranks[each.mutant.at]}
            said = {"case": text("learn_example", "fr", **values), "note": text("learn_example_note", "fr")}
            examples.append(each.example.model_copy(update=said))
        return draft.model_copy(update={"examples": tuple(examples)})

    def described(self) -> Draft:
        """What is said of the drafts: the examples that they break are for experts to look at."""
        broken = {each.example for each in run_examples(self._whole, reference.assess)} if self.any else set()
        before = {each.example for each in run_examples(self.base, reference.assess)}
        ids = {tests: rule.id for tests, rule in self.rules.items()}
        return Draft(self.name if self.any else "", ids, tuple(sorted(broken - before)))
