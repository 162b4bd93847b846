"""Reports that show one of everything: hostile texts, tables of each hit policy, a past."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from engine.assessment import Assessment
from engine.errors import Language
from engine.values import Value
from reports.meta import Context
from reports.neighbours import Shelf
from reports.trace_report import render
from tests.unit.reports.making import META, assessed, bare, entry, explained, explored, full, tabled
from tests.unit.reports.recording import with_past

GIVEN: dict[str, Value | None] = {
    "demandeur": "Labo <b>A</b>",
    "substance": "abc",
    "code": "J07BX",
    "gravite": "moyenne",
    "publics": frozenset({"enfant"}),
    "mti": None,
    "sites": Decimal(3),
}


def rich(language: Language = "fr") -> str:
    """The report of a file with one of everything, hostile texts included."""
    earlier = [
        entry(full(), "A1", date(2025, 1, 1), code="J07AA", gravite="faible", substance="abc"),
        entry(full(), "A2", None, code="L01", mti=True),
    ]
    me = entry(full(), "D/1", META.day, **GIVEN)
    context = Context(explored(full(), "D/1", **GIVEN), neighbourhood=Shelf(full(), [*earlier, me]).around(me))
    return render(full(), rich_assessment(), META, context, language=language)


def rich_assessment() -> Assessment:
    return assessed(full(), "D/1", "Formulaire & lettre", **GIVEN)


# Two lines of a table that contradict one another, one chosen by rank, and an unknown fact that leaves a choice open.
TABLED: dict[str, Value | None] = {
    "nature": "initiale",
    "voie": "européenne",
    "nouvelle": None,
    "age": Decimal(1),
    "publics": frozenset({"enfant", "adulte"}),
    "alternatives": Decimal(0),
    "orphelin": True,
    "code": "L01X",
}


def with_tables(language: Language = "fr") -> str:
    """The report of a file that meets tables of each hit policy."""
    context = Context(explored(tabled(), "T/1", **TABLED), explained(tabled(), "T/1", **TABLED))
    return render(tabled(), assessed(tabled(), "T/1", "Formulaire", **TABLED), META, context, language=language)


REPORTS: dict[str, Callable[[], str]] = {
    "complet.fr": rich,
    "complet.en": lambda: rich("en"),
    "tables.fr": with_tables,
    "tables.en": lambda: with_tables("en"),
    "passe.fr": with_past,
    "passe.en": lambda: with_past("en"),
    "nu.fr": lambda: render(
        bare(), assessed(bare(), "N1", a=None), replace(META, label="", day=None, source="", place="", index_href="")
    ),
}
