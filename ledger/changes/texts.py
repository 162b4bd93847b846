"""Rulebooks read again from the texts on record, and the files that approvals say there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.model import Rulebook
from ledger.changes.proposals import approvals
from ledger.records_change import Approved
from ledger.rulebooks import read_text
from ledger.store import Ledger


@dataclass(slots=True)
class Written:
    """A file that approvals wrote: what it has to hold, and the SHA-256 of all that it held before."""

    text: str
    earlier: set[str] = field(default_factory=set)


def files_on_record(ledger: Ledger) -> dict[str, Written]:
    """Each file that an approval wrote, by name."""
    found: dict[str, Written] = {}
    for _, approved in approvals(ledger):
        for name, text in approved.files.items():
            before = found.get(name)
            earlier = {*before.earlier, sha256_of(before.text)} if before is not None else set()
            found[name] = Written(text, earlier | {approved.replaced[name]} if name in approved.replaced else earlier)
    return found


def is_approved(ledger: Ledger, rulebook: Rulebook) -> bool:
    """Whether approvals wrote this version or started from it; any will do while none of its id was approved."""
    known = [approved for _, approved in approvals(ledger, rulebook.id)]
    if not known or any(rulebook.digest in (each.base, each.digest) for each in known):
        return True
    return rulebook.digest in _ended(ledger, rulebook.id, known)


def _ended(ledger: Ledger, id: str, known: Iterable[Approved]) -> Iterator[str]:
    """The digests of the versions that approvals closed: their last day is theirs alone."""
    shared = {Path(name).stem: written.text for name, written in files_on_record(ledger).items()}
    for approved in known:
        for name, text in approved.files.items():
            if name == f"{id}.yaml" or name.startswith(f"{id}.v"):
                yield read_text(text, shared, name).rulebook.digest


def sha256_of(text: str) -> str:
    """Of a text as UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
