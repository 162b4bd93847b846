"""What must not matter: the order of facts, the order of rules, a rule that weighs nothing."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.assessment import Assessment, Bounds
from engine.condition import Any as AnyOf
from engine.condition import Known, Not, Test
from engine.facts import Case
from engine.model import Effect, Rule, Rulebook, Table
from tests.generative.cases import situations
from tests.spec.engines import engines


def outcome(assessment: Assessment) -> Any:
    """An assessment without the order of its rules, the trace and the digest."""
    return unordered(json.loads(assessment.model_dump_json(exclude={"trace", "rulebook"})))


def unordered(held: Any) -> Any:
    """The same JSON with every list sorted."""
    if isinstance(held, dict):
        return {key: unordered(value) for key, value in held.items()}
    if isinstance(held, list):
        return sorted((unordered(item) for item in held), key=json.dumps)
    return held


@given(data=st.data())
def test_the_order_of_facts_is_irrelevant(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    shuffled = Case(id=case.id, facts=tuple(data.draw(st.permutations(case.facts))))
    for assess in engines():
        assert assess(rulebook, shuffled).to_json() == assess(rulebook, case).to_json()


@given(data=st.data())
def test_the_order_of_rules_changes_no_outcome(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    shuffled = rulebook.model_copy(update={"rules": tuple(data.draw(st.permutations(rulebook.rules)))})
    for assess in engines():
        before, after = assess(rulebook, case), assess(shuffled, case)
        assert outcome(after) == outcome(before)
        assert [each.attribute for each in after.missing] == [each.attribute for each in before.missing]


@given(data=st.data())
def test_the_order_of_rows_changes_no_outcome_where_no_policy_looks_at_it(data: st.DataObject) -> None:
    """`collect` in all its ways, `unique` and `rule order`: only the order in which rows are told changes."""
    rulebook, case = data.draw(situations())
    tables = [_shuffled(data, table) for table in data.draw(st.permutations(rulebook.tables))]
    shuffled = rulebook.model_copy(update={"tables": tuple(tables)})
    for assess in engines():
        before, after = assess(rulebook, case), assess(shuffled, case)
        assert outcome(after) == outcome(before)
        assert consulted(after) == consulted(before)


def _shuffled(data: st.DataObject, table: Table) -> Table:
    if table.hit not in ("collect", "unique", "rule order"):
        return table
    return table.model_copy(update={"rows": tuple(data.draw(st.permutations(table.rows)))})


def consulted(assessment: Assessment) -> Any:
    """What came of each table and row, by id, whatever their order."""
    tables = [table.model_dump(mode="json") for table in assessment.trace.tables]
    rows = {row["row"]: {key: row[key] for key in row if key != "order"} for table in tables for row in table["rows"]}
    kept = ("points", "urgency", "disputed_by")
    return rows, {table["table"]: unordered({key: table[key] for key in kept}) for table in tables}


@given(data=st.data())
def test_a_true_rule_of_no_points_changes_only_the_trace(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    subject = data.draw(st.sampled_from(list(rulebook.attributes)))
    place = data.draw(st.integers(0, len(rulebook.rules)))
    longer = with_rule(rulebook, Rule(id="NUL", label="Vraie", when=true_of(subject), then=(Effect(points=0),)), place)
    for assess in engines():
        before, after = assess(rulebook, case), assess(longer, case)
        assert weighed(after) == weighed(before)
        fired = [each.rule for each in after.trace.firings]
        assert "NUL" in fired
        assert [rule for rule in fired if rule != "NUL"] == [each.rule for each in before.trace.firings]


def weighed(assessment: Assessment) -> dict[str, Any]:
    """Everything but the trace; the line of points on no axis appears with the first rule that has some."""
    axes = [each for each in assessment.axes if each.axis or each.points != Bounds(low=0, known=0, high=0)]
    return assessment.model_dump(exclude={"trace", "rulebook", "axes"}) | {"axes": axes}


def true_of(attribute: str) -> Test:
    known = Known(attribute=attribute)
    return Test(attribute=attribute, cell="connu ; inconnu", meaning=AnyOf(parts=(known, Not(part=known))))


def with_rule(rulebook: Rulebook, rule: Rule, place: int) -> Rulebook:
    rules = (*rulebook.rules[:place], rule, *rulebook.rules[place:])
    return rulebook.model_copy(update={"rules": rules})
