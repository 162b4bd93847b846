"""Case files made by hand: a rulebook with secrets, and a case that went through everything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from engine.condition import Frozen
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.reference import assess
from engine.values import Value
from ledger.case_file import CaseFile, Erasure, Said
from ledger.cases import Held
from ledger.chain import START, Head, Link, digest_of
from ledger.clock import written
from ledger.records import (
    Assessed,
    Commented,
    Decided,
    Enrolled,
    IncidentNoted,
    Received,
    RulebookRecorded,
    Source,
    to_bytes,
)
from ledger.rights import Action, Role
from tests.unit.reports.making import HERE, HOSTILE, case

ALICE, BRUNO, CASE, SALT = "p-a11ce0a11ce0", "p-b0b0b0b0b0b0", "c-0123456789ab", b"0123456789abcdef"
PEOPLE = {
    ALICE: Enrolled(account="alice", name="Alice <Martin>", roles=("evaluator",)),
    BRUNO: Enrolled(account="bruno", roles=("approver",)),
}
GIVEN: dict[str, Value | None] = {
    "demandeur": "Laboratoire A",
    "acheteur": "Centrale Zorglub",
    "sain": True,
    "enfant": True,
    "depot": date(2026, 3, 1),
}
RULEBOOK_TEXT = (HERE / "secrets.yaml").read_text(encoding="utf-8")


@cache
def secretive() -> Rulebook:
    """A rulebook that declares secrets of two kinds."""
    return load_rulebook_text(RULEBOOK_TEXT, "secrets.yaml")


TEXTS = RulebookRecorded(id="secrets", version=2, digest=secretive().digest, text=RULEBOOK_TEXT)


def said(given: Mapping[str, Value | None]) -> list[tuple[Action, Role, str, Frozen, int | None]]:
    """What is said of a case of these values: received, assessed, decided, corrected, looked at again, commented."""
    received = Received(
        case=case(secretive(), "D/1", given, "Formulaire & lettre"),
        rulebook="secrets",
        digest=secretive().digest,
        label=f"Dossier {HOSTILE}",
        day=date(2026, 3, 1),
        outcomes={"suite_refuse": "oui"},
        source=Source(file="dossiers.csv", sha256="ab" * 32, line=12),
    )
    done = Assessed(gdr="0.1.0", engine="reference", assessment=assess(secretive(), received.case))
    judged = Decided(
        case="D/1",
        rulebook="secrets",
        mode="lourd",
        proposed="lourd",
        priority="haute",
        urged="haute",
        seen="seen",
        assessed=2,
    )
    departs = judged.model_copy(update={"mode": "simple", "reason": "Déjà connu <de nous>.", "directorate": "DMM"})
    before = Decided(
        case="D/1", rulebook="secrets", mode="lourd", by=BRUNO, day=date(2025, 12, 1), source=received.source
    )
    hurried = judged.model_copy(
        update={"priority": "normale", "reason": "Délai tenu.", "blind": True, "seen": "unseen"}
    )
    return [
        ("case.received", "evaluator", ALICE, received, None),
        ("case.assessed", "evaluator", ALICE, done, 1),
        ("case.decided", "evaluator", ALICE, departs, 2),
        ("case.commented", "approver", BRUNO, Commented(text="À revoir avec <la clinique>."), None),
        ("decision.corrected", "approver", BRUNO, judged.model_copy(update={"corrects": 3}), 3),
        ("case.decided", "evaluator", "p-gone00000000", hurried, 2),
        ("decision.imported", "administrator", ALICE, before, None),
        ("incident.noted", "administrator", ALICE, IncidentNoted(kind="noted", text="Onduleur en panne"), None),
        ("case.assessed", "evaluator", ALICE, done.model_copy(update={"engine": "chaining"}), 1),
    ]


def filed(given: Mapping[str, Value | None] = GIVEN) -> CaseFile:
    """The file of a case of these values."""
    entries: list[Said] = []
    at, prev = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), START
    for seq, (action, role, actor, content, about) in enumerate(said(given), 1):
        payload = to_bytes(content)
        moment = written(at + timedelta(minutes=seq))
        link = Link(seq, moment, actor, role, action, CASE, about, digest_of(SALT, payload), prev)
        link = replace(link, hash=link.computed())
        entries.append(Said(link, SALT, payload))
        prev = link.hash
    digest = secretive().digest
    held = Held(CASE, "D/1", "secrets")
    return CaseFile(held, Head(len(entries), prev), tuple(entries), {digest: TEXTS}, {digest: secretive()}, PEOPLE)


def erased(file: CaseFile) -> CaseFile:
    """The same file once all that was said is erased; of one entry, nobody says why."""
    why = Erasure(10, "2030-01-01T00:00:00.000000Z", "durée échue")
    gone = [Said(each.link, None, None, why if each.link.seq > 1 else None) for each in file.entries]
    return replace(file, case=Held(CASE, "", ""), entries=tuple(gone), texts={}, rulebooks={}, people={})
