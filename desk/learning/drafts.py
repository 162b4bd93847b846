"""The drafts that come of what was learnt: all of it in one rulebook; and one proposal at a time, for the ledger."""

from __future__ import annotations

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
from learner.changing import brings, with_points, with_rules
from learner.firing import Scale
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

    @cached_property
    def points(self) -> dict[str, int]:
        """The points proposed, by rule or row."""
        return {each.lever.rule.id: each.points for each in self.learned.reweighed.proposed}

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
    def _reweighed(self) -> Rulebook:
        return with_points(self.base, self.scale, self.points, self.name)

    @cached_property
    def whole(self) -> Rulebook:
        """Points and rules together."""
        return with_rules(self._reweighed, self.rules.values())

    @property
    def any(self) -> bool:
        """Whether there is anything to propose."""
        return bool(self.points or self.rules)

    def apart(self) -> Iterator[tuple[str, str]]:
        """The names and texts of the drafts for the ledger: the points together, then each new rule by itself."""
        if self.points:
            yield f"{self.base.id}.points.yaml", emit(self._reweighed)
        for rule in self.rules.values():
            yield f"{self.base.id}.{rule.id}.yaml", emit(with_rules(self.base, [rule]))

    def described(self) -> Draft:
        """What is said of the drafts: the examples that they break are for experts to look at."""
        broken = {each.example for each in run_examples(self.whole, reference.assess)} if self.any else set()
        before = {each.example for each in run_examples(self.base, reference.assess)}
        ids = {tests: rule.id for tests, rule in self.rules.items()}
        return Draft(self.name if self.any else "", ids, tuple(sorted(broken - before)))
