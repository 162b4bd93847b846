"""One page of the ledger looked at: the first thing in it that is not as it should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ledger.chain import START, Link
from ledger.rights import NEVER_ERASED
from ledger.verification.damage import Kind
from ledger.verification.entitlement import Entitlement
from ledger.verification.erasures import Erasures
from ledger.verification.leading import CHANGED, lead_to, misled
from ledger.verification.payloads import Dictionaries, content_of, payload_of
from ledger.verification.rows import Page, Row


@dataclass(frozen=True, slots=True)
class Known:
    """What pages are compared with. Only read: several threads share it. `heads`: hashes known elsewhere."""

    dictionaries: Dictionaries
    erased: Erasures
    heads: Mapping[int, frozenset[str]]
    entitlement: Entitlement


class Fault(NamedTuple):
    """Where a page goes wrong, and how; what it means is for `ledger.verification.diagnosis` to say."""

    before: Link | None
    link: Link
    what: Kind | Literal["chain", "head"]
    part: str = ""


class Looked(NamedTuple):
    """What a page gave: the first fault, and the entries dated before the one they follow."""

    fault: Fault | None
    backwards: list[Link]


def look(page: Page, known: Known) -> Looked:
    """Recompute a page."""
    before = page.before
    backwards: list[Link] = []
    for row in page.rows:
        fault = _fault(before, row, page, known)
        if fault is not None:
            return Looked(fault, backwards)
        if before is not None and row.link.at < before.at:
            backwards.append(row.link)
        before = row.link
    return Looked(None, backwards)


def hash_of(link: Link) -> str:
    """The hash that an entry should have; nothing for a row that holds what no entry can."""
    try:
        return link.computed()
    except (TypeError, UnicodeEncodeError):
        return ""


def follows(before: Link | None, link: Link) -> bool:
    """Whether an entry is what its hash says, and the next one of the chain."""
    seq, prev = (before.seq, before.hash) if before is not None else (0, START)
    return link.seq == seq + 1 and link.prev == prev and link.hash == hash_of(link)


def _fault(before: Link | None, row: Row, page: Page, known: Known) -> Fault | None:
    link = row.link
    if not follows(before, link):
        return Fault(before, link, "chain")
    if known.heads.get(link.seq, {link.hash}) != {link.hash}:
        return Fault(before, link, "head")
    if not known.entitlement.covers(link):
        return Fault(before, link, "unentitled", "role")
    what, part = _content(row, page, known)
    return Fault(before, link, what, part) if what is not None else None


def _content(row: Row, page: Page, known: Known) -> tuple[Kind | None, str]:
    if row.link.seq in known.erased and row.link.action not in NEVER_ERASED:
        back = "payload" if row.body is not None else lead_to(row.link.seq, page)
        return ("erasure_undone" if back else None), back
    payload = payload_of(row, known.dictionaries)
    if not isinstance(payload, bytes):
        return payload, "dictionary" if payload.startswith("dictionary") else "payload"
    try:
        content = content_of(row.link, payload)
    except ValueError:
        return "payload_unknown", "payload"
    wrong = misled(row.link, payload, content, page)
    return (CHANGED[wrong], wrong) if wrong is not None else (None, "")
