"""How good the examples of the rulebooks that ship are: few changes go unnoticed.

Where a rulebook does not read all that it shares, what is shared is left out: without the solver, which
`gdr check --mutants` asks, a change that nothing could notice counts as one that went unnoticed.
"""

from __future__ import annotations

import pytest

from engine import chaining
from engine.mutation import MutationReport, Trial
from engine.mutation.report import Result
from engine.reference import assess
from tests.unit.rulebooks.shipped import AMM, COMMUN, DEFECTS, SIGNALS, TRIALS, Shipped


def tried(shipped: Shipped) -> tuple[MutationReport, list[Result]]:
    """What became of every change, none set aside."""
    trial = Trial(shipped.book, chaining.assess, assess)
    results = list(trial.results(search=False))
    report = trial.report(results)
    assert report.complete
    assert report.set_aside == ()
    return report, results


def is_own(result: Result) -> bool:
    """Whether what changes is in the rulebook itself, or on a scale."""
    return not result.mutant.at.startswith("COM-") and result.mutant.at not in COMMUN.attributes


@pytest.mark.parametrize(("shipped", "share"), [(AMM, 0.9), (SIGNALS, 0.85)], ids=["amm", "pharmacovigilance"])
def test_its_examples_notice_most_changes(shipped: Shipped, share: float) -> None:
    report, _ = tried(shipped)
    assert report.overall.share is not None
    assert report.overall.share >= share, [each.mutant.french for each in report.survivors]


@pytest.mark.parametrize(("shipped", "most"), [(DEFECTS, 10), (TRIALS, 15)], ids=["defaut-qualite", "essai-clinique"])
def test_its_examples_notice_most_changes_of_its_own(shipped: Shipped, most: int) -> None:
    """At most so many in a hundred go unnoticed."""
    own = [each for each in tried(shipped)[1] if is_own(each)]
    survived = [each.mutant.french for each in own if each.fate == "survived"]
    assert len(own) > 800
    assert len(survived) * 100 <= len(own) * most, survived
