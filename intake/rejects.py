"""The rejects file: a line for each mistake, so that a person can correct the source and read it again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from engine.errors import Language
from intake.export import safe_cell
from intake.record import Reject
from intake.table import Fault

HEADERS: dict[Language, str] = {
    "fr": "fichier;ligne;n° de colonne;colonne;valeur;code;motif;remède;dossier;contenu de la ligne",
    "en": "file;line;column number;column;value;code;reason;remedy;case;row content",
}
MAX_SHOWN = 2_000


class RejectsWriter:
    """Writes rejects one after another, as a French spreadsheet opens them: `;`, nothing that runs as a formula."""

    def __init__(self, stream: TextIO, language: Language = "fr") -> None:
        """Write to a text stream opened with `newline=""`."""
        self._writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        self._language: Language = language

    def header(self) -> None:
        """Write the names of the columns."""
        self._writer.writerow(HEADERS[self._language].split(";"))

    def add(self, reject: Reject) -> None:
        """Write every mistake of a reject, a line each."""
        for fault in reject.faults:
            self._writer.writerow([safe_cell(_cut(cell)) for cell in self._cells(reject, fault)])

    def _cells(self, reject: Reject, fault: Fault) -> Iterator[str]:
        place = fault.diagnostic.location
        message, hint = fault.diagnostic.said_in(self._language)
        for number in (place.file, reject.place.line, place.column):
            yield "" if number is None else str(number)
        yield from (fault.column, fault.value, fault.diagnostic.code, message, hint, reject.id, reject.row)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHOWN else flat[: MAX_SHOWN - 1] + "…"


@contextmanager
def rejects_file(path: Path, language: Language = "fr", *, resume: bool = False) -> Iterator[RejectsWriter]:
    """A rejects file open for writing (UTF-8 with BOM); `resume` goes on after what an earlier run wrote."""
    goes_on = resume and path.exists() and path.stat().st_size > 0
    with path.open("a" if goes_on else "w", encoding="utf-8" if goes_on else "utf-8-sig", newline="") as stream:
        writer = RejectsWriter(stream, language)
        if not goes_on:
            writer.header()
        yield writer
