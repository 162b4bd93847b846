"""What is typed to watch over drift. Nothing is decided here.

What watches brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from desk.carrying_out import carried_out
from desk.drift import messages as say
from desk.learning.options import DecisionMapping, FactMapping, HistoryName, Query, ScaleName, TableName, Typed
from desk.options import AsJson, Lang, PageFolder, RulebookName, Sheet
from engine.errors import diagnostic

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
    typed = Typed(
        history=history,
        rulebook=rulebook,
        mappings=(mapping, facts),
        table=table,
        query=query,
        scale=scale,
        out=out,
        as_json=as_json,
        sheet=sheet,
        lang=lang,
    )
    alike = typed.understood(lambda _: [diagnostic(say.BOTH)] if since and quarter else [])
    module = import_module("desk.drift.command")
    first, last = module.days_of(since, quarter)
    carried_out(module.Watching(module.Asked(**alike, since=first, until=last)))
