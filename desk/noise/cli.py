"""What is typed to see how much people differ on the same facts. Nothing is decided here.

What computes it brings scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from desk import checking
from desk.books import books_of
from desk.day import today
from desk.interruption import answered_by
from desk.learning.options import (
    DecisionMapping,
    FactMapping,
    HistoryName,
    Query,
    ScaleName,
    TableName,
    lacking,
    mappings_of,
    refuse,
    scale_of,
    source_of,
)
from desk.options import AsJson, Lang, PageFolder, RulebookName, Seed, Sheet, language_of
from desk.terminal import show_diagnostics

app = typer.Typer(add_completion=False)


@app.callback()
def auditing() -> None:
    """What keeps `noise` the name of a command where it is the only one."""


@app.command()
def noise(
    history: HistoryName,
    rulebook: RulebookName,
    expected: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="POURCENTAGE", help="Ce que les responsables attendaient, avant l'audit."),
    ] = None,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    table: TableName = "",
    query: Query = "",
    scale: ScaleName = "modes",
    near: Annotated[
        float, typer.Option(min=0, max=1, help="Distance des dossiers proches ; 0 : ne pas en chercher.")
    ] = 0.05,
    seed: Seed = 1,
    out: PageFolder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Mêmes faits, décisions différentes : combien souvent, d'où cela vient, quels dossiers discuter."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = scale_of(scale)
    refuse(lacking(chosen, books.lead))
    read_by = mappings_of(mapping, facts)
    module = import_module("desk.noise.command")
    asked = module.Asked(
        file=source_of(history, table, query),
        books=books,
        scale=chosen,
        language=language,
        expected=None if expected is None else expected / 100,
        mappings=read_by,
        sheet=sheet,
        near=near,
        seed=seed,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Audit(asked).run()
