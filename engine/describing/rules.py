"""What a rulebook decides: conditions, effects, rules, tables, waivers, examples."""

from __future__ import annotations

from typing import Final, get_args

from engine.codes import NEVER_WAIVED, Code
from engine.columns import OUTPUTS
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
from engine.loading.effects import MAX_DAYS, MAX_POINTS
from engine.loading.hits import HITS, RANKED

_POINTS = whole_number(-MAX_POINTS, MAX_POINTS)
_CELL = key('Cellule : "oui", "< 18", "MRP ; DCP", "[2..12[", "-" pour ne rien exiger.', TEXT)
_CONDITION: Shape = {
    "type": "object",
    "properties": {
        "all": key("Toutes ces conditions sont remplies.", list_of(refer("condition"), 1)),
        "any": key("L'une au moins de ces conditions est remplie.", list_of(refer("condition"), 1)),
        "not": key(
            "Cette condition, une seule, n'est pas remplie.",
            {"allOf": [refer("condition")], "maxProperties": 1, "not": {"required": ["not"]}},
        ),
    },
    "propertyNames": {"pattern": NAMED["pattern"]},
    "additionalProperties": _CELL,
    "if": {"anyOf": [{"required": [each]} for each in ("all", "any", "not")]},
    "then": {"maxProperties": 1},
}
_EFFECT: dict[str, Shape] = {
    "points": key("Points ajoutés au score ; négatifs, ils en retirent.", _POINTS),
    "axis": key("Axe où comptent ces points.", NAMED),
    "discipline": key("Métier où comptent ces points.", NAMED),
    "urgency": key("Points de la seconde échelle, celle des priorités.", _POINTS),
    "derive": key("Critères déduits, et leur valeur.", {**by_name(ATTRIBUTE, TEXT), "minProperties": 1}),
    "at_least": key("Plancher : le mode ou la priorité n'est pas plus léger.", NAMED),
    "expertise": key("Expertises nécessaires, quels que soient les points.", several(NAMED)),
    "deadline": key("Échéance : la plus proche l'emporte.", refer("deadline")),
    "risk": key("Risque à montrer à l'évaluateur.", TEXT),
    "stake": key("Enjeu à montrer à l'évaluateur.", TEXT),
    "ask": key("Ce qu'il faut demander au demandeur.", TEXT),
}
_REASONS: dict[str, Shape] = {
    "because": key("Pourquoi.", TEXT),
    "reference": key("Texte sur lequel on s'appuie, avec l'article.", TEXT),
    "set_by": key("Qui a posé les points : expert, ou la proposition approuvée.", TEXT),
    "note": key("Remarque pour les lecteurs du référentiel.", TEXT),
}
_RANKS: Shape = {
    "if": {"properties": {"hit": {"enum": list(RANKED)}}, "required": ["hit"]},
    "then": {"required": ["highest_first"]},
    "else": {"not": {"required": ["highest_first"]}},
}
_ROW: Shape = {
    "description": 'Identifiant de la ligne, puis une cellule par colonne ; "-" ne demande ou n\'apporte rien.',
    "type": "array",
    "minItems": 3,
    "items": [RULE_ID],
    "additionalItems": {"anyOf": [TEXT, _POINTS, refer("deadline")]},
}
_TABLE: dict[str, Shape] = {
    "id": key("Identifiant de la table, distinct de ceux des règles et des lignes.", RULE_ID),
    "label": key("Nom de la table, tel qu'on le lit.", TEXT),
    "hit": key(
        "Politique : quelles lignes s'appliquent. unique : la seule ; first : la première ; any : n'importe laquelle, "
        "elles s'accordent ; priority : la plus haute ; collect, rule order, output order : toutes.",
        one_of(HITS),
    ),
    "inputs": key("Critères testés, un par colonne.", several(NAMED)),
    "outputs": key(
        "Effets ou critères déduits, un par colonne.", several({"anyOf": [{"enum": list(OUTPUTS)}, ATTRIBUTE]})
    ),
    "highest_first": key(
        "Pour priority et output order : les valeurs d'une sortie, la plus haute d'abord.",
        {**by_name(NAMED, several({"anyOf": [TEXT, _POINTS]})), "minProperties": 1},
    ),
    "rows": key("Les lignes de la table.", list_of(_ROW, 1)),
    **_REASONS,
}
_RULES_NAMED = several(RULE_ID)
_EXPECT: dict[str, Shape] = {
    "mode": key("Mode proposé.", NAMED),
    "priority": key("Priorité proposée.", NAMED),
    "possible": key("Tous les modes possibles.", several(NAMED)),
    "score": key(
        'Score : "12", ou un intervalle "[6..18]".',
        {"type": "string", "pattern": r"^\s*(-?[0-9]{1,9}|\[\s*-?[0-9]{1,9}\s*\.\.\s*-?[0-9]{1,9}\s*\])\s*$"},
    ),
    "fired": key("Règles et lignes qui s'appliquent.", _RULES_NAMED),
    "not_fired": key("Règles et lignes qui ne s'appliquent pas.", _RULES_NAMED),
    "expertise": key("Expertises nécessaires.", several(NAMED)),
    "depths": key("Profondeur de chaque métier.", by_name(NAMED, NAMED)),
    "deadline": key("Échéance.", DAY),
    "asks": key("Règles et lignes dont la demande est faite.", _RULES_NAMED),
    "missing": key("Faits manquants.", several(NAMED)),
    "complete": key("Le dossier est complet.", one_of(("oui", "non"))),
}
RULES: Final[dict[str, Shape]] = {
    "condition": _CONDITION,
    "effect": keys(_EFFECT, minProperties=1, dependencies={each: ["points"] for each in ("axis", "discipline")}),
    "deadline": keys(
        {
            "days": key("Nombre de jours.", whole_number(0, MAX_DAYS)),
            "from": key("Critère de type date dont partent les jours.", NAMED),
            "stopped": key("Critère de type nombre : jours d'arrêt d'horloge à ajouter.", NAMED),
        },
        ("days", "from"),
    ),
    "rule": keys(
        {
            "id": key("Identifiant de la règle.", RULE_ID),
            "label": key("Nom de la règle, tel qu'on le lit.", TEXT),
            "when": key("Condition : chaque critère et sa cellule, ou all, any, not.", refer("condition")),
            "then": key(
                "Ce que fait la règle : un bloc d'effets, ou plusieurs.",
                {"anyOf": [refer("effect"), list_of(refer("effect"), 1)]},
            ),
            **_REASONS,
        },
        ("id", "label", "when", "then"),
    ),
    "table": keys(_TABLE, ("id", "label", "hit", "inputs", "outputs", "rows"), **_RANKS),
    "waiver": keys(
        {
            "finding": key(
                "Constat accepté ; IDENTITY, MONOTONE et UNDECIDED ne peuvent pas l'être.",
                one_of(code for code in get_args(Code) if code not in NEVER_WAIVED),
            ),
            "at": key("Où : règle, ligne, table, critère, mode, « métier / profondeur », « A / B ».", TEXT),
            "reason": key("Pourquoi on l'accepte.", TEXT),
            "by": key("Qui l'accepte.", TEXT),
            "until": key("Dernier jour où la dérogation vaut.", DAY),
        },
        ("finding", "at", "reason", "by", "until"),
    ),
    "example": keys(
        {
            "case": key("Nom du dossier.", TEXT),
            "facts": key("Faits donnés, chacun entre guillemets.", by_name(ATTRIBUTE, TEXT)),
            "expect": key("Ce que les experts attendent, écrit avant d'exécuter.", refer("expect")),
            "because": key("Pourquoi ils l'attendent.", TEXT),
            "note": key("Remarque pour les lecteurs du référentiel.", TEXT),
        },
        ("case", "facts", "expect"),
    ),
    "expect": keys(_EXPECT, minProperties=1),
}
