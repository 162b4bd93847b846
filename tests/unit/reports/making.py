"""A rulebook with one of everything that a report shows, and cases assessed with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from engine.assessment import Assessment
from engine.explanation import Explainer, Explanation
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.reference import assess
from engine.sensitivity import Sensitivities, Sensitivity
from engine.values import Value
from reports.meta import Meta
from reports.neighbours import Entry, entry_of

HERE = Path(__file__).parent

HOSTILE = "<script>alert('x')</script> & \"fils\""
META = Meta(
    label=HOSTILE,
    made_on=date(2026, 3, 9),
    day=date(2026, 3, 1),
    place="dossiers.csv, ligne 12",
    source="Rapport public <EPAR>",
    index_href="../index.html",
)


@cache
def full() -> Rulebook:
    """The rulebook with one of everything."""
    return load_rulebook(HERE / "essai.yaml")


@cache
def bare() -> Rulebook:
    """The smallest rulebook: no axis, no discipline, no priority, and nothing proposed when in doubt."""
    return load_rulebook(HERE / "nu.yaml")


@cache
def tabled() -> Rulebook:
    """The rulebook whose tables have each hit policy."""
    return load_rulebook(HERE / "tables.yaml")


def case(rulebook: Rulebook, id: str, given: Mapping[str, Value | None], source: str | None = None) -> Case:
    """A case of these values; None is a fact given as unknown."""
    facts = (
        Fact(
            attribute=name,
            kind=rulebook.attributes[name].kind,
            value=value,
            standing="unknown" if value is None else "given",
            source=source,
        )
        for name, value in given.items()
    )
    return Case(id=id, facts=tuple(facts))


def assessed(rulebook: Rulebook, id: str, source: str | None = None, /, **given: Value | None) -> Assessment:
    """A case of these values, assessed by the reference engine."""
    return assess(rulebook, case(rulebook, id, given, source))


def explored(rulebook: Rulebook, id: str, /, **given: Value | None) -> Sensitivity:
    """What would change the proposal for a case of these values."""
    return Sensitivities(rulebook, assess).of(case(rulebook, id, given))


def explained(rulebook: Rulebook, id: str, /, **given: Value | None) -> Explanation:
    """The exact explanation of a case of these values."""
    return Explainer(rulebook, assess).of(case(rulebook, id, given))


def entry(rulebook: Rulebook, id: str, day: date | None = None, /, **given: Value | None) -> Entry:
    """The entry of a case of these values."""
    outcomes = {"statut": "autorisé", "conditionnelle": "oui", "retire": "non"}
    return entry_of(assessed(rulebook, id, **given), f"Dossier {id}", day, outcomes, f"{id}.html")
