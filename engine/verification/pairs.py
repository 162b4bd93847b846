"""Two cases alike but for some facts: what such a difference does to the treatment.

Every fact outside the difference is shared, so the rules that it does not reach are the same formulas and count
for nothing. Whether any of the others can apply less is asked first, of all of them at once; then whether the sum
of those that can exceeds in one case their sum in the other: where neither can be, nothing is asked of thresholds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import z3

from engine.verification.bounding import Side
from engine.verification.encoding import Encoding
from engine.verification.logic import Formula, conj, disj, key_of, neg
from engine.verification.proof import Proof
from engine.verification.solving import Model, UndecidedError
from engine.verification.treatment import Account, Scale, Treatment
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
        self.varying = [*first, *second]
        self._fresh = [*second, *(() if own else first)]
        self._one = proof.treatment if own else Treatment(self.first)
        self._other = Treatment(self.second)
        self._lost: dict[Account, Sequence[Formula]] = {}
        self._no_loss: dict[int, tuple[Formula, dict[int, Formula]]] = {}  # by what differs

    def limits(self) -> Iterator[Formula]:
        """What the copies obey by themselves."""
        for variable in self._fresh:
            yield from variable.limits
            yield from variable.domain

    def lighter(self, scale: Scale, difference: Formula) -> Model | None:
        """A model in which the second case is proposed a lower level than the first, or None. Raises UndecidedError."""
        excluded = self._excluded(difference)
        known = [difference, *map(neg, excluded.values())]
        lost = any(key_of(loss) not in excluded for loss in self._points_lost(scale))
        fewer = self._fewer_points(scale) if lost else False
        fewer = fewer if fewer is not False and self._ask(*known, fewer) is not None else False
        for rank in range(1, len(scale.levels)):
            floors = (loss for loss in self._floors_lost(scale, rank) if key_of(loss) not in excluded)
            cause = disj((fewer, *floors))
            drops = (*self.limits(), *known, cause, self._drops_below(scale, rank))
            model = None if cause is False else self._proof.solver.ask_plainly(*drops)
            if model is not None:
                return model
        return None

    def unsettled(self, scale: Scale, difference: Formula) -> Model | None:
        """A model in which a level is proposed for the first case and none for the second. Raises UndecidedError."""
        return self._ask(difference, self._one.settled(scale), neg(self._other.settled(scale)))

    def _excluded(self, difference: Formula) -> dict[int, Formula]:
        """The losses, on any scale, that no pair shows: most often all of them, and one question says so."""
        key = key_of(difference)
        if key not in self._no_loss:
            self._no_loss[key] = (difference, self._impossible(difference))
        return self._no_loss[key][1]

    def _impossible(self, difference: Formula) -> dict[int, Formula]:
        every = (loss for scale in self._proof.scales for loss in self._losses(scale))
        left = {key_of(loss): loss for loss in every if not isinstance(loss, bool)}
        while left:
            try:
                model = self._ask(difference, disj(left.values()))
            except UndecidedError:
                return {}
            if model is None:
                break
            left = {id: loss for id, loss in left.items() if not z3.is_true(model.eval(loss, model_completion=True))}
        return left

    def _losses(self, scale: Scale) -> Iterator[Formula]:
        yield from self._points_lost(scale)
        yield from self._floors_lost(scale, 1)

    def _points_lost(self, scale: Scale) -> Sequence[Formula]:
        """Each way in which the second case can have fewer points than the first."""
        if scale.account not in self._lost:
            one, other = (each.terms(scale.account, self._side) for each in (self._one, self._other))
            self._lost[scale.account] = [loss for loss in map(_lost, one, other) if loss is not False]
        return self._lost[scale.account]

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

    @property
    def _side(self) -> Side:
        return "known" if self._known else "high"

    def _fewer_points(self, scale: Scale) -> Formula:
        points = self._one.points(scale.account, self._side).minus(self._other.points(scale.account, self._side))
        return points.at_least(1)

    def _floors_lost(self, scale: Scale, rank: int) -> Iterator[Formula]:
        """Each floor at least as high that the first case has and the second has not."""
        levels = {level.id for level in scale.levels[rank:]} if scale.floored else set()
        for rule in self._proof.rulebook.all_rules:
            if rule.id in self.second.touched and any(effect.at_least in levels for effect in rule.then):
                before, after = self.first.state(rule.id), self.second.state(rule.id)
                yield conj((before.sure, neg(after.sure)) if self._known else (before.possible, neg(after.possible)))


def _lost(before: tuple[Formula, int], after: tuple[Formula, int]) -> Formula:
    """That a term brings less in the second case than in the first; false of a term that both share."""
    (one, points), (other, _) = before, after
    if one is other:
        return False
    return conj((one, neg(other))) if points > 0 else conj((other, neg(one)))


def encodings(pair: Pair, model: Model) -> list[tuple[Encoding, Model]]:
    """The two cases of a model, to be read."""
    return [(pair.first, model), (pair.second, model)]
