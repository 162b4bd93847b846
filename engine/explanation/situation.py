"""One case before the solver: its facts, those that may change, and questions about what it could become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.sensitivity import with_fact
from engine.values import Value
from engine.verification.fixing import Fixing
from engine.verification.logic import Formula
from engine.verification.proof import Proof
from engine.verification.solving import Model
from engine.verification.treatment import Treatment
from engine.verification.variables import Variable


class Situation:
    """A case whose derived facts stay given where they are; its declared facts are the unknowns of the questions."""

    def __init__(self, proof: Proof, case: Case, facts: Mapping[str, Fact]) -> None:
        """`facts` are the case's, once opened and derived."""
        self.proof, self.case, self.facts = proof, case, facts
        given = [id for id, fact in case.given.items() if fact.value is not None and id not in proof.encoding.variables]
        copies = [proof.variable(id, " (donné)") for id in given]
        self.encoding = proof.encoding.changed(*copies) if copies else proof.encoding
        self.treatment = Treatment(self.encoding) if copies else proof.treatment
        variables = {**proof.encoding.variables, **{each.attribute.id: each for each in copies}}
        self._variables, self._fixing = variables, Fixing(variables, facts)
        self.today: dict[str, Formula] = {id: self._fixing.formula(id) for id in variables}
        self._limits = [limit for each in copies for limit in (*each.limits, *each.domain)]
        self._derived = [self.today[id] for id in given]

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook that it is assessed by."""
        return self.proof.rulebook

    def attribute(self, id: str) -> Attribute:
        """A declaration."""
        return self.rulebook.attributes[id]

    def variables(self) -> Iterator[tuple[str, Variable]]:
        """The declared facts, in the order of the file."""
        yield from self.proof.encoding.variables.items()

    def is_known(self, id: str) -> bool:
        """Whether the fact has a value today."""
        return self.facts[id].value is not None

    def changed(self, values: Mapping[str, Value]) -> Case:
        """The case, with these values given."""
        case = self.case
        for id, value in values.items():
            case = with_fact(case, self.attribute(id), value)
        return case

    @contextmanager
    def supposing(self, *formulas: Formula) -> Iterator[None]:
        """Questions asked inside suppose these, and that derived facts given stay so."""
        with self.limited(*self._derived, *formulas):
            yield

    @contextmanager
    def limited(self, *formulas: Formula) -> Iterator[None]:
        """The same, but that derived facts given may be otherwise."""
        with self.proof.solver.supposing([*self._limits, *formulas]):
            yield

    def ask(self, *formulas: Formula) -> Model | None:
        """A model in which they hold, or None. Raises UndecidedError."""
        return self.proof.solver.ask_once(*formulas)

    def read(self, model: Model, id: str) -> Value | None:
        """What a model gives a declared fact."""
        return self.meant(self.proof.encoding.variables[id].read(model))

    def meant(self, value: Value | None) -> Value | None:
        """The text that one read in a model stands for; any other value is itself."""
        return self._fixing.meant(value)

    def variable(self, id: str) -> Variable:
        """The unknown of a declared fact, or of a derived one that is given."""
        return self._variables[id]

    def completed(self) -> list[Formula]:
        """That what is known stays as it is, and that what is missing is known."""
        return [self.today[id] if self.is_known(id) else variable.held.known for id, variable in self.variables()]


def can_change(attribute: Attribute) -> bool:
    """Who asks does not change, nor what is fixed once the request is made, nor what rules derive."""
    return not attribute.derived and not attribute.fixed and attribute.role != "identity"
