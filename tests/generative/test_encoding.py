"""What the proofs are about is what the reference engine does: the formulas say the same on every case."""

from __future__ import annotations

from typing import Any

import z3
from hypothesis import given

from engine.facts import Case
from engine.model import Rulebook
from engine.opening import opened
from engine.reference import assess
from engine.verification.encoding import Book, Encoding
from engine.verification.fixing import fixed
from engine.verification.logic import DualRail, conj
from engine.verification.treatment import Treatment, scales_of
from tests.generative.cases import situations


def told(model: Any, formula: Any) -> bool:
    return formula if isinstance(formula, bool) else bool(z3.is_true(model.eval(formula, model_completion=True)))


def truth(model: Any, pair: DualRail) -> str:
    sure, never = told(model, pair.sure), told(model, pair.never)
    assert not (sure and never)
    return "true" if sure else "false" if never else "unknown"


def model_of(rulebook: Rulebook, case: Case, encoding: Encoding) -> Any:
    """The one model in which every variable holds what the case holds."""
    solver = z3.Solver(ctx=encoding.book.room)
    solver.add(fixed(encoding.variables, opened(rulebook, case)))
    for variable in encoding.variables.values():
        solver.add(conj([True, *variable.limits, *variable.domain]))
    assert solver.check() == z3.sat, case
    return solver.model()


@given(situations())
def test_formulas_say_what_the_reference_engine_does(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    book = Book(rulebook)
    variables = {id: book.variable(each) for id, each in rulebook.attributes.items()}
    encoding = Encoding(book, variables)
    treatment = Treatment(encoding)
    model, found = model_of(rulebook, case, encoding), assess(rulebook, case)
    states = {each.rule: "true" for each in found.trace.firings}
    states |= {each.rule: each.truth for each in found.trace.others}
    states |= {row.row: row.chosen for table in found.trace.tables for row in table.rows}
    assert {id: truth(model, encoding.state(id)) for id in states} == states
    for fact in found.facts:
        assert told(model, encoding.held(fact.attribute).known) == (fact.value is not None), fact.attribute
    accounts = {("score", ""): found.score, ("urgency", ""): found.urgency}
    accounts |= {("discipline", each.discipline): each.points for each in found.disciplines}
    for account, bounds in accounts.items():
        for side in ("low", "known", "high"):
            points = getattr(bounds, side)
            reached = treatment.points(account, side)
            assert told(model, reached.at_least(points)), (account, side, points)
            assert not told(model, reached.at_least(points + 1)), (account, side, points)
    proposals = {"mode": found.mode, "priority": found.priority}
    proposals |= {each.discipline: each.depth for each in found.disciplines}
    for scale in scales_of(rulebook):
        named = [level.id for rank, level in enumerate(scale.levels) if told(model, treatment.exactly(scale, rank))]
        assert named == ([proposals[scale.name]] if proposals[scale.name] is not None else [])
