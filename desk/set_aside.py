"""The files of a run that name the rows that are no case: rejected, or set apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desk.run_folder import RunFolder
from engine.errors import Language
from intake.apart import ApartWriter
from intake.rejects import RejectsWriter

REJECTS, APART = "rejects.csv", "apart.csv"


@contextmanager
def set_aside(folder: RunFolder, language: Language) -> Iterator[tuple[RejectsWriter, ApartWriter]]:
    """Where such rows are written down as they are met: kept in memory, a file of nothing else would fill it."""
    with folder.writing(REJECTS) as rejected, folder.writing(APART) as apart:
        writers = RejectsWriter(rejected, language), ApartWriter(apart, language)
        for each in writers:
            each.header()
        yield writers
