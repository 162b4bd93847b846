"""Points as weighted formulas, and what it takes to reach a threshold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import z3

from engine.verification.logic import Formula


@dataclass(frozen=True)
class Sum:
    """A constant plus weights, each counted when its formula holds. Weights are not null."""

    constant: int
    weights: tuple[tuple[Formula, int], ...]

    def at_least(self, points: int) -> Formula:
        """Whether the sum reaches so many points."""
        needed, literals = points - self.constant, []
        for formula, weight in self.weights:
            if weight < 0:
                needed -= weight
                literals.append((z3.Not(formula), -weight))
            else:
                literals.append((formula, weight))
        if needed <= 0:
            return True
        if sum(weight for _, weight in literals) < needed:
            return False
        return z3.PbGe(literals, needed)

    def minus(self, other: Sum) -> Sum:
        """The difference, what both count alike left out."""
        return sum_of([*self._terms(), *((formula, -weight) for formula, weight in other._terms())])

    def plus(self, other: Sum) -> Sum:
        """Both together."""
        return sum_of([*self._terms(), *other._terms()])

    @property
    def least(self) -> int:
        """No case can make it less."""
        return self.constant + sum(min(weight, 0) for _, weight in self.weights)

    @property
    def most(self) -> int:
        """No case can make it more."""
        return self.constant + sum(max(weight, 0) for _, weight in self.weights)

    def _terms(self) -> Iterator[tuple[Formula, int]]:
        yield True, self.constant
        yield from self.weights


def sum_of(terms: Iterable[tuple[Formula, int]]) -> Sum:
    """Weights of one formula added up, constants gathered."""
    constant, weights, formulas = 0, dict[int, int](), dict[int, Any]()
    for formula, weight in terms:
        if formula is True:
            constant += weight
        elif formula is not False:
            key = formula.get_id()
            weights[key] = weights.get(key, 0) + weight
            formulas[key] = formula
    return Sum(constant, tuple((formulas[key], weight) for key, weight in weights.items() if weight))
