"""What a question costs the solver does not depend on what was asked of another rulebook before."""

from __future__ import annotations

from pathlib import Path

from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.verification import verifying
from engine.verification.proof import Proof

RULEBOOKS = Path(__file__).parents[3] / "rulebooks"


def shipped(name: str) -> Rulebook:
    return load_rulebook(RULEBOOKS / f"{name}.yaml")


def work_of(rulebook: Rulebook) -> list[int]:
    """The solver's own count, after each of a few questions."""
    proof, counts = Proof(rulebook), []
    for level in range(len(rulebook.modes)):
        proof.solver.ask(proof.treatment.proposed(proof.scales[0], level))
        counts.append(proof.solver._solver.statistics().get_key_value("rlimit count"))
    return counts


def test_a_question_costs_the_same_whatever_was_asked_before() -> None:
    alone = work_of(shipped("essai-clinique"))
    assert alone == sorted(alone)
    assert alone[-1] > 0
    list(verifying(shipped("amm"), only=("UNREACHABLE",)))
    assert work_of(shipped("essai-clinique")) == alone
