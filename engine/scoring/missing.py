"""What is missing: unknown attributes, and how much each could still settle.

Sets of rules are integers, one bit a rule in the order of evaluation: files with half of their
facts missing are common, and each unknown fact can reach half of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.assessment import Bounds, Missing
from engine.conditions import UNKNOWN
from engine.model import Rule, Rulebook
from engine.plans.settled import Consulted, Settled
from engine.scoring.scales import Scale
from engine.strata import derivations_of, terms_of

Rules = int
_MEMBER = re.compile("1")


class Reached(NamedTuple):
    """The rules that an attribute reaches, and those among them whose truth it reaches."""

    rules: Rules
    truths: Rules


class Stakes(NamedTuple):
    """What hangs on a rule that is undetermined: its points, and the thresholds of its floors."""

    points: int
    modes: tuple[int, ...]
    priorities: tuple[int, ...]

    def weight(self, score: Bounds, urgency: Bounds) -> int:
        """The points that the rule could still move; a floor counts as the distance to its threshold."""
        floors = sum(max(0, start - score.known) for start in self.modes)
        return self.points + floors + sum(max(0, start - urgency.known) for start in self.priorities)


class Reach:
    """Finds what is missing from the cases of one rulebook; `rules` are in the order of evaluation."""

    def __init__(self, rulebook: Rulebook, rules: Sequence[Rule]) -> None:
        """Read once what each rule needs besides its condition, and what it derives."""
        self._rulebook = rulebook
        self._rules = tuple(rules)
        self._needs = [tuple(dict.fromkeys(_needed_by(rule))) for rule in rules]
        self._derives = [tuple(dict.fromkeys(each.attribute for each in derivations_of(rule))) for rule in rules]
        self._expressed = [
            tuple(dict.fromkeys(term for each in derivations_of(rule) for term in terms_of(each))) for rule in rules
        ]
        self._stakes = [_stakes_of(rule, Scale(rulebook.modes), Scale(rulebook.priorities)) for rule in rules]

    def missing(
        self, settled: Settled, hangs_on: Mapping[int, Sequence[str]], score: Bounds, urgency: Bounds
    ) -> tuple[Missing, ...]:
        """The unknown facts, heaviest first. `hangs_on` gives what each undetermined rule's truth hangs on."""
        unknown = {id for id, fact in settled.facts.items() if fact.value is None}
        if not unknown:
            return ()
        search = self._search(settled, unknown, hangs_on)
        weights = {index: self._stakes[index].weight(score, urgency) for index in settled.undetermined}
        for table in settled.tables:
            if table.together:
                weights.update(self._shared(table, score, urgency))
        found = [
            Missing.model_construct(
                attribute=id,
                weight=sum([weights[index] for index in _indices(reached.truths)]),
                rules=tuple([self._rules[index].id for index in _indices(reached.rules)]),
                required=attribute.required,
            )
            for id, attribute in self._rulebook.attributes.items()
            if id in unknown and not attribute.derived
            for reached in (search.of(id),)
            if reached.rules or attribute.required
        ]
        return tuple(sorted(found, key=lambda each: -each.weight))

    def _shared(self, table: Consulted, score: Bounds, urgency: Bounds) -> dict[int, int]:
        """The weight of a table bounded once, laid on the first of its open rows: what reaches one reaches them all."""
        rows = [index for index, _, choice in table.rows() if choice == UNKNOWN]
        if not rows:
            return {}
        stakes = [self._stakes[index] for index in rows]
        once = Stakes(
            points=table.score.high - table.score.low + table.urgency.high - table.urgency.low,
            modes=tuple({start for each in stakes for start in each.modes}),
            priorities=tuple({start for each in stakes for start in each.priorities}),
        )
        return dict.fromkeys(rows, 0) | {rows[0]: once.weight(score, urgency)}

    def _search(self, settled: Settled, unknown: set[str], hangs_on: Mapping[int, Sequence[str]]) -> Search:
        live = (*settled.fired, *settled.undetermined)
        valueless = (index for index in settled.fired if not unknown.isdisjoint(self._expressed[index]))
        derived = ((index, self._derives[index]) for index in (*settled.undetermined, *valueless))
        return Search(
            truths=_by_attribute(hangs_on.items(), unknown),
            others=_by_attribute(((index, self._needs[index]) for index in live), unknown),
            derivers=_by_attribute(derived, unknown),
        )


class Search(NamedTuple):
    """How far unknown facts reach, on one case.

    By unknown attribute: the rules whose truth hangs on it; those that need it for a deadline or an
    expression; and the *open* rules that derive it, by which what reaches them reaches it.
    """

    truths: Mapping[str, Rules]
    others: Mapping[str, Rules]
    derivers: Mapping[str, Rules]

    def of(self, attribute: str) -> Reached:
        """The rules that an attribute reaches, by itself or through the derived facts it keeps unknown."""
        rules, truths = 0, 0
        seen, ahead = {attribute}, [attribute]
        while ahead:
            each = ahead.pop()
            hanging = self.truths.get(each, 0)
            direct = hanging | self.others.get(each, 0)
            rules, truths = rules | direct, truths | hanging
            onward = [id for id, by in self.derivers.items() if by & direct and id not in seen]
            seen.update(onward)
            ahead.extend(onward)
        return Reached(rules, truths)


def _needed_by(rule: Rule) -> Iterator[str]:
    """The attributes that a live rule needs besides those of its condition."""
    for effect in rule.then:
        for derivation in effect.derive:
            yield from terms_of(derivation)
        if effect.deadline is not None:
            yield effect.deadline.start
            if effect.deadline.stopped is not None:
                yield effect.deadline.stopped


def _by_attribute(read: Iterable[tuple[int, Iterable[str]]], unknown: set[str]) -> dict[str, Rules]:
    found: dict[str, Rules] = {}
    for index, attributes in read:
        for attribute in attributes:
            if attribute in unknown:
                found[attribute] = found.get(attribute, 0) | 1 << index
    return found


def _stakes_of(rule: Rule, modes: Scale, priorities: Scale) -> Stakes:
    floors = [effect.at_least for effect in rule.then if effect.at_least is not None]
    return Stakes(
        points=sum(abs(effect.points or 0) + abs(effect.urgency or 0) for effect in rule.then),
        modes=tuple(modes.levels[modes.ranks[id]].start for id in floors if id in modes.ranks),
        priorities=tuple(
            priorities.levels[priorities.ranks[id]].start
            for id in floors
            if id in priorities.ranks and id not in modes.ranks
        ),
    )


def _indices(rules: Rules) -> list[int]:
    """The rules of a set, in order."""
    return [match.start() for match in _MEMBER.finditer(f"{rules:b}"[::-1])]
