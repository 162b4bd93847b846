"""What a criterion asks, judged by its levels: yes or no, a number, a date, one of a few words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from engine.cells.days import read_date
from engine.cells.literals import reserved_word
from engine.errors import CellError
from engine.grids.spans import NONE_OF_IT, Span, in_one_unit, singular, span_of, stretched
from engine.grids.words import YES_OR_NO, boolean_of, folded

_PLAIN: Final = re.compile(r"[^\W\d_][\w'’ -]*")
_FIRST: Final = ("contient", "commence", "non", "connu", "inconnu", "oui", "vrai", "faux")
_DAY = r"(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})"
_SINCE = r"(?:≥|>=|à (?:partir|compter) du|depuis le|dès le|from|since|on or after)"
_DATES: Final = (
    (">=", re.compile(rf"{_SINCE}\s*({_DAY})", re.IGNORECASE)),
    ("<=", re.compile(rf"(?:≤|<=|jusqu['’]au|until|up to)\s*({_DAY})", re.IGNORECASE)),
    (">", re.compile(rf"(?:>|après le|after)\s*({_DAY})", re.IGNORECASE)),
    ("<", re.compile(rf"(?:<|avant le|before)\s*({_DAY})", re.IGNORECASE)),
)
_BETWEEN = re.compile(
    rf"(?:du |entre le |from |between )?({_DAY})\s*(?:au|et le|à|to|and|-|–)\s*({_DAY})", re.IGNORECASE
)


class Kind(NamedTuple):
    """What levels make of an attribute: its kind, unit, range, values, and the cell of each text."""

    kind: str
    levels: dict[str, str]
    unit: str = ""
    range: str = ""
    values: tuple[str, ...] = ()
    spans: dict[str, Span] | None = None


def kind_of(texts: Iterable[str]) -> Kind:
    """The kind that holds all levels, the strictest first."""
    listed = list(dict.fromkeys(texts))
    return _boolean(listed) or _number(listed) or _date(listed) or choice_of(listed)


def _boolean(texts: Sequence[str]) -> Kind | None:
    cells = {text: "oui" if YES_OR_NO.fullmatch(folded(text)) else boolean_of(text) for text in texts}
    said = [cell for cell in cells.values() if cell is not None]
    if len(said) < len(texts) or len(set(said)) < len(said):
        return None
    return Kind("boolean", {text: cell for text, cell in cells.items() if cell is not None})


def _number(texts: Sequence[str]) -> Kind | None:
    spans = [span_of(text) or (_zero() if NONE_OF_IT.fullmatch(text.strip()) else None) for text in texts]
    told = [span for span in spans if span is not None]
    whole = in_one_unit(told) if len(told) == len(texts) else None
    if whole is None or all(NONE_OF_IT.fullmatch(text) for text in texts):
        return None
    unit, kept = singular(whole[0]), stretched(whole[1])
    ends = [end for span in kept for end in (span.low, span.high) if end is not None]
    floor = ">= 0" if min(ends) >= 0 else ""
    if floor and _zero()[:4] in [span[:4] for span in kept]:
        kept = [_above_zero(span) for span in kept]
    cells = {text: span.cell for text, span in zip(texts, kept, strict=True)}
    return Kind("number", cells, unit, floor, spans=dict(zip(texts, kept, strict=True)))


def _above_zero(span: Span) -> Span:
    """`< 10` where `0` is a level of its own: all that is under 10 but 0."""
    return span._replace(low=Decimal(0), low_open=True) if span.low is None else span


def _zero() -> Span:
    return Span(Decimal(0), Decimal(0))


def _date(texts: Sequence[str]) -> Kind | None:
    cells = {text: _date_cell(text) for text in texts}
    said = {text: cell for text, cell in cells.items() if cell is not None}
    return Kind("date", said) if len(said) == len(texts) else None


def _date_cell(text: str) -> str | None:
    for operator, pattern in _DATES:
        found = pattern.fullmatch(text)
        if found:
            return f"{operator} {found[1]}" if _are_days(found[1]) else None
    between = _BETWEEN.fullmatch(text)
    return f"[{between[1]}..{between[2]}]" if between and _are_days(between[1], between[2]) else None


def _are_days(*texts: str) -> bool:
    """Whether they are days of the calendar, in their order."""
    try:
        days = [read_date(text) for text in texts]
    except CellError:
        return False
    return days == sorted(days)


def choice_of(texts: Sequence[str]) -> Kind:
    """One of a few words."""
    values: dict[str, str] = {}
    for text in texts:
        values[text] = _value(text, {folded(each) for each in values.values()})
    return Kind("choice", {text: cell_of(value) for text, value in values.items()}, values=tuple(values.values()))


def _value(text: str, taken: set[str]) -> str:
    """A text as a declared value: what cells read otherwise is taken out, words of the language are marked."""
    value = " ".join(re.sub(r"[«»]", "", re.sub(r"\s*;\s*", ", ", text)).split()) or "niveau"
    if reserved_word(value):
        value = f"{value} (réponse)"
    number, found = 2, value
    while folded(found) in taken:
        found, number = f"{value} ({number})", number + 1
    return found


def cell_of(value: str) -> str:
    """A declared value as a cell, between « » where it could be read otherwise."""
    first = value.split(" ", maxsplit=1)[0].casefold()
    return value if _PLAIN.fullmatch(value) and first not in _FIRST else f"« {value} »"
