"""The words by which grids say what a column, a row or a text is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# What a heading says that its column holds: the first family of which a word is there.
_ANSWER = (
    r"reponses?|resultats? obtenus?|a remplir|votre .*|coche[rz]?"
    r"|(?:score|points?|cotation|note) (?:obtenue?|retenue?|attribuee?|du dossier)"
)
_MODE = (
    r"modes?(?: de traitement)?|circuits?|traitements?|conduite a tenir|type d'instruction|decisions?|orientation"
    r"|suites?(?: donnees?)?|conclusions?|profondeurs?(?: .*)?"
    r"|niveau (?:de traitement|d'evaluation|d'instruction|d'examen)"
)
_LEVEL = r"niveaux?(?: .*)?|modalites?|situations?(?: .*)?|valeurs?|reponses? possibles?|etats?|descriptions?(?: .*)?"
_HEADINGS: Final = (
    ("answer", _ANSWER),
    ("weight", r"poids|ponderations?|coefficients?|coeff?\.?"),
    ("code", r"n°|no|num\w*|#|codes?|ref\.?|id|identifiants?"),
    ("mode", _MODE),
    ("threshold", r"seuils?|(?:score|points?) (?:total|totaux|global|cumules?)|total(?: .*)?|tranches?|bornes?"),
    ("criterion", r"criteres?(?: .*)?|items?|questions?|facteurs?(?: .*)?|parametres?|elements?(?: .*)?"),
    ("group", r"domaines?|themes?|thematiques?|familles?|categories?|groupes?|axes?|volets?|chapitres?|rubriques?"),
    ("points", r"points?(?: .*)?|pts\.?|cotations?|cotes?|scores?(?: .*)?|bareme|valeur en points|notes? chiffrees?"),
    ("definition", r"definitions?(?: .*)?|precisions?|explications?"),
    ("reference", r"references?(?: .*)?|sources?|textes?|bases? legales?"),
    ("note", r"notes?|commentaires?(?: .*)?|remarques?|observations?|justifications?|aide(?: .*)?"),
    ("level", _LEVEL),
)
_COMPILED = tuple((role, re.compile(pattern)) for role, pattern in _HEADINGS)
BOOLEANS: Final = {
    "oui": "oui", "o": "oui", "vrai": "oui", "yes": "oui", "present": "oui", "presente": "oui", "presence": "oui",
    "non": "non", "n": "non", "faux": "non", "no": "non", "absent": "non", "absente": "non", "absence": "non",
}  # fmt: skip
YES_OR_NO: Final = re.compile(r"(?:oui|o)\s*(?:/|ou)\s*(?:non|n)")
_TOTAL = re.compile(r"(?:sous[- ])?total\b|somme\b|score (?:total|global|maximal|maximum|final)\b")
_SIGNATURE = re.compile(
    r"(?:signatures?|visas?|date|fait a|fait le|nom|prenom|evaluateur|evalue par|redige par|redacteur|valide par|"
    r"valideur|approuve par|approbateur|verifie par|version|revision|mise a jour|maj|page|indice|"
    r"dossier n|n° (?:du )?dossier|service)\b"
)
_NOTE = re.compile(
    r"(?:notes?|nota|nb|n\.b|remarques?|attention|legende|sources?|rappel|mode d'emploi|aide)\b"
    r"|\*+|\([0-9*a-z]\)|¹|²"
)
_GENERIC = re.compile(r"(?:feuil|feuille|sheet|table|tableau)\s*[0-9]*|grille.*|criteres?.*|cotation.*|bareme.*")


def folded(text: str) -> str:
    """Without accents or case, on one line, what ends a heading left out."""
    bare = unicodedata.normalize("NFD", text.replace("’", "'"))
    bare = "".join(char for char in bare if not unicodedata.combining(char)).casefold()
    return " ".join(bare.split()).strip(" :*?.")


def role_of(heading: str) -> str | None:
    """What a heading says that its column holds; None if it says nothing known."""
    text = re.sub(r"\s*\([^)]*\)$", "", folded(heading))
    return next((role for role, pattern in _COMPILED if pattern.fullmatch(text)), None)


def boolean_of(text: str) -> str | None:
    """`oui` or `non` for a word that means it."""
    return BOOLEANS.get(folded(text))


def row_role(texts: Iterable[str]) -> str | None:
    """What a row that is no criterion is: a total, a signature, a note."""
    said = [folded(text) for text in texts]
    for role, pattern in (("total", _TOTAL), ("signature", _SIGNATURE), ("note", _NOTE)):
        if said and pattern.match(said[0]):
            return role
    return None


def generic(name: str) -> bool:
    """Whether the name of a sheet says nothing of whose it is."""
    return _GENERIC.fullmatch(folded(name)) is not None
