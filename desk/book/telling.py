"""What the terminal says of a book: what was counted, and where to open it."""

from __future__ import annotations

from pathlib import Path

from desk.book.counted import first_mistake
from desk.book.making import Made
from desk.terminal import err, out
from desk.texts import text
from engine.errors import Language
from reports.book import Reading


def tell(made: Made, folder: Path, language: Language) -> None:
    """What was counted, what could not be read, and the two files to open."""
    reading = Reading(made.contents, language)
    if made.contents.counted:
        said = ", ".join(reading.origin(each) for each in made.contents.counted)
        out.print(text("book_counted", language, said=said))
    if made.tally is not None and made.tally.rejected:
        first = first_mistake(made.tally, language)
        err.print(text("book_rejected", language, rejected=made.tally.rejected, first=first))
    book = made.contents.rulebook
    index, whole = folder / reading.names.file("index"), folder / reading.names.file("whole")
    out.print(text("book_written", language, id=book.id, version=book.version, pages=len(made.pages), index=index))
    out.print(text("book_to_print", language, whole=whole))
