"""Cases written to a file that intake reads back: CSV, JSON or XLSX."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from desk.qa.pasting import said_fact
from engine.facts import Case
from engine.model import Rulebook
from engine.values import jsonable

FORMATS: Final = ("csv", "json", "xlsx")
Cell = str | bool | int | float | date | None


def filed(format: str, rulebook: Rulebook, cases: Sequence[Case], columns: Sequence[str], stem: Path) -> Path:
    """The file written, one row a case, one column an attribute that some case gives."""
    used = [id for id in columns if id in rulebook.attributes and any(id in case.given for case in cases)]
    path = stem.with_suffix(f".{format}")
    {"csv": _csv, "json": _json, "xlsx": _xlsx}[format](path, cases, used)
    return path


def _csv(path: Path, cases: Sequence[Case], columns: Sequence[str]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        rows = csv.writer(out, delimiter=";")
        rows.writerow(["id", *columns])
        rows.writerows([case.id, *(said_fact(case, id) for id in columns)] for case in cases)


def _json(path: Path, cases: Sequence[Case], columns: Sequence[str]) -> None:
    held = [{"id": case.id, **{id: _plain(case, id) for id in columns if id in case.given}} for case in cases]
    path.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")


def _plain(case: Case, id: str) -> object:
    """As JSON holds it: booleans, numbers and lists as such."""
    value = case.given[id].value
    if value is None:
        return "inconnu"
    return _number(value) if isinstance(value, Decimal) else jsonable(value)


def _xlsx(path: Path, cases: Sequence[Case], columns: Sequence[str]) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["id", *columns])
    for case in cases:
        sheet.append([case.id, *(_cell(case, id) for id in columns)])
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a text that begins with "=" is no formula
    book.save(path)


def _cell(case: Case, id: str) -> Cell:
    """As a workbook holds it: booleans, numbers and dates as such, the rest as text."""
    fact = case.given.get(id)
    value = fact.value if fact is not None else None
    if isinstance(value, Decimal):
        return _number(value)
    return value if isinstance(value, bool | date) else said_fact(case, id) or None


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
