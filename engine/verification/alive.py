"""Which rules some case makes true, found many at a time: a case that shows one often shows others."""

from __future__ import annotations

import z3

from engine.verification.encoding import Encoding
from engine.verification.solving import Model, Solver


class Alive:
    """Asks for each rule once; remembers what each answer shows of the others."""

    def __init__(self, encoding: Encoding, solver: Solver) -> None:
        """Nothing is known at first."""
        self._encoding, self._solver = encoding, solver
        self._rules = list(encoding.book.rules)
        self._found: dict[str, bool] = {}

    def holds(self, rule: str) -> bool:
        """Whether some case makes the condition of a rule, or the cells of a row, true. Raises UndecidedError."""
        if rule not in self._found:
            model = self._solver.ask(self._encoding.truth(rule).sure)
            self._found[rule] = model is not None
            if model is not None:
                self._found.update((other, True) for other in self._rules if self._true_in(model, other))
        return self._found[rule]

    def _true_in(self, model: Model, rule: str) -> bool:
        truth = self._encoding.truth(rule).sure
        return truth is True or (truth is not False and bool(z3.is_true(model.eval(truth, model_completion=True))))
