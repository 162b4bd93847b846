"""JSON read without losing or guessing anything: exact numbers, no NaN, each key once."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Decimal

from intake.table import Odd, Raw

# Beyond these, a number holds more digits than any engine does, and must not be expanded.
MAX_NUMERAL, MAX_EXPONENT = 60, 60
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
NESTED = Odd("{…}", "nested")


class Keyed(dict[str, object]):
    """An object, and the keys that it gives more than once."""

    repeated: tuple[str, ...] = ()


class JsonMistake(ValueError):
    """What is wrong with a JSON text, in both languages, and where in it (from 0)."""

    def __init__(self, reason: tuple[str, str], position: int) -> None:
        """Keep the reason, in French and in English, and the position."""
        super().__init__(reason[0])
        self.position = position
        self.reasons = {"reason_fr": reason[0], "reason_en": reason[1]}


VALUE_EXPECTED = ("une valeur est attendue", "a value is expected")
TOO_DEEP = ("trop de niveaux sont imbriqués", "too many levels are nested")
TRAILING = ("du texte suit la fin", "some text follows the end")
BETWEEN = ("une virgule, une seule, est attendue entre deux dossiers", "one comma is expected between two cases")
# By the start of what Python's decoder says, which differs a little from one version to the next.
REASONS = {
    "Expecting value": VALUE_EXPECTED,
    "Expecting ',' delimiter": ("une virgule ou une fermeture est attendue", "a comma or a closing mark is expected"),
    "Expecting ':' delimiter": ("un deux-points est attendu", "a colon is expected"),
    "Expecting property name": ("une clé entre guillemets doubles est attendue", "a key in double quotes is expected"),
    "Illegal trailing comma": ("une virgule est de trop avant la fermeture", "a comma is one too many before the end"),
    "Unterminated string": ("un texte ouvert ici n'est pas refermé", "a text opened here is not closed"),
    "Invalid control character": ("un caractère de contrôle est dans un texte", "a control character is in a text"),
    "Invalid ": ("une barre oblique inversée est mal employée", "a backslash is misused"),
}


def decode(text: str, at: int) -> tuple[object, int]:
    """The value that starts at this index, and the index after it. Raises JsonMistake."""
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        reason = next((said for start, said in REASONS.items() if error.msg.startswith(start)), VALUE_EXPECTED)
        raise JsonMistake(reason, error.pos) from error
    except RecursionError as error:
        raise JsonMistake(TOO_DEEP, at) from error


def _number(text: str) -> Decimal | Odd:
    if len(text) > MAX_NUMERAL:
        return Odd(text[:MAX_NUMERAL] + "…", "digits")
    number = Decimal(text)
    return number if not number or abs(number.adjusted()) <= MAX_EXPONENT else Odd(text, "digits")


def _not_finite(text: str) -> Odd:
    return Odd(text, "not_finite")


def _keyed(pairs: list[tuple[str, object]]) -> Keyed:
    found = Keyed(pairs)
    if len(found) < len(pairs):
        found.repeated = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
    return found


_DECODER = json.JSONDecoder(
    object_pairs_hook=_keyed, parse_float=_number, parse_int=_number, parse_constant=_not_finite, strict=True
)


def raw_of(value: object) -> Raw:
    """A decoded value as a cell: a list of texts may be a set; a list of anything else, or an object, is no value."""
    if isinstance(value, list):
        parts = tuple(_scalar(part) for part in value)
        return Odd("[…]", "nested") if any(part == NESTED for part in parts) else parts
    return _scalar(value)


def _scalar(value: object) -> Raw:
    if isinstance(value, str):
        return value if _encodable(value) else Odd(shown_text(value), "surrogate")
    if value is None or isinstance(value, bool | Decimal | Odd):
        return value
    return NESTED


def _encodable(text: str) -> bool:
    return text.isascii() or not LONE_SURROGATE.search(text)


def shown_text(text: str) -> str:
    """A text that can be written to a file: half characters as their escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
