"""What is typed to make a draft of a grid. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.grids.drafting import Asked, draft
from desk.grids.telling import tell
from desk.options import Lang, language_of

app = typer.Typer(add_completion=False, no_args_is_help=True)
rulebook = typer.Typer(no_args_is_help=True, help="Un nouveau référentiel, tiré d'une grille qui existe.")
app.add_typer(rulebook, name="rulebook")


@app.callback()
def drafts() -> None:
    """What keeps `rulebook` the name of a group where it is the only one."""


@rulebook.callback()
def group() -> None:
    """What keeps `from-grid` the name of a command where it is the only one."""


@rulebook.command("from-grid")
def from_grid(
    workbook: Annotated[Path, typer.Argument(help="La grille : un classeur .xlsx, quelle que soit sa disposition.")],
    mapping: Annotated[
        Path | None, typer.Option("--mapping", "-m", help="La correspondance d'un premier essai, corrigée.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Le brouillon à écrire, .yaml ; ici par défaut.")
    ] = None,
    id: Annotated[
        str | None, typer.Option(help="Identifiant du référentiel ; tiré du nom du classeur par défaut.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Remplacer les fichiers s'ils existent.")] = False,
    lang: Lang = "fr",
) -> None:
    """Fait d'une grille Excel un brouillon de référentiel, et dit de chaque case comment elle a été comprise."""
    language = language_of(lang)
    done = draft(Asked(workbook, mapping, out, id, replace, language))
    tell(done, language)
    if done.draft is None or any(each.diagnostic.severity == "error" for each in done.made.reading.found):
        raise typer.Exit(1)
