"""Whatever the rulebook, what is communicated says nothing of what is withheld."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.assessment import Assessment
from engine.facts import Case, Fact
from engine.model import Rulebook, Secret
from engine.reference import assess
from engine.secrecy import Secrecy, secrecy_of, without_secrets
from tests.generative.cases import situations
from tests.generative.vocabulary import values_of

SECRETS: Sequence[Secret] = ("business", "privacy", "medical", "security")


def with_secrets(data: st.DataObject, rulebook: Rulebook) -> Rulebook:
    """The same rulebook, one to three of its attributes declared secret."""
    chosen = data.draw(st.lists(st.sampled_from(list(rulebook.attributes)), min_size=1, max_size=3, unique=True))
    attributes = dict(rulebook.attributes)
    for id in chosen:
        attributes[id] = attributes[id].model_copy(update={"secret": data.draw(st.sampled_from(SECRETS))})
    return rulebook.model_copy(update={"attributes": attributes})


def otherwise(data: st.DataObject, rulebook: Rulebook, case: Case, withheld: Secrecy) -> Case:
    """The same case, but for what is withheld: anything at all, or nothing."""
    kept = [fact for fact in case.facts if fact.attribute not in withheld.attributes]
    for id in withheld.attributes:
        attribute = rulebook.attributes[id]
        value = data.draw(st.sampled_from([None, *values_of(attribute)]))
        if value is not None:
            kept.append(Fact(attribute=id, kind=attribute.kind, value=value, standing="given", source=None))
    return Case(id=case.id, facts=tuple(kept))


def public(assessment: Assessment, withheld: Secrecy) -> str:
    """What is communicated, but for the proposal itself, which stays."""
    shown = without_secrets(assessment, withheld)
    alike: dict[str, object] = {"mode": None, "priority": None}
    if withheld.modes:
        alike |= {"modes": (), "priorities": ()}
    return shown.model_copy(update=alike).to_json()


@settings(max_examples=3 * settings().max_examples)
@given(data=st.data())
def test_two_cases_that_differ_by_secrets_alone_are_communicated_alike(data: st.DataObject) -> None:
    drawn, case = data.draw(situations())
    rulebook = with_secrets(data, drawn)
    withheld = secrecy_of(rulebook)
    other = otherwise(data, rulebook, case, withheld)
    assert public(assess(rulebook, case), withheld) == public(assess(rulebook, other), withheld)


@given(situation=situations())
def test_without_a_secret_only_the_missing_facts_go(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    withheld, said = secrecy_of(rulebook), assess(rulebook, case)
    assert not withheld.attributes
    assert not withheld.rules
    shown = without_secrets(said, withheld)
    facts = tuple(
        each.model_copy(update={"source": its.source}) for each, its in zip(said.facts, shown.facts, strict=True)
    )
    assert shown == said.model_copy(update={"missing": (), "facts": facts})
    told = {id: each.source for id, each in rulebook.attributes.items()}
    assert all(each.source in (None, "", told[each.attribute]) for each in shown.facts if each.standing == "given")
