"""The rejects file: a line for each mistake, so that a person can correct the source and read it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from engine.errors import Language
from intake.french_csv import FrenchCsv
from intake.record import Reject
from intake.table import Fault

HEADERS: dict[Language, str] = {
    "fr": "fichier;ligne;n° de colonne;colonne;valeur;code;motif;remède;dossier;contenu de la ligne",
    "en": "file;line;column number;column;value;code;reason;remedy;case;row content",
}
MAX_SHOWN = 2_000


class RejectsWriter:
    """Writes rejects one after another."""

    def __init__(self, stream: TextIO, language: Language = "fr") -> None:
        """Write to a text stream opened with `newline=""`."""
        self._rows = FrenchCsv(stream)
        self._language: Language = language

    def header(self) -> None:
        """Write the names of the columns."""
        self._rows.add(HEADERS[self._language].split(";"))

    def add(self, reject: Reject) -> None:
        """Write every mistake of a reject, a line each. The file is named without its folders, the reader's own."""
        for fault in reject.faults:
            self._rows.add(map(_cut, self._cells(reject, fault)))

    def _cells(self, reject: Reject, fault: Fault) -> Iterator[str]:
        place = fault.diagnostic.location
        message, hint = fault.diagnostic.said_in(self._language)
        yield Path(place.file or "").name
        for number in (reject.place.line, place.column):
            yield "" if number is None else str(number)
        yield from (fault.column, fault.value, fault.diagnostic.code, message, hint, reject.id, reject.row)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHOWN else flat[: MAX_SHOWN - 1] + "…"
