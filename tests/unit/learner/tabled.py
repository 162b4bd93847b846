"""The small rulebook, of which some rules are the rows of a table."""

from __future__ import annotations

from collections.abc import Mapping

from engine.cells import parse_cell
from engine.condition import All, Test
from engine.model import Aggregate, Effect, Hit, Row, Rulebook, Table
from tests.unit.learner.past import small

CELLS = {"age": ">= 75"}
POINTS = {"enfants": 3, "biologique": 1, "grossesse": 3, "age": -2}


def tabled(hit: Hit = "collect", aggregate: Aggregate = "max", points: Mapping[str, int] | None = None) -> Rulebook:
    """With these points, each in a row that bears the name of the attribute that it asks for."""
    brought = points or POINTS
    ranks = tuple(str(each) for each in sorted(set(brought.values()), reverse=True))
    table = Table(
        id="T",
        label="Table",
        hit=hit,
        aggregate=aggregate,
        inputs=tuple(brought),
        outputs=("points",),
        highest_first={"points": ranks} if hit == "priority" else {},
        rows=tuple(_row(*each) for each in brought.items()),
    )
    rules = tuple(each for each in small().rules if each.id in ("P-1", "P-5", "P-6"))
    return small().model_copy(update={"rules": rules, "tables": (table,)})


def _row(attribute: str, points: int) -> Row:
    attributes, cell = small().attributes, CELLS.get(attribute, "oui")
    meaning = parse_cell(cell, attributes[attribute], attributes)
    assert meaning is not None
    test = Test(attribute=attribute, cell=cell, meaning=meaning)
    return Row(id=attribute, when=All(parts=(test,)), then=Effect(points=points))
