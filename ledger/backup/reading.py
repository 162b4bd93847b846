"""A backup read again: whole, unchanged, its chain unbroken up to the head it says."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import zstandard
from pydantic import ValidationError
from sqlalchemy import Table

from ledger.backup import messages as say
from ledger.backup.layout import FORMAT, Footer, Header, row_of, said
from ledger.backup.messages import WHY, Why
from ledger.chain import Link
from ledger.errors import LedgerError, refused
from ledger.migrating import REVISION
from ledger.tables import ENTRY
from ledger.verification.checking import follows

Row = tuple[Table, dict[str, Any]]


def checked(path: Path) -> Header:
    """What a backup is of, once all of it was read and found whole. Raises LedgerError, OSError."""
    with _lines(path) as lines:
        header = header_of(path, next(lines, b""))
        before: Link | None = None
        for table, row in _rows(path, header, lines):
            if table is ENTRY:
                before = _next(before, row, path)
        if before is None or f"{before.seq}:{before.hash}" != header.head:
            raise _not(path, "head")
    return header


def rows(path: Path) -> Iterator[Row]:
    """Every row of a backup, in the order to restore them. Raises LedgerError, OSError."""
    with _lines(path) as lines:
        yield from _rows(path, header_of(path, next(lines, b"")), lines)


def header_of(path: Path, line: bytes) -> Header:
    """The first line. Raises LedgerError for a format or a step of the tables that is not known."""
    try:
        header = Header.model_validate_json(line)
    except ValidationError:
        raise _not(path, "head_line") from None
    if header.format != FORMAT:
        raise _not(path, "format", header.format)
    if header.revision != REVISION:
        raise refused(say.NEWER, str(path), found=header.revision, known=REVISION)
    return header


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    try:
        with path.open("rb") as file, zstandard.ZstdDecompressor().stream_reader(file) as reader:
            yield iter(io.BufferedReader(reader))
    except zstandard.ZstdError:
        raise _not(path, "compression") from None


def _rows(path: Path, header: Header, lines: Iterator[bytes]) -> Iterator[Row]:
    """The rows between the first line and the last one, which must be there and agree."""
    sum_ = hashlib.sha256(said(header))
    for total, line in enumerate(lines):
        try:
            read = Footer.model_validate_json(line) if line.startswith(b"{") else row_of(line, header.columns)
        except (ValueError, KeyError, TypeError):
            raise _not(path, "line", total + 2) from None
        if isinstance(read, Footer):
            if (read.total, read.sha256) != (total, sum_.hexdigest()) or total != sum(header.rows.values()):
                raise _not(path, "sum")
            return
        sum_.update(line)
        yield read
    raise _not(path, "cut")


def _next(before: Link | None, row: dict[str, Any], path: Path) -> Link:
    with suppress(TypeError):  # columns of another table, or values of another type
        link = Link(**row)
        if follows(before, link):
            return link
    raise _not(path, "chain", row.get("seq", "?"))


def _not(path: Path, why: Why, at: object = "") -> LedgerError:
    french, english = (words.format(at=at) for words in WHY[why])
    return refused(say.UNREADABLE, str(path), why=french, why_en=english)
