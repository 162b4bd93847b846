"""Tokens: what tells that the same was recorded already. Each follows from what its entry says, and is verified so."""

from __future__ import annotations

import hashlib
from typing import Final

from engine.condition import Frozen
from ledger.chain import Link
from ledger.records import Decided, RulebookRecorded, to_bytes

RECEIVED: Final = "received"
ASSESSED: Final = "assessed"
IMPORTED: Final = "imported"


def token_of(kind: str, about: str, content: bytes) -> str:
    """The token of what was said, as canonical JSON, about a subject or an entry."""
    return f"{kind}:{hashlib.sha256(about.encode() + b':' + content).hexdigest()}"


def rulebook_token(digest: str) -> str:
    """One state of a rulebook is recorded once."""
    return f"rulebook:{digest}"


def imported_token(subject: str, said: Decided) -> str:
    """The same for the same decision by the same person, wherever it stands and in whatever file."""
    kept = Decided(
        case=said.case,
        rulebook="",
        mode=said.mode,
        priority=said.priority,
        reason=said.reason,
        seen=said.seen,
        by=said.by,
        day=said.day,
        directorate=said.directorate,
    )
    return token_of(IMPORTED, subject, to_bytes(kept))


def expected_token(link: Link, payload: bytes, content: Frozen | None) -> str:
    """The token that an entry was recorded with; empty where it needs none."""
    if link.action == "case.received":
        return token_of(RECEIVED, link.subject, payload)
    if link.action == "case.assessed":
        return token_of(ASSESSED, str(link.about), payload)
    if link.action in ("change.approved", "change.refused", "change.proposed"):  # each decides on a proposal, once
        return f"decided:{link.about}" if link.about is not None else ""
    if isinstance(content, RulebookRecorded):
        return rulebook_token(content.digest)
    if isinstance(content, Decided) and link.action == "decision.imported":
        return imported_token(link.subject, content)
    return ""
