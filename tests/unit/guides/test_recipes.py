"""Each recipe is a rulebook that loads and treats its cases as it says."""

from __future__ import annotations

import re

import pytest

from engine.examples import case_of, mismatches
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.reference import assess
from engine.verification import verify
from tests.unit.guides.playing import sections
from tests.unit.house.tree import ROOT

START, *RECIPES = re.findall(
    r"```yaml\n(.*?)```", (ROOT / "docs" / "recettes.md").read_text(encoding="utf-8"), re.DOTALL
)
# The scale of modes is that of all recipes: few reach its end.
EXPECTED = {"UNREACHABLE"}


def rulebook_of(recipe: str) -> Rulebook:
    """The recipe after the common start."""
    parts = {"attributes": "", "rules": "rules: []\n"} | dict(sections(START)) | dict(sections(recipe))
    return load_rulebook_text("".join(parts.values()))


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_a_recipe_treats_its_cases_as_it_says(recipe: str) -> None:
    rulebook = rulebook_of(recipe)
    assert rulebook.examples
    for example in rulebook.examples:
        assert mismatches(example, assess(rulebook, case_of(rulebook, example))) == []


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_nothing_is_to_be_mended_in_a_recipe(recipe: str) -> None:
    assert {found.code for found in verify(rulebook_of(recipe))} - EXPECTED == set()


def test_each_version_of_the_rule_retired_serves_its_own_days() -> None:
    before, after = map(rulebook_of, RECIPES[-2:])
    assert (before.id, before.version, after.id, after.version) == (after.id, 1, before.id, 2)
    assert before.in_force.end is not None
    assert after.in_force.start is not None
    assert (after.in_force.start - before.in_force.end).days == 1
