"""A change of priorities is bound by tolerances of its own, as one of modes is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from engine import reference
from engine.gate import CaseOnRecord
from engine.gate.history import history
from tests.unit.gate.test_gate import NONE, PAST, WIDE, case, essai

URGENT = """
priorities:
  - {id: normale, label: "Normale", from: 0}
  - {id: prioritaire, label: "Prioritaire", from: 2}

attributes:"""
PRIORITIES = (
    ("\nattributes:", URGENT),
    ('indication: "rare"}\n    then: {points: 4}', 'indication: "rare"}\n    then: {points: 4, urgency: 2}'),
)
SLOWER = ("urgency: 2", "urgency: 1")


@pytest.mark.parametrize(
    ("priority", "less_urgent", "state", "beyond"),
    [
        ("25", "25", "passed", ()),
        ("24.99", "25", "failed", ("priority",)),
        ("25", "24.99", "failed", ("less_urgent",)),
        ("0", "0", "failed", ("priority", "less_urgent")),
    ],
)
def test_priorities_are_bound_as_modes_are(
    priority: str, less_urgent: str, state: str, beyond: tuple[str, ...]
) -> None:
    allowed = NONE.model_copy(update={"priority": Decimal(priority), "less_urgent": Decimal(less_urgent)})
    seen = history(essai(*PRIORITIES), essai(*PRIORITIES, SLOWER), PAST, reference.assess, allowed)
    assert [(each.entry, each.weight, each.urgency) for each in seen.moved] == [(7, "same", "lighter")]
    assert (seen.check.state, seen.check.figures["priority"], seen.check.figures["less_urgent"]) == (state, 1, 1)
    assert all(any(f"tolerance.{name} " in each for each in seen.check.fr) for name in beyond)
    assert any(
        f"Moins urgents : 1 (25,0 %), pour {less_urgent} % au plus. Plus urgents : 0" in each for each in seen.check.fr
    )


def test_more_urgent_is_bound_by_what_changes_alone() -> None:
    allowed = NONE.model_copy(update={"priority": Decimal(25)})
    seen = history(essai(*PRIORITIES, SLOWER), essai(*PRIORITIES), PAST, reference.assess, allowed)
    assert (seen.check.state, seen.check.figures["more_urgent"], seen.check.figures["less_urgent"]) == ("passed", 1, 0)


def test_priorities_on_one_ladder_only_change_and_are_not_compared() -> None:
    seen = history(essai(), essai(*PRIORITIES), PAST, reference.assess, NONE)
    assert {each.urgency for each in seen.moved} == {"other"}
    assert (seen.check.figures["priority"], seen.check.figures["less_urgent"]) == (4, 0)
    assert seen.check.figures["no_urgency"] == 4
    assert any("Priorités sans comparaison possible : 4 (100,0 %)." in each for each in seen.check.fr)
    assert seen.check.state == "failed"


def test_priorities_left_open_are_compared_by_the_least_urgent() -> None:
    asking = ("when_unknown: precaution", "when_unknown: ask")
    one = (CaseOnRecord(3, case("A", substance_nouvelle=True, enfants=True)),)
    seen = history(essai(*PRIORITIES), essai(*PRIORITIES, asking), one, reference.assess, WIDE)
    assert [(each.urgency, each.after.priorities) for each in seen.moved] == [("lighter", ("normale", "prioritaire"))]
