"""Identifiers made from labels: ASCII, the same at each run, no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from engine.loading.ids import RESERVED

LONGEST = 40
_SMALL_WORDS = """a au aux avec ce ces cet cette d dans de des du elle en est et il ils l la le les leur ou par pour
qu que qui s sa se ses son sont sur t un une y"""
_SMALL = frozenset(_SMALL_WORDS.split())
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})


def words_of(label: str) -> list[str]:
    """The words of a label, without accents, small ones left out unless there are no others."""
    bare = unicodedata.normalize("NFKD", label.translate(_LIGATURES)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", bare)
    return [word for word in words if word not in _SMALL] or words


def id_of(label: str, taken: Collection[str] = (), otherwise: str = "critere") -> str:
    """`Nouvelle substance active ?` as `nouvelle_substance_active`, numbered if need be."""
    found = ""
    for word in words_of(label):
        longer = f"{found}_{word}" if found else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        found = longer
    found = found or otherwise
    if not found[0].isalpha():
        found = f"{otherwise}_{found}"[:LONGEST].rstrip("_")
    return unused(found, {*taken, *RESERVED})


def unused(id: str, taken: Collection[str], mark: str = "_") -> str:
    """The id, or the same with the first number that makes it new."""
    number, found = 2, id
    while found in taken:
        found, number = f"{id}{mark}{number}", number + 1
    return found
