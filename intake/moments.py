"""Dates and numbers in the forms that a mapping declares: a closed list, no format taken from a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from engine.values import plain

FORMATS = {
    "jj/mm/aaaa": "%d/%m/%Y",
    "jj-mm-aaaa": "%d-%m-%Y",
    "jj.mm.aaaa": "%d.%m.%Y",
    "mm/jj/aaaa": "%m/%d/%Y",
    "j/m/aaaa": "%d/%m/%Y",
    "m/j/aaaa": "%m/%d/%Y",
    "aaaa-mm-jj": "%Y-%m-%d",
    "aaaa/mm/jj": "%Y/%m/%d",
    "aaaammjj": "%Y%m%d",
    "aaaa-mm-jj hh:mm": "%Y-%m-%d %H:%M",
    "aaaa-mm-jj hh:mm:ss": "%Y-%m-%d %H:%M:%S",
    "jj/mm/aaaa hh:mm": "%d/%m/%Y %H:%M",
    "jj/mm/aaaa hh:mm:ss": "%d/%m/%Y %H:%M:%S",
}
NUMBERS = {
    mark: re.compile(
        rf"[+-]?(?:[0-9]{{1,3}}(?:[ \u00a0\u202f][0-9]{{3}})+|[0-9]{{1,30}})(?:{re.escape(mark)}[0-9]{{1,30}})?"
    )
    for mark in (",", ".")
}


def has_time(format: str) -> bool:
    """Whether a declared form carries a time of day, which is dropped."""
    return "hh" in format


def read_date(text: str, formats: Iterable[str]) -> date | None:
    """The day that a text means in the first form that fits, None if none does."""
    found = read_moment(text, formats)
    return found.date() if found is not None else None


def read_moment(text: str, formats: Iterable[str]) -> datetime | None:
    """The moment that a text means in the first form that fits, midnight where it is a day; None if none does."""
    for name in formats:
        # Widths are part of a form: strptime alone would take 1/2/26 for one.
        if len(name) <= len(text) <= len(name) + _spare(name):
            try:
                return datetime.strptime(text, FORMATS[name])  # noqa: DTZ007 - a day has no zone
            except ValueError:
                continue
    return None


def _spare(format: str) -> int:
    """How many digits more a date may have: a day or a month written with one letter has one or two."""
    return sum(part in ("j", "m") for part in format.split("/"))


def read_number(text: str, decimal: str) -> Decimal | None:
    """The exact number that a text means with this decimal mark, None if it means none."""
    if not NUMBERS[decimal].fullmatch(text):
        return None
    return Decimal(plain(Decimal("".join(text.split()).replace(decimal, "."))))
