"""Units as French readers write them: their names, their plurals, what one is worth in another."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from engine.values import EXACT, FRACTION_DIGITS, plain

# Every name of a unit, and how many base units it is worth. Months and days do not convert.
_FAMILIES: tuple[dict[str, tuple[str, ...]], ...] = (
    {
        "1": ("mois",),
        "3": ("trimestre", "trimestres"),
        "6": ("semestre", "semestres"),
        "12": ("an", "ans", "année", "années"),
    },
    {
        "1": ("s", "seconde", "secondes"),
        "60": ("min", "minute", "minutes"),
        "3600": ("h", "heure", "heures"),
        "86400": ("j", "jour", "jours"),
        "604800": ("semaine", "semaines", "sem"),
    },
    {
        "1": ("ng", "nanogramme", "nanogrammes"),
        "1000": ("µg", "mcg", "microgramme", "microgrammes"),
        "1000000": ("mg", "milligramme", "milligrammes"),
        "1000000000": ("g", "gramme", "grammes"),
        "1000000000000": ("kg", "kilogramme", "kilogrammes"),
    },
    {
        "1": ("µL", "µl", "microlitre", "microlitres"),
        "1000": ("mL", "ml", "millilitre", "millilitres"),
        "10000": ("cL", "cl", "centilitre", "centilitres"),
        "100000": ("dL", "dl", "décilitre", "décilitres"),
        "1000000": ("L", "l", "litre", "litres"),
    },
    {
        "1": ("mm", "millimètre", "millimètres"),
        "10": ("cm", "centimètre", "centimètres"),
        "1000": ("m", "mètre", "mètres"),
    },
    {"1": ("%", "pour cent"), "0.1": ("‰", "pour mille")},
)
_WORTH = {
    unicodedata.normalize("NFKC", name): (family, Fraction(worth))
    for family, names_by_worth in enumerate(_FAMILIES)
    for worth, names in names_by_worth.items()
    for name in names
}
_PLURAL = re.compile(r"([^\W\d_]{3,})s\b")
_SYMBOLS = {"mmol", "nmol", "pmol", "mosm", "kcal"}
_TAKES_S = {"an", "jour"}


def same_unit(written: str, unit: str) -> bool:
    """Whether a unit as written is this one: its symbol, its name, or a plural of it."""
    one, other = _singular(written), _singular(unit)
    return one == other or (one in _WORTH and _WORTH[one] == _WORTH.get(other))


def _singular(unit: str) -> str:
    """One spelling for a unit and its plural; NFKC makes one of the two characters µ."""
    name = unicodedata.normalize("NFKC", unit)
    return name if name in _WORTH else _PLURAL.sub(r"\1", name)


def converted(number: Decimal, written: str, unit: str) -> Decimal | None:
    """The number in another unit of the same family, if exact in at most 12 decimals."""
    one, other = (_WORTH.get(unicodedata.normalize("NFKC", each)) for each in (written, unit))
    if one is None or other is None or one[0] != other[0]:
        return None
    exact = Fraction(number) * one[1] / other[1]
    scaled = exact * 10**FRACTION_DIGITS
    if scaled.denominator != 1:
        return None
    return Decimal(plain(EXACT.scaleb(Decimal(scaled.numerator), -FRACTION_DIGITS)))


def unit_after(number: Decimal, unit: str) -> str:
    """The unit as it follows a number in French: plural from 2 on, symbols unchanged."""
    plural = abs(number) >= 2 and (unit in _TAKES_S or _is_name(unit))
    return f"{unit}s" if plural else unit


def _is_name(unit: str) -> bool:
    return len(unit) >= 4 and unit.isalpha() and unit.islower() and unit[-1] not in "sxz" and unit not in _SYMBOLS
