"""From the name of a rulebook to its book, in a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk.book import messages as say
from desk.book.counted import History, examples_counted, history_counted, samples_counted, users_counted
from desk.book.folder import refuse_unless_ours, write
from desk.book.scenarios import scenarios_of
from desk.books import books_from, shared_of
from desk.checking import doubts_of
from desk.interruption import safe_points
from desk.running import Bar
from desk.seeking import Sought, kept, names_in_use, sought
from desk.terminal import progress
from desk.triage import Tally
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic
from engine.model import Rulebook, Shared
from reports.book import Contents, rendered_book, standing_for


@dataclass(frozen=True)
class Asked:
    """A book as it was asked for."""

    name: str
    folder: Path
    today: date
    language: Language
    history: History | None = None
    restart: bool = False


@dataclass(frozen=True)
class Made:
    """A book written: what it holds, its pages, the history read for it, what is worth saying of it."""

    contents: Contents
    pages: tuple[str, ...]
    tally: Tally | None
    warnings: tuple[Diagnostic, ...]


def make(asked: Asked) -> Made:
    """Count, say, write. Raises GdrError for what cannot be read or asked, OSError for what cannot be written."""
    found = sought(asked.name)
    shared = shared_of(found)
    contents, warnings = _of_shared(shared.rulebook, asked) if shared is not None else _of_rulebook(found, asked)
    refuse_unless_ours(asked.folder, contents.rulebook.id, asked.language, restart=asked.restart)
    with progress() as shown, safe_points() as stop_if_asked:
        bar = Bar(shown, asked.language, stop_if_asked)
        contents, tally = _with_history(contents, asked, bar)
        step, files = bar.start("book_pages", None), dict[str, str]()
        for name, text in rendered_book(contents, language=asked.language):
            files[name] = text
            step()
        write(asked.folder, files)  # nowhere to stop: the book before is whole, or this one is
    return Made(contents, tuple(name for name in files if name.endswith(".html")), tally, warnings)


def _of_rulebook(found: Sought, asked: Asked) -> tuple[Contents, tuple[Diagnostic, ...]]:
    books = books_from(found, asked.today)
    rulebook = books.lead
    samples, warnings = samples_counted(rulebook)
    examples, unmet = examples_counted(rulebook)
    counted = tuple(each for each in (samples, examples) if each is not None and each.cases)
    contents = Contents(rulebook, counted, unmet, scenarios_of(rulebook, shared=False))
    return contents, (*doubts_of(books), *warnings)


def _of_shared(shared: Shared, asked: Asked) -> tuple[Contents, tuple[Diagnostic, ...]]:
    users = tuple(each for each in _in_use(asked.today) if each.shared == shared)
    if asked.history is not None:
        known = ", ".join(each.id for each in users) or "—"
        raise GdrError([diagnostic(say.SHARED_HISTORY, Location(), name=shared.id, users=known)])
    book = standing_for(shared)
    scenarios = scenarios_of(book, shared=True)
    return Contents(book, users_counted(users), (), scenarios, shared=True, users=users), ()


def _in_use(today: date) -> list[Rulebook]:
    """The rulebooks in use, those that cannot be read left out: `gdr check` says why."""
    found = []
    for name in names_in_use():
        try:
            found.append(books_from(kept(name), today).lead)
        except GdrError:
            continue
    return found


def _with_history(contents: Contents, asked: Asked, bar: Bar) -> tuple[Contents, Tally | None]:
    if asked.history is None:
        return contents, None
    tick = bar.start("book_counting", None)
    counted, tally = history_counted(contents.rulebook, asked.history, asked.today, tick, asked.language)
    return replace(contents, counted=(*contents.counted, counted)), tally
