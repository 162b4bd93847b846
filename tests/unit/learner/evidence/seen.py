"""What is learnt of a small history, and its evidence, computed once for all the tests."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from engine import chaining
from engine.facts import Fact
from learner.candidates.strictness import Strictness
from learner.evidence import Care, Evidence, evidence_of
from learner.evidence.model import Equivalent, FindingSaid
from learner.history import PastDecision
from learner.learning import Asked, Learned, learn
from tests.unit.learner.past import MODES, TODAY, past, small

USABLE = ("nouvelle", "enfants", "grossesse", "biologique", "age", "direction")
CARE = Care(draws=40, permutations=2)


def decisions(**points: int) -> list[PastDecision]:
    """Files of which all is known: what never was met is known not to be."""
    no = Fact(attribute="rare", kind="boolean", value=False, standing="given")
    held = past({**TODAY, **points}, files=1500)
    return [replace(each, case=each.case.model_copy(update={"facts": (*each.case.facts, no)})) for each in held]


def learnt(held: Sequence[PastDecision]) -> Learned:
    return learn(small(), held, Asked("modes", USABLE, strictness=Strictness(support=30)), chaining.assess)


@cache
def both() -> Learned:
    """A rule that nobody wrote, and another that weighs more than its points."""
    return learnt(decisions(both=4, grossesse=5))


@cache
def evidence() -> Evidence:
    return evidence_of(both(), chaining.assess, CARE)


@cache
def only_a() -> Learned:
    """What one directorate does alone: its heavier decisions on biological products for children."""
    return learnt([_heavier(each) if each.directorate == "A" and _is_both(each) else each for each in decisions()])


@cache
def evidence_of_a() -> Evidence:
    return evidence_of(only_a(), chaining.assess, CARE)


def holds(each: PastDecision, *ids: str) -> bool:
    return all(each.case.given[id].value is True for id in ids)


def rank(each: PastDecision) -> int:
    return MODES.index(each.level)


def score(each: PastDecision, **points: int) -> int:
    """The points of a file by today's rules, or by others for some of them."""
    said, age = {**TODAY, **points}, each.case.given["age"].value
    heavy = said.pop("age") if age is not None and int(str(age)) >= 75 else 0
    return heavy + sum(value for id, value in said.items() if holds(each, id))


def reached(points: int, each: PastDecision) -> int:
    found = (points >= 4) + (points >= 9)
    return max(found, 1) if holds(each, "ogm") else found


def _is_both(each: PastDecision) -> bool:
    return holds(each, "enfants", "biologique")


def _heavier(each: PastDecision) -> PastDecision:
    return replace(each, level=MODES[min(rank(each) + 1, 2)])


def harmed(found: Evidence) -> Evidence:
    """The same, had verification found something and had a neighbour been as good; with names that hold HTML."""
    said = FindingSaid(code="SUBSUMED", at="P-8", fr="<b>P-8</b> de trop.", en="<b>P-8</b> too many.")
    family = (Equivalent(when={"enfants": "oui", "grossesse": "non"}, differing=3, gain=0.4),)
    cards = (each.model_copy(update={"findings": (said,), "family": family}) for each in found.candidates)
    return found.model_copy(update={"candidates": tuple(cards)})
