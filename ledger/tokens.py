"""Tokens: what tells that the same was recorded already. Each follows from what its entry says, and is verified so."""

from __future__ import annotations

import hashlib

from engine.condition import Frozen
from ledger.records import Decided, IncidentNoted, Received, RulebookRecorded, Source, to_bytes


def token_of(action: str, subject: str, about: int | None, payload: bytes, content: Frozen | None) -> str:
    """The token of what is said, as canonical JSON, of a subject or about an entry; empty where there is none."""
    if isinstance(content, Received):
        return received_token(subject, about, content)
    if action == "case.assessed":
        return _digest("assessed", str(about), payload)
    if action in ("change.approved", "change.refused", "change.proposed"):  # each decides on a proposal, once
        return decided_token(about) if about is not None else ""
    if isinstance(content, RulebookRecorded):
        return rulebook_token(content.digest)
    if isinstance(content, IncidentNoted) and content.run:  # of a run, which may be put on record again
        return _digest("incident", f"{subject} {about or ''}", payload)
    if isinstance(content, Decided) and action == "decision.imported":
        return imported_token(subject, content)
    return ""


def rulebook_token(digest: str) -> str:
    """One state of a rulebook is recorded once."""
    return f"rulebook:{digest}"


def received_token(subject: str, replaced: int | None, said: Received) -> str:
    """The same facts are received once in a row, in whatever file, for whatever state of the rulebook.

    Exports are often cumulative; closing the period of a version changes its digest, and nothing of what was read.
    Facts that come back after others did are received again: `replaced` is the reception before, which they replace.
    """
    kept = to_bytes(said.model_copy(update={"digest": "", "source": Source()}))
    return _digest("received", f"{subject} {replaced or ''}", kept)


def decided_token(proposal: int) -> str:
    """One proposal is decided once."""
    return f"decided:{proposal}"


def imported_token(subject: str, said: Decided) -> str:
    """The same for the same decision by the same person, wherever it stands and in whatever file."""
    kept = Decided(
        case=said.case,
        rulebook="",
        mode=said.mode,
        priority=said.priority,
        reason=said.reason,
        seen=said.seen,
        blind=said.blind,
        by=said.by,
        day=said.day,
        directorate=said.directorate,
    )
    return _digest("imported", subject, to_bytes(kept))


def _digest(kind: str, about: str, content: bytes) -> str:
    return f"{kind}:{hashlib.sha256(about.encode() + b':' + content).hexdigest()}"
