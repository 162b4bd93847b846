"""Rules that wait for one another: the loader refuses them, and no engine loops over them."""

from graphlib import CycleError

import pytest

from engine.condition import Cmp, Op, Test
from engine.facts import Case
from engine.model import Attribute, Derivation, Effect, Level, Rule, Rulebook
from tests.spec.engines import ENGINES, Assess


def rule(id: str, reads: str, derives: str) -> Rule:
    meaning = Cmp(attribute=reads, op=Op.EQ, value=True)
    effect = Effect(derive=(Derivation(attribute=derives, text="oui", value=True),))
    return Rule(id=id, label=id, when=Test(attribute=reads, cell="oui", meaning=meaning), then=(effect,))


CYCLE = Rulebook(
    id="cycle",
    title="Cycle",
    version=1,
    status="draft",
    modes=(Level(id="simplifie", label="Simplifié", start=0),),
    attributes={id: Attribute(id=id, label=id, kind="boolean", derived=True) for id in ("poule", "oeuf")},
    rules=(rule("R1", "poule", "oeuf"), rule("R2", "oeuf", "poule")),
)


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
def test_a_cycle_is_refused(assess: Assess) -> None:
    with pytest.raises(CycleError):
        assess(CYCLE, Case(id="D1"))
