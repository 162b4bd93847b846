"""A rulebook that has something of everything, and examples that see only part of it."""

from __future__ import annotations

from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.mutation import Mutation, mutations_of
from tests.unit import small_rulebook

VOCABULARY = """
priorities:
  - {id: normale, label: "Normale", from: 0}
  - {id: urgente, label: "Urgente", from: 3}
axes: {risque: "Risque"}
expertises: {pediatrie: "Pédiatrie", virologie: "Virologie"}
disciplines:
  clinique: {label: "Clinique", depths: {allegee: {from: 0, effort: 1}, complete: {from: 3, effort: 2}}}
attributes:
  age: {label: "Âge", kind: number, unit: "an", range: "[0..20]"}
  seuil: {label: "Seuil", kind: number, unit: "an", range: "[0..20]"}
  depot: {label: "Dépôt", kind: date}
  arret: {label: "Arrêt", kind: number, range: ">= 0", assume: {value: "0", because: "Aucun."}}
  phase: {label: "Phase", kind: choice, values: ["I", "II", "III"], ordered: true}
  voie: {label: "Voie", kind: choice, values: ["orale", "locale", "inhalée"], required: true}
  publics: {label: "Publics", kind: set, values: ["adulte", "enfant"], assume: {value: "adulte", because: "Seul."}}
  atc: {label: "Code", kind: text}
  grave: {label: "Grave", kind: boolean, assume: {value: "non", because: "Rare."}}
"""
HEAD = small_rulebook.HEAD + VOCABULARY
DERIVED = """
derived:
  fragile: {label: "Fragile", kind: boolean}
  charge: {label: "Charge", kind: number, default: "0", combine: max}
"""  # one or the other is left out where no rule derives it


def rulebook(rules: str, examples: str = "", derived: str = "", tables: str = "") -> Rulebook:
    """These rules, tables and examples over the small vocabulary."""
    parts = (("rules", rules), ("tables", tables), ("examples", examples))
    lines = (line for line in derived.splitlines() if ":" not in line[2:] or _name(line) in f"derived {rules}")
    return load_rulebook_text(
        HEAD + "\n".join(lines) + "\n" + "".join(f"{key}:\n{text}\n" for key, text in parts if text)
    )


def _name(line: str) -> str:
    return line.strip().partition(":")[0]


def mutants(book: Rulebook, at: str = "", kind: str = "") -> list[Mutation]:
    """The mutants at a place, of a kind."""
    return [each for each in mutations_of(book) if at in ("", each.mutant.at) and kind in ("", each.mutant.kind)]


def said(book: Rulebook, at: str = "", kind: str = "") -> list[str]:
    """Their French sentences, the place left out."""
    return [each.mutant.french.replace("\xa0", " ").partition(" : ")[2] for each in mutants(book, at, kind)]
