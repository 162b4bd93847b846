"""What is typed to see how much people differ on the same facts. Nothing is decided here.

What computes it brings scipy: it is loaded only once the command is typed.
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
from desk.learning import messages as say
from desk.learning.cli import SCALES
from desk.options import Lang, RulebookName, Sheet, language_of, one_of
from desk.terminal import show_diagnostics
from engine.errors import GdrError, diagnostic
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)


@app.callback()
def auditing() -> None:
    """What keeps `noise` the name of a command where it is the only one."""


@app.command()
def noise(
    history: Annotated[
        Path,
        typer.Argument(metavar="HISTORIQUE", help="Ce qu'écrit gdr history, une table de décisions, ou « ledger »."),
    ],
    rulebook: RulebookName,
    expected: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="POURCENTAGE", help="Ce que les responsables attendaient, avant l'audit."),
    ] = None,
    mapping: Annotated[
        str | None, typer.Option("--mapping", "-m", help="Correspondance des décisions : son nom, ou un fichier .yaml.")
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(metavar="NOM", help="Correspondance des dossiers ; sinon une colonne par critère."),
    ] = None,
    scale: Annotated[str, typer.Option(metavar="|".join(SCALES), help="Ce qui a été décidé.")] = "modes",
    near: Annotated[
        float, typer.Option(min=0, max=1, help="Distance des dossiers proches ; 0 : ne pas en chercher.")
    ] = 0.05,
    seed: Annotated[int, typer.Option(help="Graine des tirages : la même donne les mêmes figures.")] = 1,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Écrire le JSON au terminal, au lieu des tableaux.")] = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Mêmes faits, décisions différentes : combien souvent, d'où cela vient, quels dossiers discuter."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = one_of("--scale", scale, SCALES)
    if chosen == "priorities" and not books.lead.priorities:
        raise GdrError([diagnostic(say.NO_PRIORITIES, id=books.lead.id)])
    read_by = [load_mapping(each) if each else None for each in (mapping, facts)]
    module = import_module("desk.noise.command")
    asked = module.Asked(
        file=history,
        books=books,
        scale=chosen,
        language=language,
        expected=None if expected is None else expected / 100,
        mappings=tuple(read_by),
        sheet=sheet,
        near=near,
        seed=seed,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Audit(asked).run()
