"""Intervals as grids write them: `< 18 ans`, `18 à 65`, `plus de 1 000`, `65 ans et plus`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from engine.cells.intervals import written_ordered
from engine.cells.numerals import written_number
from engine.cells.units import converted, same_unit
from engine.grids.numerals import number_in

_N = r"[+\-−]?[0-9](?:[0-9]|[ \u00a0\u202f](?=[0-9]{3})|[.,](?=[0-9]))*"
_U = r"(?:[^\W\d_]|[%‰°µ])[^\d<>≤≥=;,]{0,20}?"
_ONE = rf"(?P<a>{_N})\s*(?P<u>{_U})?"
_TWO = rf"(?P<b>{_N})\s*(?P<v>{_U})?"
_AND = r"(?:et|ou|and|or)(?: de)?"
_LOWER = (
    r"(?:≥|>=|=>|au moins|minimum|à partir (?:de|du)|dès|supérieure?s? ou égale?s? à"
    r"|at least|from|(?:no|not) less than|greater than or equal to)"
)
_UPPER = (
    r"(?:≤|<=|=<|au plus|au maximum|maximum|jusqu['’]à|inférieure?s? ou égale?s? à"
    r"|at most|up to|(?:no|not) more than|less than or equal to)"
)
_ABOVE = (
    r"(?:>|plus (?:de|d['’])|au[- ]delà de|(?:strictement )?supérieure?s? à|au[- ]dessus de"
    r"|(?:more|greater|older|higher) than|over|above)"
)
_BELOW = (
    r"(?:<|moins (?:de|d['’])|(?:strictement )?inférieure?s? à|en dessous de"
    r"|(?:less|fewer|younger|lower) than|under|below)"
)
_AND_MORE = rf"(?:{_AND} (?:plus|davantage|au[- ]delà|more|over|above|older|up)|\+)"
_AND_LESS = rf"{_AND} (?:moins|less|fewer|under|below|younger)"
_FORMS = (
    ("low", rf"{_LOWER}\s*{_ONE}"),
    ("high", rf"{_UPPER}\s*{_ONE}"),
    ("above", rf"{_ABOVE}\s*{_ONE}"),
    ("below", rf"{_BELOW}\s*{_ONE}"),
    ("low", rf"{_ONE}\s*{_AND_MORE}"),
    ("high", rf"{_ONE}\s*{_AND_LESS}"),
    ("both", rf"(?:de |entre |du |from |between )?\s*{_ONE}\s*(?:à|[-–—]|et|\.\.|au|to|and)\s*{_TWO}"),
    ("pair", rf"{_ONE}\s*(?:ou|or)\s*{_TWO}"),
    (
        "mixed",
        rf"(?P<op>{_LOWER}|{_ABOVE})\s*{_ONE}\s*(?:et|à|and|to|,|;|mais)\s*(?P<op2>{_UPPER}|{_BELOW})\s*{_TWO}",
    ),
    ("one", rf"=?\s*{_ONE}"),
)
_COMPILED = tuple((form, re.compile(pattern, re.IGNORECASE)) for form, pattern in _FORMS)
_STRICT = re.compile(rf"{_ABOVE}|{_BELOW}", re.IGNORECASE)
NONE_OF_IT = re.compile(r"aucune?|zéro|néant|none|zero|nil", re.IGNORECASE)


class Span(NamedTuple):
    """What an interval holds: its ends, None where it has none, whether each is left out, and the unit written."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    unit: str = ""

    @property
    def cell(self) -> str:
        """As a cell of the language."""
        if self.low is not None and self.low == self.high:
            return written_number(self.low)
        if self.low is None:
            return f"{'<' if self.high_open else '<='} {written_ordered(self.high or Decimal(0))}"
        if self.high is None:
            return f"{'>' if self.low_open else '>='} {written_ordered(self.low)}"
        first, last = "]" if self.low_open else "[", "[" if self.high_open else "]"
        return f"{first}{written_number(self.low)}..{written_number(self.high)}{last}"

    @property
    def start(self) -> tuple[bool, Decimal, bool]:
        """What orders intervals by where they begin: those without a lower end first."""
        return (self.low is not None, self.low or Decimal(0), self.low_open)


def span_of(text: str) -> Span | None:
    """The interval that a text says; None if it says none."""
    body = " ".join(text.split())
    for form, pattern in _COMPILED:
        found = pattern.fullmatch(body)
        if found is not None:
            return _made(form, found)
    return None


def _made(form: str, found: re.Match[str]) -> Span | None:
    first, groups = number_in(found["a"]), found.groupdict()
    second = number_in(groups["b"]) if groups.get("b") else first
    unit = (groups.get("v") or groups["u"] or "").strip()
    if first is None or second is None or not _one_unit(groups):
        return None
    match form:
        case "low" | "above":
            return Span(first, None, low_open=form == "above", unit=unit)
        case "high" | "below":
            return Span(None, first, high_open=form == "below", unit=unit)
        case "mixed":
            opened = [_STRICT.fullmatch(groups[name]) is not None for name in ("op", "op2")]
            return Span(first, second, opened[0], opened[1], unit) if first < second else None
        case "pair":  # `1 ou 2`: nothing stands between them
            return Span(first, second, unit=unit) if second == first + 1 else None
        case _:
            return Span(first, second, unit=unit) if first <= second else None


def _one_unit(groups: dict[str, str | None]) -> bool:
    """Whether the units of both ends, if both are written, are the same."""
    first, second = ((groups.get(name) or "").strip() for name in ("u", "v"))
    return not first or not second or same_unit(first, second)


def in_one_unit(spans: Sequence[Span]) -> tuple[str, list[Span]] | None:
    """The spans in the unit that the first of them names; None if some cannot be."""
    unit = next((each.unit for each in spans if each.unit), "")
    found = [_in_unit(each, unit) for each in spans]
    return (unit, [each for each in found if each is not None]) if None not in found else None


def _in_unit(span: Span, unit: str) -> Span | None:
    if not span.unit or same_unit(span.unit, unit):
        return span._replace(unit=unit)
    ends = [None if end is None else converted(end, span.unit, unit) for end in (span.low, span.high)]
    if (ends[0] is None) != (span.low is None) or (ends[1] is None) != (span.high is None):
        return None
    return span._replace(low=ends[0], high=ends[1], unit=unit)


def singular(unit: str) -> str:
    """`ans` as `an`, `patients` as `patient`: what shows a number makes the plural again."""
    return unit[:-1] if len(unit) > 2 and unit.endswith("s") and same_unit(unit[:-1], unit) else unit


def stretched(spans: Sequence[Span]) -> list[Span]:
    """Whole bounds that follow one another, as people read them: `0 à 5` then `6 à 11` leaves no hole at 5,5."""
    starts = {each.low for each in spans if each.low is not None and not each.low_open}
    return [_stretched(each, starts) for each in spans]


def _stretched(span: Span, starts: set[Decimal]) -> Span:
    if span.high is None or span.high_open or span.high != int(span.high) or span.high + 1 not in starts:
        return span
    return span._replace(high=span.high + 1, high_open=True)


def meet(one: Span, other: Span) -> bool:
    """Whether some number is in both."""
    first, second = sorted((one, other), key=lambda each: each.start)
    if first.high is None or second.low is None:
        return True
    touching = first.high == second.low and not first.high_open and not second.low_open
    return first.high > second.low or touching


def hole(one: Span, other: Span) -> bool:
    """Whether some number is between the first and the second, which begins after it."""
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and one.high_open and other.low_open)
