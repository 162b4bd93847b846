"""No finding missed, no false alarm: proofs beside the enumeration of every case of small rulebooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from hypothesis import assume, given, seed, settings

from engine.codes import Code
from engine.model import Rulebook
from engine.verification import verify
from engine.verification.divergent import cases_of, divergences
from engine.verification.finding import Finding
from tests.generative.enumeration.confirming import explained, shown
from tests.generative.enumeration.findings import Enumeration, findings
from tests.generative.enumeration.findings import divergences as enumerated
from tests.generative.enumeration.forms import TooManyForms
from tests.generative.enumeration.outcomes import outcome
from tests.generative.small import pairs_of_rulebooks, small_rulebooks
from tests.generative.small_vocabulary import ON

MOST_CASES = 400
EXAMPLES = settings().max_examples  # those of the profile
SHOWN = ("GAP", "OVERLAP", "MONOTONE", "IDENTITY", "OPTIMISTIC")
EXCLUDED = ("DEAD", "SHADOWED", "SUBSUMED", "UNREACHABLE")
ALONE = {*get_args(Code)} - {"DIVERGENT", "UNDECIDED"}  # what one rulebook may be found guilty of


def small(rulebook: Rulebook, most: int = MOST_CASES) -> bool:
    """Whether all cases can be looked at."""
    try:
        return Enumeration(rulebook).space.size <= most
    except TooManyForms:
        return False


def test_proofs_find_what_looking_at_every_case_finds() -> None:
    seen = Counter[str]()

    @seed(2036)
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


def test_rulebooks_diverge_where_looking_at_every_case_says_so() -> None:
    seen = Counter[str]()

    @seed(2029)
    @settings(max_examples=EXAMPLES // 2)
    @given(pairs_of_rulebooks())
    def look(books: tuple[Rulebook, Rulebook]) -> None:
        assume(all(small(each, MOST_CASES // 4) for each in books))
        # A derived number, given beside those that it is derived from, is more than the grid is fine enough for.
        kinds = Counter(each.kind for each in books[0].attributes.values() if not each.derived)
        apart = {id for id, each in books[0].attributes.items() if each.derived and kinds[each.kind]}
        found = [each for each in divergences(books, ON) if each.at not in apart]
        assert {(each.code, each.at) for each in found} == {each for each in enumerated(*books) if each[1] not in apart}
        for finding in found:
            seen[finding.code] += 1
            assert heavier_then_lighter(books, finding)

    look()
    assert seen["DIVERGENT"] > 0, "the generator no longer provokes a divergence"


def heavier_then_lighter(books: tuple[Rulebook, Rulebook], finding: Finding) -> bool:
    """Whether the first two cases go from light to heavy, the last two from heavy to light, whichever the rulebooks."""
    one, other = books if finding.witness[0] in cases_of(books[0], finding) else books[::-1]
    up = [outcome(one, case).ranks for case in finding.witness[:2]]
    down = [outcome(other, case).ranks for case in finding.witness[2:]]
    return _rises(*up) and _rises(*down[::-1])


def _rises(before: Mapping[str, int | None], after: Mapping[str, int | None]) -> bool:
    pairs = [(before[scale], after[scale]) for scale in ("mode", "priority")]
    return any(one is not None and other is not None and one < other for one, other in pairs)
