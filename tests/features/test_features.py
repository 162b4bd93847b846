"""The scenarios that ship, run by pytest-bdd."""

from __future__ import annotations

from pytest_bdd import scenarios

from tests.unit.house.tree import ROOT

scenarios(str(ROOT / "features"))
