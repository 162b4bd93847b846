"""Decisions that can be learnt from, with what was known of their files then; the others set aside, and named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from engine.errors import Diagnostic, Message, diagnostic
from engine.facts import Case
from engine.model import Rulebook
from learner import messages as say
from learner.firing import Scale, levels_of
from learner.history import PastDecision

NAMED = 10


@dataclass(frozen=True)
class Caution:
    """How a history is looked at.

    Attributes:
        scale: which scale decisions are on.
        today: decisions of later days are set aside.
        without: attributes left out, as if nobody had known them.
        allowed: attributes kept although they seem to give decisions away.
        seed: of the draws that the search for leaks makes.
    """

    scale: Scale
    today: date
    without: Collection[str] = ()
    allowed: Collection[str] = ()
    seed: int = 1


def listed(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    return ", ".join(names[:NAMED]) + (f", … (+ {len(names) - NAMED})" if len(names) > NAMED else "")


def sorted_out(
    rulebook: Rulebook, decisions: Sequence[PastDecision], caution: Caution
) -> tuple[list[PastDecision], list[Diagnostic]]:
    """The decisions that can be learnt from, and what is said of the rest."""
    sorting = _Sorting(rulebook, list(decisions), caution)
    sorting.run()
    return sorting.kept, sorting.said


class _Sorting:
    def __init__(self, rulebook: Rulebook, kept: list[PastDecision], caution: Caution) -> None:
        self.kept, self._caution, self.said = kept, caution, list[Diagnostic]()
        self._levels = [level.id for level in levels_of(rulebook, caution.scale)]

    def run(self) -> None:
        self._set_aside(lambda each: not each.level, say.NO_LEVEL)
        unknown = {each.level for each in self.kept} - {*self._levels}
        values = {"levels": listed(sorted(unknown)), "known": ", ".join(self._levels)}
        self._set_aside(lambda each: each.level in unknown, say.UNKNOWN_LEVEL, **values)
        self._set_aside(lambda each: each.day is not None and each.day > self._caution.today, say.FUTURE)
        self._leave_out()

    def _set_aside(self, wrong: Callable[[PastDecision], bool], message: Message, **values: object) -> None:
        aside = [each for each in self.kept if wrong(each)]
        if aside:
            named = listed([each.case.id for each in aside])
            self.said.append(diagnostic(message, count=sum(each.times for each in aside), named=named, **values))
            self.kept = [each for each in self.kept if not wrong(each)]

    def _leave_out(self) -> None:
        """The facts that came after the decision, and those of attributes left out on purpose."""
        later: Counter[str] = Counter()
        for each in self.kept:
            later.update(dict.fromkeys(_later(each), each.times))
        if later:
            said = listed([f"{attribute} ({count})" for attribute, count in later.most_common()])
            self.said.append(diagnostic(say.LATER, said=said))
        without = frozenset(self._caution.without)
        self.kept = [_bare(each, without | _later(each)) for each in self.kept]


def known_then(decision: PastDecision) -> PastDecision:
    """The same decision without the facts that were known only after it."""
    return _bare(decision, _later(decision))


def _later(decision: PastDecision) -> frozenset[str]:
    """The facts that were known only after the decision."""
    day = decision.day
    if day is None or not decision.known:
        return frozenset()
    return frozenset(each for each in decision.case.given if each in decision.known and decision.known[each] > day)


def _bare(decision: PastDecision, without: frozenset[str]) -> PastDecision:
    case = decision.case
    if without.isdisjoint(case.given):
        return decision
    facts = tuple(fact for fact in case.facts if fact.attribute not in without)
    return replace(decision, case=Case(id=case.id, facts=facts))
