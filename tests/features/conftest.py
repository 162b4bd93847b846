"""The same steps as `gdr qa`, given to pytest-bdd: one definition serves both."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk.qa.bench import Bench
from desk.qa.steps import MODULES
from desk.qa.world import World
from tests.unit.house.tree import ROOT

for _module in MODULES:  # pytest-bdd keeps each step as a fixture of the module that defines it
    globals().update({name: held for name, held in vars(_module).items() if name.startswith("pytestbdd_stepdef")})


@pytest.fixture(scope="session")
def bench() -> Bench:
    """What every scenario shares: rulebooks, histories and proofs, read or built once."""
    return Bench(date(2026, 11, 26))


@pytest.fixture
def world(bench: Bench) -> World:
    """What a scenario sets, anew for each."""
    return World(bench, Path(ROOT / "features"))


def pytest_bdd_apply_tag(tag: str, function: object) -> bool:
    """A tag names a rule of a rulebook: it is no marker of pytest."""
    return True
