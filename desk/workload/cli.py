"""What is typed to foresee the work to come. Nothing is decided here.

What foresees brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk.carrying_out import carried_out
from desk.learning.options import SCALES, HistoryName, Query, TableName, Typed
from desk.options import AsJson, Lang, PageFolder, RulebookName, Seed, Sheet, one_of
from desk.workload import messages as say
from engine.errors import diagnostic

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
    typed = Typed(
        history=history,
        rulebook=rulebook,
        mappings=(mapping, facts, facts if coming is None else coming),
        table=table,
        query=query,
        scale=scale,
        out=out,
        as_json=as_json,
        sheet=sheet,
        lang=lang,
    )
    period = one_of("--by", by, BY)
    alike = typed.understood(lambda _: [] if files else [diagnostic(say.NO_FILES)])
    module = import_module("desk.workload.command")
    carried_out(module.Foreseeing(module.Asked(**alike, coming=tuple(files or ()), by=period, seed=seed, draws=draws)))
