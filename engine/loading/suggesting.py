"""The end of a message about a name: the nearest possible one, or all of them."""

from __future__ import annotations

from collections.abc import Iterable

from engine.errors import nearest

Shown = dict[str, str]


def suggestion(name: str, candidates: Iterable[str]) -> Shown:
    """The nearest candidate, or all of them, as the end of a message."""
    known = list(candidates)
    near = nearest(name, known) or _holding(name, known)
    if near is not None:
        return {"near_fr": f"Vouliez-vous dire « {near} » ?", "near_en": f"Did you mean “{near}”?"}
    listed = ", ".join(known[:20]) + ("…" if len(known) > 20 else "")
    return {"near_fr": f"Possibles : {listed}.", "near_en": f"Possible: {listed}."} if known else _NOTHING


def _holding(word: str, known: list[str]) -> str | None:
    """The only candidate of which this is one of the words: `collect sum` for `sum`."""
    found = [each for each in known if word in each.split()]
    return found[0] if len(found) == 1 else None


_NOTHING = {"near_fr": "Rien de tel n'est déclaré.", "near_en": "Nothing of the kind is declared."}
