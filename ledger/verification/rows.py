"""The rows of a ledger as a verification reads them: in pages, each entry with its payload."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select, true
from sqlalchemy.exc import DBAPIError

from ledger.chain import Link
from ledger.tables import ENTRY, ERASED, MARK, NAME, PAYLOAD, TOKEN

PAGE = 2_000  # entries read at once
Mark = tuple[str, str, str]
# Their payloads say a name.
NAMING = ("actor.enrolled", "actor.named", "case.received", "case.decided", "decision.corrected", "decision.imported")


class Row(NamedTuple):
    """An entry and its payload as stored; no body when there is none."""

    link: Link
    salt: bytes | None
    dictionary: str | None
    body: bytes | None


class NameRow(NamedTuple):
    """A row of the table of names."""

    pseudonym: str
    kind: str
    space: str
    name: str
    seq: int


@dataclass(frozen=True, slots=True)
class Page:
    """Entries that follow one another, and the one before them.

    `introduced`: the names that each is said to have introduced. `subjects`: for those whose payload says whom or
    which case they are about, the name that its pseudonym leads to. `tokens` and `marks`: those that lead to each;
    a mark is a key, a value and the case.
    """

    before: Link | None
    rows: list[Row]
    introduced: dict[int, list[NameRow]]
    subjects: dict[int, NameRow]
    tokens: dict[int, set[str]]
    marks: dict[int, set[Mark]]


_ROWS = select(ENTRY, PAYLOAD.c.salt, PAYLOAD.c.dictionary, PAYLOAD.c.body).select_from(
    ENTRY.outerjoin(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
)
_COLUMNS = (NAME.c.pseudonym, NAME.c.kind, NAME.c.space, NAME.c.name, NAME.c.seq)
_NAMES = select(*_COLUMNS)
_SUBJECTS = (
    select(ENTRY.c.seq, *_COLUMNS)
    .select_from(ENTRY.join(NAME, NAME.c.pseudonym == ENTRY.c.subject))
    .where(ENTRY.c.action.in_(NAMING))
)


class UnreadableError(Exception):
    """A row that the database itself can no longer read."""

    def __init__(self, seq: int) -> None:
        super().__init__(seq)
        self.seq = seq


def pages(connection: Connection) -> Iterator[Page]:
    """Every entry there is, in order, whatever its number. Raises UnreadableError where one cannot be read."""
    before: Link | None = None
    while rows := _rows_or_where(connection, before):
        span = (rows[0].link.seq, rows[-1].link.seq)
        yield Page(
            before,
            rows,
            introduced=_introduced(connection, *span),
            subjects=_subjects(connection, *span),
            tokens=_tokens(connection, *span),
            marks=_marks(connection, *span),
        )
        before = rows[-1].link


def links(connection: Connection, wanted: Select[Any]) -> list[Link]:
    """The entries that a query selects; none where one of them cannot be read."""
    try:
        return [Link(*row) for row in connection.execute(wanted)]
    except DBAPIError as error:
        if not _undecodable(error):
            raise
        return []


def with_payload(connection: Connection, action: str) -> tuple[list[Row], list[int]]:
    """The entries that do this, in order, and the numbers of those that cannot be read."""
    try:
        return _rows(connection, _ROWS.where(ENTRY.c.action == action).order_by(ENTRY.c.seq)), []
    except DBAPIError as error:
        if not _undecodable(error):
            raise
    numbers = connection.execute(select(ENTRY.c.seq).where(ENTRY.c.action == action).order_by(ENTRY.c.seq))
    return _readable(connection, numbers.scalars().all())


def _readable(connection: Connection, numbers: Iterable[int]) -> tuple[list[Row], list[int]]:
    rows: list[Row] = []
    unreadable: list[int] = []
    for seq in numbers:
        try:
            rows += _rows(connection, _ROWS.where(ENTRY.c.seq == seq))
        except DBAPIError:  # the pass over the entries will say so
            unreadable.append(seq)
    return rows, unreadable


def furthest(connection: Connection) -> int:
    """The highest number of an entry that any other table knows of."""
    columns = (PAYLOAD.c.seq, NAME.c.seq, TOKEN.c.seq, MARK.c.seq, ERASED.c.seq, ERASED.c.by_entry)
    return max(int(connection.execute(select(func.max(column))).scalar() or 0) for column in columns)


def _rows_or_where(connection: Connection, before: Link | None) -> list[Row]:
    wanted = ENTRY.c.seq > before.seq if before is not None else true()
    try:
        return _rows(connection, _ROWS.where(wanted).order_by(ENTRY.c.seq).limit(PAGE))
    except DBAPIError as error:
        if not _undecodable(error):
            raise
        numbers = select(ENTRY.c.seq).where(wanted).order_by(ENTRY.c.seq).limit(PAGE)
        return _one_by_one(connection, connection.execute(numbers).scalars().all())


def _one_by_one(connection: Connection, numbers: Iterable[int]) -> list[Row]:
    """The rows before the one that cannot be read; that one is told when it is the first."""
    found: list[Row] = []
    for seq in numbers:
        try:
            found += _rows(connection, _ROWS.where(ENTRY.c.seq == seq))
        except DBAPIError as error:
            if not found:
                raise UnreadableError(seq) from error
            break
    return found


def _undecodable(error: DBAPIError) -> bool:
    """Whether it is what a row holds that cannot be read, and not the database that fails."""
    return "could not decode" in str(error.orig).casefold()


def _rows(connection: Connection, wanted: Select[Any]) -> list[Row]:
    return [Row(Link(*row[:10]), *row[10:]) for row in connection.execute(wanted)]


def _subjects(connection: Connection, first: int, last: int) -> dict[int, NameRow]:
    wanted = _SUBJECTS.where(ENTRY.c.seq.between(first, last))
    return {row[0]: NameRow(*row[1:]) for row in connection.execute(wanted)}


def _introduced(connection: Connection, first: int, last: int) -> dict[int, list[NameRow]]:
    found: dict[int, list[NameRow]] = {}
    for row in connection.execute(_NAMES.where(NAME.c.seq.between(first, last))):
        found.setdefault(row.seq, []).append(NameRow(*row))
    return found


def _tokens(connection: Connection, first: int, last: int) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for row in connection.execute(select(TOKEN.c.seq, TOKEN.c.token).where(TOKEN.c.seq.between(first, last))):
        found.setdefault(row.seq, set()).add(row.token)
    return found


def _marks(connection: Connection, first: int, last: int) -> dict[int, set[Mark]]:
    found: dict[int, set[Mark]] = {}
    wanted = select(MARK.c.seq, MARK.c.key, MARK.c.value, MARK.c.subject)
    for seq, *mark in connection.execute(wanted.where(MARK.c.seq.between(first, last))):
        key, value, subject = mark
        found.setdefault(seq, set()).add((key, value, subject))
    return found
