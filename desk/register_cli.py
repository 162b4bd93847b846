"""What is typed to write the public register of algorithms. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from desk.books import Books, books_from
from desk.day import today
from desk.files import written_whole
from desk.options import Lang, language_of
from desk.seeking import Sought, all_sought, names_in_use
from desk.terminal import out, show_diagnostics
from desk.texts import text
from engine.errors import GdrError, Language
from reports.register import register_index_json, register_json, render_register, render_register_index
from reports.views.register import missing

app = typer.Typer()


@app.command()
def register(
    folder: Annotated[Path, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire les pages.")],
    rulebooks: Annotated[
        list[str] | None, typer.Argument(help="Noms, fichiers .yaml ou dossiers ; ceux en usage par défaut.")
    ] = None,
    lang: Lang = "fr",
) -> None:
    """Écrit le registre public des algorithmes (CRPA L312-1-3) : une page et un JSON par référentiel, et un index."""
    language = language_of(lang)
    wrong: list[GdrError] = []
    books = list(_read(rulebooks or names_in_use(), wrong))
    for each in books:
        _write(each, folder, language)
    if books:
        _write_index(books, folder, language)
    show_diagnostics([found for error in wrong for found in error.diagnostics], language)
    if wrong:
        raise typer.Exit(1)


def _read(names: Iterable[str], wrong: list[GdrError]) -> Iterator[Books]:
    """The rulebooks of these names; those that cannot be read are set aside, and the others go on."""
    day = today()
    for name in names:
        try:
            found = all_sought(name)
        except GdrError as error:
            wrong.append(error)
            continue
        for each in found:
            yield from _tried(each, day, wrong)


def _tried(found: Sought, day: date, wrong: list[GdrError]) -> Iterator[Books]:
    try:
        yield books_from(found, day)
    except GdrError as error:
        wrong.append(error)


def _write(books: Books, folder: Path, language: Language) -> None:
    page = written_whole(folder / f"{books.id}.html", render_register(books.versions, books.lead, language=language))
    written_whole(folder / f"{books.id}.json", register_json(books.versions, books.lead))
    out.print(text("registered", language, id=escape(books.id), page=escape(str(page))))
    keys = ", ".join(f"notice.{key}" for key in missing(books.lead))
    if keys:
        out.print(text("register_missing", language, id=escape(books.id), keys=keys))


def _write_index(books: list[Books], folder: Path, language: Language) -> None:
    held = [(each.versions, each.lead) for each in books]
    written_whole(folder / "index.html", render_register_index(held, language=language))
    written_whole(folder / "index.json", register_index_json(held))
