"""The words by which grids say what a column, a row or a text is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from engine import errors

# What a heading says that its column holds, in French or in English: the first family of which a word is there.
_ANSWER = (
    r"reponses?|resultats?(?: obtenus?)?|a remplir|votre .*|coche[rz]?|n/?a|s\.?o|(?:sans objet|non applicable)"
    r"|(?:score|points?|cotation|note) (?:obtenue?|retenue?|attribuee?|du dossier)"
    r"|answers?|results?|tick|your .*|not applicable|(?:score|points|rating) (?:given|obtained|awarded)"
)
_MODE = (
    r"modes?(?: de traitement)?|circuits?|traitements?|conduite a tenir|type d'instruction|decisions?|orientation"
    r"|suites?(?: donnees?)?|conclusions?|profondeurs?(?: .*)?"
    r"|niveau (?:de traitement|d'evaluation|d'instruction|d'examen)"
    r"|procedures?|pathways?|modes? of treatment|reviews?|(?:review|assessment) (?:type|level)|outcomes?"
)
_THRESHOLD = (
    r"seuils?|(?:score|points?) (?:total|totaux|global|cumules?)|total(?: .*)?|tranches?|bornes?"
    r"|thresholds?|(?:total|overall) (?:score|points)|score (?:ranges?|bands?)|cut-?offs?"
)
_CRITERION = (
    r"criteres?(?: .*)?|items?|questions?|facteurs?(?: .*)?|parametres?|elements?(?: .*)?"
    r"|criteri(?:on|a)(?: .*)?|(?:risk )?factors?|parameters?"
)
_GROUP = (
    r"domaines?|themes?|thematiques?|familles?|categories?|groupes?|axes?|volets?|chapitres?|rubriques?"
    r"|domains?|topics?|areas?|category|groups?|axis|sections?"
)
_POINTS = (
    r"points?(?: .*)?|pts\.?|cotations?|cotes?|scores?(?: .*)?|bareme|valeur en points|notes? chiffrees?"
    r"|ratings?(?: .*)?|marks?"
)
_NOTES = (
    r"notes?|commentaires?(?: .*)?|remarques?|observations?|justifications?|aide(?: .*)?"
    r"|comments?(?: .*)?|remarks?"
)
_LEVEL = (
    r"niveaux?(?: .*)?|modalites?|situations?(?: .*)?|valeurs?|reponses? possibles?|etats?|descriptions?(?: .*)?"
    r"|levels?(?: .*)?|options?|values?|possible answers?|states?"
)
_HEADINGS: Final = (
    ("answer", _ANSWER),
    ("weight", r"poids|ponderations?|coefficients?|coeff?\.?|weights?|weightings?"),
    ("code", r"n°|no|num\w*|#|codes?|ref\.?|id|identifiants?"),
    ("mode", _MODE),
    ("threshold", _THRESHOLD),
    ("criterion", _CRITERION),
    ("group", _GROUP),
    ("points", _POINTS),
    ("definition", r"definitions?(?: .*)?|precisions?|explications?|explanations?|guidance"),
    ("reference", r"references?(?: .*)?|sources?|textes?|bases? legales?|legal bas[ie]s"),
    ("note", _NOTES),
    ("level", _LEVEL),
)
_COMPILED = tuple((role, re.compile(pattern)) for role, pattern in _HEADINGS)
YES: Final = "oui"
_YES: Final = (YES, "o", "vrai", "present", "presente", "presence", "yes", "y", "true")
_NO: Final = ("non", "n", "faux", "absent", "absente", "absence", "no", "false")
BOOLEANS: Final = dict.fromkeys(_YES, YES) | dict.fromkeys(_NO, "non")
YES_OR_NO: Final = re.compile(r"(?:oui|o)\s*(?:/|ou)\s*(?:non|n)|(?:yes|y)\s*(?:/|or)\s*(?:no|n)")
_TOTAL = re.compile(
    r"(?:(?:sous|sub)[- ]?|grand |overall )?total\b|somme\b|sum\b|score (?:total|global|maximal|maximum|final)\b"
    r"|(?:maximum|overall|final) score\b"
)
_SIGNATURE = re.compile(
    r"[√✓✔☑*-]*\s*(?:signatures?|visas?|date|fait (?:a|le|par)|nom|prenom|evaluateur|evalue par|redige par|redacteur|"
    r"valide par|valideur|approuve par|approbateur|verifie par|rempli par|saisi par|relu par|version|revision|"
    r"mise a jour|maj|page|indice|dossier n|n° (?:du )?dossier|service|signed|name|assessor|evaluator|reviewer|"
    r"(?:assessed|reviewed|prepared|approved|checked|completed|done|written) by|updated|file n|department)\b"
)
_NOTE = re.compile(
    r"(?:notes?|nota|nb|n\.b|remarques?|attention|legende|legend|key|sources?|rappel|reminder|mode d'emploi|how to use|"
    r"aide|help)\b|\*+|\([0-9*a-z]\)|¹|²"
)
_GENERIC = re.compile(
    r"(?:feuil|feuille|sheet|table|tableau)\s*[0-9]*|grille.*|criteres?.*|cotation.*|bareme.*|grid.*|criteria.*|scor.*"
)


def folded(text: str) -> str:
    """Without accents or case, on one line, what ends a heading left out."""
    return " ".join(errors.folded(text.replace("’", "'")).split()).strip(" :*?.")


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
