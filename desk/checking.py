"""`gdr check`, `gdr fmt` and `gdr rulebooks`: rulebooks looked at, not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.markup import escape

from desk import messages as say
from desk.books import Books, books_of, chosen
from desk.engines import Incident, assessor, one_by_one
from desk.places import library, rulebook_files, rulebook_names, shared_names
from desk.run_folder import written_whole
from desk.terminal import out, show_diagnostics, table
from desk.texts import text
from engine.emitting.formatting import formatted
from engine.errors import Diagnostic, Language, Location, RulebookError, diagnostic
from engine.examples import Mismatch, run_examples
from engine.loading import load, load_shared
from engine.loading.library import is_shared
from engine.loading.problems import Problems
from engine.loading.source import read_source
from engine.model import Attribute, Rulebook, Shared
from engine.values import shown
from engine.versions import holds, in_force, period_text


def doubts_of(books: Books) -> list[Diagnostic]:
    """What to know before trusting what was asked for; of several versions, only that of today is looked at."""
    return list(doubts(books.lead, books.made_on))


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


def check(names: Iterable[str], engine: str, today: date, language: Language) -> bool:
    """Check rulebooks, form and examples, and say what was found. True when all is well."""
    results = [_check_named(name, engine, today, language) for name in names or (*shared_names(), *rulebook_names())]
    return all(results)


def _check_named(name: str, engine: str, today: date, language: Language) -> bool:
    """All the versions of a name, one after the other; then whether they can stand side by side."""
    loaded: list[tuple[str, Rulebook]] = []
    try:
        files = rulebook_files(name)
    except RulebookError as error:
        return _failed(name, error, language)
    well = [_check_file(path, name, loaded, language) for path in files]
    if not all(well):
        return False
    try:
        versions = chosen(name, loaded, today).versions if loaded else ()
    except RulebookError as error:
        return _failed(name, error, language)
    # Of several versions, only the one that serves today can be doubted: the others have their days.
    now = versions[0] if len(versions) == 1 else in_force(versions, today)
    show_diagnostics(doubts(now, today, _called(name, versions, now)) if now is not None else (), language)
    results = [_check_rulebook(_called(name, versions, each), each, engine, language) for each in versions]
    return all(results)


def _called(name: str, versions: Sequence[Rulebook], rulebook: Rulebook) -> str:
    return name if len(versions) == 1 else f"{rulebook.id}@{rulebook.version}"


def _check_file(path: Path, name: str, loaded: list[tuple[str, Rulebook]], language: Language) -> bool:
    """The form of one file; a rulebook is added to those `loaded`."""
    try:
        if is_shared(path):
            return _check_shared(name, path, language)
        found = load(path, library())
    except RulebookError as error:
        return _failed(name, error, language)
    show_diagnostics(found.warnings, language)
    loaded.append((path.name, found.rulebook))
    return True


def _failed(name: str, error: RulebookError, language: Language) -> bool:
    show_diagnostics(error.diagnostics, language)
    out.print(f"[red]✗[/] {escape(name)} : {text('errors', language, count=len(error.diagnostics))}")
    return False


def _check_rulebook(name: str, rulebook: Rulebook, engine: str, language: Language) -> bool:
    mismatches, incidents = _run(rulebook, engine)
    if incidents:
        out.print(f"[red]✗[/] {text('check_incidents', language, name=name, count=len(incidents))}")
        return False
    if mismatches:
        out.print(f"[red]✗[/] {text('check_examples', language, name=name, count=len(mismatches))}")
        _show_mismatches(mismatches, language)
        return False
    counts = {"rules": len(rulebook.rules), "attributes": len(rulebook.attributes), "examples": len(rulebook.examples)}
    out.print(f"[green]✓[/] {text('check_ok', language, name=name, **counts)}")
    return True


def _check_shared(name: str, path: Path, language: Language) -> bool:
    """A shared file has no example to run: its form is all. Raises RulebookError."""
    loaded = load_shared(path)
    show_diagnostics(loaded.warnings, language)
    counts = {"rules": len(loaded.rulebook.rules), "attributes": len(loaded.rulebook.attributes)}
    out.print(f"[green]✓[/] {text('check_shared_ok', language, name=name, **counts)}")
    return True


def _run(rulebook: Rulebook, engine: str) -> tuple[list[Mismatch], list[Incident]]:
    """The examples, on the engine asked for in the shadow of the reference."""
    with_engine = assessor(rulebook, engine)
    try:
        return run_examples(rulebook, one_by_one(with_engine)), with_engine.incidents
    finally:
        with_engine.close()


def _show_mismatches(mismatches: Iterable[Mismatch], language: Language) -> None:
    """A line each, whatever the width of the terminal."""
    for each in mismatches:
        expected, got = each.expected or "—", each.got or "—"
        said = text("mismatch", language, example=each.example, field=each.field, expected=expected, got=got)
        out.print(f"  [yellow]•[/] {said}")


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
    rows = [row for name in rulebook_names() for row in _listed(books_of(name, today), language)]
    out.print(table("", headers, rows, numeric=(2, 5), whole=(0, 2, 3, 4)))
    if shared_names():
        out.print(_shared_table(language))


def _listed(books: Books, language: Language) -> Iterator[tuple[object, ...]]:
    for each in books.versions:
        now = in_force(books.versions, books.made_on) is each
        period = period_text(each.in_force) + (f" ({text('in_force_today', language)})" if now else "")
        yield each.id, each.title, each.version, period, each.status, len(each.all_rules)


def _shared_table(language: Language) -> object:
    headers = [text(key, language) for key in ("shared", "title", "version", "rules", "attributes")]
    found = [load_shared(path).rulebook for name in shared_names() for path in rulebook_files(name)]
    rows = [(each.id, each.title, each.version, len(each.rules), len(each.attributes)) for each in found]
    return table(text("shared_files", language), headers, rows, numeric=(2, 3, 4))


def show_rulebook(name: str, language: Language, today: date) -> None:
    """One rulebook, or what several share: its attributes, and what silence about each means."""
    path = rulebook_files(name)[0]
    rulebook = load_shared(path).rulebook if is_shared(path) else books_of(name, today).lead
    headers = [text(key, language) for key in ("attribute", "label", "kind", "values", "silence")]
    rows = ([*_described(each), _silence(each, language)] for each in rulebook.attributes.values())
    status = text("shared", language) if isinstance(rulebook, Shared) else rulebook.status
    title = escape(f"{rulebook.title} — {rulebook.id}, version {rulebook.version} ({status})")
    out.print(table(title, headers, rows, whole=(0,)))
    if isinstance(rulebook, Rulebook):
        out.print(f"{text('digest', language)} : {rulebook.digest}")


def _described(attribute: Attribute) -> tuple[str, str, str, str]:
    domain = " ; ".join(attribute.values) or (attribute.range.text if attribute.range else "")
    return attribute.id, attribute.label, attribute.kind, " ".join(part for part in (domain, attribute.unit) if part)


def _silence(attribute: Attribute, language: Language) -> str:
    if attribute.derived:
        return text("derived", language)
    if attribute.required:
        return text("required", language)
    if attribute.assume:
        return text("assumed", language, value=shown(attribute.assume.value))
    return text("unknown", language)
