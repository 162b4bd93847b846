"""The fewest facts to change for another level to be proposed, and every way to do it with so few."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

import z3

from engine.alternatives import Alternatives
from engine.assessment import Assess, Assessment
from engine.explanation.misread import Misread
from engine.explanation.model import Counterfactual, ScaleName, Turn
from engine.explanation.situation import Situation, can_change
from engine.explanation.trying import Trying
from engine.explanation.widening import Changes, Leads, Widening
from engine.facts import Fact
from engine.model import Level
from engine.values import Value
from engine.verification.logic import Formula, conj, disj, neg
from engine.verification.proof import UnconfirmedError
from engine.verification.solving import Model, UndecidedError
from engine.verification.treatment import Scale

WAYS: Final = 12  # listed for one level


class Counterfactuals:
    """Looks for them on one situation."""

    def __init__(self, situation: Situation, today: Assessment, assess: Assess, alternatives: Alternatives) -> None:
        """`assess` confirms each of them."""
        self._situation, self._today, self._alternatives = situation, today, alternatives
        self._then = Trying(situation, assess)
        self._widening, self._misread = Widening(situation, alternatives), Misread(situation, self._then, alternatives)
        ids = [id for id, _ in situation.variables()]
        self._free = [id for id in ids if can_change(situation.attribute(id))]
        self._still = [situation.today[id] for id in ids if id not in self._free]
        self._changed = {id: neg(situation.today[id]) for id in self._free}

    def found(self) -> Iterator[Counterfactual | str]:
        """One for each other level of the modes and of the priorities; its name where the solver gave up."""
        for scale in self._situation.proof.scales:
            proposed = getattr(self._today, scale.name, None) if scale.floored else None
            for rank, level in enumerate(scale.levels if scale.floored else ()):
                if level.id != proposed:
                    yield self._to(scale, rank, level)

    def _nothing_forgotten(self) -> Iterator[Formula]:
        """What changes is known."""
        for id in self._free:
            variable = self._situation.proof.encoding.variables[id]
            yield disj((variable.held.known, self._situation.today[id]))

    def _to(self, scale: Scale, rank: int, level: Level) -> Counterfactual | str:
        there = self._situation.treatment.exactly(scale, rank)
        try:
            with self._situation.supposing(*self._still, *self._nothing_forgotten()):
                ways = self._ways(scale, level.id, there)
            misread = self._misread.leading(ways.scale, ways.level, there)
            return ways.model_copy(update={"misread": tuple(misread)})
        except UndecidedError:
            return level.id

    def _ways(self, scale: Scale, level: str, there: Formula) -> Counterfactual:
        name = cast(ScaleName, scale.name)
        if self._situation.ask(there) is None:
            return Counterfactual(scale=name, level=level, ways=())
        fewest = next(count for count in range(1, len(self._free) + 1) if self._within(there, count) is not None)
        ways, more = self._all_of(there, fewest, lambda values: getattr(self._then(values), name) == level)
        return Counterfactual(scale=name, level=level, ways=tuple(ways), more=more)

    def _within(self, there: Formula, count: int, *more: Formula) -> Model | None:
        few = z3.PbLe([(changed, 1) for changed in self._changed.values()], count)
        return self._situation.ask(there, few, *more)

    def _all_of(self, there: Formula, count: int, leads: Leads) -> tuple[list[tuple[Turn, ...]], bool]:
        """Each set of so few attributes, once."""
        ways: list[tuple[Turn, ...]] = []
        seen: list[Formula] = []
        while (model := self._within(there, count, *seen)) is not None:
            if len(ways) == WAYS:
                return ways, True
            values = self._read(model)
            ways.append(self._said(self._nearest(values, leads), there, leads))
            seen.append(neg(conj(self._changed[id] for id in values)))
        return sorted(ways, key=lambda way: [self._free.index(turn.attribute) for turn in way]), False

    def _read(self, model: Model) -> Changes:
        changed = [
            id for id, formula in self._changed.items() if z3.is_true(model.eval(formula, model_completion=True))
        ]
        read = {id: self._situation.read(model, id) for id in changed}
        return {id: value for id, value in read.items() if value is not None}

    def _nearest(self, values: Changes, leads: Leads) -> Changes:
        """The same attributes, each with the value nearest to today's that still leads there."""
        if not leads(values):
            raise UnconfirmedError([self._situation.changed(values)])
        for id in values:
            near = self._alternatives.of(self._situation.attribute(id), self._facts(values, id))
            found = next((value for value in near if leads({**values, id: value})), values[id])
            values = {**values, id: self._closer(found, values, id, leads)}
        return values

    def _closer(self, found: Value, values: Changes, id: str, leads: Leads) -> Value:
        """A set with as few values added to today's, and taken from it, as still lead there."""
        today = self._situation.facts[id].value
        if not isinstance(found, frozenset) or not isinstance(today, frozenset):
            return found
        for each in sorted(found ^ today):
            nearer = found ^ {each}
            if nearer != today and leads({**values, id: nearer}):
                found = nearer
        return found

    def _facts(self, values: Changes, but: str) -> Mapping[str, Fact]:
        """Today's facts, with the other changes made."""
        changed = self._then({id: each for id, each in values.items() if id != but})
        return {fact.attribute: fact for fact in changed.facts}

    def _said(self, values: Changes, there: Formula, leads: Leads) -> tuple[Turn, ...]:
        facts = self._situation.facts
        reaches = self._widening.of(values, there, leads, lambda id: self._facts(values, id))
        return tuple(
            Turn(attribute=id, kind=facts[id].kind, before=facts[id].value, value=values[id], reach=reaches[id])
            for id in self._free
            if id in values
        )
