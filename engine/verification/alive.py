"""Which rules some case makes true, found many at a time: a case that shows one often shows others."""

from __future__ import annotations

import z3

from engine.verification.encoding import Encoding
from engine.verification.logic import Formula, conj, neg
from engine.verification.solving import Model, Solver


class Alive:
    """Asks where no case already found answers; remembers what each one shows of all the rules."""

    def __init__(self, encoding: Encoding, solver: Solver) -> None:
        """Nothing is known at first."""
        self._encoding, self._solver = encoding, solver
        self._rules = list(encoding.book.rules)
        self._met: list[frozenset[str]] = []  # the rules that each case found makes true
        self._alive: set[str] = set()
        self._dead: set[str] = set()

    def holds(self, rule: str) -> bool:
        """Whether some case makes the condition of a rule, or the cells of a row, true. Raises UndecidedError."""
        if rule not in self._alive | self._dead and not self._ask(self._encoding.truth(rule).sure):
            self._dead.add(rule)
        return rule in self._alive

    def without(self, rule: str, other: str) -> bool:
        """Whether some case makes a rule true and not the other. Raises UndecidedError."""
        if any(rule in met and other not in met for met in self._met):
            return True
        truth = self._encoding.truth
        return self._ask(conj((truth(rule).sure, neg(truth(other).sure))))

    def _ask(self, formula: Formula) -> bool:
        model = self._solver.ask(formula)
        if model is not None:
            self._met.append(frozenset(rule for rule in self._rules if self._true_in(model, rule)))
            self._alive |= self._met[-1]
        return model is not None

    def _true_in(self, model: Model, rule: str) -> bool:
        truth = self._encoding.truth(rule).sure
        return truth is True or (truth is not False and bool(z3.is_true(model.eval(truth, model_completion=True))))
