"""A typed case as a row of the file that `gdr triage` reads."""

from __future__ import annotations

from engine.cells.literals import written
from engine.cells.words import quoted
from engine.facts import Case, Fact
from intake.export import safe_cell
from intake.french_csv import FrenchFile
from intake.native import ID, LABEL
from intake.typing import UNKNOWN


def csv_of(case: Case, label: str = "") -> bytes:
    """A header and a row: the facts said, by attribute, as a French spreadsheet opens them."""
    rows = FrenchFile()
    rows.add([ID, LABEL, *(fact.attribute for fact in case.facts)])
    rows.add_safe([safe_cell(case.id), safe_cell(label), *map(_cell, case.facts)])
    return rows.content


def _cell(fact: Fact) -> str:
    """A value as it is read back; what a spreadsheet would run as a formula stands between « »."""
    if fact.value is None:
        return UNKNOWN
    text = written(fact.value)
    return quoted(text) if fact.kind in ("text", "choice") and safe_cell(text) != text else text
