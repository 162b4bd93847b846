"""A small rulebook and a history whose safety case is computed by hand in the tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.reference import assess
from reports.outcomes import Event
from reports.run_rows import row_of
from reports.safety import Judged, Question, SafetyCase, judged_of, safety_case
from reports.safety.counting import Ground

TEXT = """
rulebook: surete
title: "Essais <b> de sûreté"
version: 2
status: illustrative
language: fr
when_unknown: precaution
modes:
  - {id: leger, label: "Circuit léger", from: 0}
  - {id: moyen, label: "Circuit moyen", from: 4}
  - {id: lourd, label: "Circuit lourd (comité)", from: 8}
disciplines:
  clinique:
    label: "Clinique"
    depths: {allegee: {from: 0, effort: 1, label: "Allégée"}, complete: {from: 3, effort: 4, label: "Complète"}}
attributes:
  a: {label: "Première faiblesse", kind: boolean, required: true}
  b: {label: "Deuxième faiblesse", kind: boolean}
  c: {label: "Signalée ailleurs", kind: boolean, assume: {value: "non", because: "L'événement est public."}}
  d: {label: "Troisième faiblesse", kind: boolean}
rules:
  - {id: R-1, label: "Faible", when: {a: "oui"}, then: {points: 3, discipline: clinique}}
  - {id: R-2, label: "Plus faible", when: {b: "oui"}, then: {points: 2}}
  - {id: R-3, label: "Signalée", when: {c: "oui"}, then: {at_least: lourd}}
  - {id: R-4, label: "Très faible", when: {d: "oui"}, then: {points: 5}}
"""
# Identifier, what holds, what is unknown, what became of it, group.
HISTORY: Sequence[tuple[str, str, str, str, str]] = (
    ("1", "", "", "oui", ""),  # 0 points, light: missed
    ("2", "a", "", "oui", ""),  # 3 points, light: missed
    ("3", "ab", "", "non", ""),  # 5 points
    ("4", "ad", "", "oui", ""),  # 8 points
    ("5", "c", "", "non", ""),  # 0 points, but a floor
    ("6", "b", "", "non", ""),  # 2 points, light
    ("7", "a", "", "oui", "G"),  # with 8, one thing: 5 points, severe
    ("8", "ab", "", "non", "G"),
    ("9", "", "", "", ""),  # nobody knows
    ("10", "", "a", "oui", ""),  # incomplete, 0 to 3 points, light: missed
)
QUESTION = Question(severe=(Event("grave", "oui"),), light="leger", note="Lue en écrivant <les règles>.")


@cache
def book(when_unknown: str = "precaution") -> Rulebook:
    """The rulebook, with this way of meeting the unknown."""
    return load_rulebook_text(TEXT.replace("precaution", when_unknown))


def case_of(id: str, holds: str, unknown: str = "") -> Case:
    """A case where these attributes hold, those are unknown, and c is silent unless it holds."""
    names = [name for name in "abcd" if name != "c" or name in holds]
    facts = (
        Fact(
            attribute=name,
            kind="boolean",
            value=None if name in unknown else name in holds,
            standing="unknown" if name in unknown else "given",
        )
        for name in names
    )
    return Case(id=id, facts=tuple(facts))


def judged(
    id: str, holds: str, unknown: str = "", outcome: str = "", group: str = "", *, when_unknown: str = "precaution"
) -> Judged:
    """A file of the history, assessed."""
    assessment = assess(book(when_unknown), case_of(id, holds, unknown))
    outcomes: Mapping[str, str] = {"grave": outcome} if outcome else {}
    row = row_of(assessment, f"Dossier <{id}>", date(2025, 3, 1), outcomes, f"reports/{id}.html" if id == "2" else "")
    return judged_of(assessment, replace(row, group=group))


def history() -> list[Judged]:
    """The whole history."""
    return [judged(*each) for each in HISTORY]


def ground(*versions: Rulebook) -> Ground:
    """Where the history comes from."""
    return Ground(versions or (book(),), date(2026, 3, 9), ("passe.csv",), rejected=2, apart={"Vétérinaire.": 3})


def small(question: Question = QUESTION, files: Sequence[Judged] | None = None) -> SafetyCase:
    """The safety case of the history."""
    return safety_case(ground(), history() if files is None else files, question)
