"""The case file as JSON: for inside, all that proves it; to be communicated, what may be.

Inside, each entry has its salt and its payload as the exact text that was hashed: SHA-256 of salt then payload is
its `digest`, and the `hash` is computed from the fields as `ledger.chain` says. See docs/showing.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from engine.assessment import Assessment
from engine.secrecy import Secrecy, without_secrets
from ledger.case_file import CaseFile, Said
from ledger.records import Assessed, Decided, Received
from reports.views.moments import is_internal
from reports.views.shown import withholding

FORMAT: Final = "gdr-case-file/1"
HELD_BACK = {"by": True, "source": True}  # of a decision: who, and the digest of a file that others could guess


def case_json(file: CaseFile, *, communicable: bool = False) -> str:
    """The file as JSON, indented."""
    held = _communicable(file) if communicable else _internal(file)
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _internal(file: CaseFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": "internal",
        "case": {"id": file.case.id, "rulebook": file.case.rulebook, "pseudonym": file.case.subject},
        "head": asdict(file.head),
        "rulebooks": list(_rulebooks(file)),
        "entries": [asdict(said.link) | _payload(said) for said in file.entries],
    }


def _rulebooks(file: CaseFile) -> Iterator[dict[str, Any]]:
    for digest, texts in file.texts.items():
        shared = {name: _sha256(text) for name, text in texts.shared.items()}
        said = {"id": texts.id, "version": texts.version, "digest": digest}
        yield said | {"text_sha256": _sha256(texts.text), "shared_sha256": shared}


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _payload(said: Said) -> dict[str, Any]:
    if said.payload is None or said.salt is None:
        return {"salt": None, "payload": None, "erased": _erased(said)}
    return {"salt": said.salt.hex(), "payload": said.payload.decode()}


def _erased(said: Said) -> dict[str, Any] | None:
    return asdict(said.erased) if said.erased is not None else None


def _communicable(file: CaseFile) -> dict[str, Any]:
    beside, books = file.versions, file.rulebooks.items()
    secrecies = {digest: withholding(book, communicable=True, beside=beside) for digest, book in books}
    shown = [said for said in file.entries if not is_internal(said)]
    return {
        "format": FORMAT,
        "version": "communicable",
        "case": {"id": file.case.id, "rulebook": file.case.rulebook},
        "head": asdict(file.head),
        "rulebooks": list(_rulebooks(file)),
        "withheld": [_withheld(digest, secrecy) for digest, secrecy in secrecies.items()],
        "internal_withheld": len(file.entries) - len(shown),
        "entries": [_entry(said, secrecies) for said in shown],
    }


def _withheld(digest: str, secrecy: Secrecy) -> dict[str, Any]:
    return {"digest": digest, "attributes": secrecy.attributes, "rules": secrecy.rules}


def _entry(said: Said, secrecies: dict[str, Secrecy]) -> dict[str, Any]:
    link = {name: getattr(said.link, name) for name in ("seq", "at", "role", "action", "about", "hash")}
    if said.payload is None:
        return link | {"content": None, "erased": _erased(said)}
    return link | {"content": _content(said, secrecies)}


def _content(said: Said, secrecies: dict[str, Secrecy]) -> dict[str, Any]:
    """What of an entry may be communicated; of an act that holds nothing of the case, nothing."""
    content = said.content
    if isinstance(content, Received):
        return _received(content, secrecies[content.digest])
    if isinstance(content, Assessed):
        return _assessed(content.assessment, secrecies[content.assessment.rulebook.digest])
    if isinstance(content, Decided):
        decided: dict[str, Any] = content.model_dump(mode="json", exclude=set(HELD_BACK), exclude_defaults=True)
        return decided | ({"reason_to_read_again": True} if content.reason else {})
    return {}


def _received(content: Received, secrecy: Secrecy) -> dict[str, Any]:
    case = content.case.model_dump(mode="json", exclude_defaults=True)
    kept = (fact for fact in case.get("facts", ()) if fact["attribute"] not in secrecy.attributes)
    facts = [{name: held for name, held in fact.items() if name != "source"} for fact in kept]
    named = {"rulebook", "digest"} | (set() if secrecy.day else {"day"})  # no label: it is a free text
    said = content.model_dump(mode="json", include=named, exclude_defaults=True)
    return said | {"case": content.case.id, "facts": facts}


def _assessed(said: Assessment, secrecy: Secrecy) -> dict[str, Any]:
    """The assessment without what is withheld; the figures that must not be read as zero are left out."""
    figures = {"score": secrecy.score, "urgency": secrecy.urgency, "modes": secrecy.modes, "priorities": secrecy.modes}
    hidden = {name for name, withheld in figures.items() if withheld}
    if secrecy.attributes:
        hidden |= {"complete"}
    public = without_secrets(said, secrecy)
    return public.model_dump(mode="json", exclude=hidden | {"missing"}, exclude_defaults=True)
