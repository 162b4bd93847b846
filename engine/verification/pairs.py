"""Two cases alike but for some facts: what such a difference does to the treatment.

Every fact outside the difference is shared, so the rules that it does not reach are the same formulas and count
for nothing. That their sum in one case exceeds their sum in the other is asked first: where that cannot be,
nothing has to be asked of thresholds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.verification.bounding import Side
from engine.verification.encoding import Encoding
from engine.verification.logic import Formula, conj, disj, neg
from engine.verification.proof import Proof
from engine.verification.solving import Model
from engine.verification.treatment import Scale, Treatment
from engine.verification.variables import Variable


class Lighter(NamedTuple):
    """A pair in which the second case is treated lighter on a scale: from a rank to one below it."""

    scale: Scale
    model: Model


class Pair:
    """A rulebook on two cases that share all but some variables."""

    def __init__(self, proof: Proof, first: list[Variable], second: list[Variable]) -> None:
        """The two copies of what may differ; `first` may be the proof's own variables."""
        self._proof = proof
        own = all(proof.encoding.variables.get(each.attribute.id) is each for each in first)
        self.first = proof.encoding if own else proof.encoding.changed(*first)
        self.second = self.first.changed(*second)
        self._fresh = [*second, *(() if own else first)]
        self._one = proof.treatment if own else Treatment(self.first)
        self._other = Treatment(self.second)

    def limits(self) -> Iterator[Formula]:
        """What the copies obey by themselves."""
        for variable in self._fresh:
            yield from variable.limits
            yield from variable.domain

    def lighter(self, scale: Scale, difference: Formula) -> Model | None:
        """A model in which the second case is proposed a lower level than the first, or None. Raises UndecidedError."""
        fewer = self._fewer_points(scale)
        fewer = fewer if fewer is not False and self._ask(difference, fewer) is not None else False
        for rank in range(1, len(scale.levels)):
            cause = disj((fewer, *self._floors_lost(scale, rank)))
            model = None if cause is False else self._ask(difference, cause, self._drops_below(scale, rank))
            if model is not None:
                return model
        return None

    def _ask(self, *formulas: Formula) -> Model | None:
        return self._proof.solver.ask_once(*self.limits(), *formulas)

    def _drops_below(self, scale: Scale, rank: int) -> Formula:
        one, other = self._one, self._other
        settled = (one.settled(scale), other.settled(scale))
        return conj((*settled, one.proposed(scale, rank), neg(other.proposed(scale, rank))))

    @property
    def _known(self) -> bool:
        """Whether only what surely applies counts in what is proposed."""
        return self._proof.rulebook.when_unknown == "known"

    def _fewer_points(self, scale: Scale) -> Formula:
        side: Side = "known" if self._known else "high"
        points = self._one.points(scale.account, side).minus(self._other.points(scale.account, side))
        return points.at_least(1)

    def _floors_lost(self, scale: Scale, rank: int) -> Iterator[Formula]:
        """Each floor at least as high that the first case has and the second has not."""
        levels = {level.id for level in scale.levels[rank:]} if scale.floored else set()
        for rule in self._proof.rulebook.all_rules:
            if rule.id in self.second.touched and any(effect.at_least in levels for effect in rule.then):
                before, after = self.first.state(rule.id), self.second.state(rule.id)
                yield conj((before.sure, neg(after.sure)) if self._known else (before.possible, neg(after.possible)))


def encodings(pair: Pair, model: Model) -> list[tuple[Encoding, Model]]:
    """The two cases of a model, to be read."""
    return [(pair.first, model), (pair.second, model)]
