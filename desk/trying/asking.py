"""Which fact to ask for next: what a complete file must state, then what settles most, then what is presumed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desk.trying.typed import Typed
from engine.assessment import Assess, Assessment
from engine.explanation.model import NextFact
from engine.facts import Case, Fact

NextOf = Callable[[Case, Assessment], NextFact | None]


def next_asked(typed: Typed, today: Assessment, next_of: NextOf, assess: Assess) -> str | None:
    """The attribute to ask about; None once nothing that is unknown or presumed can move anything."""
    return next(_in_order(typed, today, next_of, assess), None)


def _in_order(typed: Typed, today: Assessment, next_of: NextOf, assess: Assess) -> Iterator[str]:
    """In the order that helps. The solver is slow: it is asked only where several modes stay possible."""
    open_ = [each for each in today.missing if each.attribute not in typed.left and each.attribute not in typed.facts]
    yield from (each.attribute for each in open_ if each.required)
    best = next_of(typed.case, today) if len(today.modes) > 1 else None
    if best is not None and best.attribute in {each.attribute for each in open_}:
        yield best.attribute
    yield from (each.attribute for each in open_ if each.weight)
    yield from _doubted(typed, today, assess)
    yield from (each.attribute for each in open_)


def _doubted(typed: Typed, today: Assessment, assess: Assess) -> Iterator[str]:
    """What is presumed, by what it could move if nothing were."""
    presumed = [fact for fact in today.facts if fact.standing == "assumed" and fact.attribute not in typed.left]
    if not presumed:
        return
    unknown = (Fact(attribute=fact.attribute, kind=fact.kind, value=None, standing="unknown") for fact in presumed)
    doubtful = Case(id=typed.id, facts=(*typed.case.facts, *unknown))
    ids = {fact.attribute for fact in presumed}
    yield from (each.attribute for each in assess(typed.rulebook, doubtful).missing if each.attribute in ids)
