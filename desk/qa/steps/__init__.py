"""The steps, by what they are about. Importing this module defines them all."""

from types import ModuleType

from desk.qa.steps import changing, describing, equal, gaps, outcomes, proven, tables

MODULES: tuple[ModuleType, ...] = (describing, changing, outcomes, gaps, tables, equal, proven)
"""In the order of the documentation; a test suite of pytest-bdd takes its steps from them."""
