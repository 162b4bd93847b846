"""What leads to an entry, names, tokens and marks: each follows from what the entry says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sqlalchemy import Column, Connection, func, select

from engine.condition import Frozen
from ledger.chain import Link
from ledger.marks import marks_of
from ledger.records import Received
from ledger.tables import MARK, NAME, TOKEN
from ledger.tokens import token_of
from ledger.verification.damage import Kind
from ledger.verification.naming import introduced_elsewhere, leads_elsewhere
from ledger.verification.rows import Mark, Page

Lead = Literal["name", "token", "mark"]
CHANGED: dict[Lead, Kind] = {"name": "name_changed", "token": "token_changed", "mark": "mark_changed"}
_LEADING: dict[Lead, Column[int]] = {"name": NAME.c.seq, "token": TOKEN.c.seq, "mark": MARK.c.seq}


def lead_to(seq: int, page: Page) -> Lead | Literal[""]:
    """The first kind of thing that leads to an entry; nothing if nothing does."""
    if page.introduced.get(seq):
        return "name"
    if page.tokens.get(seq):
        return "token"
    return "mark" if page.marks.get(seq) else ""


def misled(link: Link, payload: bytes, content: Frozen | None, page: Page) -> Lead | None:
    """The first kind of thing that does not lead to an entry as what it says would have it."""
    if _misnamed(link, content, page):
        return "name"
    token = token_of(link.action, link.subject, link.about, payload, content)
    if page.tokens.get(link.seq, set()) != ({token} if token else set()):
        return "token"
    return "mark" if page.marks.get(link.seq, set()) != _marks(link, content) else None


def strays(connection: Connection) -> Iterator[tuple[Lead, int]]:
    """What leads to an entry before the first, and its number: no page holds it."""
    for lead, column in _LEADING.items():
        least = connection.execute(select(func.min(column))).scalar()
        if least is not None and least < 1:
            yield lead, int(least)


def _misnamed(link: Link, content: Frozen | None, page: Page) -> bool:
    subject = page.subjects.get(link.seq)
    wrong = any(introduced_elsewhere(named, link) for named in page.introduced.get(link.seq, ()))
    return wrong or (subject is not None and leads_elsewhere(subject, content))


def _marks(link: Link, content: Frozen | None) -> set[Mark]:
    case = content.case if isinstance(content, Received) else None
    return {(key, value, link.subject) for key, value in marks_of(case)} if case is not None else set()
