"""One case as a formula: every variable holds what the case holds, or something that no rule tells from it."""

from __future__ import annotations

from collections.abc import Mapping

from engine.facts import Fact
from engine.values import Value
from engine.verification.logic import Formula, conj, neg
from engine.verification.variables import Variable


def fixed(variables: Mapping[str, Variable], facts: Mapping[str, Fact]) -> Formula:
    """That the variables hold these facts."""
    fixing = Fixing(variables, facts)
    return conj(fixing.formula(id) for id in variables)


class Fixing:
    """Texts compared with one another are told apart even where no rule names them: each gets a text of its own."""

    def __init__(self, variables: Mapping[str, Variable], facts: Mapping[str, Fact]) -> None:
        """Texts that rules name stand for themselves."""
        self._variables, self._facts = variables, facts
        self._taken: dict[str, str] = {}
        texts = {id: value for id in variables if isinstance(value := facts[id].value, str)}
        for id, text in texts.items():
            if variables[id].names(text):
                self._taken[text] = text
        for id, text in texts.items():
            if variables[id].shares_texts:
                self._stand_in(variables[id], text)

    def _stand_in(self, variable: Variable, text: str) -> None:
        if text not in self._taken:
            used = set(self._taken.values())
            self._taken[text] = next(each for each in variable.alike(text) if each not in used)

    def formula(self, id: str) -> Formula:
        """That a variable holds its fact, or is unknown as it is."""
        variable, value = self._variables[id], self._facts[id].value
        if value is None:
            return neg(variable.held.known)
        return variable.is_value(self._taken[value] if isinstance(value, str) and value in self._taken else value)

    def meant(self, value: Value | None) -> Value | None:
        """The text that one read in a model stands for; any other value is itself."""
        return next((text for text, stand_in in self._taken.items() if stand_in == value), value)
