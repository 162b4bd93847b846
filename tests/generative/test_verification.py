"""No finding missed, no false alarm: proofs beside the enumeration of every case of small rulebooks."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from hypothesis import assume, given, seed, settings

from engine.codes import Code
from engine.model import Rulebook
from engine.verification import verify
from tests.generative.enumeration.confirming import explained, shown
from tests.generative.enumeration.findings import Enumeration, findings
from tests.generative.enumeration.forms import TooManyForms
from tests.generative.small import ON, small_rulebooks

MOST_CASES = 400
EXAMPLES = settings().max_examples  # those of the profile
SHOWN = ("GAP", "OVERLAP", "MONOTONE", "IDENTITY", "OPTIMISTIC")
EXCLUDED = ("DEAD", "SHADOWED", "SUBSUMED", "UNREACHABLE")
ALONE = {*get_args(Code)} - {"DIVERGENT", "UNDECIDED"}  # what one rulebook may be found guilty of


def small(rulebook: Rulebook) -> bool:
    """Whether all cases can be looked at."""
    try:
        return Enumeration(rulebook).space.size <= MOST_CASES
    except TooManyForms:
        return False


def test_proofs_find_what_looking_at_every_case_finds() -> None:
    seen = Counter[str]()

    @seed(2026)
    @settings(max_examples=3 * EXAMPLES)
    @given(small_rulebooks())
    def look(rulebook: Rulebook) -> None:
        assume(small(rulebook))
        proven = [(each.code, each.at) for each in verify(rulebook, ON)]
        expected = findings(rulebook, ON)
        seen.update(code for code, _ in expected)
        assert sorted(proven) == sorted(expected)

    look()
    assert set(seen) == ALONE, "the generator no longer provokes every finding"


@seed(2027)
@given(small_rulebooks())
def test_the_reference_engine_confirms_every_witness(rulebook: Rulebook) -> None:
    for finding in verify(rulebook, ON):
        assert (len(finding.witness) > 0) == (finding.code in SHOWN)
        if finding.witness:
            assert shown(rulebook, finding), finding


@seed(2028)
@given(small_rulebooks())
def test_reasons_are_enough_and_none_of_them_can_be_spared(rulebook: Rulebook) -> None:
    for finding in verify(rulebook, ON):
        if finding.code in EXCLUDED:
            assert explained(rulebook, finding), finding
        else:
            assert finding.because == ()
