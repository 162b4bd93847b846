"""The file of a backup: JSON, one value a line, compressed by zstd.

The first line says what it is: the format, the ledger, the head, and how many rows each table has. Then come the
rows, `["entry", 1, "2026-…", …]`, entries first; bytes are in base64. The last line says how many rows there were and
the SHA-256 of all the lines before it: a file cut short, or changed, is known for it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import LargeBinary, Table

from ledger.tables import ENTRY, METADATA

FORMAT: Final = "gdr-ledger-backup/1"
# Entries first: the guards ask that what is erased be said by one.
TABLES: dict[str, Table] = {ENTRY.name: ENTRY, **{name: METADATA.tables[name] for name in sorted(METADATA.tables)}}


class Header(BaseModel):
    """What a backup is of. `rows`: how many of each table."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    format: str
    ledger: str
    revision: str
    head: str
    at: str
    columns: dict[str, list[str]]
    rows: dict[str, int]


class Footer(BaseModel):
    """What tells that a backup is whole."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    total: int
    sha256: str


def line_of(table: Table, row: Sequence[Any]) -> bytes:
    """A row as it is written."""
    values = [base64.b64encode(value).decode() if isinstance(value, bytes) else value for value in row]
    return _written([table.name, *values])


def row_of(line: bytes, columns: dict[str, list[str]]) -> tuple[Table, dict[str, Any]]:
    """A row as it was. Raises ValueError, KeyError or TypeError for a line that is none."""
    name, *values = json.loads(line)
    table = TABLES[name]
    row = dict(zip(columns[name], values, strict=True))
    return table, {key: _bytes(value) if _binary(table, key) else value for key, value in row.items()}


def said(model: BaseModel) -> bytes:
    """The first or the last line."""
    return _written(model.model_dump())


def _written(held: Any) -> bytes:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _binary(table: Table, column: str) -> bool:
    return isinstance(table.c[column].type, LargeBinary)


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
