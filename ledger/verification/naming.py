"""The table of names against the payloads that introduced them: a pseudonym cannot be made to lead to someone else."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy import Connection, func, select

from ledger.chain import Link
from ledger.tables import ENTRY, NAME
from ledger.verification.damage import Damage
from ledger.verification.erasures import Erasures
from ledger.verification.rows import Named

ACCOUNTS = "account"
PSEUDONYM = re.compile(r"[cp]-[0-9a-f]{12}")


class _Part(BaseModel):
    # The few fields needed of a payload: the rest of it is skipped, not built.
    model_config = ConfigDict(extra="ignore")


class _Case(_Part):
    id: str


class _Received(_Part):
    case: _Case
    rulebook: str


class _Decided(_Part):
    case: str
    rulebook: str


class _Enrolled(_Part):
    account: str


def leads_elsewhere(named: Named, link: Link, payload: bytes) -> bool:
    """Whether the name of an entry's subject is not the one that its payload says."""
    try:
        return _said(link.action, payload) != (named.space, named.name)
    except ValidationError:  # nothing in it says a name
        return True


def introduced_elsewhere(named: Named, link: Link, payload: bytes) -> bool:
    """Whether an entry is not one that can have introduced this name: it is about no such case or person."""
    return named.pseudonym not in (link.actor, link.subject) and named.pseudonym.encode() not in payload


def nameless(connection: Connection, erased: Erasures) -> Damage | None:
    """The first pseudonym of a case or a person that leads to no one, though nothing of it was erased."""
    pseudonyms = select(ENTRY.c.subject, func.min(ENTRY.c.seq).label("seq")).group_by(ENTRY.c.subject).subquery()
    wanted = (
        select(pseudonyms.c.seq, pseudonyms.c.subject)
        .select_from(pseudonyms.outerjoin(NAME, NAME.c.pseudonym == pseudonyms.c.subject))
        .where(NAME.c.pseudonym.is_(None))
        .order_by(pseudonyms.c.seq)
    )
    for seq, subject in connection.execute(wanted):
        if PSEUDONYM.fullmatch(subject) and seq not in erased:
            found = connection.execute(select(ENTRY).where(ENTRY.c.seq == seq)).one()
            return Damage("name_removed", seq, entry=Link(*found), part="name")
    return None


def _said(action: str, payload: bytes) -> tuple[str, str]:
    if action in ("actor.enrolled", "actor.named"):
        return ACCOUNTS, _Enrolled.model_validate_json(payload).account
    if action == "case.received":
        received = _Received.model_validate_json(payload)
        return received.rulebook, received.case.id
    decided = _Decided.model_validate_json(payload)
    return decided.rulebook, decided.case
