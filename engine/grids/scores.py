"""A column to be filled with a score for each file: the scores that its heading allows, `Cote (0 à 3)`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from engine.cells.numerals import written_number
from engine.grids.numerals import number_in
from engine.grids.words import folded, role_of

MOST: Final = 21  # scores that a table can list and a person tell apart
_ENDS = re.compile(
    r"(?P<what>.*?)\s*[(\[]?\s*(?:de |from )?(?P<low>[0-9]+)\s*(?:-|–|—|a|to|\.\.)\s*(?P<high>[0-9]+)\s*[)\]]?"
)
_EACH = re.compile(r"(?P<what>.*?)\s*[(\[]?\s*(?P<each>[0-9][0-9.,;/|\s]*(?:(?:ou|or)\s*)?[0-9.,]*)\s*[)\]]?")
_BETWEEN = re.compile(r"\s*[;/|]\s*|\s*\b(?:ou|or)\b\s*|,\s+")  # a comma without a space may be a decimal one
_SCORE: Final = ("points", "note", "level")  # what a heading says otherwise: `Note (0 à 3)` is a score


def scores_of(heading: str) -> tuple[str, ...]:
    """The scores that a heading allows, lightest first; none where it says no scale, or too long a one."""
    text = folded(heading)
    ends, each = _ENDS.fullmatch(text), _EACH.fullmatch(text)
    if ends is not None and _names_score(ends["what"]):
        low, high = int(ends["low"]), int(ends["high"])
        return tuple(str(number) for number in range(low, high + 1)) if low < high <= low + MOST else ()
    if each is not None and _names_score(each["what"]):
        return _listed(each["each"])
    return ()


def _listed(text: str) -> tuple[str, ...]:
    parts = _BETWEEN.split(text) if _BETWEEN.search(text) else text.split(",")
    numbers = {number for part in parts if (number := number_in(part)) is not None}
    return tuple(written_number(number) for number in sorted(numbers)) if len(numbers) == len(parts) > 1 else ()


def names_score(heading: str) -> bool:
    """Whether a heading is that of a score, whatever its scale."""
    return role_of(heading) == "points" or bool(scores_of(heading))


def _names_score(words: str) -> bool:
    return role_of(words) in _SCORE


def score_in(text: str) -> Decimal:
    """A score of a scale as a number."""
    return number_in(text) or Decimal(0)
