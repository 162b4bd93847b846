"""The exact explanation of a proposal, by the solver that proves things of its rulebook."""

from __future__ import annotations

from engine.alternatives import Alternatives
from engine.assessment import Assess, Assessment
from engine.explanation.counterfactuals import Counterfactuals
from engine.explanation.exactly import exactly
from engine.explanation.model import Counterfactual, Exact, Explanation, NextFact
from engine.explanation.next_fact import next_fact, unweighed
from engine.explanation.situation import Situation
from engine.facts import Case
from engine.model import Rulebook
from engine.verification.proof import Proof
from engine.verification.solving import UndecidedError

__all__ = ["BUDGET", "Explainer", "Explanation"]

BUDGET = 400_000  # of the solver's units of work for one question: a report waits for its answer


class Explainer:
    """A rulebook ready to explain its proposals. Not for several threads at once."""

    def __init__(self, rulebook: Rulebook, assess: Assess, budget: int = BUDGET) -> None:
        """`assess` is either engine's: each counterfactual is confirmed by it."""
        self._proof = Proof(rulebook, budget=budget)
        self._assess = assess
        self._alternatives = Alternatives(rulebook)

    def of(self, case: Case, today: Assessment | None = None) -> Explanation:
        """What would change the proposal, what remains possible and what to ask for. Raises CaseError."""
        now = today or self._assess(self._proof.rulebook, case)
        situation = Situation(self._proof, case, {fact.attribute: fact for fact in now.facts})
        changes = list(Counterfactuals(situation, now, self._assess, self._alternatives).found())
        exact, undecided = self._exact(situation, now)
        following, still = self._next(situation, now, exact)
        return Explanation(
            counterfactuals=tuple(each for each in changes if isinstance(each, Counterfactual)),
            exact=exact,
            next_fact=following,
            unweighed=unweighed(situation, now, following) if len(exact.modes if exact else now.modes) > 1 else (),
            undecided=(*(each for each in changes if isinstance(each, str)), *undecided, *still),
        )

    def next_fact(self, case: Case, today: Assessment) -> NextFact | None:
        """The fact to ask for next, and nothing else; None where none settles anything, or the solver gives up."""
        situation = Situation(self._proof, case, {fact.attribute: fact for fact in today.facts})
        return self._next(situation, today, None)[0]

    @staticmethod
    def _exact(situation: Situation, now: Assessment) -> tuple[Exact | None, tuple[str, ...]]:
        try:
            return exactly(situation, now), ()
        except UndecidedError:
            return None, ("score",)

    def _next(
        self, situation: Situation, now: Assessment, exact: Exact | None
    ) -> tuple[NextFact | None, tuple[str, ...]]:
        try:
            return next_fact(situation, now, exact.modes if exact else now.modes), ()
        except UndecidedError:
            return None, ("next_fact",)
