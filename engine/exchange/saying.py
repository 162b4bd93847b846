"""What the loader says of keys and quotes, as people who fill cells say it."""

from __future__ import annotations

import re
from typing import Final

from engine.errors import Diagnostic
from engine.exchange.columns import COLUMNS, SHEETS
from engine.exchange.general import FIELDS

# Codes whose remedy shows how a file is written; a workbook's says it otherwise, in both languages.
_REMEDIES: Final = {
    "NOT_INTEGER": (
        "Écrivez un nombre entier en chiffres, sans unité : 12, -3.",
        "Write a whole number in figures: 12, -3.",
    ),
    "NOT_DECIMAL": ("Écrivez un nombre de jours : 0,5 ou 3.", "Write a number of days: 0,5 or 3."),
    "EMPTY_LIST": ("Écrivez-y au moins une ligne.", "Write one line there at least."),
    "NO_EFFECT": ("Remplissez l'une des colonnes d'effets.", "Fill one of the columns of effects."),
    "RANK_NEEDED": (
        "Remplissez « Ordre des valeurs » : « Points : 10 », une valeur par ligne, la plus haute d'abord.",
        "Fill « Ordre des valeurs »: « Points : 10 », a value a line, the highest first.",
    ),
    "MISSING_KEY": ("", ""),
}
_KEYS: Final = (
    {column.path[-1]: column.header for columns in COLUMNS.values() for column in columns}
    | {field.path[-1]: field.header for field in FIELDS}
    | SHEETS
)
_KEY = re.compile(r"« ([a-z_]+) »")
# Codes that name a key of the file: an attribute may have the same name, in the others.
_OF_KEYS: Final = ("MISSING_KEY", "NOT_FOR_KIND", "DERIVED_ONLY", "NOT_DERIVED_KEY", "NEEDS_POINTS", "DEADLINE_KIND")


def reworded(found: Diagnostic) -> Diagnostic:
    """The same mistake, its keys named by their columns, its remedy fit for a cell."""
    hints = _REMEDIES.get(found.code)
    update = {"hint": hints[0], "hint_en": hints[1]} if hints is not None else {}
    said = found.model_copy(update=update)
    if found.code not in _OF_KEYS:
        return said
    named = {key: _KEY.sub(_header, getattr(said, key)) for key in ("message", "hint")}
    return said.model_copy(update=named)


def _header(found: re.Match[str]) -> str:
    return f"« {_KEYS.get(found[1], found[1])} »"
