"""Values and domains as text, typed by the attribute.

Rulebooks, their examples and incoming files are read by these same functions, so that one text
means one value everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from engine.cells import messages_literal as say
from engine.cells.errors import listed, mistake, moved, refusal, starting_at
from engine.cells.intervals import parse_range, read_ordered, written_ordered
from engine.cells.words import declared, near, quoted, reserved_word, unquoted
from engine.errors import CellError, Diagnostic
from engine.model import Attribute
from engine.values import Value, shown

BOOLEANS = {"oui": True, "vrai": True, "non": False, "faux": False}
# How other tools write them; told, not read: one spelling is enough to learn.
_ELSEWHERE = {"yes": "oui", "true": "oui", "y": "oui", "no": "non", "false": "non", "n": "non"}

__all__ = ["parse_range", "parse_value", "reserved_word", "written"]


def parse_value(text: str, attribute: Attribute) -> Value:
    """The value that a text means for an attribute, of its kind and within its declared domain.

    Raises CellError with every mistake; columns count from 1 in the text. Silence (`""`) and
    `inconnu` are not values: the caller knows what they mean to it.
    """
    body = text.strip()
    if not body:
        raise refusal(say.VALUE_EMPTY)
    with starting_at(text.index(body)):
        if body.casefold() in ("connu", "inconnu"):
            raise refusal(say.VALUE_UNKNOWN, word=body)
        return _in_domain(_read(body, attribute), body, attribute)


def _read(body: str, attribute: Attribute) -> Value:
    match attribute.kind:
        case "boolean":
            return read_boolean(body)
        case "number" | "date":
            return read_ordered(body, attribute.kind, attribute.unit)
        case "choice":
            return read_declared(body, attribute)
        case "set":
            return _read_set(body, attribute)
        case _:  # text
            return unicodedata.normalize("NFC", unquoted(body)[0])


def _in_domain(value: Value, body: str, attribute: Attribute) -> Value:
    domain = attribute.range
    if domain is not None and not domain.holds(value):  # type: ignore[arg-type]
        raise refusal(say.OUT_OF_RANGE, word=body, attribute=attribute.id, domain=domain.text)
    return value


def read_boolean(body: str) -> bool:
    """`oui` and `vrai`, `non` and `faux`, in capitals too since spreadsheets write them so."""
    if body.casefold() not in BOOLEANS:
        like = _ELSEWHERE.get(body.casefold())
        raise refusal(say.BOOLEAN_NEAR if like else say.BOOLEAN, word=body, near=like or "")
    return BOOLEANS[body.casefold()]


def read_declared(body: str, attribute: Attribute) -> str:
    """A declared value, quoted or not."""
    word = unquoted(body)[0]
    value = declared(word, attribute.values)
    if value is None:
        raise undeclared(word, attribute)
    return value


def undeclared(word: str, attribute: Attribute) -> CellError:
    """The error for a word that is no declared value: its right spelling, or the nearest value."""
    spelt = next((value for value, spellings in attribute.also.items() if declared(word, spellings)), None)
    if spelt is not None:
        return refusal(say.SPELLING, word=word, near=spelt)
    return CellError([_undeclared(word, attribute.id, attribute.values)])


@lru_cache(maxsize=4_096)  # in a file of many rows a mistake comes back on thousands of them
def _undeclared(word: str, attribute: str, values: tuple[str, ...]) -> Diagnostic:
    like = near(word, values)
    message = say.UNDECLARED_NEAR if like else say.UNDECLARED
    return mistake(message, word=word, attribute=attribute, near=like or "", values=listed(values))


def _read_set(body: str, attribute: Attribute) -> frozenset[str]:
    found: set[str] = set()
    mistakes: list[Diagnostic] = []
    for offset, item in _items(body):
        try:
            found.add(read_declared(item, attribute) if item else _missing_item())
        except CellError as error:
            mistakes += moved(error.diagnostics, offset)
    if mistakes:
        raise CellError(mistakes)
    return frozenset(found)


def _missing_item() -> str:
    raise refusal(say.SET_ITEM_EMPTY)


def _items(body: str) -> Iterator[tuple[int, str]]:
    """The items between the `;` that are not within « », each with its offset."""
    start = depth = 0
    for at, character in enumerate([*body, ";"]):
        depth += (character == "«") - (character == "»")
        if at == len(body) or (character == ";" and depth == 0):
            part = body[start:at]
            yield start + len(part) - len(part.lstrip()), part.strip()
            start = at + 1


def written(value: Value) -> str:
    """The text that `parse_value` reads back as this value, for an attribute that holds it."""
    if isinstance(value, frozenset):
        return " ; ".join(quoted(item) if ";" in item else _written_text(item) for item in sorted(value))
    if isinstance(value, str):
        return _written_text(value)
    return shown(value) if isinstance(value, bool) else written_ordered(value)


def _written_text(text: str) -> str:
    return quoted(text) if reserved_word(text) or unquoted(text)[1] else text
