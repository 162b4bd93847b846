"""What is typed to watch over drift. Nothing is decided here.

What watches brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from desk import checking
from desk.books import Books, books_of
from desk.day import today
from desk.drift import messages as say
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
from desk.options import AsJson, Lang, PageFolder, RulebookName, Sheet, language_of
from desk.terminal import show_diagnostics
from engine.errors import Diagnostic, diagnostic

app = typer.Typer(add_completion=False)


@app.callback()
def watching() -> None:
    """What keeps `drift` the name of a command where it is the only one."""


@app.command()
def drift(
    history: HistoryName,
    rulebook: RulebookName,
    since: Annotated[
        str | None,
        typer.Option(metavar="JOUR", help="Regarder les décisions depuis ce jour ; sinon le dernier trimestre."),
    ] = None,
    quarter: Annotated[
        str | None, typer.Option(metavar="2026-T3", help="Regarder ce trimestre, sans rien de ce qui suit.")
    ] = None,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    table: TableName = "",
    query: Query = "",
    scale: ScaleName = "modes",
    out: PageFolder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Dit si le référentiel s'accorde encore aux décisions récentes : ont-elles changé, ou les dossiers ?"""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = scale_of(scale)
    _refuse(books, chosen, since, quarter)
    read_by = mappings_of(mapping, facts)
    module = import_module("desk.drift.command")
    first, last = module.days_of(since, quarter)
    asked = module.Asked(
        file=source_of(history, table, query),
        books=books,
        scale=chosen,
        since=first,
        until=last,
        language=language,
        mappings=read_by,
        sheet=sheet,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Watching(asked).run()


def _refuse(books: Books, scale: str, since: str | None, quarter: str | None) -> None:
    """Raises GdrError with every wrong word typed."""
    found: list[Diagnostic] = []
    if since and quarter:
        found.append(diagnostic(say.BOTH))
    found += lacking(scale, books.lead)
    refuse(found)
