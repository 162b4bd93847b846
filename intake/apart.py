"""The file of what is set apart: a line a row, its reason and, where a later row replaces it, the place of that one."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from engine.errors import Language
from intake.french_csv import FrenchCsv
from intake.record import SetApart

HEADERS: dict[Language, str] = {
    "fr": "fichier;ligne;dossier;motif;remplacé dans;ligne du remplacement;suivi",
    "en": "file;line;case;reason;replaced in;line of the replacement;follow-up",
}


class ApartWriter:
    """Writes what is set apart, a row each."""

    def __init__(self, stream: TextIO, language: Language = "fr") -> None:
        """Write to a text stream opened with `newline=""`."""
        self._rows = FrenchCsv(stream)
        self._language: Language = language

    def header(self) -> None:
        """Write the names of the columns."""
        self._rows.add(HEADERS[self._language].split(";"))

    def add(self, item: SetApart) -> None:
        """Write a row. Files are named without their folders, the reader's own."""
        later = item.later
        place = (_name(later.file), str(later.line), later.said) if later is not None else ("", "", "")
        line = str(item.place.line or "")
        self._rows.add((_name(item.place.file or ""), line, item.id, item.said_in(self._language), *place))


def _name(file: str) -> str:
    return Path(file).name
