"""A mutant said to be equivalent is one; a case said to notice it does."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from engine.facts import Case
from engine.mutation import mutations_of
from engine.mutation.proving import by_proof
from engine.mutation.stating import differing
from engine.reference import assess
from tests.generative.cases import situations


@settings(max_examples=12)
@given(st.data())
def test_what_is_proven_of_a_mutant_holds(data: DataObject) -> None:
    rulebook, case = data.draw(situations())
    distinguish = by_proof(assess)
    mutations = mutations_of(rulebook)
    for mutation in (data.draw(st.sampled_from(mutations)) for _ in range(min(3, len(mutations)))):
        mutated = mutation.of(rulebook)
        found = distinguish(rulebook, mutated)
        if isinstance(found, Case):
            assert differing(assess(rulebook, found), assess(mutated, found))
        elif found is None:
            expect = differing(assess(rulebook, case), assess(mutated, case))
            # Which facts would settle a rule may be told otherwise, though it applies to the same cases.
            stated = expect.model_dump(exclude_defaults=True, exclude_none=True) if expect else {}
            assert set(stated) <= {"missing"}, (mutation.mutant.id, expect)
