"""A comma forgotten between two cells of a row, or between two keys within braces."""

from __future__ import annotations

import re
from typing import NamedTuple

from engine.loading.mending import Edit
from engine.loading.problems import Place

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_BEFORE = re.compile(rf"(?P<last>{_QUOTED}|[^\s,\[{{]*[^\s,\[{{:-])(?P<gap>\s*)$")
# What starts a cell or a key; a bare word after a quote is more likely to be part of the text.
_AFTER = re.compile(rf"{_QUOTED}|[{{\[]|[-0-9][\w-]*|[\w-]+:(?=\s)")
_SHOWN = 60


class Missing(NamedTuple):
    """What stands on either side of the comma, and the edit that puts it there."""

    before: str
    after: str
    edit: Edit


def missing_comma(line: str, place: Place) -> Missing | None:
    """The comma missing just before a place where reading stopped, if that is what is wrong there."""
    found, after = _BEFORE.search(line, 0, place.column - 1), _AFTER.match(line, place.column - 1)
    if found is None or after is None or not (found["gap"] or found["last"][-1] in "}]"):
        return None
    text = after[0] + ("…" if after[0][-1] in "{[:" else "")
    return Missing(found["last"][-_SHOWN:], text[:_SHOWN], Edit(place.line, found.start("gap"), 0, ","))
