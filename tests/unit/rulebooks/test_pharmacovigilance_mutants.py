"""How good the examples of the pharmacovigilance rulebook are."""

from __future__ import annotations

from pathlib import Path

from engine import chaining
from engine.loading import load_rulebook
from engine.mutation import Trial
from engine.reference import assess

PV = load_rulebook(Path(__file__).parents[3] / "rulebooks" / "pharmacovigilance.yaml")


def test_its_examples_notice_more_than_85_changes_in_100() -> None:
    trial = Trial(PV, chaining.assess, assess)
    report = trial.report(list(trial.results(search=False)))
    assert report.complete
    assert report.set_aside == ()
    assert report.overall.share is not None
    assert report.overall.share >= 0.85, [each.mutant.french for each in report.survivors]
