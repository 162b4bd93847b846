"""What is asked of the tables on a connection already open."""

from __future__ import annotations

from pydantic import ValidationError
from sqlalchemy import Connection, desc, select

from ledger.accounts import PERSON, folded
from ledger.chain import Head, Link
from ledger.payloads import unpacked
from ledger.records import Opened
from ledger.tables import ENTRY, NAME, PAYLOAD


def head_of(connection: Connection) -> Head:
    """The last entry, or where the first one starts from."""
    row = connection.execute(select(ENTRY.c.seq, ENTRY.c.hash).order_by(desc(ENTRY.c.seq)).limit(1)).first()
    return Head(row.seq, row.hash) if row is not None else Head()


def last_of(connection: Connection, action: str, subject: str) -> Link | None:
    """The last entry that does this to a subject."""
    wanted = select(ENTRY).where(ENTRY.c.action == action, ENTRY.c.subject == subject)
    row = connection.execute(wanted.order_by(desc(ENTRY.c.seq)).limit(1)).first()
    return Link(*row) if row is not None else None


def pseudonym_of(connection: Connection, kind: str, space: str, name: str) -> str | None:
    """The pseudonym of a person or case, if they have one; a person has one however their account is typed."""
    wanted = select(NAME.c.pseudonym).where(NAME.c.kind == kind, NAME.c.space == space)
    found = connection.execute(wanted.where(NAME.c.name == name)).scalar()
    if found is None and kind == PERSON:
        return _typed_otherwise(connection, space, name)
    return str(found) if found is not None else None


def _typed_otherwise(connection: Connection, space: str, name: str) -> str | None:
    known = select(NAME.c.name, NAME.c.pseudonym).where(NAME.c.kind == PERSON, NAME.c.space == space)
    found = connection.execute(known.order_by(NAME.c.seq))
    return next((str(row.pseudonym) for row in found if folded(row.name) == folded(name)), None)


def ledger_id(connection: Connection) -> str | None:
    """Which ledger this is, as its first entry says; None if it is not begun, or that cannot be read."""
    wanted = select(PAYLOAD.c.body).select_from(ENTRY.join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq))
    said = unpacked(connection.execute(wanted.where(ENTRY.c.seq == 1, ENTRY.c.action == "ledger.opened")).scalar())
    try:
        return Opened.model_validate_json(said).id if said is not None else None
    except ValidationError:
        return None
