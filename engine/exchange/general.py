"""The sheet of what stands at the head of a rulebook: a field a row."""

from __future__ import annotations

from typing import Final

from engine.exchange.columns import Column
from engine.exchange.forms import DATE, INTEGER, TEXT, WORD, WORDS, keyword

HEADERS: Final = ("Champ", "Valeur", "Ce que l'on y écrit")
VALUE = 2  # the column of the values
_PUBLIC = "Pour le registre public des algorithmes"

FIELDS: Final = (
    Column(("rulebook",), "Référentiel", WORD, "Identifiant, protégé : c'est aussi le nom du fichier.", locked=True),
    Column(("shared",), "Socle commun", WORD, "Identifiant, protégé, d'un socle que plusieurs utilisent.", locked=True),
    Column(("title",), "Titre", TEXT, "Ce que le référentiel traite.", needed=True),
    Column(("version",), "Version", INTEGER, "Un entier ; une approbation donne le suivant.", needed=True),
    Column(("in_force", "from"), "En vigueur du", DATE, "Premier jour : 01/01/2026."),
    Column(("in_force", "until"), "En vigueur jusqu'au", DATE, "Dernier jour ; vide s'il n'est pas fixé."),
    Column(("dated_by",), "Daté par", WORD, "La date du dossier qui choisit la version.", listed="date"),
    Column(("status",), "Statut", keyword("status"), "Jusqu'où s'y fier."),
    Column(("owner",), "Responsable", TEXT, "La direction qui en répond."),
    Column(("language",), "Langue", keyword("language"), "Celle dans laquelle il est écrit."),
    Column(("note",), "Note", TEXT, "Remarque pour ses lecteurs."),
    Column(("notice", "directorate"), "Registre : direction", TEXT, f"{_PUBLIC} : qui décide."),
    Column(("notice", "contact"), "Registre : contact", TEXT, f"{_PUBLIC} : à qui écrire."),
    Column(("notice", "purpose"), "Registre : finalité", TEXT, f"{_PUBLIC} : à quoi il sert."),
    Column(("notice", "legal_basis"), "Registre : base légale", TEXT, f"{_PUBLIC} : de quel droit."),
    Column(("notice", "people"), "Registre : personnes", TEXT, f"{_PUBLIC} : qui est concerné."),
    Column(("notice", "decisions_a_year"), "Registre : décisions par an", INTEGER, f"{_PUBLIC} : un entier."),
    Column(("notice", "code"), "Registre : code source", TEXT, f"{_PUBLIC} : où le lire."),
    Column(("uses",), "Utilise", WORD, "Le socle commun qu'il utilise."),
    Column(("requires",), "Exige", WORDS, "Critères du socle sans lesquels un dossier est incomplet, un par ligne."),
    Column(("when_unknown",), "En cas d'inconnu", keyword("when_unknown"), "Quel mode proposer parmi les possibles."),
    Column(("schema",), "Schéma", TEXT, "Ligne pour les éditeurs de texte ; à laisser telle quelle."),
)
ONLY = {"rulebook": ("rulebook", "in_force", "dated_by", "status", "notice", "uses", "requires", "when_unknown")}


def fields_of(kind: str) -> tuple[Column, ...]:
    """The fields of a rulebook, or of a shared part."""
    other = ("shared",) if kind == "rulebook" else ONLY["rulebook"]
    return tuple(field for field in FIELDS if field.path[0] not in other)
