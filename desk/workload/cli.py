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
from desk.learning import messages as say_of_scales
from desk.options import Lang, RulebookName, Sheet, language_of, one_of
from desk.terminal import show_diagnostics
from desk.workload import messages as say
from engine.errors import Diagnostic, GdrError, diagnostic
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)
SCALES, BY = ("modes", "priorities"), ("month", "week")


@app.callback()
def foreseeing() -> None:
    """What keeps `workload` the name of a command where it is the only one."""


@app.command()
def workload(
    history: Annotated[
        Path,
        typer.Argument(metavar="HISTORIQUE", help="Ce qu'écrit gdr history, une table de dossiers, ou « ledger »."),
    ],
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
    scale: Annotated[str, typer.Option(metavar="|".join(SCALES), help="Par mode, ou par priorité.")] = "modes",
    by: Annotated[str, typer.Option(metavar="|".join(BY), help="Par mois, ou par semaine.")] = "month",
    seed: Annotated[int, typer.Option(help="Graine des tirages : la même donne les mêmes figures.")] = 1,
    draws: Annotated[int, typer.Option(min=100, help="Tirages des sommes.")] = 2000,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Écrire le JSON au terminal.")] = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Prévoit délais et temps des dossiers à venir, avec ce que valent ces prévisions, et la charge par métier."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen, period = one_of("--scale", scale, SCALES), one_of("--by", by, BY)
    found: list[Diagnostic] = [] if files else [diagnostic(say.NO_FILES)]
    if chosen == "priorities" and not books.lead.priorities:
        found.append(diagnostic(say_of_scales.NO_PRIORITIES, id=books.lead.id))
    if found:
        raise GdrError(found)
    read_by = [load_mapping(each) if each else None for each in (mapping, facts, facts if coming is None else coming)]
    module = import_module("desk.workload.command")
    asked = module.Asked(
        file=history,
        coming=tuple(files or ()),
        books=books,
        scale=chosen,
        by=period,
        seed=seed,
        draws=draws,
        language=language,
        mappings=tuple(read_by),
        sheet=sheet,
        folder=out,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        module.Foreseeing(asked).run()
