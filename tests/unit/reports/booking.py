"""Books of small rulebooks, their examples counted."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from engine.errors import Language
from engine.examples import case_of, mismatches
from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.reference import assess
from reports.book import Contents, Counting, Scenario, rendered_book
from tests.unit.house.tree import ROOT
from tests.unit.reports.making import assessed, bare, full, tabled

SCENARIOS = {"AMM-102": (Scenario("Un enfant <exposé>", "amm.feature:12"),)}


@cache
def example() -> Rulebook:
    """The rulebook of the language's manual."""
    return load_rulebook(ROOT / "tests" / "fixtures" / "exemple.yaml")


@cache
def whole() -> Rulebook:
    """The rulebook that says everything that can be said."""
    return load_rulebook(ROOT / "tests" / "fixtures" / "complet.yaml")


BOOK: dict[str, Callable[[], Rulebook]] = {
    "exemple": example,
    "complet": whole,
    "essai": full,
    "tables": tabled,
    "nu": bare,
}


def contents(rulebook: Rulebook) -> Contents:
    """A book whose rules are counted on the examples, and on one case of a history that holds nothing."""
    counting, past = Counting("examples", rulebook.id, named=True), Counting("history", "passé.csv", named=False)
    unmet = []
    for number, each in enumerate(rulebook.examples, 1):
        found = assess(rulebook, case_of(rulebook, each))
        counting.add(str(number), found)
        unmet += mismatches(each, found)
    past.add("Dossier secret", assessed(rulebook, "P-1"))
    return Contents(rulebook, (counting.counted(), past.counted()), tuple(unmet), SCENARIOS)


@cache
def files(rulebook: str, language: Language = "fr") -> dict[str, str]:
    """The files of the book of one of the tests' rulebooks."""
    return dict(rendered_book(contents(BOOK[rulebook]()), language=language))
