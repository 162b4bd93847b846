"""IDENTITY on deadlines: the day moves with who asks, counted or not, or is known for one of two alone."""

from __future__ import annotations

from engine.loading import load_rulebook_text
from engine.verification import verify

BOOK = """
rulebook: essai
title: "Essai"
version: 1
status: draft
modes: [{{id: bas, label: "Bas", from: 0}}]
attributes:
  recue_le: {{label: "Reçue le", kind: date}}
  urgent: {{label: "Urgent", kind: boolean}}
  demandeur: {{label: "Demandeur", kind: {kind}, role: identity}}
derived:
  arret: {{label: "Arrêt", kind: number, unit: "jour"{default}}}
rules:
  - {{id: R1, label: "Arrêt", when: {{{when}}}, then: {{derive: {{arret: "{arret}"}}}}}}
  - {{id: R2, label: "Échéance", when: {{urgent: "oui"}}, then: {{deadline: {{days: 30, from: {start}{stopped}}}}}}}
"""
BASE = {"kind": "number", "default": "", "when": 'urgent: "oui"', "arret": "5", "start": "recue_le", "stopped": ""}
STOPPED = {**BASE, "stopped": ", stopped: arret"}


def identity(**parts: str) -> list[str]:
    """How the two cases differ, in French."""
    found = verify(load_rulebook_text(BOOK.format(**parts)))
    return [each.said.message.partition("différemment : ")[2] for each in found if each.code == "IDENTITY"]


def test_nothing_moves() -> None:
    assert identity(**STOPPED) == []


def test_a_stop_counted_from_who_asks_in_whole_days() -> None:
    (said,) = identity(**{**STOPPED, "arret": "2 * demandeur + 1"})
    one, other = said.removesuffix(".").rpartition("), ")[2].split(" / ")
    assert one != other


def test_a_start_that_is_who_asks() -> None:
    (said,) = identity(**{**BASE, "kind": "date", "start": "demandeur"})
    assert said.startswith("l'échéance (30 jours après demandeur), ")


def test_a_day_known_for_one_alone() -> None:
    (said,) = identity(**{**STOPPED, "kind": "boolean", "when": 'demandeur: "oui"'})
    assert "inconnu" in said
