"""A case that two versions of a rulebook treat unlike, or the proof that there is none.

The versions share their facts, cut by the thresholds of both: what they do not share is what can differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from engine.facts import Case
from engine.model import Attribute, Effect, Rule, Rulebook
from engine.verification.encoding import Book, Encoding
from engine.verification.logic import DualRail, Formula, disj, neg, same
from engine.verification.regions import Uses
from engine.verification.solving import BUDGET, Solver, UndecidedError
from engine.verification.treatment import Treatment, scales_of
from engine.verification.variables import Variable
from engine.verification.witness import case_of

Differs = Callable[[Case], bool]


def distinguish(before: Rulebook, after: Rulebook, differs: Differs, budget: int = BUDGET) -> Case | None:
    """A case of which `differs` says that it is treated unlike; None where every case is treated alike.

    Alike: every rule and row applies to the same cases, and every level proposed, every expertise, deadline and
    request is the same. Raises UndecidedError where the solver gives up, or finds a difference that does not show.
    """
    if _declared(before) != _declared(after):
        raise UndecidedError("what is asked of a case, or assumed of its silence, is not in the formulas")
    if _policies(before) != _policies(after):
        raise UndecidedError("how a table counts its rows is not among the differences asked for")
    two = Two(before, after, budget)
    hidden = False
    for formula in two.differences():
        model = two.solver.ask_once(formula) if formula is not False else None
        if model is not None:
            case = case_of(two.before, model, "Dossier témoin")
            if differs(case):
                return case
            hidden = True
    if hidden:
        raise UndecidedError("a difference that does not show")
    return None


def _declared(rulebook: Rulebook) -> dict[str, Attribute]:
    return {id: each for id, each in rulebook.attributes.items() if not each.derived}


def _policies(rulebook: Rulebook) -> list[object]:
    """How each table turns its rows into points: the same rows may apply, and come to another score."""
    return [(each.id, each.hit, each.aggregate, each.highest_first) for each in rulebook.tables]


class Two:
    """Two versions over the same facts."""

    def __init__(self, before: Rulebook, after: Rulebook, budget: int) -> None:
        """Both declare the same attributes."""
        books = Book(before), Book(after)
        uses, room = Uses(before, after), books[0].room
        declared = before.attributes | {
            id: each for id, each in after.attributes.items() if id not in before.attributes
        }
        variables = {each.id: Variable(each, uses, room) for each in declared.values() if not each.derived}
        self.before, self.after = (Encoding(book, variables) for book in books)
        self._rules = tuple(book.rules for book in books)
        self._treatments = Treatment(self.before), Treatment(self.after)
        self._scales = tuple(map(scales_of, (before, after)))
        limits = [limit for each in variables.values() for limit in (*each.limits, *each.domain)]
        self.solver = Solver(limits, room=room, finite=uses.finite(before.attributes), budget=budget)

    def differences(self) -> Iterator[Formula]:
        """What may tell them apart, the plainest first."""
        shared = [id for id in self._rules[0] if id in self._rules[1]]
        yield disj(self._applies_to_one(id) for id in shared)
        for state in (*self._alone(), *self._changed(shared)):
            yield state.sure
            yield state.possible
        yield from self._levels()
        yield disj(self._possible_for_one(id) for id in shared)
        yield from self._named()

    def _applies_to_one(self, id: str) -> Formula:
        return neg(same(self.before.state(id).sure, self.after.state(id).sure))

    def _possible_for_one(self, id: str) -> Formula:
        return neg(same(self.before.state(id).never, self.after.state(id).never))

    def _alone(self) -> Iterator[DualRail]:
        """The rules that only one version has."""
        for id in sorted(set(self._rules[0]) ^ set(self._rules[1])):
            yield (self.before if id in self._rules[0] else self.after).state(id)

    def _changed(self, shared: Iterable[str]) -> Iterator[DualRail]:
        """The rules whose effects differ."""
        for id in shared:
            if self._rules[0][id].then != self._rules[1][id].then:
                yield self.before.state(id)

    def _levels(self) -> Iterator[Formula]:
        one, other = self._treatments
        for scale, changed in zip(*self._scales, strict=True):
            for rank in range(1, len(scale.levels)):
                yield neg(same(one.heaviest(scale, rank), other.heaviest(changed, rank)))
                yield neg(same(one.lightest(scale, rank), other.lightest(changed, rank)))
            for rank in range(len(scale.levels)):
                yield neg(same(one.exactly(scale, rank), other.exactly(changed, rank)))

    def _named(self) -> Iterator[Formula]:
        """Each expertise, called for by one version alone."""
        for expertise in self.before.book.rulebook.expertises:
            one = self._calls(self.before, self._rules[0], expertise)
            other = self._calls(self.after, self._rules[1], expertise)
            yield neg(same(one, other))

    @staticmethod
    def _calls(encoding: Encoding, rules: dict[str, Rule], expertise: str) -> Formula:
        return disj(encoding.state(id).sure for id, rule in rules.items() if any(map(_names(expertise), rule.then)))


def _names(expertise: str) -> Callable[[Effect], bool]:
    return lambda effect: expertise in effect.expertise
