"""One way to another level, said whole: every value of each fact that leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Final

from engine.alternatives import Alternatives
from engine.explanation.ordered import spans
from engine.explanation.reach import Reach, Values
from engine.explanation.situation import Situation
from engine.explanation.texts import beginnings
from engine.explanation.within import within
from engine.facts import Fact
from engine.model import Attribute
from engine.values import Value
from engine.verification.logic import Formula, neg
from engine.verification.regions import met
from engine.verification.solving import UndecidedError

TOGETHER: Final = 32  # values of several facts tried together
Changes = Mapping[str, Value]
Leads = Callable[[Changes], bool]


class Widening:
    """Looks for reaches by trying values, then keeps those that the solver proves whole."""

    def __init__(self, situation: Situation, alternatives: Alternatives) -> None:
        """Of one situation."""
        self._situation, self._alternatives = situation, alternatives

    def of(
        self,
        values: Changes,
        there: Formula,
        leads: Leads,
        facts: Callable[[str], Mapping[str, Fact]],
    ) -> dict[str, Reach]:
        """The reach of each fact changed, whatever the others are in theirs.

        `leads` says whether changes lead `there`; `facts` are those of the case with all changes but one.
        """
        found: dict[str, Reach] = {id: (Values(values=(value,)),) for id, value in values.items()}
        for id in values:
            others = list(_combined({**found, id: ()}, values))
            wide = self._wide(id, facts(id), values[id], _whichever(leads, others, id))
            if self._whole({**found, id: wide}, there):
                found[id] = wide
        return found

    def _whole(self, reaches: Mapping[str, Reach], there: Formula) -> bool:
        """Whether no value of the reaches leads elsewhere, the other facts being as they are."""
        situation = self._situation
        inside = [within(situation.variable(id), reach, situation.meant) for id, reach in reaches.items()]
        others = [today for id, today in situation.today.items() if id not in reaches]
        try:
            return not any(each is False for each in inside) and situation.ask(neg(there), *inside, *others) is None
        except UndecidedError:
            return False

    def _wide(self, id: str, facts: Mapping[str, Fact], value: Value, leads: Callable[[Value], bool]) -> Reach:
        attribute = self._situation.attribute(id)
        match attribute.kind:
            case "number" | "date":
                return spans(attribute, self._alternatives.cuts(id, facts), leads)
            case "text":
                texts, prefixes = self._named(id, facts)
                return beginnings(texts, prefixes, leads)
            case _:
                listed = dict.fromkeys((*_listed(attribute, facts[id].value), value))
                return (Values(values=tuple(each for each in listed if leads(each))),)

    def _named(self, id: str, facts: Mapping[str, Fact]) -> tuple[list[str], list[str]]:
        """The texts and the beginnings that rules may compare it with, those of other facts included."""
        uses = self._situation.proof.book.uses
        texts, prefixes = met(self._situation.attribute(id), uses)
        others = [facts[each].value for each in sorted(uses.family(id) - {id})]
        return [*texts, *(text for text in others if isinstance(text, str))], prefixes


def _combined(found: Mapping[str, Reach], values: Changes) -> Iterator[Changes]:
    """The changes, with each value listed of each reach: the nearest one only where they are too many."""
    listed = {id: _values(reach) or [values[id]] for id, reach in found.items()}
    combined = (dict(zip(listed, each, strict=True)) for each in product(*listed.values()))
    yield from combined if prod(map(len, listed.values())) <= TOGETHER else [values]


def _values(reach: Reach) -> list[Value]:
    return [value for piece in reach if isinstance(piece, Values) for value in piece.values]


def _whichever(leads: Leads, others: Sequence[Changes], id: str) -> Callable[[Value], bool]:
    return lambda value: all(leads({**each, id: value}) for each in others)


def _listed(attribute: Attribute, today: Value | None) -> Iterator[Value]:
    """Its values; of a set, today's with one value more or one less."""
    if attribute.kind == "boolean":
        yield from (True, False)
    elif attribute.kind == "choice":
        yield from attribute.values
    else:
        held = today if isinstance(today, frozenset) else frozenset()
        yield from (held, *(held ^ {value} for value in attribute.values))
