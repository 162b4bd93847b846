"""A backup written from one state of the ledger, while others go on writing to it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Any, Protocol

import zstandard
from sqlalchemy import Connection, Table, func, select, tuple_

from ledger.backup import messages as say
from ledger.backup.layout import FORMAT, TABLES, Footer, Header, line_of, said
from ledger.backup.reading import checked
from ledger.chain import Head, Link
from ledger.clock import written
from ledger.errors import refused
from ledger.lookups import head_of, ledger_id
from ledger.migrating import REVISION
from ledger.store import Ledger
from ledger.tables import ENTRY
from ledger.verification.checking import follows

PAGE = 2_000  # rows read at once
LEVEL = 3  # payloads are compressed already
Tick = Callable[[int, int], None]


class _Sink(Protocol):
    def write(self, data: bytes, /) -> int: ...


def back_up(ledger: Ledger, path: Path, tick: Tick) -> Head:
    """Write the whole ledger to a new file, and read it again; the head it holds. Raises LedgerError, OSError.

    `tick` is told the rows written, and how many there are. Interrupted, it leaves no file.
    """
    if path.exists():
        raise refused(say.EXISTS, str(path))
    with ledger.reading() as connection:
        head = head_of(connection)
        if not head.seq:
            raise refused(say.EMPTY, ledger.place)
        with _new(path) as part:
            _write(connection, _header(connection, head, written(ledger.clock())), part, tick)
            checked(part)
    return head


def _header(connection: Connection, head: Head, at: str) -> Header:
    counts = {
        name: connection.execute(select(func.count()).select_from(each)).scalar_one() for name, each in TABLES.items()
    }
    columns = {name: [column.name for column in each.columns] for name, each in TABLES.items()}
    return Header(
        format=FORMAT,
        ledger=ledger_id(connection) or "",
        revision=REVISION,
        head=str(head),
        at=at,
        columns=columns,
        rows=counts,
    )


@contextmanager
def _new(path: Path) -> Iterator[Path]:
    """A file beside, which takes its name once it is whole and on the disk; nothing is left of it otherwise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own, which nobody else can have made before, and for its owner alone: people's data.
    file, name = mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    os.close(file)
    part = Path(name)
    try:
        yield part
        os.link(part, path)  # unlike a renaming, never takes the place of another file
    except FileExistsError:
        raise refused(say.EXISTS, str(path)) from None
    finally:
        part.unlink(missing_ok=True)


def _write(connection: Connection, header: Header, part: Path, tick: Tick) -> None:
    sum_, total, of = hashlib.sha256(), 0, sum(header.rows.values())
    with part.open("wb") as file:
        with zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).stream_writer(file, closefd=False) as sink:
            _put(sink, sum_, [said(header)])
            for table in TABLES.values():
                for page in _pages(connection, table):
                    _put(sink, sum_, [line_of(table, row) for row in page])
                    total += len(page)
                    tick(total, of)
            sink.write(said(Footer(total=total, sha256=sum_.hexdigest())))
        file.flush()
        os.fsync(file.fileno())


def _put(sink: _Sink, sum_: Any, lines: Sequence[bytes]) -> None:
    block = b"".join(lines)
    sum_.update(block)
    sink.write(block)


def _pages(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    keys, before, last = list(table.primary_key), None, None
    while True:
        wanted = select(table).order_by(*keys).limit(PAGE)
        if last is not None:
            wanted = wanted.where(tuple_(*keys) > tuple_(*(last._mapping[key] for key in keys)))  # noqa: SLF001 - its name
        page = connection.execute(wanted).all()
        if not page:
            return
        if table is ENTRY:
            before = _followed(before, [Link(*row) for row in page])
        yield page
        last = page[-1]


def _followed(before: Link | None, page: list[Link]) -> Link | None:
    for link in page:
        if not follows(before, link):
            raise refused(say.UNSOUND, seq=link.seq)
        before = link
    return before
