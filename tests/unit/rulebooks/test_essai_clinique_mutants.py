"""How good the examples of the rulebook of clinical trials are: most changes of its own do not go unnoticed.

What it shares and does not read is left out: without the solver, which `gdr check --mutants` asks, a change that
nothing could notice counts as one that went unnoticed.
"""

from __future__ import annotations

from pathlib import Path

from engine import chaining
from engine.loading import load_rulebook, load_shared
from engine.mutation import Trial
from engine.mutation.report import Result
from engine.reference import assess

FOLDER = Path(__file__).parents[3] / "rulebooks"
TRIALS = load_rulebook(FOLDER / "essai-clinique.yaml")
SHARED = load_shared(FOLDER / "commun.yaml").rulebook


def is_own(result: Result) -> bool:
    """Whether what changes is in the rulebook itself, or on a scale."""
    return not result.mutant.at.startswith("COM-") and result.mutant.at not in SHARED.attributes


def test_its_examples_notice_most_changes() -> None:
    trial = Trial(TRIALS, chaining.assess, assess)
    results = list(trial.results(search=False))
    report = trial.report(results)
    assert report.complete
    assert report.set_aside == ()
    own = [each for each in results if is_own(each)]
    survived = [each.mutant.french for each in own if each.fate == "survived"]
    assert len(own) > 800
    assert len(survived) * 100 <= len(own) * 15, survived
