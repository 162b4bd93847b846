"""One case as a formula: every variable holds what the case holds, or something that no rule tells from it."""

from __future__ import annotations

from collections.abc import Mapping

from engine.facts import Fact
from engine.values import Value
from engine.verification.logic import Formula, conj, neg
from engine.verification.variables import Variable


def fixed(variables: Mapping[str, Variable], facts: Mapping[str, Fact]) -> Formula:
    """That the variables hold these facts."""
    return conj(fixing(variables, facts).values())


def fixing(variables: Mapping[str, Variable], facts: Mapping[str, Fact]) -> dict[str, Formula]:
    """For each variable, that it holds its fact."""
    standing = _Stand(variables, facts)
    return {id: standing.formula(variable, facts[id].value) for id, variable in variables.items()}


class _Stand:
    """Texts compared with one another are told apart even where no rule names them: each gets a text of its own."""

    def __init__(self, variables: Mapping[str, Variable], facts: Mapping[str, Fact]) -> None:
        """Texts that rules name stand for themselves."""
        self._taken: dict[str, str] = {}
        for id, variable in variables.items():
            value = facts[id].value
            if isinstance(value, str) and variable.names(value):
                self._taken[value] = value

    def formula(self, variable: Variable, value: Value | None) -> Formula:
        """That a variable holds a value, or is unknown."""
        if value is None:
            return neg(variable.held.known)
        if isinstance(value, str) and variable.shares_texts:
            value = self._for(variable, value)
        return variable.is_value(value)

    def _for(self, variable: Variable, value: str) -> str:
        if value not in self._taken:
            used = set(self._taken.values())
            self._taken[value] = next(text for text in variable.alike(value) if text not in used)
        return self._taken[value]
