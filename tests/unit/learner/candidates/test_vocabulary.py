"""The tests that candidates are made of come from the rulebook's own words."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from engine import reference
from engine.facts import Fact
from engine.values import Kind, Value
from learner.candidates.vocabulary import rounded, truths_of, vocabulary
from learner.firing import fired
from tests.unit.learner.past import TODAY, past, small


def test_experts_cut_points_come_first_and_identity_never_comes() -> None:
    cells = [(test.attribute, test.cell) for test in vocabulary(small(), [], list(small().attributes))]
    assert ("age", ">= 75") in cells
    assert ("age", "< 75") in cells
    assert [cell for id, cell in cells if id == "age"] == [">= 75", "< 75"]
    assert {id for id, _ in cells}.isdisjoint({"direction"})


def test_what_is_not_usable_is_left_out() -> None:
    assert {test.attribute for test in vocabulary(small(), [], ["enfants"])} == {"enfants"}


def test_truths_are_those_of_the_engine_and_silence_is_not_true() -> None:
    decisions = past(TODAY, files=60)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    tests = vocabulary(small(), held.facts, list(small().attributes))
    found = truths_of(tests, held.facts)
    cells = [(test.attribute, test.cell) for test in tests]
    children = found.truths[:, cells.index(("enfants", "oui"))]
    assert list(children) == [each["enfants"].value is True for each in held.facts]
    assert not found.truths[:, cells.index(("rare", "oui"))].any()
    assert not found.truths[:, cells.index(("rare", "non"))].any()
    assert found.about[cells.index(("enfants", "oui"))] == found.about[cells.index(("enfants", "non"))]


def known_as(attribute: str, kind: Kind, values: Sequence[Value | None]) -> list[tuple[str, str]]:
    """The tests of one attribute, where files know it so."""
    facts = [
        {attribute: Fact(attribute=attribute, kind=kind, value=each, standing="unknown" if each is None else "given")}
        for each in values
    ]
    return [(test.attribute, test.cell) for test in vocabulary(small(), facts, [attribute])]


def test_what_only_says_that_a_fact_is_known_is_no_test() -> None:
    """Filled in once heavy decisions are taken, it would make of them a rule: the attribute is known."""
    aged = known_as("age", "number", [*(Decimal(each) for each in (75, 80, 90, 100)), None, None])
    assert aged == [("age", "< 75")]
    assert known_as("enfants", "boolean", [True, True, None]) == [("enfants", "non")]
    assert len(known_as("enfants", "boolean", [True, False, None])) == 2


def test_a_few_files_that_know_another_value_change_nothing_of_it() -> None:
    assert ("enfants", "oui") not in known_as("enfants", "boolean", [*[True] * 99, False, *[None] * 99])
    assert ("enfants", "oui") in known_as("enfants", "boolean", [*[True] * 97, *[False] * 3, *[None] * 99])


@pytest.mark.parametrize(
    ("value", "said"), [("1234", "1000"), ("0.0371", "0.035"), ("78", "80"), ("0", "0"), ("-1234", "-1000"), ("9", "9")]
)
def test_round_values_have_two_figures(value: str, said: str) -> None:
    assert rounded(Decimal(value)) == Decimal(said)
