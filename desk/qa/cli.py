"""What is typed to run scenarios. Nothing is decided here."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk.day import today
from desk.engines import ENGINES
from desk.files import written_whole
from desk.interruption import StoppedError
from desk.options import Budget, Engine, Lang, language_of, one_of
from desk.qa.command import Asked, Qa
from desk.qa.junit import junit_of
from desk.qa.telling import tell
from desk.terminal import out
from desk.texts import text
from engine.errors import Language
from engine.verification import BUDGET

app = typer.Typer(add_completion=False)


@app.callback()
def scenarios() -> None:
    """What keeps `qa` the name of a command where it is the only one."""


@app.command()
def qa(
    path: Annotated[Path | None, typer.Argument(help="Fichier .feature ou dossier ; features par défaut.")] = None,
    rulebook: Annotated[
        str | None, typer.Option("--rulebook", "-r", help="Ne jouer que ce référentiel : son nom ou un fichier .yaml.")
    ] = None,
    html: Annotated[Path | None, typer.Option(metavar="FICHIER", help="Écrire le rapport, une page HTML.")] = None,
    junit: Annotated[
        Path | None, typer.Option(metavar="FICHIER", help="Écrire le rapport en XML, au format JUnit.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Graine des paires engendrées : la même donne les mêmes.")] = 1,
    generate: Annotated[bool, typer.Option("--generate/--no-generate", help="Engendrer aussi des paires.")] = True,
    mutants: Annotated[bool, typer.Option("--mutants", help="Mesurer ce que valent les exemples.")] = False,
    budget: Budget = BUDGET,
    engine: Engine = "chaining",
    lang: Lang = "fr",
) -> None:
    """Joue des scénarios d'égalité de traitement : exemples, historique, preuves.

    Les phrases sont dans docs/qa.md ; « gdr rulebooks NOM » donne les noms qu'elles attendent : critères, modes,
    priorités, métiers, expertises, risques, enjeux, règles.
    """
    language = language_of(lang)
    asked = Asked(
        on=today(),
        language=language,
        path=path,
        engine=one_of("--engine", engine, ENGINES),
        rulebook=rulebook,
        seed=seed,
        generate=generate,
        mutants=mutants,
        budget=budget,
    )
    report = Qa(asked).run()
    tell(report, language)
    _write(junit, junit_of(report, language), language)
    if html is not None:
        _write(html, import_module("desk.qa.page").page_of(report, language), language)
    if report.interrupted:
        raise StoppedError
    if not report.ok:
        raise typer.Exit(1)


def _write(file: Path | None, content: str, language: Language) -> None:
    if file is not None:
        written_whole(file, content)
        out.print(text("qa_written", language, file=file))
