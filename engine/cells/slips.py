"""Slips that an operand betrays: words of another kind, `ou`, `et`, a comma as *or*."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from engine.cells import messages_cell as say
from engine.cells import messages_comparison as say_comparison
from engine.cells.errors import refusal
from engine.errors import CellError
from engine.model import Attribute
from engine.values import Kind

DASHES = ("-", "–", "—")
_OR = re.compile(r"\s+ou\s+", re.IGNORECASE)
_AND = re.compile(r"\s+et\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_COMMA_AND_SPACE = re.compile(r",\s+")
_NOT_CONTAINS = re.compile(r"ne\s+contient\s+pas\s+(.+)", re.IGNORECASE)
_VERB = re.compile(r"(contient|commence\s+par)(?:\s|\Z)", re.IGNORECASE)
_OWN_VERB: dict[Kind, str] = {"set": "contient", "choice": "commence", "text": "commence"}
_STRAIGHT = re.compile("([\"'“”])(.+)[\"'“”]")
_STAR = re.compile(r"(\S*[^\s*])\*+")
_BARE_NEGATION = re.compile(r"non\s+(\S.*)", re.IGNORECASE)
_BARE_NEGATION_OF_VERB = re.compile(r"non\s+(commence\s+par\s.*)", re.IGNORECASE)
_SPELT = (
    (re.compile(r"(?:strictement )?(?:moins (?:de|que)|inférieure? à|avant(?: le)?)\s+(.+)", re.IGNORECASE), "<"),
    (re.compile(r"(?:strictement )?(?:plus (?:de|que)|supérieure? à|après(?: le)?)\s+(.+)", re.IGNORECASE), ">"),
    (re.compile(r"(?:au moins|à partir d[eu]|depuis(?: le)?)\s+(.+)", re.IGNORECASE), ">="),
    (re.compile(r"(?:au plus|jusqu'(?:à|au)|jusqu’(?:à|au))\s+(.+)", re.IGNORECASE), "<="),
    (re.compile(r"(?:différente? de|pas)\s+(.+)", re.IGNORECASE), "≠"),
)

Slip = Callable[[str, Attribute, Mapping[str, Attribute]], CellError | None]


def slip_of(word: str, attribute: Attribute, attributes: Mapping[str, Attribute]) -> CellError | None:
    """The likely cause why a bare operand cannot be read, or None if it is an ordinary word."""
    for slip in _SLIPS[attribute.kind]:
        found = slip(word, attribute, attributes)
        if found is not None:
            return found
    return None


def _verb(word: str, attribute: Attribute, _: Mapping[str, Attribute]) -> CellError | None:
    denied = _NOT_CONTAINS.fullmatch(word)
    if denied and attribute.kind == "set":
        return refusal(say.CONTAINS_NOT, word=denied[1])
    verb = _VERB.match(word)
    if verb is None:
        return None
    own = verb[1].casefold().startswith(_OWN_VERB.get(attribute.kind, "?"))
    return _verb_alone(verb[1], attribute.kind) if own else unsuited(verb[1], attribute.kind)


def _verb_alone(verb: str, kind: Kind) -> CellError:
    return refusal(say.VALUE_MISSING, operator=verb, forms_fr=say.FORMS_FR[kind], forms_en=say.FORMS_EN[kind])


def unsuited(operator: str, kind: Kind) -> CellError:
    """The error for a sign or verb that is none of this kind's."""
    kinds = {"kind_fr": say.KINDS_FR[kind], "kind_en": kind}
    return refusal(say.OPERATOR, operator=operator, forms_fr=say.FORMS_FR[kind], forms_en=say.FORMS_EN[kind], **kinds)


def _dash(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    return refusal(say.DASH_IN_LIST) if word in DASHES else None


def _or(word: str, attribute: Attribute, _: Mapping[str, Attribute]) -> CellError | None:
    found = _OR.search(word)
    if found is None:
        return None
    message = say.OR_TEXT if attribute.kind == "text" else say.OR_WORD
    return refusal(message, found.start() + 2, near=_OR.sub(" ; ", word), text=word)


def _and(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    found = _AND.search(word)
    return refusal(say.AND_WORD, found.start() + 2) if found else None


def _comma(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    return _comma_at(word, _COMMA.search(word))


def _comma_and_space(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    return _comma_at(word, _COMMA_AND_SPACE.search(word))


def _comma_at(word: str, found: re.Match[str] | None) -> CellError | None:
    if found is None:
        return None
    return refusal(say.COMMA_OR, word.index(",", found.start()) + 1, near=_COMMA.sub(" ; ", word), text=word)


def _star(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    """`L01*`: no code ends with a star, so the test would silently never hold."""
    found = _STAR.fullmatch(word)
    return refusal(say.STAR, word=word, near=found[1]) if found else None


def _negation(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    found = _BARE_NEGATION.fullmatch(word)
    return refusal(say.NEGATION, near=f"non({found[1]})") if found else None


def _negated_verb(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    """Of a text, any other word may follow `non`: it is then read as written."""
    found = _BARE_NEGATION_OF_VERB.fullmatch(word)
    return refusal(say.NEGATION, near=f"non({found[1]})") if found else None


def _straight(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    found = _STRAIGHT.fullmatch(word)
    return refusal(say.STRAIGHT_QUOTES, found=found[1], text=found[2].strip()) if found else None


def _attribute(word: str, attribute: Attribute, attributes: Mapping[str, Attribute]) -> CellError | None:
    if word not in attributes:
        return None
    message = say_comparison.BARE_ATTRIBUTE_OR_TEXT if attribute.kind == "text" else say_comparison.BARE_ATTRIBUTE
    return refusal(message, word=word)


def _spelt(word: str, _: Attribute, __: Mapping[str, Attribute]) -> CellError | None:
    for form, sign in _SPELT:
        found = form.fullmatch(word)
        if found:
            return refusal(say.OPERATOR_SPELLING, operator=word[: found.start(1)].strip(), near=f"{sign} {found[1]}")
    return None


_SLIPS: dict[Kind, tuple[Slip, ...]] = {
    "boolean": (_dash, _verb, _attribute, _or, _and, _negation, _comma),
    "number": (_dash, _verb, _attribute, _or, _and, _negation, _spelt, _comma_and_space),
    "date": (_dash, _verb, _attribute, _or, _and, _negation, _spelt, _comma),
    "choice": (_dash, _verb, _attribute, _or, _and, _negation, _comma, _straight, _star),
    "set": (_dash, _verb, _attribute, _or, _and, _negation, _comma, _straight),
    "text": (_dash, _verb, _negated_verb, _attribute, _or, _comma, _straight, _star),
}
