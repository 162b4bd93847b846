"""What the ledger already knows of a case, told in the terminal: the nearest files, and its names' own pasts."""

from __future__ import annotations

from collections.abc import Iterator

from rich.markup import escape

from desk.books import Books, Filed
from desk.past import AtHand
from desk.terminal import out
from engine.assessment import Assessment
from engine.errors import Language
from reports.comparable import comparable
from reports.neighbours import Shelf, entry_of
from reports.views.lexicon import Lexicon, lexicon_of
from reports.views.looks import SaidRecord
from reports.views.nearby import NearCase, nearby_of
from reports.views.past import SaidPast, pasts_of

NEAREST = 3


def show_past(filed: Filed, assessment: Assessment, past: AtHand, books: Books, language: Language) -> None:
    """The nearest files on record, and what is known of each name. Raises GdrError if the ledger cannot be read."""
    lexicon, record = lexicon_of(filed.rulebook, language), filed.record
    past.leave_out(books.id, [record.case.id])
    shelf = Shelf(filed.rulebook, comparable(past.shelved(books), filed.rulebook), bounded=past.bounded)
    around = shelf.around(entry_of(assessment, filed.label, record.day, record.outcomes), NEAREST)
    near, known = nearby_of(around, lexicon), pasts_of(past.pasts(record.case), lexicon)
    _show(lexicon.words.near_title, [line for each in near.nearest for line in _near(each, lexicon)])
    _show(lexicon.words.past_title, [line for each in known.known for line in _known(each, lexicon)])


def _show(title: str, lines: list[str]) -> None:
    if lines:
        out.print(f"\n[bold]{escape(title)}[/]")
        for line in lines:
            out.print(line)


def _near(near: NearCase, lexicon: Lexicon) -> Iterator[str]:
    file, words = near.file, lexicon.words
    record = file.record
    place = ", ".join(filter(None, (file.day, record.entry if record is not None else "")))
    yield f"  • {escape(file.label)} ({place}) : {near.nearness} {words.alike}. {words.mode_then} {escape(file.mode)}"
    if record is not None:
        yield from _looks(record, lexicon)


def _looks(record: SaidRecord, lexicon: Lexicon) -> Iterator[str]:
    for look in record.looks:
        reason = f". {look.reason}" if look.reason else ""
        yield f"      {look.verdict} {escape(look.what + reason)} [dim]({', '.join(look.notes)})[/]"
    if not record.looks:
        yield f"      [dim]{lexicon.words.undecided}[/]"


def _known(past: SaidPast, lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    figures = f"{words.past_proposed} {past.proposed}. {words.past_decided} {past.decided}."
    said = " ".join(filter(None, (past.count, past.among, figures, past.note)))
    yield f"  • {escape(words('fact_is', label=past.label, value=past.value))}. {escape(said)}"
