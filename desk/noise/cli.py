"""What is typed to see how much people differ on the same facts. Nothing is decided here.

What computes it brings scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from desk.carrying_out import carried_out
from desk.learning.options import (
    DecisionMapping,
    FactMapping,
    HistoryName,
    Query,
    ScaleName,
    TableName,
    Typed,
    Without,
    unknown_attributes,
)
from desk.options import AsJson, Lang, PageFolder, RulebookName, Seed, Sheet

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
    without: Without = None,
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
    left_out = tuple(without or ())
    alike = typed.understood(lambda book: unknown_attributes("--without", left_out, book))
    module = import_module("desk.noise.command")
    guess = None if expected is None else expected / 100
    carried_out(module.Audit(module.Asked(**alike, expected=guess, without=left_out, near=near, seed=seed)))
