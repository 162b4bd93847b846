"""A history as a file: CSV for spreadsheets, Parquet and JSON Lines for those who compute."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from desk.files import beside
from desk.ledgers import messages_decisions as say
from desk.ledgers.history_columns import Cells, Columns
from engine.cells.literals import written
from engine.errors import GdrError, Location, diagnostic
from engine.values import Kind, Value, jsonable, plain, shown
from intake.export import safe_cell
from intake.french_csv import FrenchCsv

Rows = Iterator[Cells]


def write_history(path: Path, columns: Columns, rows: Rows) -> None:
    """Write a file whole, in the format that its name says. Raises GdrError for another, OSError."""
    writer = writer_for(path)
    with beside(path) as part:
        writer(part, columns, rows)


def writer_for(path: Path) -> Callable[[Path, Columns, Rows], None]:
    """What writes this format. Raises GdrError."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise GdrError([diagnostic(say.FORMAT, Location(file=str(path)), known=", ".join(_WRITERS))])
    return writer


def _csv(path: Path, columns: Columns, rows: Rows) -> None:
    kinds = columns.kinds()
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        lines = FrenchCsv(out)
        lines.add(kinds)
        for cells in rows:
            lines.add_safe(_cell(cells.get(name)) for name in kinds)


def _cell(value: Value | None) -> str:
    """A value as the readers of cases take it, nothing of which runs as a formula. Figures and dates are none."""
    if value is None:
        return ""
    if isinstance(value, frozenset):
        return safe_cell(written(value))
    return safe_cell(value) if isinstance(value, str) else shown(value)


def _lines(path: Path, columns: Columns, rows: Rows) -> None:
    kinds = columns.kinds()
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for cells in rows:
            out.write(_line(columns, kinds, cells) + "\n")


def _line(columns: Columns, kinds: dict[str, Kind], cells: Cells) -> str:
    """One object: what is said of the case, its facts apart, and how each of those stands."""
    outside = {name: cells.get(name) for name in kinds if name not in columns.facts}
    inside = {name: cells[name] for name in columns.facts if name in cells}
    said = [f"{_json(name)}:{_json(value)}" for name, value in outside.items() if value not in (None, frozenset())]
    facts = ",".join(f"{_json(name)}:{_json('inconnu' if value is None else value)}" for name, value in inside.items())
    stands = {name: "unknown" if value is None else "given" for name, value in inside.items()}
    return "{" + ",".join([*said, f'"facts":{{{facts}}}', f'"standing":{json.dumps(stands, ensure_ascii=False)}']) + "}"


def _json(value: Value | None) -> str:
    """A value as JSON has it; a number with all its figures."""
    if isinstance(value, Decimal):
        return plain(value)
    return json.dumps(jsonable(value), ensure_ascii=False)


def _parquet(path: Path, columns: Columns, rows: Rows) -> None:
    import polars as pl  # noqa: PLC0415 - a sixth of a second, for this format alone

    types: dict[str, Any] = {
        "boolean": pl.Boolean,
        "number": pl.Decimal(38, 12),
        "date": pl.Date,
        "set": pl.List(pl.String),
    }
    kinds = columns.kinds()
    schema = {name: types.get(kind, pl.String) for name, kind in kinds.items()}
    held = [[_typed(cells.get(name)) for name in kinds] for cells in rows]
    pl.DataFrame(held, schema=schema, orient="row").write_parquet(path)


def _typed(value: Value | None) -> bool | str | Decimal | date | list[str] | None:
    return sorted(value) if isinstance(value, frozenset) else value


_WRITERS: dict[str, Callable[[Path, Columns, Rows], None]] = {".csv": _csv, ".jsonl": _lines, ".parquet": _parquet}
