"""How good the examples of the rulebooks that ship are: few changes go unnoticed.

What a rulebook does not read of its shared part is left out. Without the solver, which `gdr check --mutants` asks, a
change of the rest that nothing could notice counts as one that went unnoticed.

One change in eight of each kind; all of them in `make soak`.
"""

from __future__ import annotations

import pytest

from engine import chaining
from engine.mutation import KINDS, MutationReport, Trial
from engine.reference import assess
from tests.long import LONG, part
from tests.unit.rulebooks.shipped import AMM, DEFECTS, SIGNALS, TRIALS, Shipped

LEAST, STRAY = (700, 0.0) if LONG else (60, 0.05)  # changes noticed at least; how far the share of some may stray


def tried(shipped: Shipped) -> MutationReport:
    """What became of every change tried, none set aside."""
    trial = Trial(shipped.book, chaining.assess, assess)
    kinds = ([each for each in trial.mutations if each.mutant.kind == kind] for kind in KINDS)
    trial.mutations = [each for kind in kinds for each in part(kind, 8)]
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
    assert report.overall.killed > LEAST
    assert report.overall.share is not None
    assert report.overall.share >= share - STRAY, [each.mutant.french for each in report.survivors]
