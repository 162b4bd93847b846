"""Dates as French readers write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date

from engine.cells import messages_literal as say
from engine.cells.errors import refusal
from engine.errors import CellError
from engine.values import shown

_FRENCH = re.compile(r"(?P<day>[0-9]{2})/(?P<month>[0-9]{2})/(?P<year>[0-9]{4})")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_LOOSE = (
    re.compile(r"(?P<day>[0-9]{1,2})\s*[/.\- ]\s*(?P<month>[0-9]{1,2})\s*[/.\- ]\s*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[/.\- ](?P<month>[0-9]{1,2})[/.\- ](?P<day>[0-9]{1,2})(?:[T ][0-9:.,Z+\-]*)?"),
)


def read_date(text: str) -> date:
    """The day of `jj/mm/aaaa` or `aaaa-mm-jj`. Raises CellError, with the nearest possible date."""
    match = _FRENCH.fullmatch(text) or _ISO.fullmatch(text)
    if match is None:
        raise _misspelt(text)
    year, month, day = _parts(match)
    try:
        return date(year, month, day)
    except ValueError:
        raise refusal(say.DATE_IMPOSSIBLE, word=text, near=shown(nearest_day(year, month, day))) from None


def nearest_day(year: int, month: int, day: int) -> date:
    """The day of the calendar nearest to one that is not: month and day swapped, else cut to fit."""
    if month > 12 and 1 <= day <= 12:
        month, day = day, month
    year, month = min(max(year, 1), MAXYEAR), min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["year"]), int(match["month"]), int(match["day"])


def _misspelt(text: str) -> CellError:
    for form in _LOOSE:
        match = form.fullmatch(text)
        if match:
            return refusal(say.DATE_NEAR, word=text, near=shown(nearest_day(*_parts(match))))
    return refusal(say.DATE, word=text)
