"""How good the examples of the rulebook of clinical trials are."""

from __future__ import annotations

from pathlib import Path

from engine import chaining
from engine.loading import load_rulebook
from engine.mutation import Trial
from engine.reference import assess

TRIALS = load_rulebook(Path(__file__).parents[3] / "rulebooks" / "essai-clinique.yaml")


def test_its_examples_notice_most_changes() -> None:
    trial = Trial(TRIALS, chaining.assess, assess)
    report = trial.report(list(trial.results(search=False)))
    assert report.complete
    assert report.set_aside == ()
    assert report.overall.share is not None
    assert report.overall.share >= 0.85, [each.mutant.french for each in report.survivors]
