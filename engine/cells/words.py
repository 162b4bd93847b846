"""Words of a cell: quoting, keywords, and finding a declared value."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice

from engine.errors import nearest

_KEYWORDS = {"oui", "non", "vrai", "faux", "connu", "inconnu", "contient", "commence par", "-", "–", "—"}
# Bounds on the search for a near word, which costs the product of both.
_LONGEST, _MOST = 80, 1_000


def reserved_word(text: str) -> bool:
    """Whether a text means something of itself in a cell, so that no value may be declared so."""
    return evened(text).casefold() in _KEYWORDS


def evened(text: str) -> str:
    """NFC, with every run of white space (no-break ones included) as one space."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def unquoted(text: str) -> tuple[str, bool]:
    """The text within « » if one pair embraces it all, and whether it was so quoted."""
    body = text.strip()
    inner = body[1:-1]
    if len(body) >= 2 and body[0] == "«" and body[-1] == "»" and _balanced(inner):
        return inner.strip(), True
    return body, False


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "«") - (character == "»")
        if depth < 0:
            return False
    return depth == 0


def quoted(text: str) -> str:
    """The text within « »."""
    return f"« {text} »"


def declared(word: str, values: tuple[str, ...]) -> str | None:
    """The declared value that a word spells, white space and Unicode form aside."""
    return _by_evened(values).get(evened(word))


@lru_cache(maxsize=256)
def _by_evened(values: tuple[str, ...]) -> Mapping[str, str]:
    return {evened(value): unicodedata.normalize("NFC", value) for value in values}


def near(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like a word; none for a text too long to be a slip of the pen."""
    return nearest(word, islice(candidates, _MOST)) if len(word) <= _LONGEST else None
