"""What is typed to make the book of a rulebook. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.book import messages as say
from desk.book.counted import History
from desk.book.making import Asked, make
from desk.book.telling import tell
from desk.day import today
from desk.interruption import answered_by
from desk.options import Lang, MappingName, Sheet, language_of
from desk.terminal import show_diagnostics
from engine.errors import GdrError, Location, diagnostic
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)


@app.callback()
def books() -> None:
    """What keeps `book` the name of a command where it is the only one."""


@app.command()
def book(
    rulebook: Annotated[
        str, typer.Argument(help="Référentiel ou socle commun : son nom, nom@2 pour une version, ou un fichier .yaml.")
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Dossier du livre : nouveau, vide, ou d'un livre précédent.")
    ],
    history: Annotated[
        list[Path] | None, typer.Option(help="Demandes passées où compter aussi les règles (répétable).")
    ] = None,
    mapping: MappingName = None,
    sheet: Sheet = None,
    restart: Annotated[bool, typer.Option("--restart", help="Remplacer le livre d'un autre référentiel.")] = False,
    lang: Lang = "fr",
) -> None:
    """Écrit le livre d'un référentiel : une page par règle, table et critère, et tout en un document à imprimer."""
    language = language_of(lang)
    _refuse_readings_of_nothing(history, {"--mapping": mapping, "--sheet": sheet})
    read_by = load_mapping(mapping) if mapping else None
    past = History(tuple(history), read_by, sheet) if history else None
    with answered_by("book_stopped", language):
        made = make(Asked(rulebook, out, today(), language, past, restart))
    show_diagnostics(made.warnings, language)
    tell(made, out, language)


def _refuse_readings_of_nothing(history: list[Path] | None, readings: dict[str, str | None]) -> None:
    """Ways to read a history, where there is none."""
    idle = [option for option, given in readings.items() if given]
    if idle and not history:
        raise GdrError([diagnostic(say.NO_HISTORY, Location(), option=option) for option in idle])
