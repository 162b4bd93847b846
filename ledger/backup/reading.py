"""A backup read again: whole, unchanged, its chain unbroken up to the head it says."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import zstandard
from pydantic import ValidationError
from sqlalchemy import Table

from ledger.backup import messages as say
from ledger.backup.layout import FORMAT, Footer, Header, row_of, said
from ledger.chain import Link
from ledger.errors import LedgerError, refused
from ledger.migrating import REVISION
from ledger.tables import ENTRY
from ledger.verification.checking import follows

Row = tuple[Table, dict[str, Any]]


def checked(path: Path) -> Header:
    """What a backup is of, once all of it was read and found whole. Raises LedgerError, OSError."""
    with in_words(path), _lines(path) as lines:
        header = header_of(path, next(lines, b""))
        before: Link | None = None
        for table, row in _rows(header, lines):
            if table is ENTRY:
                before = _next(before, Link(**row), path)
        if before is None or f"{before.seq}:{before.hash}" != header.head:
            raise _not(path, "head")
    return header


def rows(path: Path) -> Iterator[Row]:
    """Every row of a backup, in the order to restore them. Raises LedgerError, OSError."""
    with in_words(path), _lines(path) as lines:
        yield from _rows(header_of(path, next(lines, b"")), lines)


def header_of(path: Path, line: bytes) -> Header:
    """The first line. Raises LedgerError for a format or a step of the tables that is not known."""
    header = Header.model_validate_json(line)
    if header.format != FORMAT:
        raise _not(path, header.format)
    if header.revision != REVISION:
        raise refused(say.NEWER, str(path), found=header.revision, known=REVISION)
    return header


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What is wrong with the file, in words."""
    try:
        yield
    except (zstandard.ZstdError, ValidationError, ValueError, KeyError, TypeError) as error:
        raise _not(path, str(error).splitlines()[0][:200]) from error


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    with path.open("rb") as file, zstandard.ZstdDecompressor().stream_reader(file) as reader:
        yield iter(io.BufferedReader(reader))


def _rows(header: Header, lines: Iterator[bytes]) -> Iterator[Row]:
    """The rows between the first line and the last one, which must be there and agree."""
    sum_ = hashlib.sha256(said(header))
    for total, line in enumerate(lines):
        if line.startswith(b"{"):
            footer = Footer.model_validate_json(line)
            if (footer.total, footer.sha256) != (total, sum_.hexdigest()) or total != sum(header.rows.values()):
                raise ValueError("SHA-256")
            return
        sum_.update(line)
        yield row_of(line, header.columns)
    raise ValueError("…")


def _next(before: Link | None, link: Link, path: Path) -> Link:
    if not follows(before, link):
        raise _not(path, f"n° {link.seq}")
    return link


def _not(path: Path, reason: str) -> LedgerError:
    return refused(say.UNREADABLE, str(path), reason=reason)
