"""Tables built by hand, which the loader would not write as they are here."""

from decimal import Decimal

import pytest

from engine.condition import All
from engine.facts import Case
from engine.model import Attribute, Derivation, Effect, Level, Row, Rulebook, Table
from tests.spec.engines import ENGINES, Assess

ALWAYS = All(parts=())


def rulebook(*tables: Table) -> Rulebook:
    return Rulebook(
        id="essai",
        title="Essai",
        version=1,
        status="draft",
        modes=(Level(id="simplifie", label="Simplifié", start=0),),
        attributes={"dose": Attribute(id="dose", label="Dose", kind="number", derived=True)},
        tables=tables,
    )


def derives(id: str, text: str, value: str) -> Row:
    derivation = Derivation(attribute="dose", text=text, value=Decimal(value))
    return Row(id=id, when=ALWAYS, then=Effect(derive=(derivation,)))


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize(("text", "value", "disputed_by"), [("2,0", "2.0", ()), ("3", "3", ("T-1", "T-2"))])
def test_one_value_written_in_two_ways_is_the_same_effect(
    text: str, value: str, disputed_by: tuple[str, ...], assess: Assess
) -> None:
    rows = (derives("T-1", "2", "2"), derives("T-2", text, value))
    table = Table(id="T", label="T", hit="any", inputs=(), outputs=("dose",), rows=rows)
    found = assess(rulebook(table), Case(id="D1"))
    assert found.trace.tables[0].disputed_by == disputed_by
    assert [row.chosen for row in found.trace.tables[0].rows] == (["unknown"] * 2 if disputed_by else ["true", "false"])
    assert found.to_json() == ENGINES["reference"](rulebook(table), Case(id="D1")).to_json()


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
def test_a_table_without_rows_is_consulted_and_adds_nothing(assess: Assess) -> None:
    table = Table(id="T", label="T", hit="first", inputs=(), outputs=("points",), rows=())
    found = assess(rulebook(table), Case(id="D1"))
    assert [(each.table, each.rows, each.points.high) for each in found.trace.tables] == [("T", (), 0)]
    assert found.to_json() == ENGINES["reference"](rulebook(table), Case(id="D1")).to_json()
