"""What is typed to learn from divergences. Nothing is decided here.

What learns brings scikit-learn and scipy: it is loaded only once the command is typed.
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
from engine.errors import Diagnostic, GdrError, diagnostic, nearest, nearest_said
from engine.model import Rulebook
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)


@app.callback()
def studying() -> None:
    """What keeps `divergences` the name of a command where it is the only one."""


@app.command()
def divergences(
    history: Annotated[
        Path,
        typer.Argument(metavar="HISTORIQUE", help="Ce qu'écrit gdr history, une table de décisions, ou « ledger »."),
    ],
    rulebook: RulebookName,
    mapping: Annotated[
        str | None, typer.Option("--mapping", "-m", help="Correspondance des décisions : son nom, ou un fichier .yaml.")
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(metavar="NOM", help="Correspondance des dossiers ; sinon une colonne par critère."),
    ] = None,
    scale: Annotated[str, typer.Option(metavar="|".join(SCALES), help="Ce qui a été décidé.")] = "modes",
    without: Annotated[
        list[str] | None, typer.Option(metavar="CRITÈRE", help="Faire comme s'il était inconnu (répétable).")
    ] = None,
    seed: Annotated[int, typer.Option(help="Graine des tirages : la même donne les mêmes figures.")] = 1,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Écrire le JSON au terminal, au lieu des tableaux.")] = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Ce que savent ceux qui s'écartent du référentiel : règles en cause, faits, motifs qu'aucun critère ne nomme."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = one_of("--scale", scale, SCALES)
    _refuse(books.lead, chosen, tuple(without or ()))
    read_by = [load_mapping(each) if each else None for each in (mapping, facts)]
    module = import_module("desk.divergences.command")
    asked = module.Asked(
        file=history,
        books=books,
        scale=chosen,
        language=language,
        mappings=tuple(read_by),
        sheet=sheet,
        without=tuple(without or ()),
        seed=seed,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Study(asked).run()


def _refuse(book: Rulebook, scale: str, without: tuple[str, ...]) -> None:
    """Raises GdrError with every name that the rulebook has not, and the scale that it has not."""
    found: list[Diagnostic] = []
    for name in (each for each in without if each not in book.attributes):
        values = {
            "option": "--without",
            "name": name,
            "id": book.id,
            "what_fr": "un critère",
            "what_en": "an attribute",
        }
        found.append(diagnostic(say.NO_SUCH, **values, **nearest_said(nearest(name, tuple(book.attributes)))))
    if scale == "priorities" and not book.priorities:
        found.append(diagnostic(say.NO_PRIORITIES, id=book.id))
    if found:
        raise GdrError(found)
