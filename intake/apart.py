"""The file of what is set apart: a line a row, its reason and, where a later row replaces it, the place of that one."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TextIO

from engine.errors import Language
from intake.export import safe_cell
from intake.record import SetApart

HEADERS: dict[Language, str] = {
    "fr": "fichier;ligne;dossier;motif;remplacé dans;ligne du remplacement;suivi",
    "en": "file;line;case;reason;replaced in;line of the replacement;follow-up",
}


class ApartWriter:
    """Writes what is set apart as a French spreadsheet opens it: `;`, nothing that runs as a formula."""

    def __init__(self, stream: TextIO, language: Language = "fr") -> None:
        """Write to a text stream opened with `newline=""`."""
        self._writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        self._language: Language = language

    def header(self) -> None:
        """Write the names of the columns."""
        self._writer.writerow(HEADERS[self._language].split(";"))

    def add(self, item: SetApart) -> None:
        """Write a row. Files are named without their folders, the reader's own."""
        later = item.later
        place = (_name(later.file), str(later.line), later.said) if later is not None else ("", "", "")
        line = str(item.place.line or "")
        cells = (_name(item.place.file or ""), line, item.id, item.said_in(self._language), *place)
        self._writer.writerow([safe_cell(cell) for cell in cells])


def _name(file: str) -> str:
    return Path(file).name
