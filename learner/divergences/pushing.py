"""The rules that divergences push against or further, and the facts that they have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import numpy as np

from engine.condition import All, Condition, Test, attributes_of
from engine.conditions import TRUE, reader_of
from engine.facts import Fact
from engine.model import Rule
from engine.strata import reads
from learner.candidates.vocabulary import truths_of, vocabulary
from learner.divergences.columns import Columns, Truths
from learner.divergences.files import five
from learner.divergences.lifts import LEAST, Screened, adjusted, screened, standing_out, told, visible
from learner.divergences.model import DIRECTIONS, Direction, DivergingFile, FactPushed, How, Near, RulePushed
from learner.noise.looks import Whole

Facts = Sequence[Mapping[str, Fact]]
Kept = Callable[[Columns, Screened], bool]
SHOWN = 12  # of each kind
NEAR = 5  # of what is not shown, rules and facts together


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
        return tuple(
            RulePushed(rule=rule, how=how, points=points, lift=each.lift, files=self._five(each))
            for rule, how, points, each in self._rules_where(told)[:SHOWN]
        )

    def _rules_where(self, kept: Kept) -> list[tuple[str, How, int, Screened]]:
        """The surest first."""
        held = zip(self._rules, self._adjusted, strict=False)
        found = [(rule, how, points, each) for (rule, how, points, _), each in held if kept(self._columns, each)]
        return sorted(found, key=lambda each: _chance(each[3]))

    def facts(self) -> tuple[FactPushed, ...]:
        """The facts beyond chance: of each attribute and direction the surest test, the surest first."""
        return tuple(
            self._fact(test, each, self._five(each)) for test, each in list(self._facts_where(told).values())[:SHOWN]
        )

    def _facts_where(self, kept: Kept) -> dict[tuple[str, Direction], tuple[Test, Screened]]:
        """Of each attribute and direction the surest, the surest first."""
        best: dict[tuple[str, Direction], tuple[Test, Screened]] = {}
        held = zip(self._facts, self._adjusted[len(self._rules) :], strict=True)
        found = [(test, each) for (test, _), each in held if kept(self._columns, each)]
        for test, each in sorted(found, key=lambda each: _chance(each[1])):
            best.setdefault((test.attribute, each.lift.direction), (test, each))
        return best

    def near(self) -> Near:
        """What stands out, and no more than chance would have something stand out among so many."""
        shown = self._facts_where(told)
        rules = self._rules_where(_nearly)
        facts = [held for key, held in self._facts_where(_nearly).items() if key not in shown]
        chances = [_chance(each) for each in (*(each for *_, each in rules), *(each for _, each in facts))]
        nearest = set(sorted(range(len(chances)), key=chances.__getitem__)[:NEAR])
        return Near(
            rules=tuple(
                RulePushed(rule=rule, how=how, points=points, lift=each.lift, files=())
                for place, (rule, how, points, each) in enumerate(rules)
                if place in nearest
            ),
            facts=tuple(
                self._fact(test, each, ())
                for place, (test, each) in enumerate(facts, start=len(rules))
                if place in nearest
            ),
        )

    @property
    def visible(self) -> float | None:
        """From which ratio half of what is looked at would be shown, each alone."""
        return visible(self._adjusted, int(self._columns.part.max(initial=-1)) + 1)

    def _fact(self, test: Test, each: Screened, files: tuple[DivergingFile, ...]) -> FactPushed:
        rules = self._columns.fired.rulebook.all_rules
        return FactPushed(
            attribute=test.attribute,
            cell=test.cell,
            rules=tuple(rule.id for rule in rules if test.attribute in reads(rule)),
            lift=each.lift,
            files=files,
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


def _nearly(columns: Columns, each: Screened) -> bool:
    return each.lift.p is not None and not told(columns, each) and standing_out(columns, each)


def _chance(each: Screened) -> tuple[float, float]:
    return each.lift.q or 0.0, each.lift.p or 0.0


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
