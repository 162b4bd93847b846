"""A small rulebook and files coded twice with it."""

from __future__ import annotations

from functools import cache

from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.values import Value
from reports.coding.codings import Coding, Twice
from tests.unit.small_rulebook import HEAD

CRITERIA_AND_RULES = """
axes: {risque: "Risque"}
attributes:
  grave: {label: "Affection grave", kind: boolean, definition: "Met la vie en jeu.", how_to_code: "Au jour du dépôt."}
  age: {label: "Âge", kind: number, range: "[0..120]"}
  nombre: {label: "Nombre", kind: number}
  autre: {label: "Autre nombre", kind: number}
  libre: {label: "Nombre sans seuil", kind: number}
  phase: {label: "Phase", kind: choice, values: ["I", "II", "III"], ordered: true}
  voie: {label: "Voie", kind: choice, values: ["orale", "injectable"]}
  publics: {label: "Publics", kind: set, values: ["adulte", "enfant", "enceinte"]}
  atc: {label: "Code", kind: text}
  depot: {label: "Dépôt", kind: date}
  qui: {label: "Direction", kind: text, role: identity}
rules:
  - {id: P-1, label: "Grave", when: {grave: "oui"}, then: {points: 4, axis: risque}}
  - {id: P-2, label: "Jeune", when: {age: "< 18"}, then: {points: 5, axis: risque}}
  - {id: P-3, label: "Âgé", when: {age: ">= 65"}, then: {points: 2, axis: risque}}
  - {id: P-4, label: "Enfants", when: {publics: "contient enfant"}, then: {points: 2, axis: risque}}
  - {id: P-5, label: "Plus que l'autre", when: {nombre: "> autre"}, then: {points: 1, axis: risque}}
  - {id: P-6, label: "Tardive", when: {phase: ">= III"}, then: {points: 2, axis: risque}}
"""
TEXT = HEAD + CRITERIA_AND_RULES


@cache
def book() -> Rulebook:
    return load_rulebook_text(TEXT)


def coding(**values: Value | None) -> Coding:
    """A coding of these values; None is said unknown."""
    facts = tuple(
        Fact(
            attribute=id,
            kind=book().attributes[id].kind,
            value=value,
            standing="unknown" if value is None else "given",
        )
        for id, value in values.items()
    )
    return Coding(Case(id="X", facts=facts), book())


def twice(id: str, first: dict[str, Value | None], second: dict[str, Value | None]) -> Twice:
    return Twice(id, f"Dossier {id}", coding(**first), coding(**second))
