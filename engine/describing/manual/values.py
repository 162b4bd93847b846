"""What a key takes, in French, as its shape says it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.describing.manual.markdown import code, link_to
from engine.describing.shapes import ATTRIBUTE, DAY, NAMED, RULE_ID, TEXT, Shape

TITLES = {
    "rulebook": "Le référentiel",
    "shared": "Le socle commun",
    "notice": "La fiche du registre",
    "in_force": "La période",
    "level": "Un mode, une priorité",
    "discipline": "Un métier",
    "depth": "Une profondeur",
    "attribute": "Un critère",
    "derived": "Un critère déduit",
    "assume": "Une présomption",
    "condition": "Une condition",
    "effect": "Un bloc d'effets",
    "deadline": "Une échéance",
    "rule": "Une règle",
    "table": "Une table",
    "waiver": "Une dérogation",
    "example": "Un exemple",
    "expect": "Ce qu'on attend",
}
_KNOWN = (
    (TEXT, 'un texte, entre `"`'),
    (DAY, 'une date, entre `"` : `"31/12/2026"` ou `"2026-12-31"`'),
    (ATTRIBUTE, "l'identifiant d'un critère"),
    (NAMED, "un identifiant : minuscules, chiffres et `_`"),
    (RULE_ID, "un identifiant : lettres, chiffres, `-` et `_`"),
)


def taken(shape: Shape) -> str:
    """What may be written after a key."""
    known = next((said for each, said in _KNOWN if _is(each, shape)), None)
    if known is not None:
        return known
    if "$ref" in shape:
        return link_to(TITLES[shape["$ref"].rpartition("/")[2]])
    if "enum" in shape:
        return ", ".join(code(each) for each in shape["enum"])
    for way in ("allOf", "anyOf"):
        if way in shape:
            return ", ou ".join(dict.fromkeys(map(taken, shape[way])))
    return _TYPES[shape["type"]](shape)


def _is(known: Shape, shape: Shape) -> bool:
    return known == {key: shape[key] for key in known if key in shape}


def _list(shape: Shape) -> str:
    items = shape["items"]
    return (
        f"une liste, chacun : {taken(items)}" if isinstance(items, dict) else "une liste : l'identifiant, les cellules"
    )


def _mapping(shape: Shape) -> str:
    return f"`nom: valeur`, chaque valeur : {taken(shape['additionalProperties'])}"


def _whole(shape: Shape) -> str:
    return f"un nombre entier, de {_figures(shape['minimum'])} à {_figures(shape['maximum'])}"


def _figures(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


_TYPES: Final[dict[str, Callable[[Shape], str]]] = {
    "array": _list,
    "object": _mapping,
    "integer": _whole,
    "number": lambda shape: f"un nombre, {shape['minimum']} ou plus, avec un point : `0.5`",
    "boolean": lambda _: "`true`, `false`",
    "string": lambda _: 'entre `"`, un nombre entier ou un intervalle : `"12"`, `"[6..18]"`',
}
