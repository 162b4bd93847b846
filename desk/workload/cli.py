"""What is typed to foresee the work to come. Nothing is decided here.

What foresees brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk import checking
from desk.books import books_of
from desk.day import today
from desk.interruption import answered_by
from desk.learning.options import (
    SCALES,
    HistoryName,
    Query,
    TableName,
    lacking,
    mappings_of,
    refuse,
    scale_of,
    source_of,
)
from desk.options import AsJson, Lang, PageFolder, RulebookName, Seed, Sheet, language_of, one_of
from desk.terminal import show_diagnostics
from desk.workload import messages as say
from engine.errors import Diagnostic, diagnostic

app = typer.Typer(add_completion=False)
BY = ("month", "week")


@app.callback()
def foreseeing() -> None:
    """What keeps `workload` the name of a command where it is the only one."""


@app.command()
def workload(
    history: HistoryName,
    rulebook: RulebookName,
    files: Annotated[
        list[Path] | None, typer.Option(metavar="FICHIER", help="Les dossiers à venir (répétable).")
    ] = None,
    mapping: Annotated[
        str | None,
        typer.Option("--mapping", "-m", help="Correspondance de l'historique : son nom, ou un fichier .yaml."),
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(
            metavar="NOM", help="Correspondance des dossiers, passés et à venir ; sinon une colonne par critère."
        ),
    ] = None,
    coming: Annotated[
        str | None,
        typer.Option(metavar="NOM", help="Correspondance des dossiers à venir, si elle est autre ; vide : aucune."),
    ] = None,
    table: TableName = "",
    query: Query = "",
    scale: Annotated[str, typer.Option(metavar="|".join(SCALES), help="Par mode, ou par priorité.")] = "modes",
    by: Annotated[str, typer.Option(metavar="|".join(BY), help="Par mois, ou par semaine.")] = "month",
    seed: Seed = 1,
    draws: Annotated[int, typer.Option(min=100, help="Tirages des sommes.")] = 2000,
    out: PageFolder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Prévoit délais et temps des dossiers à venir, avec ce que valent ces prévisions, et la charge par métier."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen, period = scale_of(scale), one_of("--by", by, BY)
    found: list[Diagnostic] = [] if files else [diagnostic(say.NO_FILES)]
    found += lacking(chosen, books.lead)
    refuse(found)
    read_by = mappings_of(mapping, facts, facts if coming is None else coming)
    module = import_module("desk.workload.command")
    asked = module.Asked(
        file=source_of(history, table, query),
        coming=tuple(files or ()),
        books=books,
        scale=chosen,
        by=period,
        seed=seed,
        draws=draws,
        language=language,
        mappings=read_by,
        sheet=sheet,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Foreseeing(asked).run()
