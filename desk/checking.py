"""`gdr check`, `gdr fmt` and `gdr rulebooks`: rulebooks looked at, not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from desk import messages as say
from desk.engines import engine_named
from desk.places import rulebook_names, rulebook_path
from desk.run_folder import written_whole
from desk.terminal import out, show_diagnostics, table
from desk.texts import text
from engine.emitting.formatting import formatted
from engine.errors import Diagnostic, Language, Location, RulebookError, diagnostic
from engine.examples import Mismatch, run_examples
from engine.loading import load, load_rulebook
from engine.loading.problems import Problems
from engine.loading.source import read_source
from engine.model import Attribute, Rulebook
from engine.values import shown


def expired(rulebook: Rulebook, today: date, file: str) -> Iterator[Diagnostic]:
    """The assumptions that may no longer serve on this day."""
    for attribute in rulebook.attributes.values():
        until = attribute.assume.until if attribute.assume else None
        if until is not None and until < today:
            place = Location(file=file, path=f"attributes.{attribute.id}.assume")
            yield diagnostic(say.ASSUMPTION_EXPIRED, place, attribute=attribute.label, until=shown(until))


def check(names: Iterable[str], engine: str, today: date, language: Language) -> bool:
    """Check rulebooks, form and examples, and say what was found. True when all is well."""
    results = [_check_one(name, engine, today, language) for name in names or rulebook_names()]
    return all(results)


def _check_one(name: str, engine: str, today: date, language: Language) -> bool:
    try:
        path = rulebook_path(name)
        loaded = load(path)
    except RulebookError as error:
        show_diagnostics(error.diagnostics, language)
        out.print(f"[red]✗[/] {name} : {text('errors', language, count=len(error.diagnostics))}")
        return False
    rulebook = loaded.rulebook
    show_diagnostics([*loaded.warnings, *expired(rulebook, today, str(path))], language)
    mismatches = run_examples(rulebook, engine_named(engine))
    if mismatches:
        out.print(f"[red]✗[/] {text('check_examples', language, name=name, count=len(mismatches))}")
        out.print(_mismatches(mismatches, language))
        return False
    counts = {"rules": len(rulebook.rules), "attributes": len(rulebook.attributes), "examples": len(rulebook.examples)}
    out.print(f"[green]✓[/] {text('check_ok', language, name=name, **counts)}")
    return True


def _mismatches(mismatches: Iterable[Mismatch], language: Language) -> object:
    headers = [text(key, language) for key in ("example", "field", "expected", "got")]
    return table("", headers, ((each.example, each.field, each.expected, each.got) for each in mismatches))


def format_files(paths: Iterable[Path], *, only_check: bool, language: Language) -> bool:
    """Write rulebooks in the canonical layout, or only say which are not. True when nothing was left to do or wrong."""
    results = [_format_one(path, only_check=only_check, language=language) for path in paths]
    return all(results)


def _format_one(path: Path, *, only_check: bool, language: Language) -> bool:
    problems = Problems(str(path))
    before = read_source(path, problems)
    problems.refuse()
    after = formatted(before or "", str(path))
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


def list_rulebooks(language: Language) -> None:
    """The rulebooks shipped, a line each."""
    headers = [
        text(key, language) for key in ("rulebook", "title", "version", "status", "rules", "attributes", "examples")
    ]
    rulebooks = [load_rulebook(rulebook_path(name)) for name in rulebook_names()]
    rows = [
        (each.id, each.title, each.version, each.status, len(each.rules), len(each.attributes), len(each.examples))
        for each in rulebooks
    ]
    out.print(table("", headers, rows, numeric=(2, 4, 5, 6)))


def show_rulebook(name: str, language: Language) -> None:
    """One rulebook: its attributes, and what silence about each means."""
    rulebook = load_rulebook(rulebook_path(name))
    headers = [text(key, language) for key in ("attribute", "label", "kind", "values", "silence")]
    rows = ([*_described(each), _silence(each, language)] for each in rulebook.attributes.values())
    out.print(table(f"{rulebook.title} — {rulebook.id}, version {rulebook.version} ({rulebook.status})", headers, rows))
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
