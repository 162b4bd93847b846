"""How good the examples of the rulebooks that ship are: few changes go unnoticed.

What a rulebook does not read of its shared part is left out. Without the solver, which `gdr check --mutants` asks, a
change of the rest that nothing could notice counts as one that went unnoticed.
"""

from __future__ import annotations

import pytest

from engine import chaining
from engine.mutation import MutationReport, Trial
from engine.reference import assess
from tests.unit.rulebooks.shipped import AMM, DEFECTS, SIGNALS, TRIALS, Shipped


def tried(shipped: Shipped) -> MutationReport:
    """What became of every change, none set aside."""
    trial = Trial(shipped.book, chaining.assess, assess)
    report = trial.report(list(trial.results(search=False)))
    assert report.complete
    assert report.set_aside == ()
    return report


@pytest.mark.parametrize(
    ("shipped", "share"),
    [(AMM, 0.9), (DEFECTS, 0.9), (TRIALS, 0.85), (SIGNALS, 0.9)],
    ids=["amm", "defaut-qualite", "essai-clinique", "pharmacovigilance"],
)
def test_its_examples_notice_most_changes(shipped: Shipped, share: float) -> None:
    report = tried(shipped)
    assert report.overall.killed > 700
    assert report.overall.share is not None
    assert report.overall.share >= share, [each.mutant.french for each in report.survivors]
