"""A case as someone types it: what was said so far, and what was asked and left unanswered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desk.trying import messages as say
from engine import messages_case as say_case
from engine.errors import CaseError, Diagnostic, Location, diagnostic, nearest
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from intake.native import fact_of
from intake.typing import CellMistakes, value_of

SOURCE = "essai"


@dataclass(frozen=True)
class Typed:
    """The facts said so far, by attribute; `left`: asked about, and passed over."""

    rulebook: Rulebook
    id: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    left: frozenset[str] = frozenset()

    @property
    def case(self) -> Case:
        """As a case, its facts in the order of the rulebook."""
        facts = tuple(self.facts[id] for id in self.rulebook.attributes if id in self.facts)
        return Case(id=self.id, facts=facts)

    def told(self, id: str, text: str) -> Typed:
        """With what a text says of an attribute. Raises CellMistakes."""
        return replace(self, facts={**self.facts, id: fact_typed(self.rulebook.attributes[id], text)})

    def passed(self, id: str) -> Typed:
        """With a question passed over: nothing is said, so that what is presumed stays so."""
        return replace(self, left=self.left | {id})


def fact_typed(attribute: Attribute, text: str) -> Fact:
    """The fact that a text says, read as a cell of a file is. Raises CellMistakes."""
    return fact_of(attribute, value_of(text, attribute, typed=False), SOURCE)


def pair_typed(rulebook: Rulebook, text: str) -> tuple[str, str] | None:
    """The attribute and the value of `age_minimum=12`; None for a text that names no attribute so."""
    name, equals, value = text.partition("=")
    return (name.strip(), value.strip()) if equals and name.strip() in rulebook.attributes else None


def refuse_misspelt(rulebook: Rulebook, text: str) -> None:
    """Raises CellMistakes for `age minimum = 12`, which is about an attribute though it does not name it."""
    name, equals, value = text.partition("=")
    named = equals and name.strip() and not name.lstrip().startswith(("«", '"'))
    near = nearest_attribute(rulebook, name.strip()) if named else None
    if near is not None:
        raise CellMistakes([diagnostic(say.MEANT, name=name.strip()[:60], near=near, value=value.strip()[:60])])


def from_pairs(typed: Typed, pairs: Sequence[str]) -> Typed:
    """With everything that `attribute=value` arguments say. Raises CaseError with every mistake."""
    mistakes: list[Diagnostic] = []
    for text in pairs:
        try:
            typed = _with_pair(typed, text)
        except CellMistakes as error:
            where = Location(path=text[:60])
            mistakes += [each.model_copy(update={"location": where}) for each in error.diagnostics]
    if mistakes:
        raise CaseError(mistakes)
    return typed


def _with_pair(typed: Typed, text: str) -> Typed:
    pair = pair_typed(typed.rulebook, text)
    if pair is None:
        raise CellMistakes([_unpaired(typed.rulebook, text)])
    id, value = pair
    if id in typed.facts:
        raise CellMistakes([diagnostic(say.TWICE, attribute=id)])
    return typed.told(id, value)


def _unpaired(rulebook: Rulebook, text: str) -> Diagnostic:
    """No equal sign, or a name that is no attribute's: the nearest, by id or by label."""
    name, equals, _ = text.partition("=")
    if not equals:
        return diagnostic(say.NO_EQUALS, text=text[:60])
    near = nearest_attribute(rulebook, name.strip())
    message = say_case.UNDECLARED_NEAR if near else say_case.UNDECLARED
    return diagnostic(message, attribute=name.strip()[:60], rulebook=rulebook.id, near=near)


def nearest_attribute(rulebook: Rulebook, name: str) -> str | None:
    """The attribute meant: the one of that label, else the one whose id or label is most like it."""
    by_label = {attribute.label: id for id, attribute in rulebook.attributes.items()}
    near = nearest(name[:80], (*rulebook.attributes, *by_label))
    return by_label.get(near, near) if near is not None else None
