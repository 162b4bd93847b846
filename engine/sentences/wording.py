"""Values as a reader of each language sees them: spaces, decimal mark, units, dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from engine.cells.numerals import in_groups
from engine.cells.units import unit_after
from engine.condition import Scalar
from engine.errors import Language
from engine.model import Attribute
from engine.sentences.phrases import MINUS, NARROW, WIDE, phrases
from engine.values import plain, shown

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LINKS = (",", ";", " ou ", " et ")


def said_number(number: Decimal, language: Language) -> str:
    """`1 234,5` in French, its thousands apart; `1,234.5` in English."""
    whole, _, fraction = plain(number).partition(".")
    space, mark = (NARROW, ",") if language == "fr" else (",", ".")
    return in_groups(whole, space).replace("-", MINUS) + (mark + fraction if fraction else "")


def said_day(day: date, language: Language) -> str:
    """`01/03/2026` in French, `1 March 2026` in English: a slashed date would be read both ways."""
    return shown(day) if language == "fr" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def said_value(value: Scalar, attribute: Attribute, language: Language) -> str:
    """A value of an attribute: a number with its unit, a text within quotation marks."""
    words = phrases(language)
    match value:
        case bool():
            return words.booleans[0 if value else 1]
        case Decimal():
            number = said_number(value, language)
            return f"{number}{WIDE}{unit_after(value, attribute.unit)}" if attribute.unit else number
        case date():
            return said_day(value, language)
        case _:
            quoted = attribute.kind == "text" or any(link in value for link in _LINKS)
            return words.quotes.format(value) if quoted else value


def listed_with(words: Sequence[str], link: str) -> str:
    """`a, b ou c`."""
    return link.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
