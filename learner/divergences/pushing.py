"""The rules that divergences push against or further, and the facts that they have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from engine.condition import All, Condition, Test, attributes_of
from engine.conditions import TRUE, reader_of
from engine.facts import Fact
from engine.model import Rule
from engine.strata import reads
from learner.candidates.vocabulary import truths_of, vocabulary
from learner.divergences.columns import Columns, Truths
from learner.divergences.files import five
from learner.divergences.lifts import LEAST, Screened, adjusted, screened, told
from learner.divergences.model import DIRECTIONS, Direction, DivergingFile, FactPushed, How, RulePushed
from learner.noise.looks import Whole

Facts = Sequence[Mapping[str, Fact]]
SHOWN = 12  # of each kind


class Pushing:
    """All that is looked at in one history."""

    def __init__(self, columns: Columns, usable: Collection[str]) -> None:
        """`usable`: the attributes that may be looked at."""
        self._columns = columns
        self._rules = list(self._of_rules())
        self._tests = vocabulary(columns.fired.rulebook, columns.fired.facts, usable)
        self._facts = list(self._of_facts())
        found = list(adjusted([each for *_, each in self._rules] + [each for _, each in self._facts]))
        self._adjusted, self.screened = found, len([each for each in found if each.lift.p is not None])

    def rules(self) -> tuple[RulePushed, ...]:
        """The rules pushed beyond chance, the surest first."""
        held = zip(self._rules, self._adjusted, strict=False)
        shown = [(rule, how, points, each) for (rule, how, points, _), each in held if told(self._columns, each)]
        shown.sort(key=lambda each: (each[3].lift.q or 0.0, each[3].lift.p or 0.0))
        return tuple(
            RulePushed(rule=rule, how=how, points=points, lift=each.lift, files=self._five(each))
            for rule, how, points, each in shown[:SHOWN]
        )

    def facts(self) -> tuple[FactPushed, ...]:
        """The facts beyond chance: of each attribute and direction the surest test, the surest first."""
        best: dict[tuple[str, Direction], tuple[Test, Screened]] = {}
        held = zip(self._facts, self._adjusted[len(self._rules) :], strict=True)
        shown = [(test, each) for (test, _), each in held if told(self._columns, each)]
        for test, each in sorted(shown, key=lambda each: (each[1].lift.q or 0.0, each[1].lift.p or 0.0)):
            best.setdefault((test.attribute, each.lift.direction), (test, each))
        return tuple(self._fact(*each) for each in list(best.values())[:SHOWN])

    def _fact(self, test: Test, each: Screened) -> FactPushed:
        rules = self._columns.fired.rulebook.all_rules
        return FactPushed(
            attribute=test.attribute,
            cell=test.cell,
            rules=tuple(rule.id for rule in rules if test.attribute in reads(rule)),
            lift=each.lift,
            files=self._five(each),
        )

    def _five(self, each: Screened) -> tuple[DivergingFile, ...]:
        return five(self._columns, each.holds & self._columns.diverging(each.lift.direction))

    def _of_rules(self) -> Iterator[tuple[str, How, int, Screened]]:
        """Where a rule's points count, both ways; where it was missed by one part, the way it would have pushed."""
        fired = self._columns.fired
        for place, lever in enumerate(fired.levers):
            counts = fired.columns[:, place]
            for direction in DIRECTIONS if self._enough(counts) else ():
                yield lever.rule.id, "fired", lever.points, screened(self._columns, counts, direction)
            missed = missed_by_one(lever.rule, fired.facts) & ~counts
            if self._enough(missed):
                way: Direction = "heavier" if lever.points > 0 else "lighter"
                yield lever.rule.id, "missed", lever.points, screened(self._columns, missed, way)

    def _of_facts(self) -> Iterator[tuple[Test, Screened]]:
        """The facts that are not all that makes a rule's points count: of the others, the rule tells."""
        truths = truths_of(self._tests, self._columns.fired.facts).truths
        for place, test in enumerate(self._tests):
            holds = truths[:, place]
            if (self._columns.fired.columns == holds[:, None]).all(axis=0).any():
                continue
            for direction in DIRECTIONS if self._enough(holds) else ():
                yield test, screened(self._columns, holds, direction)

    def _enough(self, holds: Truths) -> bool:
        """Whether it holds somewhere, not everywhere, and something diverges there."""
        there = self._columns.times[holds & (self._columns.gap != 0)].sum()
        return bool(holds.any() and not holds.all() and there >= LEAST)


def missed_by_one(rule: Rule, facts: Facts) -> Truths:
    """Where all the parts of a rule hold but one."""
    if not isinstance(rule.when, All) or len(rule.when.parts) < 2:
        return np.zeros(len(facts), dtype=bool)
    held = np.sum([truth_of(part, facts) for part in rule.when.parts], axis=0)
    found: Truths = held == len(rule.when.parts) - 1
    return found


def truth_of(condition: Condition, facts: Facts) -> Whole:
    """1 where a condition surely holds, else 0; each distinct set of values is looked at once."""
    ids = list(dict.fromkeys(attributes_of(condition)))
    read = reader_of(condition, {id: place for place, id in enumerate(ids)})
    known: dict[tuple[object, ...], int] = {}
    found = []
    for each in facts:
        values = [each[id].value for id in ids]
        key = tuple(values)
        if key not in known:
            known[key] = int(read(values) == TRUE)
        found.append(known[key])
    return np.array(found, dtype=np.int64)
