"""A rulebook with one change, to be weighed."""

from engine.condition import All
from engine.model import Effect, Row, Rule, Rulebook, Table
from learner.changing import with_points, with_rule
from tests.unit.learner.past import small

ALWAYS = All(parts=())


def rich() -> Rulebook:
    """A rule of two effects, and a table of two rows."""
    rule = Rule(
        id="P-9", label="Deux", when=ALWAYS, then=(Effect(risk="Un risque"), Effect(points=1), Effect(points=4))
    )
    rows = tuple(Row(id=id, when=ALWAYS, then=Effect(points=2, urgency=3)) for id in ("L-1", "L-2"))
    table = Table(id="T", label="T", hit="collect", inputs=(), outputs=("points", "urgency"), rows=rows)
    return small().model_copy(update={"rules": (*small().rules, rule), "tables": (table,)})


def test_a_rule_more_has_points_on_its_scale_alone() -> None:
    after = with_rule(small(), "priorities", "NEW", ALWAYS, 4)
    assert after.rules[:-1] == small().rules
    assert after.rules[-1].then == (Effect(urgency=4),)
    assert after.rules[-1].set_by == "learner"
    assert after.digest != small().digest


def test_other_points_of_several_effects_go_to_the_one_that_has_most() -> None:
    after = with_points(rich(), "modes", {"P-9": 9}, "essai")
    assert after.rules[-1].then == (Effect(risk="Un risque"), Effect(points=1), Effect(points=8))
    assert after.rules[-1].set_by == "essai"
    assert after.rules[:-1] == small().rules


def test_a_row_of_a_table_may_have_other_points() -> None:
    (table,) = with_points(rich(), "priorities", {"L-2": 5}).tables
    assert [row.then for row in table.rows] == [Effect(points=2, urgency=3), Effect(points=2, urgency=5)]
