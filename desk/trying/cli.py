"""What is typed to try a case. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.day import today
from desk.engines import ENGINES
from desk.interruption import StoppedError
from desk.options import Engine, Lang, language_of, one_of
from desk.trying.command import Asked, try_case

app = typer.Typer(add_completion=False)


@app.command("try")
def try_(
    rulebook: Annotated[str, typer.Argument(help="Son nom, nom@2 pour une version, un fichier .yaml ou .xlsx.")],
    facts: Annotated[
        list[str] | None,
        typer.Argument(metavar="CRITÈRE=VALEUR", help="Les faits ; sans eux, ils sont demandés un à un."),
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Le fichier .csv où écrire le dossier, que lit gdr triage.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Remplacer ce fichier s'il existe.")] = False,
    id: Annotated[str, typer.Option("--id", help="Comment le nommer.")] = "essai",
    engine: Engine = "chaining",
    lang: Lang = "fr",
) -> None:
    """Essaie un dossier tapé ici, question par question ou d'un coup. Rien n'est inscrit au registre."""
    asked = Asked(
        rulebook=rulebook,
        pairs=tuple(facts or ()),
        id=id,
        save=save,
        replace=replace,
        engine=one_of("--engine", engine, ENGINES),
        language=language_of(lang),
    )
    if try_case(asked, today()):
        raise StoppedError


@app.callback()
def trying() -> None:
    """What keeps `try` the name of a command where it is the only one."""
