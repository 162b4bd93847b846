"""The table of names against the payloads that introduced them: a pseudonym cannot be made to lead to someone else."""

from __future__ import annotations

import re

from sqlalchemy import Connection, func, or_, select

from engine.condition import Frozen
from ledger.accounts import ACCOUNTS, PERSON
from ledger.chain import Link
from ledger.recording import CASE
from ledger.records import Decided, Enrolled, Named, Received
from ledger.tables import ENTRY, NAME
from ledger.verification.damage import Damage
from ledger.verification.erasures import Erasures
from ledger.verification.rows import NameRow

PSEUDONYM = re.compile(r"[cp]-[0-9a-f]{12}")
KINDS = {"p": PERSON, "c": CASE}


def leads_elsewhere(named: NameRow, content: Frozen | None) -> bool:
    """Whether the name of an entry's subject is not the one that its payload says."""
    return _said(content) != (named.kind, named.space, named.name)


def introduced_elsewhere(named: NameRow, link: Link) -> bool:
    """Whether an entry is not one that can have introduced this name: it is about no such case or person."""
    return named.pseudonym != link.subject or named.kind != KINDS.get(named.pseudonym[:1])


def nameless(connection: Connection, erased: Erasures) -> Damage | None:
    """The first pseudonym that leads to no one, though nothing of it was erased, or that another entry introduced."""
    pseudonyms = select(ENTRY.c.subject, func.min(ENTRY.c.seq).label("seq")).group_by(ENTRY.c.subject).subquery()
    wanted = (
        select(pseudonyms.c.seq, pseudonyms.c.subject, NAME.c.seq)
        .select_from(pseudonyms.outerjoin(NAME, NAME.c.pseudonym == pseudonyms.c.subject))
        .where(or_(NAME.c.pseudonym.is_(None), NAME.c.seq != pseudonyms.c.seq))
        .order_by(pseudonyms.c.seq)
    )
    for seq, subject, named in connection.execute(wanted):
        if PSEUDONYM.fullmatch(subject) and seq not in erased:
            found = connection.execute(select(ENTRY).where(ENTRY.c.seq == seq)).one()
            return Damage("name_removed" if named is None else "name_changed", seq, entry=Link(*found), part="name")
    return None


def _said(content: Frozen | None) -> tuple[str, str, str] | None:
    match content:
        case Enrolled() | Named():
            return PERSON, ACCOUNTS, content.account
        case Received():
            return CASE, content.rulebook, content.case.id
        case Decided():
            return CASE, content.rulebook, content.case
    return None
