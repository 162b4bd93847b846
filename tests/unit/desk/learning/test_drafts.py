"""What is proposed apart: what would be fitted so alone, and the rest as one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desk.learning.drafts import Drafts
from learner.learning import Learned
from tests.unit.learner.test_standing import planted, several, thresholds_moved


@pytest.fixture(autouse=True)
def without_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples are looked for elsewhere, and take long."""
    monkeypatch.setattr(Drafts, "_illustrated", lambda _, draft: draft)


def apart(learned: Learned) -> Mapping[str, tuple[list[str], bool]]:
    drafts = Drafts(learned, "modes", "proposition", "h.csv")
    return {each.name: ([rule.id for rule in each.rules], each.adjusts) for each in drafts.apart}


def test_what_stands_alone_is_proposed_alone() -> None:
    assert apart(planted(4, 2)) == {"P-8": (["P-8"], False)}
    assert apart(planted(0, 5)) == {"points": ([], True)}


def test_points_that_need_a_new_rule_are_proposed_with_it_and_the_rule_also_by_itself() -> None:
    assert apart(planted(4, 5)) == {"ensemble": (["P-8"], True), "P-8": (["P-8"], False)}


def test_of_several_rules_each_is_proposed_by_itself_and_all_as_one() -> None:
    found, rules = apart(several()), [*Drafts(several(), "modes", "proposition", "h.csv").rules.values()]
    assert found == {
        "ensemble": ([each.id for each in rules], False),
        **{each.id: ([each.id], False) for each in rules},
    }


@pytest.mark.parametrize("learned", [planted(6, 8), thresholds_moved()])
def test_a_rule_that_would_be_another_alone_is_proposed_with_the_rest_only(learned: Learned) -> None:
    drafts = Drafts(learned, "modes", "proposition", "h.csv")
    (each,) = drafts.apart
    assert each.name == "ensemble"
    assert each.text == drafts._text(drafts.whole)
