"""The options that several commands take, and the few words that some of them allow."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

from desk import messages as say
from desk.engines import ENGINES
from engine.errors import GdrError, Language, Location, diagnostic
from engine.verification import CHECKS

WRITTEN_AS = ("yaml", "gherkin")
PROVED = tuple(sorted((*(each.code for each in CHECKS), "DIVERGENT")))
Lang = Annotated[str, typer.Option("--lang", metavar="fr|en", envvar="GDR_LANG", help="Langue : fr ou en.")]
Engine = Annotated[str, typer.Option(metavar="|".join(ENGINES), help="Moteur : chaining (production) ou reference.")]
RulebookName = Annotated[
    str,
    typer.Option(
        "--rulebook", "-r", help="Référentiel : son nom, nom@2 pour une version, un fichier .yaml, un classeur .xlsx."
    ),
]
MappingName = Annotated[
    str | None, typer.Option("--mapping", "-m", help="Correspondance des colonnes : son nom, ou un fichier .yaml.")
]
Outcomes = Annotated[
    list[str] | None, typer.Option(help="Suite à confronter au mode proposé : son nom ou sa colonne (répétable).")
]
Exact = Annotated[
    bool | None,
    typer.Option(
        "--exact/--no-exact",
        help="L'explication exacte dans chaque rapport ; sans consigne, jusqu'à 200 dossiers.",
        show_default=False,
    ),
]
Record = Annotated[
    bool, typer.Option("--record", help="Inscrire dossiers et évaluations au registre (GDR_LEDGER dit où).")
]
RecordAs = Annotated[
    str | None, typer.Option("--as", metavar="COMPTE", help="Inscrire par ce compte, si le registre le permet.")
]
Sheet = Annotated[str | None, typer.Option(help="Feuille d'un classeur ; la première par défaut.")]

AsJson = Annotated[bool, typer.Option("--json", help="Écrire le JSON au terminal, au lieu des tableaux.")]
JsonDocument = Annotated[bool, typer.Option("--json", help="Tout écrire en un seul document JSON.")]
Restart = Annotated[bool, typer.Option("--restart", help="Remplacer les résultats de ce dossier.")]
Budget = Annotated[int, typer.Option(min=1, help="Effort du solveur par question.")]
Seed = Annotated[int, typer.Option(help="Graine des tirages : la même donne les mêmes figures.")]
PageFolder = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")
]


def language_of(lang: str) -> Language:
    """The language asked for. Raises GdrError for another than the two."""
    return cast(Language, one_of("--lang", lang, ("fr", "en")))


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> str:
    """A value that must be one of a few words. Raises GdrError."""
    if value not in allowed:
        raise GdrError([diagnostic(say.NOT_ONE_OF, Location(), option=option, value=value, allowed=", ".join(allowed))])
    return value
