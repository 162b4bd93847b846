"""The few English words of a rulebook's file, as a workbook says them in French."""

from __future__ import annotations

from typing import Final

from engine.cells.messages_cell import KINDS_FR

WORDS: Final[dict[str, dict[str, str]]] = {
    "kind": KINDS_FR,
    "status": {"illustrative": "illustratif", "draft": "brouillon", "approved": "approuvé", "retired": "retiré"},
    "language": {"fr": "français", "en": "anglais"},
    "when_unknown": {"precaution": "précaution", "known": "ce qui est connu", "ask": "demander"},
    "combine": {
        "agree": "accord",
        "any": "au moins une",
        "max": "la plus grande",
        "min": "la plus petite",
        "sum": "somme",
    },
    "aggravates": {"oui": "oui", "non": "non", "more": "plus", "less": "moins"},
    "role": {"identity": "identité"},
    "secret": {"business": "affaires", "privacy": "vie privée", "medical": "médical", "security": "sûreté"},
    "hit": {
        "unique": "la seule",
        "first": "la première",
        "any": "toutes, d'accord",
        "priority": "la plus haute",
        "collect": "toutes",
        "collect sum": "toutes : somme",
        "collect min": "toutes : la plus petite",
        "collect max": "toutes : la plus grande",
        "collect count": "toutes : nombre",
        "rule order": "toutes, ordre des lignes",
        "output order": "toutes, ordre des valeurs",
    },
    "flag": {"true": "oui", "false": "non"},
    "yes": {"oui": "oui", "non": "non"},
    "output": {
        "points": "Points",
        "axis": "Axe",
        "discipline": "Métier",
        "urgency": "Urgence",
        "at_least": "Plancher",
        "expertise": "Expertises",
        "deadline": "Échéance",
        "risk": "Risque",
        "stake": "Enjeu",
        "ask": "À demander",
    },
    "band": {"inputs": "Si", "outputs": "Alors"},
    "bound": {"all": "toutes", "any": "au moins une", "not": "sauf si"},
}


def french(family: str, word: str) -> str:
    """A word in French; itself when it has none (the id of a derived attribute, in a column)."""
    return WORDS[family].get(word, word)


def english(family: str, said: str) -> str | None:
    """The word that is said so, case aside; None if there is none."""
    return next((word for word, each in WORDS[family].items() if each.casefold() == said.casefold()), None)
