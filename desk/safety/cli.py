"""What is typed to make a safety case. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk import checking
from desk.books import books_of
from desk.day import today
from desk.engines import ENGINES
from desk.options import Engine, JsonDocument, Lang, MappingName, Restart, Sheet, language_of, one_of
from desk.running import Asked
from desk.safety.asking import Typed
from desk.safety.command import make
from desk.safety.telling import tell
from desk.terminal import show_diagnostics
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)


@app.callback()
def safety_cases() -> None:
    """What keeps `safety` the name of a command where it is the only one."""


@app.command()
def safety(
    rulebook: Annotated[str, typer.Argument(help="Son nom, nom@2 pour une version, ou un fichier .yaml.")],
    history: Annotated[list[Path], typer.Argument(help="Demandes passées, dont la suite est connue.")],
    mapping: MappingName = None,
    severe: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SUITE",
            help="Suite qui fait d'un mode léger une erreur : refuse, « classe=classe I » (répétable) ;"
            " celles de la correspondance par défaut.",
        ),
    ] = None,
    light: Annotated[
        str | None,
        typer.Option(
            metavar="MODE",
            help="Le plus lourd des modes légers ; celui de la correspondance, ou le premier, par défaut.",
        ),
    ] = None,
    days: Annotated[
        list[str] | None,
        typer.Option(metavar="MODE=JOURS", help="Jours d'expert par dossier : simplifie=1,approfondi=5."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Dossier des résultats, nouveau ou d'un gdr triage ; par défaut out/safety-…."
        ),
    ] = None,
    as_json: JsonDocument = False,
    sheet: Sheet = None,
    engine: Engine = "chaining",
    restart: Restart = False,
    lang: Lang = "fr",
) -> None:
    """Dit, sur des dossiers dont la suite est connue, lesquels étaient traités trop légèrement, et à quel prix."""
    language, books = language_of(lang), books_of(rulebook, today())
    asked = Asked(
        files=tuple(history),
        books=books,
        mapping=load_mapping(mapping) if mapping else None,
        folder=out or Path("out") / f"safety-{books.id}",
        made_on=today(),
        engine=one_of("--engine", engine, ENGINES),
        sheet=sheet,
        reports=False,
        restart=restart,
        language=language,
    )
    show_diagnostics(checking.doubts_of(books), language)
    made = make(asked, Typed(tuple(severe or ()), light, tuple(days or ())))
    if as_json:
        typer.echo(made.case.to_json(), nl=False)
    else:
        tell(made, language)
