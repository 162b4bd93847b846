"""Two engines, one meaning: the same assessment to the byte, whatever the rulebook and the case."""

import pytest
from hypothesis import given, settings

from engine.assessment import Assessment
from engine.errors import CaseError
from engine.facts import Case
from engine.model import Rulebook
from engine.reference import assess as reference
from engine.reference.proposing import proposal
from engine.replay import replay
from tests.generative.cases import situations
from tests.spec.engines import ENGINES, Assess

OTHERS = {name: assess for name, assess in ENGINES.items() if assess is not reference}


def test_there_is_another_engine_to_compare() -> None:
    assert OTHERS


@pytest.mark.parametrize("assess", OTHERS.values(), ids=OTHERS.keys())
@settings(max_examples=4 * settings().max_examples)
@given(situation=situations())
def test_same_bytes_as_the_reference(assess: Assess, situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    assert assess(rulebook, case).to_json() == reference(rulebook, case).to_json()


@given(situations())
def test_the_proposal_alone_is_that_of_the_assessment(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    whole = reference(rulebook, case)
    assert proposal(rulebook, case) == (whole.mode, whole.priority)


@given(situations())
def test_replaying_an_assessment_gives_the_same_bytes(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    before = reference(rulebook, case)
    stored = Assessment.model_validate_json(before.to_json())
    assert stored.to_json() == before.to_json()
    for assess in ENGINES.values():
        assert assess(rulebook, replay(rulebook, stored)).to_json() == before.to_json()


@given(situations())
def test_an_assessment_is_not_replayed_with_another_rulebook(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    other = rulebook.model_copy(update={"version": 2})
    with pytest.raises(CaseError, match="REPLAY_RULEBOOK"):
        replay(other, reference(rulebook, case))
