"""The values a fact can hold, exactly, and the one canonical text of each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import MAX_PREC, Context, Decimal
from typing import Literal

Kind = Literal["boolean", "number", "date", "choice", "set", "text"]
Value = bool | Decimal | date | str | frozenset[str]

# Room for every exact product and sum: a derived number is never rounded.
EXACT = Context(prec=min(MAX_PREC, 100_000), Emin=-999_999, Emax=999_999)
WHOLE_DIGITS, FRACTION_DIGITS = 15, 12


def plain(number: Decimal) -> str:
    """A decimal with neither exponent nor useless zeros: `1.50` and `15E-1` are both `1.5`."""
    text = format(number, "f")
    trimmed = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if trimmed in ("-0", "") else trimmed


def canonical(value: Value) -> Value:
    """The same value in the one form that compares and prints equal: NFC text, plain decimals."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, frozenset):
        return frozenset(unicodedata.normalize("NFC", item) for item in value)
    if isinstance(value, Decimal):
        return Decimal(plain(value))
    return value


def fits(value: Value, kind: Kind) -> bool:
    """Whether a value is of the Python type that a kind uses, with no coercion."""
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, Decimal) and value.is_finite()
    if kind == "date":
        return type(value) is date
    if kind == "set":
        return isinstance(value, frozenset)
    return isinstance(value, str)


def in_range_of_decimals(number: Decimal) -> bool:
    """At most 15 digits before the point and 12 after: what every engine holds exactly."""
    whole, _, fraction = plain(number).lstrip("-").partition(".")
    return len(whole) <= WHOLE_DIGITS and len(fraction) <= FRACTION_DIGITS


def jsonable(value: Value | None) -> bool | str | list[str] | None:
    """A value as JSON holds it: numbers as exact text, dates as ISO, sets sorted."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value)


def from_jsonable(held: bool | str | Iterable[str] | None, kind: Kind) -> Value | None:
    """The value that `jsonable` wrote for an attribute of this kind. ValueError if it is not one."""
    if held is None or isinstance(held, bool):
        return held
    if not isinstance(held, str):
        return frozenset(held)
    if kind == "number":
        return Decimal(held)
    return date.fromisoformat(held) if kind == "date" else held


def days_after(day: date, days: int) -> date | None:
    """The date so many days later, or None beyond what a calendar date can be."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shown(value: Value) -> str:
    """A value as a French reader writes it: `oui`, `1,5`, `01/03/2026`, `enfant ; femme enceinte`."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Decimal):
        return plain(value).replace(".", ",")
    if isinstance(value, date):
        return f"{value:%d/%m/}{value.year:04d}"
    if isinstance(value, str):
        return value
    return " ; ".join(sorted(value))
