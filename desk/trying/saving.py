"""A typed case as a row of the file that `gdr triage` reads."""

from __future__ import annotations

import csv
import io

from engine.cells.literals import written
from engine.cells.words import quoted
from engine.facts import Case, Fact
from intake.export import safe_cell
from intake.native import ID, LABEL
from intake.typing import UNKNOWN


def csv_of(case: Case, label: str = "") -> str:
    """A header and a row: the facts said, by attribute, as a French spreadsheet opens them."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow([ID, LABEL, *(fact.attribute for fact in case.facts)])
    rows.writerow([safe_cell(case.id), safe_cell(label), *map(_cell, case.facts)])
    return "\ufeff" + out.getvalue()


def _cell(fact: Fact) -> str:
    """A value as it is read back; what a spreadsheet would run as a formula stands between « »."""
    if fact.value is None:
        return UNKNOWN
    text = written(fact.value)
    return quoted(text) if fact.kind in ("text", "choice") and safe_cell(text) != text else text
