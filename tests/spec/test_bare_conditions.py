"""Conditions of a model built by hand, outside any cell: judged alike, and in no trace."""

import pytest

from engine.condition import All, Cmp, Condition, Known, Op, Test
from engine.facts import Case, Fact
from engine.model import Attribute, Effect, Level, Rule, Rulebook
from tests.spec.engines import ENGINES, Assess

OUI = Cmp(attribute="mti", op=Op.EQ, value=True)
CELL = Test(attribute="mti", cell="oui", meaning=OUI)
NESTED = Test(attribute="mti", cell="(oui)", meaning=CELL)


def rulebook(when: Condition) -> Rulebook:
    return Rulebook(
        id="essai",
        title="Essai",
        version=1,
        status="draft",
        modes=(Level(id="simplifie", label="Simplifié", start=0),),
        attributes={"mti": Attribute(id="mti", label="MTI", kind="boolean")},
        rules=(Rule(id="R1", label="R1", when=when, then=(Effect(points=3),)),),
    )


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize("when", [OUI, All(parts=(Known(attribute="mti"), CELL)), NESTED])
def test_a_condition_outside_any_cell_counts_all_the_same(when: Condition, assess: Assess) -> None:
    yes = Fact(attribute="mti", kind="boolean", value=True, standing="given")
    assert assess(rulebook(when), Case(id="D1", facts=(yes,))).score.known == 3
    assert assess(rulebook(when), Case(id="D2")).score.known == 0
