"""Figures and days written in a scenario."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from desk.qa import messages as say
from desk.qa.errors import mistake
from desk.qa.vocabulary import plain
from engine.cells.literals import parse_value
from engine.errors import CellError
from engine.model import Attribute

_DAY: Final = Attribute(id="jour", label="Jour", kind="date")
_SCORE: Final = re.compile(r"-?\d{1,9}|\[\s*(?P<low>-?\d{1,9})\s*\.\.\s*(?P<high>-?\d{1,9})\s*\]", re.ASCII)


def score_of(text: str) -> str:
    """A score in its one form, `6` or `[4..9]`. Raises Mistake."""
    found = _SCORE.fullmatch(plain(text))
    if found is None:
        raise mistake(say.SCORE_TEXT, value=plain(text)[:40])
    return f"[{int(found['low'])}..{int(found['high'])}]" if found["low"] else str(int(plain(text)))


def day_of(text: str) -> date:
    """A day, jj/mm/aaaa or ISO. Raises Mistake."""
    try:
        found = parse_value(plain(text), _DAY)
    except CellError:
        raise mistake(say.DATE_TEXT, value=plain(text)[:40]) from None
    assert isinstance(found, date)  # noqa: S101 - of kind date
    return found
