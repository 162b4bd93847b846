"""How good the examples of the rulebooks that ship are: few changes go unnoticed.

Where a rulebook does not read all that it shares, only what is its own is held to a share: without the solver, which
`gdr check --mutants` asks, a change that nothing could notice counts as one that went unnoticed.

One change in six is tried by default, which tells a share to a few hundredths; GDR_HYPOTHESIS=long (`make soak`)
tries them all.
"""

from __future__ import annotations

import os

import pytest

from engine import chaining
from engine.mutation import MutationReport, Trial
from engine.mutation.report import Result
from engine.reference import assess
from tests.unit.rulebooks.shipped import AMM, COMMUN, DEFECTS, SIGNALS, TRIALS, Shipped

EVERY, MARGIN = (1, 0.0) if os.environ.get("GDR_HYPOTHESIS") == "long" else (6, 0.04)


def tried(shipped: Shipped) -> tuple[MutationReport, list[Result]]:
    """What became of the changes tried, none set aside."""
    trial = Trial(shipped.book, chaining.assess, assess)
    trial.mutations = trial.mutations[::EVERY]
    results = list(trial.results(search=False))
    report = trial.report(results)
    assert report.complete
    assert report.set_aside == ()
    return report, results


def is_own(result: Result) -> bool:
    """Whether what changes is in the rulebook itself, or on a scale."""
    return not result.mutant.at.startswith("COM-") and result.mutant.at not in COMMUN.attributes


@pytest.mark.parametrize(("shipped", "share"), [(AMM, 0.9), (SIGNALS, 0.9)], ids=["amm", "pharmacovigilance"])
def test_its_examples_notice_most_changes(shipped: Shipped, share: float) -> None:
    report, _ = tried(shipped)
    assert report.overall.share is not None
    assert report.overall.share >= share - MARGIN, [each.mutant.french for each in report.survivors]


@pytest.mark.parametrize(
    ("shipped", "most"), [(DEFECTS, 0.1), (TRIALS, 0.15)], ids=["defaut-qualite", "essai-clinique"]
)
def test_its_examples_notice_most_changes_of_its_own(shipped: Shipped, most: float) -> None:
    """At most such a share goes unnoticed."""
    own = [each for each in tried(shipped)[1] if is_own(each)]
    survived = [each.mutant.french for each in own if each.fate == "survived"]
    assert len(own) * EVERY > 800
    assert len(survived) <= len(own) * (most + MARGIN), survived
