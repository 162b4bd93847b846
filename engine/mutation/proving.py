"""The solver's answer for a mutant that no example notices."""

from __future__ import annotations

from engine.assessment import Assess
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation.search import Distinguish, Undecided
from engine.mutation.stating import differing
from engine.verification.distinguishing import distinguish
from engine.verification.solving import BUDGET, UndecidedError


def by_proof(assess: Assess, budget: int = BUDGET) -> Distinguish:
    """A case from the solver, None where it proves that there is none; `assess` confirms what it finds."""

    def asked(before: Rulebook, after: Rulebook) -> Case | Undecided | None:
        def differs(case: Case) -> bool:
            return differing(assess(before, case), assess(after, case)) is not None

        try:
            return distinguish(before, after, differs, budget)
        except UndecidedError:
            return Undecided.UNDECIDED

    return asked
