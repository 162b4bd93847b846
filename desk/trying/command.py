"""`gdr try`: the case is typed, assessed and told; nothing goes on record."""

from __future__ import annotations

import shlex
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from desk import checking, explaining
from desk.books import Books, Filed, books_of
from desk.files import writable, written_whole
from desk.terminal import err, out, show_diagnostics
from desk.texts import text
from desk.trying import messages as say
from desk.trying.dialogue import Dialogue
from desk.trying.saving import csv_of
from desk.trying.telling import show_standing, show_start
from desk.trying.typed import SOURCE, Typed, from_pairs
from engine import reference
from engine.errors import GdrError, Language, Location, diagnostic
from engine.explanation import Explainer
from intake.record import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rulebook, the facts typed with the command, and where to write the case, if anywhere."""

    rulebook: str
    pairs: tuple[str, ...]
    id: str
    save: Path | None
    replace: bool
    engine: str
    language: Language


def try_case(asked: Asked, today: date) -> bool:
    """Assess a typed case; whether Ctrl-C cut its questions short. Raises GdrError."""
    if not asked.id.strip():
        raise GdrError([diagnostic(say.NO_ID, Location())])
    if asked.save is not None:
        _writable(asked.save, replace=asked.replace)
    books = books_of(asked.rulebook, today)
    show_diagnostics(checking.doubts_of(books), asked.language)
    typed, stopped = _typed(asked, Typed(books.lead, asked.id))
    _tell(typed, books, asked)
    if asked.save is not None:
        written_whole(asked.save, csv_of(typed.case))
        command = shlex.join(["gdr", "triage", str(asked.save), "-r", asked.rulebook, "-o", "out/essai"])
        out.print(text("try_saved", asked.language, file=asked.save, command=command))
    return stopped


def _writable(path: Path, *, replace: bool) -> None:
    if path.suffix.lower() != ".csv":
        raise GdrError([diagnostic(say.NOT_CSV, Location(), name=path.name, near=path.with_suffix(".csv").name)])
    writable(path, replace=replace, option="--save")


def _typed(asked: Asked, nothing: Typed) -> tuple[Typed, bool]:
    """The case, and whether someone stopped before the end."""
    if asked.pairs:
        return from_pairs(nothing, asked.pairs), False
    show_start(nothing.rulebook, asked.language)
    explainer = Explainer(nothing.rulebook, reference.assess)
    dialogue = Dialogue(nothing, _line, reference.assess, explainer.next_fact, asked.language)
    typed = dialogue.run()
    out.print()
    if dialogue.exhausted:
        out.print(text("try_exhausted", asked.language))
    return typed, dialogue.stopped


def _line() -> str:
    """A line typed; through a pipe, it is shown after its question as it would be at a keyboard."""
    if sys.stdin.isatty():
        with suppress(ImportError):  # not on every system
            import_module("readline")  # arrows edit the line, and bring back those before
        return input("> ")
    line = input("> ")
    out.print(line, markup=False)
    return line


def _tell(typed: Typed, books: Books, asked: Asked) -> None:
    record = Record(case=typed.case, label=text("try_label", asked.language), place=Location(file=SOURCE))
    err.print(f"[dim]{text('try_assessing', asked.language)}[/]")  # what follows takes seconds
    found = explaining.explain(Filed(record, typed.rulebook), asked.engine, asked.language, books)
    show_standing(typed.rulebook, found, asked.language)  # its first lines are out of sight by now
    out.print(f"[dim]{text('try_unrecorded', asked.language)}[/]")
