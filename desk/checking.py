"""`gdr fmt` and `gdr rulebooks`, and what to know of a rulebook before trusting it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from rich.markup import escape

from desk import messages as say
from desk.books import Books, books_from, shared_of
from desk.contents import show_contents
from desk.files import written_whole
from desk.places import library, shared_names
from desk.seeking import kept, names_in_use, sought
from desk.terminal import out, show_diagnostics, show_fitted
from desk.texts import text
from engine.emitting.formatting import formatted
from engine.errors import Diagnostic, Language, Location, diagnostic
from engine.loading import load_shared
from engine.loading.problems import Problems
from engine.loading.source import read_source
from engine.model import Rulebook, Shared
from engine.values import shown
from engine.versions import holds, in_force, period_text


def doubts_of(books: Books) -> list[Diagnostic]:
    """What to know before trusting what was asked for; of several versions, only that of today is looked at."""
    return [*books.overlooked, *doubts(books.lead, books.made_on)]


def doubts(rulebook: Rulebook, today: date, file: str = "") -> Iterator[Diagnostic]:
    """What to know before trusting a rulebook on this day: retired, not in force, assumptions past their day."""
    place = Location(file=file or None)
    if rulebook.status == "retired":
        yield diagnostic(say.RULEBOOK_RETIRED, place, name=rulebook.id)
    if not holds(rulebook.in_force, today):
        period = period_text(rulebook.in_force)
        yield diagnostic(say.RULEBOOK_NOT_IN_FORCE, place, name=rulebook.id, period=period)
    for attribute in rulebook.attributes.values():
        until = attribute.assume.until if attribute.assume else None
        if until is not None and until < today:
            where = Location(file=file or None, path=f"attributes.{attribute.id}.assume")
            yield diagnostic(say.ASSUMPTION_EXPIRED, where, attribute=attribute.label, until=shown(until))


def format_files(paths: Iterable[Path], *, only_check: bool, language: Language) -> bool:
    """Write rulebooks in the canonical layout, or only say which are not. True when nothing was left to do or wrong."""
    results = [_format_one(path, only_check=only_check, language=language) for path in paths]
    return all(results)


def _format_one(path: Path, *, only_check: bool, language: Language) -> bool:
    problems = Problems(str(path))
    before = read_source(path, problems)
    problems.refuse()
    after = formatted(before or "", str(path), (path.parent, *library()))
    show_diagnostics(after.warnings, language)
    if after.text == before:
        out.print(text("already", language, file=path))
        return True
    if only_check:
        out.print(text("would_format", language, file=path))
        return False
    written_whole(path, after.text)
    out.print(text("formatted", language, file=path))
    return True


_LISTED = ("rulebook", "title", "version", "period", "status", "rules")


def list_rulebooks(language: Language, today: date) -> None:
    """The rulebooks shipped, a line a version, with its period; then what they share."""
    headers = [text(key, language) for key in _LISTED]
    rows = [row for name in names_in_use() for row in _listed(books_from(kept(name), today), language)]
    show_fitted("", headers, rows, numeric=(2, 5))
    if shared_names():
        _show_shared(language)


def _listed(books: Books, language: Language) -> Iterator[tuple[object, ...]]:
    for each in books.versions:
        now = in_force(books.versions, books.made_on) is each
        period = period_text(each.in_force) + (f" ({text('in_force_today', language)})" if now else "")
        yield each.id, each.title, each.version, period, each.status, len(each.all_rules)


def _show_shared(language: Language) -> None:
    headers = [text(key, language) for key in ("shared", "title", "version", "rules", "attributes")]
    found = [load_shared(path).rulebook for name in shared_names() for path in kept(name).files]
    rows = [(each.id, each.title, each.version, len(each.rules), len(each.attributes)) for each in found]
    show_fitted(text("shared_files", language), headers, rows, numeric=(2, 3, 4))


def show_rulebook(name: str, language: Language, today: date) -> None:
    """One rulebook, or what several share: all that it names, and what silence about each attribute means."""
    found = sought(name)
    shared = shared_of(found)
    rulebook = shared.rulebook if shared is not None else books_from(found, today).lead
    status = text("shared", language) if isinstance(rulebook, Shared) else rulebook.status
    out.print(f"[bold]{escape(rulebook.title)} — {rulebook.id}, version {rulebook.version} ({status})[/]")
    show_contents(rulebook, language)
    if isinstance(rulebook, Rulebook):
        out.print(f"{text('digest', language)} : {rulebook.digest}")
