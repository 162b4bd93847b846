"""Numbers, dates and spaces as a reader of each language writes them.

French sets a narrow no-break space inside guillemets, before `; ! ? %` and between thousands, and a
no-break space before a colon; decimals take a comma. English takes a point and a comma.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from engine.errors import Language
from engine.values import Value, plain

NARROW, WIDE, MINUS = "\u202f", "\u00a0", "\u2212"
_HIGH = re.compile(r" (?=[;!?»%])|(?<=«) ")
_COLON = re.compile(r" (?=:)")
_COUNT = re.compile(r"(?<=\d) (?=\d)")


def french(text: str) -> str:
    """The same French text with its spaces made unbreakable where they must be."""
    return _COUNT.sub(NARROW, _COLON.sub(WIDE, _HIGH.sub(NARROW, text)))


def spaced(text: str, language: Language) -> str:
    """French spacing for French, the text itself otherwise."""
    return french(text) if language == "fr" else text


def number(value: Decimal | int, language: Language) -> str:
    """An exact number, thousands apart: `1 234,5` in French, `1,234.5` in English."""
    whole, _, fraction = plain(Decimal(value)).partition(".")
    sign, digits = (MINUS, whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}"
    if language == "en":
        return sign + grouped + (f".{fraction}" if fraction else "")
    return sign + grouped.replace(",", NARROW) + (f",{fraction}" if fraction else "")


def signed(points: int, language: Language) -> str:
    """Points with their sign: `+8`, `−3`, `0`."""
    return ("+" if points > 0 else "") + number(points, language)


def percent(share: float, language: Language, places: int = 0) -> str:
    """A share of one as a percentage with so many decimals: `12,0 %` in French, `12.0%` in English."""
    text = f"{(Decimal(repr(share)) * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    return f"{text.replace('.', ',')}{NARROW}%" if language == "fr" else f"{text}%"


def day(value: date, language: Language) -> str:
    """`01/03/2026` in French, `1 March 2026` in English (a slashed date would be read both ways)."""
    if language == "fr":
        return f"{value:%d/%m/}{value.year:04d}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def shown(value: Value, language: Language) -> str:
    """A value of any kind; texts and declared values stay as written."""
    if isinstance(value, bool):
        return {"fr": ("non", "oui"), "en": ("no", "yes")}[language][value]
    if isinstance(value, Decimal):
        return number(value, language)
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, frozenset):
        return f"{NARROW}; ".join(sorted(value)) if language == "fr" else "; ".join(sorted(value))
    return value


def measured(value: Value, unit: str, language: Language) -> str:
    """A value followed by its unit: `12 mois`, `2 sites`, `300 mg`."""
    text = shown(value, language)
    return f"{text}{WIDE}{_plural(unit, value)}" if unit and isinstance(value, Decimal) else text


def _plural(unit: str, value: Decimal) -> str:
    """Units that are words take an `s` from two on (1,5 stays singular in French); symbols never do."""
    word = unit == "an" or (len(unit) > 3 and unit.isalpha() and unit[-1] not in "sxz")
    return unit + "s" if word and abs(value) >= 2 else unit


def joined(parts: list[str] | tuple[str, ...], language: Language, last: str = "") -> str:
    """`a, b et c`."""
    if len(parts) < 2:
        return "".join(parts)
    word = last or ("et" if language == "fr" else "and")
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def slug(label: str) -> str:
    """A name fit for a fragment identifier: letters, digits, `-`, `_` and `.` kept, the rest as `_`."""
    return "".join(char if char.isalnum() or char in "-_." else "_" for char in label)
