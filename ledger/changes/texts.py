"""Rulebooks read again from the texts on record, and the files that approvals say there are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.loading import Loaded, load_text
from engine.model import Rulebook
from ledger.changes.proposals import approvals
from ledger.store import Ledger


def read_text(text: str, shared: Mapping[str, str], file: str) -> Loaded[Rulebook]:
    """The rulebook of a text, with the texts of what it uses. Raises RulebookError with every mistake."""
    with TemporaryDirectory(prefix="gdr-") as folder:
        for name, content in shared.items():
            (Path(folder) / f"{Path(name).name}.yaml").write_text(content, encoding="utf-8")
        return load_text(text, file, (Path(folder),))


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


def sha256_of(text: str) -> str:
    """Of a text as UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
