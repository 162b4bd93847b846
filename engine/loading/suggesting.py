"""The end of a message about a name: the nearest possible one, or all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from engine.errors import folded, nearest

Shown = dict[str, str]
_TELLING: Final = 4  # letters: fewer begin too many words


def suggestion(name: str, candidates: Iterable[str]) -> Shown:
    """The nearest candidate, or all of them, as the end of a message; those that begin so, where several do."""
    known = list(dict.fromkeys(candidates))
    begun = _begun(name, known)
    near = begun[0] if len(begun) == 1 else None if begun else nearest(name, known) or _holding(name, known)
    if near is not None:
        return likely(near)
    known = begun or known
    listed = ", ".join(known[:20]) + ("…" if len(known) > 20 else "")
    return {"near_fr": f"Possibles : {listed}.", "near_en": f"Possible: {listed}."} if known else _NOTHING


def likely(near: str) -> Shown:
    """The one that was meant, as the end of a message."""
    return {"near_fr": f"Vouliez-vous dire « {near} » ?", "near_en": f"Did you mean “{near}”?"}


def _begun(name: str, known: list[str]) -> list[str]:
    """The candidates of which this is the beginning: a label without its parenthesis. An id and its label are one."""
    start = folded(name.strip())
    found = {folded(each): each for each in reversed(known) if folded(each).startswith(start)}
    return list(found.values())[::-1] if len(start) >= _TELLING else []


def _holding(word: str, known: list[str]) -> str | None:
    """The only candidate of which this is one of the words: `collect sum` for `sum`, `date_depot` for `depot`."""
    found = [each for each in known if folded(word) in re.split(r"[\s_]+", folded(each))]
    return found[0] if len(found) == 1 else None


_NOTHING = {"near_fr": "Rien de tel n'est déclaré.", "near_en": "Nothing of the kind is declared."}
