"""What is typed to watch over drift. Nothing is decided here.

What watches brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk import checking
from desk.books import Books, books_of
from desk.day import today
from desk.drift import messages as say
from desk.interruption import answered_by
from desk.learning import messages as say_of_scales
from desk.options import Lang, RulebookName, Sheet, language_of, one_of
from desk.terminal import show_diagnostics
from engine.errors import Diagnostic, GdrError, diagnostic
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)
SCALES = ("modes", "priorities")


@app.callback()
def watching() -> None:
    """What keeps `drift` the name of a command where it is the only one."""


@app.command()
def drift(
    history: Annotated[
        Path,
        typer.Argument(metavar="HISTORIQUE", help="Ce qu'écrit gdr history, une table de décisions, ou « ledger »."),
    ],
    rulebook: RulebookName,
    since: Annotated[
        str | None,
        typer.Option(metavar="JOUR", help="Regarder les décisions depuis ce jour ; sinon le dernier trimestre."),
    ] = None,
    quarter: Annotated[
        str | None, typer.Option(metavar="2026-T3", help="Regarder ce trimestre, sans rien de ce qui suit.")
    ] = None,
    mapping: Annotated[
        str | None, typer.Option("--mapping", "-m", help="Correspondance des décisions : son nom, ou un fichier .yaml.")
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(metavar="NOM", help="Correspondance des dossiers ; sinon une colonne par critère."),
    ] = None,
    scale: Annotated[str, typer.Option(metavar="|".join(SCALES), help="Ce qui a été décidé.")] = "modes",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Écrire le JSON au terminal.")] = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Dit si le référentiel s'accorde encore aux décisions récentes : ont-elles changé, ou les dossiers ?"""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = one_of("--scale", scale, SCALES)
    _refuse(books, chosen, since, quarter)
    read_by = [load_mapping(each) if each else None for each in (mapping, facts)]
    module = import_module("desk.drift.command")
    first, last = module.days_of(since, quarter)
    asked = module.Asked(
        file=history,
        books=books,
        scale=chosen,
        since=first,
        until=last,
        language=language,
        mappings=tuple(read_by),
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
    if scale == "priorities" and not books.lead.priorities:
        found.append(diagnostic(say_of_scales.NO_PRIORITIES, id=books.lead.id))
    if found:
        raise GdrError(found)
