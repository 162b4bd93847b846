"""The examples of both rulebooks, each assessed by both: which move, and which no longer hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from engine.assessment import Assess, Assessment
from engine.examples import case_of, mismatches
from engine.expected import Example
from engine.facts import Case
from engine.impact.fitting import fitted
from engine.impact.model import ExampleMoved
from engine.impact.treatments import Pair, compared
from engine.model import Rulebook

Of = Literal["before", "after", "both"]


def examples_moved(pair: Pair, assess: Assess) -> Iterator[ExampleMoved]:
    """Every example of either, in the order of the later rulebook, then those that it no longer has.

    Where both have one of the same name but other facts, it is two.
    """
    old = {each.case: each for each in pair.before.examples}
    for new in pair.after.examples:
        was = old.get(new.case)
        if was is not None and was.facts == new.facts:
            yield _moved(pair, "both", was, new, assess)
        else:
            yield _moved(pair, "after", new, new, assess)
    later = {each.case: each for each in pair.after.examples}
    for was in pair.before.examples:
        if was.case not in later or later[was.case].facts != was.facts:
            yield _moved(pair, "before", was, was, assess)


def _moved(pair: Pair, of: Of, was: Example, new: Example, assess: Assess) -> ExampleMoved:
    case = case_of(pair.before if of == "before" else pair.after, was if of == "before" else new)
    (old, left), (late, unread) = _assessed(pair.before, case, assess), _assessed(pair.after, case, assess)
    return ExampleMoved(
        case=new.case,
        of=of,
        moved=compared(pair, old, late).moved,
        unmet_before=tuple(mismatches(_known(was, pair.before), old)),
        unmet_after=tuple(mismatches(_known(new, pair.after), late)),
        left=(*left, *unread),
    )


def _assessed(rulebook: Rulebook, case: Case, assess: Assess) -> tuple[Assessment, tuple[str, ...]]:
    kept, left = fitted(case, rulebook)
    return assess(rulebook, kept), left


def _known(example: Example, rulebook: Rulebook) -> Example:
    """The example without what it expects of disciplines that a rulebook does not have, which no one can meet."""
    depths = {id: depth for id, depth in example.expect.depths.items() if id in rulebook.disciplines}
    return example.model_copy(update={"expect": example.expect.model_copy(update={"depths": depths})})
