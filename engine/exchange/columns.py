"""The columns of each sheet: the key of the file that each holds, its French header, how to fill it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from engine.exchange.forms import (
    CONDITION,
    DATE,
    DECIMAL,
    DEPTHS,
    FLAG,
    INTEGER,
    PAIRS,
    RANKS,
    SPELLINGS,
    TEXT,
    TEXTS,
    WORD,
    WORDS,
    Form,
    keyword,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `path` leads to its value in the item of a row; `needed`: with whatever it stands beside.

    `wide` in characters. `listed`: the name of the list that fills it. `coloured`: by its number. `locked`: an id.
    """

    path: tuple[str, ...]
    header: str
    form: Form
    help: str = ""
    needed: bool = False
    wide: int = 14
    listed: str = ""
    coloured: bool = False
    locked: bool = False


def _id(header: str, told: str, wide: int = 22) -> Column:
    return Column(("id",), header, WORD, told, needed=True, wide=wide, locked=True)


_LABEL = Column(("label",), "Libellé", TEXT, "Nom tel qu'on le lit sur les écrans et les rapports.", True, 30)
_NOTE = Column(("note",), "Note", TEXT, "Remarque pour les lecteurs du référentiel.", wide=40)
_BECAUSE = Column(("because",), "Pourquoi", TEXT, "La raison, en une phrase.", wide=44)
_REASONS: Final = (
    _BECAUSE,
    Column(("reference",), "Référence", TEXT, "Texte, guide ou avis sur lequel elle repose.", wide=36),
    Column(("set_by",), "Posé par", TEXT, "Vide pour l'expert ; sinon la proposition approuvée.", wide=12),
    _NOTE,
)
_START = Column(("from",), "À partir de", INTEGER, "Nombre de points à partir duquel ce niveau est atteint.", True, 12)
_ID_HELP = "Lettres sans accent, chiffres et « _ ». Ce nom sert partout ailleurs : il est protégé."

MODES: Final = (_id("Mode", _ID_HELP), _LABEL, _START)
PRIORITIES: Final = (_id("Priorité", _ID_HELP), _LABEL, _START)
AXES: Final = (_id("Axe", _ID_HELP), _LABEL)
EXPERTISES: Final = (_id("Expertise", _ID_HELP), _LABEL)
DISCIPLINES: Final = (
    _id("Métier", "Le même sur chaque ligne de ses profondeurs, de la plus légère à la plus lourde."),
    Column(("label",), "Libellé", TEXT, "Sur la première ligne du métier seulement.", wide=34),
    Column(("depth", "id"), "Profondeur", WORD, "Identifiant de la profondeur d'examen.", True, 18, locked=True),
    Column(("depth", "label"), "Libellé de la profondeur", TEXT, "Vide : l'identifiant suffit.", wide=26),
    Column(("depth", "from"), "À partir de", INTEGER, "Points du métier d'où elle part.", True, 12),
    Column(("depth", "effort"), "Jours d'expert", DECIMAL, "Charge : 0,5 ou 3.", needed=True, wide=14),
)

_WHAT: Final = (
    Column(("label",), "Libellé", TEXT, "Nom du critère, tel que les experts le lisent.", True, 26),
    Column(("definition",), "Définition", TEXT, "Ce que le critère veut dire, sans ambiguïté.", wide=40),
    Column(("how_to_code",), "Comment le coder", TEXT, "Où regarder, que faire des cas limites.", wide=40),
    Column(("kind",), "Type", keyword("kind"), "Ce que vaut le critère.", True, 12),
    Column(("unit",), "Unité", TEXT, "D'un nombre : an, j, mg.", wide=8),
    Column(("range",), "Domaine", TEXT, "D'un nombre ou d'une date : [0..120] ou >= 0.", wide=12),
    Column(("values",), "Valeurs", TEXTS, "D'un choix ou d'un ensemble : une par ligne (Alt+Entrée).", wide=26),
    Column(("ordered",), "Ordonné", FLAG, "oui : l'ordre des valeurs compte.", wide=10),
    Column(("also",), "Autres écritures", SPELLINGS, "« valeur : autre écriture », une par ligne.", wide=32),
)
_HOW: Final = (
    Column(("aggravates",), "Aggravant", keyword("aggravates", quoted=True), "Le sens qui n'allège jamais.", wide=11),
)
_WHOSE: Final = (
    Column(("role",), "Rôle", keyword("role"), "identité : dit qui demande, ne pèse pas.", wide=10),
    Column(("secret",), "Secret", keyword("secret"), "Protégé par la loi, donc occulté.", wide=11),
    Column(("source",), "Source", TEXT, "D'où vient le fait : formulaire, base publique.", wide=30),
    _NOTE,
)
ATTRIBUTES: Final = (
    _id("Critère", _ID_HELP),
    *_WHAT,
    Column(("required",), "Obligatoire", FLAG, "oui : sans lui, le dossier est incomplet.", wide=11),
    Column(("assume", "value"), "Présumé", TEXT, "Réponse présumée quand le dossier n'en dit rien.", True, 12),
    Column(("assume", "because"), "Pourquoi le présumer", TEXT, "La raison de la présomption.", True, 36),
    Column(("assume", "until"), "Présumé jusqu'au", DATE, "Dernier jour où présumer : 31/12/2027.", wide=12),
    *_HOW,
    Column(("fixed",), "Intangible", FLAG, "oui : plus personne ne peut le changer après le dépôt.", wide=11),
    *_WHOSE,
)
DERIVED: Final = (
    _id("Critère déduit", _ID_HELP),
    *_WHAT,
    Column(("default",), "Par défaut", TEXT, "Ce qu'il vaut quand aucune règle ne l'établit.", wide=12),
    Column(("combine",), "Réunion", keyword("combine"), "Ce que plusieurs règles en font ; vide : accord.", wide=14),
    *_HOW,
    *_WHOSE,
)

_CONDITION_HELP = (
    "« critère : cellule », un test par ligne, tous exigés. Au-dessus de lignes décalées : « toutes : »,"
    " « au moins une : » ou « sauf si : »."
)
POINTS = Column(("then", "points"), "Points", INTEGER, "Entier, négatif pour ce qui allège.", wide=9, coloured=True)
EFFECTS: Final = (
    POINTS,
    Column(("then", "axis"), "Axe", WORD, "L'axe où comptent les points.", wide=14, listed="axis"),
    Column(("then", "discipline"), "Métier", WORD, "Le métier où comptent les points.", wide=17, listed="discipline"),
    Column(("then", "urgency"), "Urgence", INTEGER, "Points de priorité.", wide=9, coloured=True),
    Column(("then", "derive"), "Déduit", PAIRS, "« critère : valeur », un par ligne.", wide=30),
    Column(("then", "at_least"), "Plancher", WORD, "Mode ou priorité au moins.", wide=14, listed="level"),
    Column(("then", "expertise"), "Expertises", WORDS, "Une par ligne.", wide=18, listed="expertise"),
    Column(("then", "deadline", "days"), "Échéance : jours", INTEGER, "Nombre de jours.", needed=True, wide=10),
    Column(("then", "deadline", "from"), "Échéance : depuis", WORD, "Une date du dossier.", True, 18, listed="date"),
    Column(("then", "deadline", "stopped"), "Échéance : arrêts", WORD, "Jours d'arrêt.", False, 18, listed="number"),
    Column(("then", "risk"), "Risque", TEXT, "Risque détecté, montré à l'évaluateur.", wide=30),
    Column(("then", "stake"), "Enjeu", TEXT, "Enjeu détecté, montré à l'évaluateur.", wide=30),
    Column(("then", "ask"), "À demander", TEXT, "Ce qu'il faut demander au demandeur.", wide=30),
)
RULES: Final = (
    _id("Règle", "Répété sans libellé ni condition : un autre bloc d'effets de la même règle.", 12),
    Column(("label",), "Libellé", TEXT, "Ce que la règle dit, en quelques mots.", True, 30),
    Column(("when",), "Quand", CONDITION, _CONDITION_HELP, needed=True, wide=40),
    *EFFECTS,
    *_REASONS,
)
TABLES: Final = (
    _id("Table", "Chaque table a sa feuille, où elle est nommée en A1.", 14),
    _LABEL,
    Column(("hit",), "Lignes retenues", keyword("hit"), "Lesquelles des lignes vraies comptent.", True, 22),
    Column(("highest_first",), "Ordre des valeurs", RANKS, "« sortie : valeur », la plus haute d'abord.", wide=28),
    *_REASONS,
)
WAIVERS: Final = (
    Column(("finding",), "Constat accepté", WORD, "Code du constat de gdr check : GAP, OVERLAP…", True, 18),
    Column(("at",), "Où", WORD, "La règle, la table, le critère qu'il vise.", needed=True, wide=26),
    Column(("reason",), "Raison", TEXT, "Pourquoi l'accepter.", needed=True, wide=50),
    Column(("by",), "Accepté par", TEXT, "Qui l'accepte.", needed=True, wide=26),
    Column(("until",), "Jusqu'au", DATE, "Dernier jour : 31/12/2027.", needed=True, wide=12),
)
EXAMPLES: Final = (
    Column(("case",), "Exemple", TEXT, "Nom du cas.", True, 28, locked=True),
    Column(("facts",), "Faits", PAIRS, "« critère : valeur », un par ligne ; un fait tu reste inconnu.", wide=44),
    Column(("expect", "mode"), "Mode attendu", WORD, "Mode proposé.", wide=15, listed="mode"),
    Column(("expect", "priority"), "Priorité attendue", WORD, "Priorité proposée.", wide=15, listed="priority"),
    Column(("expect", "possible"), "Modes possibles", WORDS, "Un par ligne.", wide=15),
    Column(("expect", "score"), "Score", TEXT, "Un nombre, ou [bas..haut].", wide=10),
    Column(("expect", "fired"), "Règles déclenchées", WORDS, "Une par ligne.", wide=14),
    Column(("expect", "not_fired"), "Règles non déclenchées", WORDS, "Une par ligne.", wide=14),
    Column(("expect", "expertise"), "Expertises attendues", WORDS, "Une par ligne.", wide=18),
    Column(("expect", "depths"), "Profondeurs", DEPTHS, "« métier : profondeur », une par ligne.", wide=28),
    Column(("expect", "deadline"), "Échéance attendue", DATE, "Une date : 31/12/2027.", wide=12),
    Column(("expect", "asks"), "Demandes attendues", WORDS, "Règles qui demandent, une par ligne.", wide=14),
    Column(("expect", "missing"), "Faits manquants", WORDS, "Critères, un par ligne.", wide=20),
    Column(("expect", "complete"), "Complet", keyword("yes", quoted=True), "oui ou non.", wide=10),
    _BECAUSE,
    _NOTE,
)

COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "modes": MODES,
    "priorities": PRIORITIES,
    "axes": AXES,
    "expertises": EXPERTISES,
    "disciplines": DISCIPLINES,
    "attributes": ATTRIBUTES,
    "derived": DERIVED,
    "rules": RULES,
    "tables": TABLES,
    "waivers": WAIVERS,
    "examples": EXAMPLES,
}
SHEETS: Final[dict[str, str]] = {
    "modes": "Modes",
    "priorities": "Priorités",
    "axes": "Axes",
    "expertises": "Expertises",
    "disciplines": "Métiers",
    "attributes": "Critères",
    "derived": "Critères déduits",
    "rules": "Règles",
    "tables": "Tables",
    "waivers": "Dérogations",
    "examples": "Exemples",
}
GENERAL = "Général"
