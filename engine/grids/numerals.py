"""Numbers and points as grids write them: `1 000`, `1,5`, `1.234,5`, `3 pts`, `(2)`."""

from __future__ import annotations

import re
from decimal import Decimal

from engine.cells.numerals import read_number
from engine.errors import CellError

# Dots between thousands, then a decimal comma: no other reading is possible.
MIXED = re.compile(r"(?<![\w.,])[+\-−]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+(?![\w.,])")
_POINTS = re.compile(
    r"(?:[:=→]\s*)?\(?\s*(?P<number>[+\-−]?[0-9][0-9.,\s]*)\s*(?:points?|pts?\.?)?\s*\)?", re.IGNORECASE
)
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_WITHIN = (
    re.compile(rf"(?P<text>.+?)\s*\(\s*(?P<points>[+\-−]?{_NUMBER})\s*(?:points?|pts?\.?)?\s*\)", re.IGNORECASE),
    re.compile(
        rf"(?P<text>.+?)\s*(?:[:=→]|\s[-–—])\s*(?P<points>[+\-−]?{_NUMBER})\s*(?:points?|pts?\.?)", re.IGNORECASE
    ),
    re.compile(rf"(?P<text>.+?)\s*[:=→]\s*(?P<points>[+\-−]{_NUMBER})"),
)
_BARE = re.compile(rf"(?P<text>.+?)\s*[:=→]\s*(?P<points>{_NUMBER})")


def number_in(text: str) -> Decimal | None:
    """The number that a text is; None if it is none, or could be two."""
    body = text.strip()
    try:
        return read_number(body.replace(".", "") if MIXED.fullmatch(body) else body)
    except CellError:
        return None


def points_in(text: str) -> Decimal | None:
    """The points that a text is: a number, perhaps with its word or within brackets."""
    found = _POINTS.fullmatch(text.strip())
    return number_in(found["number"]) if found else None


def split_points(text: str, *, bare: bool = False) -> tuple[str, Decimal] | None:
    """A text and the points at its end: `Oui (3)`, `Fort : 2 pts`, `Fort : +2`; None where none are said.

    `bare`: where nothing else says points, so that `1 site : 0` does as well.
    """
    patterns = (*_WITHIN, _BARE) if bare else _WITHIN
    found = next((match for pattern in patterns if (match := pattern.fullmatch(text.strip()))), None)
    points = number_in(found["points"]) if found else None
    return (found["text"].strip(), points) if found and points is not None else None
