"""The five grids shipped: their drafts load, and treat files as the grids do when added up by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desk.grids.reading import open_grid
from engine.cells.literals import parse_value
from engine.chaining import assess
from engine.facts import Case, Fact
from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from engine.grids.workbook import recognised
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Rulebook
from engine.verification import verify
from tests.fixtures.grids import make
from tests.unit.grids.by_hand import BY_HAND, ByHand
from tests.unit.house.tree import ROOT

GRIDS = ROOT / "tests" / "fixtures" / "grids"
SCALES = {"pharmacovigilance": 2}
FINDINGS = {"defaut-qualite": ["GAP"]}  # no level for 0 batch: the grid's own hole
CASES = [(name, case) for name, cases in BY_HAND.items() for case in cases]


def made_of(name: str, mapping: str | None = None) -> Drafted:
    reading = Reading(f"{name}.xlsx")
    grids = grids_of(open_grid(GRIDS / f"{name}.xlsx"), reading)
    told = recognised(grids, name) if mapping is None else mapping_of(mapping, "m.yaml", grids)
    return drafted(grids, told, f"{name}.xlsx", reading)


def golden(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_script_makes_the_workbooks_again() -> None:
    assert make.GRIDS.keys() == BY_HAND.keys()
    for name, grid in make.GRIDS.items():
        assert make.bytes_of(grid()) == (GRIDS / f"{name}.xlsx").read_bytes(), name


@pytest.mark.parametrize("name", BY_HAND)
def test_a_grid_gives_its_draft_and_its_mapping_and_nothing_is_left(name: str) -> None:
    made = made_of(name)
    assert made.text == golden(GRIDS / f"{name}.yaml")
    assert mapping_text(made.mapping) == golden(GRIDS / f"{name}.correspondance.yaml")
    assert [str(each) for each in made.reading.found if each.diagnostic.severity == "error"] == []


@pytest.mark.parametrize("name", BY_HAND)
def test_its_mapping_gives_the_same_draft_again(name: str) -> None:
    again = made_of(name, golden(GRIDS / f"{name}.correspondance.yaml"))
    assert again.text == golden(GRIDS / f"{name}.yaml")
    assert mapping_text(again.mapping) == golden(GRIDS / f"{name}.correspondance.yaml")


@pytest.mark.parametrize("name", BY_HAND)
def test_a_draft_loads_and_is_proven(name: str) -> None:
    rulebook = load_rulebook(GRIDS / f"{name}.yaml")
    assert rulebook.status == "draft"
    assert [finding.code for finding in verify(rulebook)] == FINDINGS.get(name, [])


def case_of(rulebook: Rulebook, facts: str) -> Case:
    values = zip(rulebook.attributes.values(), facts.split(" | "), strict=True)
    given = [
        Fact(attribute=each.id, kind=each.kind, value=parse_value(text, each), standing="given")
        for each, text in values
    ]
    return Case(id="à la main", facts=tuple(given))


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_draft_treats_a_file_as_the_grid_does(name: str, case: ByHand) -> None:
    rulebook = load_rulebook_text(made_of(name).text)
    assessment = assess(rulebook, case_of(rulebook, case.facts))
    total = Decimal(case.total.replace(",", ".")) * SCALES.get(name, 1)
    assert [Decimal(end) for end in (assessment.score.low, assessment.score.high)] == [total, total]
    mode = next(each for each in rulebook.modes if each.id == assessment.mode)
    assert mode.label == case.mode
    if case.depths:
        assert assessment.disciplines[0].depth == case.depths
