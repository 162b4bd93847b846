"""The page on scenarios: every step is in it, and every example that it shows passes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desk.places import FEATURES, rulebook_names
from desk.qa.bench import Bench, id_named
from desk.qa.naming import rulebook_named
from desk.qa.reading import files_of, read_feature, read_text
from desk.qa.running import Run
from desk.qa.steps import MODULES
from desk.qa.vocabulary import STEPS, Step
from tests.unit.house.tree import ROOT

assert MODULES
PAGE = (ROOT / "docs" / "qa.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```gherkin\n(.*?)```", PAGE, re.DOTALL)
ROWS = re.findall(
    r"^\| `(?:Étant donné que|Étant donné|Quand|Alors) (.+?)` \| `(?:Given|When|Then) (.+?)` \|$", PAGE, re.M
)


def test_the_tables_hold_every_step_and_nothing_else() -> None:
    assert sorted(ROWS) == sorted((step.sentence("fr"), step.sentence("en")) for step in STEPS)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(date(2026, 11, 26))


@pytest.mark.parametrize("block", BLOCKS, ids=[block.splitlines()[1] for block in BLOCKS])
def test_every_example_passes(bench: Bench, block: str) -> None:
    feature = read_text(block, ROOT / "features" / "docs.feature")
    assert feature.mistakes == ()
    ran = list(Run(bench).feature(feature))
    assert ran
    assert [(each.name, each.said) for each in ran if each.state != "passed"] == []


# Steps whose example would need a ledger, a mapping, or a rulebook that asks: tested in test_steps.py.
ELSEWHERE = {
    "l'historique du registre",
    "l'historique {file:quoted}, lu avec la correspondance {mapping}",
    "aucun mode n'est proposé",
}


@pytest.mark.parametrize("step", [each for each in STEPS if each.fr not in ELSEWHERE], ids=lambda each: str(each.fr))
def test_every_step_has_an_example(step: Step) -> None:
    lines = [line for block in BLOCKS for scenario in read_text(block, ROOT).scenarios for line in scenario.steps]
    assert any(line.kind == step.kind and step.arguments(line.text) is not None for line in lines)


def test_every_rulebook_that_ships_has_scenarios() -> None:
    features = [read_feature(file) for file in files_of(FEATURES)]
    named = {id_named(rulebook_named(scenario)) for feature in features for scenario in feature.scenarios}
    assert set(rulebook_names()) <= named
