"""What is typed to learn from divergences. Nothing is decided here.

What learns brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module

import typer

from desk.carrying_out import carried_out
from desk.learning.options import (
    Allow,
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
def studying() -> None:
    """What keeps `divergences` the name of a command where it is the only one."""


@app.command()
def divergences(
    history: HistoryName,
    rulebook: RulebookName,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    table: TableName = "",
    query: Query = "",
    scale: ScaleName = "modes",
    without: Without = None,
    allow: Allow = None,
    seed: Seed = 1,
    out: PageFolder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Ce que savent ceux qui s'écartent du référentiel : règles en cause, faits, motifs qu'aucun critère ne nomme."""
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
    unused, allowed = tuple(without or ()), tuple(allow or ())
    alike = typed.understood(
        lambda book: (
            *unknown_attributes("--without", unused, book),
            *unknown_attributes("--allow", allowed, book),
        )
    )
    module = import_module("desk.divergences.command")
    carried_out(module.Study(module.Asked(**alike, without=unused, allowed=allowed, seed=seed)))
