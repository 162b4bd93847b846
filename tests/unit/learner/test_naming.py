"""New rules follow the numbers of the others, and are called the same wherever they are met."""

from engine.condition import All
from engine.model import Row
from learner.changing import with_rule
from learner.naming import free_ids
from tests.unit.learner.evidence.seen import both, evidence, evidence_of_a, only_a
from tests.unit.learner.past import small
from tests.unit.learner.tabled import tabled


def test_ids_follow_those_of_the_rules_and_are_of_none() -> None:
    assert free_ids(small(), 2) == ["P-8", "P-9"]
    assert free_ids(with_rule(small(), "modes", "P-9", All(parts=()), 1), 2) == ["P-10", "P-11"]
    assert free_ids(small().model_copy(update={"rules": ()}), 1) == ["APPRIS-1"]


def test_a_new_rule_is_not_numbered_as_a_row() -> None:
    row = small().rules[0].model_copy(update={"id": "P-T1-1"})
    table = (
        tabled()
        .tables[0]
        .model_copy(update={"rows": tuple(Row(id=f"P-T1-{n}", when=row.when, then=row.then[0]) for n in range(1, 9))})
    )
    assert free_ids(small().model_copy(update={"tables": (table,)}), 1) == ["P-8"]
    assert free_ids(small().model_copy(update={"rules": (), "tables": (table,)}), 1) == ["APPRIS-1"]


def test_the_cards_call_a_candidate_as_the_draft_does() -> None:
    assert [each.rule for each in evidence().candidates] == list(both().ids.values()) == ["P-8"]
    assert [each.rule for each in evidence_of_a().reserved] == list(only_a().ids.values())
