"""What a rulebook declares: scales, disciplines, attributes."""

from __future__ import annotations

from typing import Final

from engine.describing.shapes import DAY, FLAG, NAMED, TEXT, Shape, by_name, key, keys, one_of, refer, several
from engine.describing.shapes import whole_number as whole
from engine.loading.attribute_checks import DERIVED_ONLY, GIVEN_ONLY
from engine.loading.attributes import AGGRAVATES, COMBINES, KINDS, ROLES, SECRETS
from engine.loading.scales import MAX_START

_START = key("Nombre de points à partir duquel ce niveau est atteint.", whole(-MAX_START, MAX_START))
_LISTED: Shape = {
    "if": {"properties": {"kind": {"enum": ["choice", "set"]}}, "required": ["kind"]},
    "then": {"required": ["values"]},
}
_ATTRIBUTE: dict[str, Shape] = {
    "label": key("Nom du critère, tel que les experts le lisent.", TEXT),
    "definition": key("Ce que le critère veut dire, sans ambiguïté.", TEXT),
    "how_to_code": key("Comment le renseigner : où regarder, que faire des cas limites.", TEXT),
    "kind": key(
        "Type : boolean (oui ou non), number (nombre exact), date, choice (une valeur d'une liste), set (plusieurs), "
        "text (texte libre).",
        one_of(KINDS),
    ),
    "unit": key('Unité d\'un nombre : "an", "j", "mg".', TEXT),
    "range": key('Domaine d\'un nombre ou d\'une date : "[0..120]", ">= 0".', TEXT),
    "values": key("Valeurs possibles d'un choix ou d'un ensemble, dans l'ordre.", several(TEXT)),
    "ordered": key("L'ordre des valeurs compte : « < » et « >= » ont un sens.", FLAG),
    "also": key(
        "Autres orthographes de chaque valeur, résolues à la lecture des dossiers.", by_name(TEXT, several(TEXT))
    ),
    "default": key("Ce que vaut le critère déduit quand aucune règle ne l'établit (« non » pour un booléen).", TEXT),
    "combine": key(
        "Ce que plusieurs règles font d'un même critère déduit ; agree : elles s'accordent.", one_of(COMBINES)
    ),
    "required": key("Sans ce fait le dossier est incomplet, et il est demandé.", FLAG),
    "assume": key("Réponse présumée quand le dossier n'en dit rien.", refer("assume")),
    "aggravates": key("Sens qui ne peut jamais alléger le traitement : prouvé par `gdr check`.", one_of(AGGRAVATES)),
    "fixed": key("Personne ne peut plus changer ce fait une fois la demande déposée.", FLAG),
    "role": key(
        "identity : dit qui demande, pas ce qui est demandé ; aucune règle approuvée ne le lit.", one_of(ROLES)
    ),
    "secret": key(
        "Secret protégé par la loi, occulté dans ce qui est communiqué : des affaires (business), de la vie privée "
        "(privacy), médical (medical), de sûreté (security).",
        one_of(SECRETS),
    ),
    "source": key("D'où vient le fait : formulaire, dossier, base publique.", TEXT),
    "note": key("Remarque pour les lecteurs du référentiel.", TEXT),
}


def _attribute(without: tuple[str, ...]) -> Shape:
    said = {name: shape for name, shape in _ATTRIBUTE.items() if name not in without}
    return keys(said, ("label", "kind"), **_LISTED)


VOCABULARY: Final[dict[str, Shape]] = {
    "level": keys(
        {
            "id": key("Identifiant du niveau.", NAMED),
            "label": key("Nom du niveau, tel qu'on le lit.", TEXT),
            "from": _START,
        },
        ("id", "label", "from"),
    ),
    "discipline": keys(
        {
            "label": key("Nom du métier.", TEXT),
            "depths": key(
                "Profondeurs d'examen, de la plus légère à la plus lourde.",
                {**by_name(NAMED, refer("depth")), "minProperties": 1},
            ),
        },
        ("label", "depths"),
    ),
    "depth": keys(
        {
            "from": _START,
            "effort": key("Charge, en jours d'expert.", {"type": "number", "minimum": 0}),
            "label": key("Nom de la profondeur, si l'identifiant ne suffit pas.", TEXT),
        },
        ("from", "effort"),
    ),
    "attribute": _attribute(DERIVED_ONLY),
    "derived": _attribute(GIVEN_ONLY),
    "assume": keys(
        {
            "value": key("Valeur présumée.", TEXT),
            "because": key("Pourquoi on peut la présumer.", TEXT),
            "until": key("Dernier jour où la présomption peut servir.", DAY),
        },
        ("value", "because"),
    ),
}
