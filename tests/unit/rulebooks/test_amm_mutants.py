"""How good the examples of the starter rulebook are: nine changes in ten do not go unnoticed."""

from __future__ import annotations

from pathlib import Path

from engine import chaining
from engine.loading import load_rulebook
from engine.mutation import Trial
from engine.reference import assess

AMM = load_rulebook(Path(__file__).parents[3] / "rulebooks" / "amm.yaml")


def test_its_examples_notice_nine_changes_in_ten() -> None:
    trial = Trial(AMM, chaining.assess, assess)
    report = trial.report(list(trial.results(search=False)))
    assert report.complete
    assert report.set_aside == ()
    assert report.overall.share is not None
    assert report.overall.share >= 0.9, [each.mutant.french for each in report.survivors]
