"""The tables of the ledger. What people may read is in the payloads; the chain holds their salted hashes.

A payload and what helps to find it (names, marks, tokens) can be erased, once an entry of the chain has said so.
Entries, dictionaries and what was erased are there for good: the database itself refuses to change them.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Table, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

# SQLite counts rows by `INTEGER` alone; elsewhere a year of reports times a century needs 64 bits.
Sequence = BigInteger().with_variant(Integer(), "sqlite")


def _sequence(**options: bool) -> Column[int]:
    return Column(Sequence, **options)  # type: ignore[arg-type]


def _text(**options: bool) -> Column[str]:
    return Column(Text, nullable=False, **options)  # type: ignore[arg-type]


class Entry(SQLModel, table=True):
    """One link of the chain. `subject` is a pseudonym or an id, `about` the entry it answers to or corrects.

    `at` is UTC, to the microsecond. `digest`, `prev` and `hash` are SHA-256 in hexadecimal: see `ledger.chain`.
    """

    seq: int = Field(sa_column=_sequence(primary_key=True, autoincrement=False))
    at: str = Field(sa_column=_text())
    actor: str = Field(sa_column=_text())
    role: str = Field(sa_column=_text())
    action: str = Field(sa_column=_text(index=True))
    subject: str = Field(sa_column=_text(index=True))
    about: int | None = Field(default=None, sa_column=_sequence(index=True, nullable=True))
    digest: str = Field(sa_column=_text())
    prev: str = Field(sa_column=_text())
    hash: str = Field(sa_column=_text())


class Payload(SQLModel, table=True):
    """What an entry says: canonical JSON, compressed with the help of a dictionary (empty: none)."""

    seq: int = Field(sa_column=_sequence(primary_key=True, autoincrement=False))
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    dictionary: str = Field(sa_column=_text())
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Dictionary(SQLModel, table=True):
    """What many payloads have in common, named by its SHA-256. Made from examples: it holds nobody's data."""

    id: str = Field(sa_column=_text(primary_key=True))
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Name(SQLModel, table=True):
    """Which person or case a pseudonym stands for. `space` is the rulebook of a case, `compte` for a person."""

    __table_args__ = (UniqueConstraint("kind", "space", "name"),)

    pseudonym: str = Field(sa_column=_text(primary_key=True))
    kind: str = Field(sa_column=_text())
    space: str = Field(sa_column=_text())
    name: str = Field(sa_column=_text())
    seq: int = Field(sa_column=_sequence(nullable=False, index=True))


class Token(SQLModel, table=True):
    """What was recorded once and is not to be recorded again: the digest of its content, and where it is."""

    token: str = Field(sa_column=_text(primary_key=True))
    seq: int = Field(sa_column=_sequence(nullable=False, index=True))


class Mark(SQLModel, table=True):
    """A value by which past cases are found again: a substance, an applicant."""

    key: str = Field(sa_column=_text(primary_key=True))
    value: str = Field(sa_column=_text(primary_key=True))
    seq: int = Field(sa_column=_sequence(primary_key=True, autoincrement=False, index=True))
    subject: str = Field(sa_column=_text())


class Erased(SQLModel, table=True):
    """A payload that may be erased, and the entry that says why."""

    seq: int = Field(sa_column=_sequence(primary_key=True, autoincrement=False))
    by_entry: int = Field(sa_column=_sequence(nullable=False))


METADATA = SQLModel.metadata


def _table(model: type[SQLModel]) -> Table:
    return METADATA.tables[str(model.__tablename__)]


# The same as SQLAlchemy's core has them: rows in bulk, without an object each.
ENTRY, PAYLOAD, DICTIONARY = _table(Entry), _table(Payload), _table(Dictionary)
NAME, TOKEN, MARK, ERASED = _table(Name), _table(Token), _table(Mark), _table(Erased)
