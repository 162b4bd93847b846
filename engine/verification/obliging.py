"""Two cases alike but for some facts, of which one is owed something else: an expertise, a request, another day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from engine.assessment import Assessment
from engine.values import shown
from engine.verification.checks.gap import states_of
from engine.verification.days import apart, day_of
from engine.verification.encoding import Encoding
from engine.verification.logic import Formula, conj, disj, neg
from engine.verification.obligations import Obligation, obligations_of
from engine.verification.pairs import Pair
from engine.verification.proof import Proof
from engine.verification.solving import Model
from engine.verification.witness import Shows

How = Callable[[Assessment, Assessment], tuple[str, str]]
"""How two assessments differ, in French and in English, as the end of a sentence."""


def unlike(proof: Proof, pair: Pair, between: Formula) -> Iterator[tuple[Shows, Model, How]]:
    """Each obligation that the second case escapes, or that falls on another day for it. Raises UndecidedError."""
    for due in obligations_of(proof.rulebook):
        for asked, shows, how in ((_escaped, _is_escaped, _named), (_moved, _is_moved, _dated)):
            formula = asked(pair, due)
            model = proof.solver.ask_plainly(*pair.limits(), between, formula) if formula is not False else None
            if model is not None:
                yield shows(due), model, how(due)


def _escaped(pair: Pair, due: Obligation) -> Formula:
    """That rules bring it to the first case, and none of them to the second."""
    if not pair.second.touched & set(due.rules):
        return False
    return conj((_brought(pair.first, due), neg(_brought(pair.second, due))))


def _moved(pair: Pair, due: Obligation) -> Formula:
    """That a deadline of both cases falls on two days, its start or its clock stop being another."""
    if due.deadline is None or not pair.second.moved & {due.deadline.start, due.deadline.stopped}:
        return False
    both = (_brought(each, due) for each in (pair.first, pair.second))
    return conj((*both, apart(day_of(pair.first, due.deadline), day_of(pair.second, due.deadline))))


def _brought(encoding: Encoding, due: Obligation) -> Formula:
    return disj(encoding.state(rule).sure for rule in due.rules)


def _is_escaped(due: Obligation) -> Shows:
    return lambda assessments: [bool(_bringing(due, each)) for each in assessments] == [True, False]


def _is_moved(due: Obligation) -> Shows:
    def shows(assessments: Sequence[Assessment]) -> bool:
        owed = all(_bringing(due, each) for each in assessments)
        return owed and len({_day(due, each) for each in assessments}) > 1

    return shows


def _bringing(due: Obligation, assessment: Assessment) -> list[str]:
    states = states_of(assessment)
    return [rule for rule in due.rules if states[rule] == "true"]


def _day(due: Obligation, assessment: Assessment) -> date | None:
    """The day on which a deadline falls: all the rules that bring it say the same."""
    terms = due.deadline and (due.deadline.days, due.deadline.start, due.deadline.stopped)
    return next(each.day for each in assessment.deadlines if (each.days, each.start, each.stopped) == terms)


def _named(due: Obligation) -> How:
    return lambda *_: (due.said, due.said_en)


def _dated(due: Obligation) -> How:
    def how(one: Assessment, other: Assessment) -> tuple[str, str]:
        days = [_day(due, each) for each in (one, other)]
        french, english = (" / ".join(shown(day) if day else word for day in days) for word in ("inconnu", "unknown"))
        return f"{due.said}, {french}", f"{due.said_en}, {english}"

    return how
