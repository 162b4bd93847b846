"""A small rulebook of our own, and cases put on record with it."""

from __future__ import annotations

from decimal import Decimal

from engine import reference
from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from ledger.actors import Actor
from ledger.people import actor_of, enrol
from ledger.recording import record_assessment, record_case, record_rulebook
from ledger.records import Assessed, Enrolled, Received, RulebookRecorded
from ledger.rights import Role
from ledger.store import Ledger

TEXT = """
rulebook: petit
title: "Petit référentiel"
version: 1
status: illustrative
when_unknown: ask
modes:
  - {id: simple, from: 0, label: "Simple"}
  - {id: standard, from: 2, label: "Standard"}
  - {id: approfondi, from: 5, label: "Approfondi"}
priorities:
  - {id: normale, from: 0, label: "Normale"}
  - {id: haute, from: 3, label: "Haute"}
attributes:
  patients: {label: "Patients exposés", kind: number, range: "[0..1000]"}
  enfant: {label: "Enfants", kind: boolean}
  note: {label: "Note", kind: text}
rules:
  - {id: P-1, label: "Beaucoup de patients", when: {patients: ">= 100"}, then: {points: 3}}
  - {id: P-2, label: "Des enfants", when: {enfant: "oui"}, then: {points: 2, urgency: 3}}
"""
PETIT = load_rulebook_text(TEXT)
TEXTS = RulebookRecorded(id="petit", version=1, digest=PETIT.digest, text=TEXT)


def case_of(id: str, patients: int | None = None, enfant: bool | None = None, note: str = "") -> Case:
    """A case; what is None is not said."""
    facts = []
    if patients is not None:
        facts.append(Fact(attribute="patients", kind="number", value=Decimal(patients), standing="given", source="t"))
    if enfant is not None:
        facts.append(Fact(attribute="enfant", kind="boolean", value=enfant, standing="given", source="t"))
    if note:
        facts.append(Fact(attribute="note", kind="text", value=note, standing="given", source="t"))
    return Case(id=id, facts=tuple(facts))


def put_on_record(ledger: Ledger, actor: Actor, *cases: Case, book: RulebookRecorded = TEXTS) -> list[int]:
    """The numbers of the entries of their assessments."""
    with ledger.writing(actor) as writing:
        record_rulebook(writing, book)
        return [
            record_assessment(
                writing,
                record_case(writing, Received(case=case, rulebook=book.id, digest=book.digest)),
                book.id,
                Assessed(gdr="0.1.0", engine="reference", assessment=reference.assess(PETIT, case)),
            )
            for case in cases
        ]


def someone(ledger: Ledger, by: Actor, account: str, *roles: Role, directorate: str = "") -> Actor:
    """A person enrolled with these roles."""
    enrol(ledger, by, Enrolled(account=account, roles=roles, directorate=directorate))
    return actor_of(ledger, account)
