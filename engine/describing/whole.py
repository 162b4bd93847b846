"""The two kinds of file: rulebooks, and what several of them share."""

from __future__ import annotations

from typing import Final

from engine.describing.shapes import (
    ATTRIBUTE,
    DAY,
    NAMED,
    RULE_ID,
    TEXT,
    Shape,
    by_name,
    key,
    keys,
    list_of,
    one_of,
    refer,
    several,
    whole_number,
)
from engine.loading.notices import MAX_DECISIONS
from engine.loading.shared import KEYS as SHARED_KEYS
from engine.loading.whole import KEYS, LANGUAGES, MAX_VERSION, NEEDED, STATUSES, WHEN_UNKNOWN

_LEVELS = list_of(refer("level"))
_SAID: dict[str, Shape] = {
    "rulebook": key("Identifiant du référentiel : le nom du fichier.", RULE_ID),
    "shared": key("Identifiant du socle commun : le nom du fichier.", RULE_ID),
    "title": key("Titre, tel qu'on le lit.", TEXT),
    "version": key("Numéro de version.", whole_number(1, MAX_VERSION)),
    "in_force": key("Jours où le référentiel s'applique, bornes comprises.", refer("in_force")),
    "dated_by": key("Critère de type date : le jour de la demande, qui choisit la version en vigueur.", NAMED),
    "status": key("Jusqu'où s'y fier.", one_of(STATUSES)),
    "owner": key("Direction responsable.", TEXT),
    "language": key("Langue du contenu.", one_of(LANGUAGES)),
    "note": key("Remarque pour les lecteurs du référentiel.", TEXT),
    "notice": key("Ce que publie le registre des algorithmes, au-delà des règles.", refer("notice")),
    "uses": key("Socle commun dont le référentiel reprend tout.", RULE_ID),
    "requires": key("Critères du socle commun obligatoires pour ce type de demande.", several(NAMED)),
    "when_unknown": key(
        "Mode proposé quand des faits manquent. precaution : le plus lourd possible ; known : ce qui est certain ; "
        "ask : une proposition seulement s'il ne reste qu'un mode.",
        one_of(WHEN_UNKNOWN),
    ),
    "modes": key("Modes de traitement, du plus léger au plus lourd.", {**_LEVELS, "minItems": 1}),
    "priorities": key("Priorités, de la moins à la plus urgente.", _LEVELS),
    "axes": key("Axes, et leur nom : familles de points.", by_name(NAMED, TEXT)),
    "expertises": key("Expertises, et leur nom.", by_name(NAMED, TEXT)),
    "disciplines": key("Métiers qui examinent le dossier.", by_name(NAMED, refer("discipline"))),
    "attributes": key("Critères que donne un dossier.", by_name(ATTRIBUTE, refer("attribute"))),
    "derived": key("Critères que les règles déduisent.", by_name(ATTRIBUTE, refer("derived"))),
    "rules": key("Règles.", list_of(refer("rule"))),
    "tables": key("Tables de décision : des lignes qui partagent leurs colonnes.", list_of(refer("table"))),
    "waivers": key(
        "Dérogations : constats de vérification acceptés, par qui, pourquoi, jusqu'à quand.", list_of(refer("waiver"))
    ),
    "examples": key("Exemples : des dossiers et ce que les experts en attendent.", list_of(refer("example"))),
}
# What a rulebook must declare itself unless it uses a shared part, which may do it.
_OWN: Shape = {"if": {"not": {"required": ["uses"]}}, "then": {"required": list(NEEDED)}}

WHOLE: Final[dict[str, Shape]] = {
    "rulebook": keys(
        {name: _SAID[name] for name in KEYS},
        ("rulebook", "title", "version", "status"),
        **_OWN,
        dependencies={"requires": ["uses"]},
    ),
    "shared": keys({name: _SAID[name] for name in SHARED_KEYS}, ("shared", "title", "version")),
    "notice": keys(
        {
            "directorate": key("Direction qui met l'algorithme en œuvre.", TEXT),
            "contact": key("À qui écrire : une adresse de service, jamais celle d'une personne.", TEXT),
            "purpose": key("Ce à quoi sert l'algorithme.", TEXT),
            "legal_basis": key("Textes sur lesquels reposent les décisions qu'il prépare.", TEXT),
            "people": key("Qui ces décisions concernent, et combien.", TEXT),
            "decisions_a_year": key("Décisions préparées par an.", whole_number(0, MAX_DECISIONS)),
            "code": key("Où lire le code.", TEXT),
        }
    ),
    "in_force": keys({"from": key("Premier jour.", DAY), "until": key("Dernier jour.", DAY)}),
}
