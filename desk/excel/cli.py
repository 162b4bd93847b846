"""What is typed to send a rulebook to Excel. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.day import today
from desk.engines import ENGINES
from desk.excel.exporting import export as write_workbook
from desk.excel.importing import AnnotatedError, Asked
from desk.excel.importing import import_ as read_workbook
from desk.excel.telling import show_tried
from desk.excel.trying import Asked as Trying
from desk.excel.trying import try_workbook
from desk.options import Engine, Lang, language_of, one_of
from desk.terminal import err, show_diagnostics
from desk.terminal import out as terminal
from desk.texts import text

app = typer.Typer(add_completion=False, no_args_is_help=True)
excel = typer.Typer(no_args_is_help=True, help="Un référentiel comme classeur Excel, que les experts remplissent.")
app.add_typer(excel, name="excel")
Replace = Annotated[bool, typer.Option("--replace", help="Remplacer le fichier s'il existe.")]


@app.callback()
def workbooks() -> None:
    """What keeps `excel` the name of a group where it is the only one."""


@excel.command()
def export(
    rulebook: Annotated[str, typer.Argument(help="Son nom, nom@2 pour une version, ou un fichier .yaml.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Le classeur à écrire, .xlsx.")],
    replace: Replace = False,
    lang: Lang = "fr",
) -> None:
    """Écrit un référentiel comme classeur : une feuille par partie, prête à être modifiée."""
    language = language_of(lang)
    done = write_workbook(rulebook, out, today(), replace=replace)
    show_diagnostics(done.warnings, language)
    if not done.canonical:
        terminal.print(text("excel_not_canonical", language, file=done.source))
    terminal.print(text("excel_exported", language, file=out))


@excel.command(name="import")
def import_(
    workbook: Annotated[Path, typer.Argument(help="Le classeur rempli, .xlsx.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Le référentiel à écrire, .yaml.")],
    annotated: Annotated[
        Path | None,
        typer.Option(help="La copie où écrire les fautes en commentaires ; à côté du classeur par défaut."),
    ] = None,
    replace: Replace = False,
    lang: Lang = "fr",
) -> None:
    """Relit un classeur : écrit le référentiel, ou dit toutes les fautes, chacune à sa case."""
    language = language_of(lang)
    try:
        warnings = read_workbook(Asked(workbook, out, annotated, replace, language))
    except AnnotatedError as error:
        err.print(text("excel_annotated", language, file=error.copy))
        raise
    show_diagnostics(warnings, language)
    terminal.print(text("excel_imported", language, file=out))


@excel.command(name="try")
def try_(
    workbook: Annotated[Path, typer.Argument(help="Le classeur, dont la feuille Cas décrit des dossiers.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="La copie à écrire, .xlsx ; à côté du classeur par défaut.")
    ] = None,
    replace: Replace = False,
    engine: Engine = "chaining",
    lang: Lang = "fr",
) -> None:
    """Évalue les cas du classeur avec ses règles, et écrit sous chacun ce qu'elles en disent, dans une copie."""
    language = language_of(lang)
    try:
        done = try_workbook(Trying(workbook, out, replace, one_of("--engine", engine, ENGINES), language))
    except AnnotatedError as error:
        err.print(text("excel_rules_wrong", language, file=error.copy))
        raise
    show_diagnostics(done.said, language)
    show_tried(done, language)
    if all(each.assessment is None for each in done.outcomes):
        raise typer.Exit(1)
