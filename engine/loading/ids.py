"""The forms of identifiers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from engine.loading import messages_shape as say
from engine.loading.reader import At, word

Repair = Callable[[str], str]

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
RULE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")
RESERVED = {"oui", "non", "vrai", "faux", "connu", "inconnu", "contient", "commence", "par", "all", "any"} | {"not"}


def name_id(at: At | None) -> str | None:
    """An attribute, a level, an axis, an expertise, a discipline: `date_depot`."""
    return _checked(at, NAME, "date_depot", _slug)


def rule_id(at: At | None) -> str | None:
    """A rule or a rulebook: `AMM-101`."""
    return _checked(at, RULE, "AMM-101", lambda text: _slug(text).replace("_", "-").upper())


def attribute_id(at: At | None) -> str | None:
    """The id of an attribute, which no word of the language may be."""
    read = name_id(at)
    if at is not None and read in RESERVED:
        at.report(say.RESERVED_ID, text=read)
        return None
    return read


def _checked(at: At | None, form: re.Pattern[str], example: str, repaired: Repair) -> str | None:
    read = word(at)
    if at is None or read is None or form.fullmatch(read):
        return read
    near = repaired(read)
    example = near if form.fullmatch(near) else example
    at.report(say.BAD_ID, text=read[:60], example=example)
    return None


def _slug(text: str) -> str:
    """`Date de dépôt` as `date_de_depot`."""
    bare = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", bare[:60]).strip("_")
