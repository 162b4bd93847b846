"""The options of the commands that read past decisions."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desk.learning import messages as say
from desk.options import one_of
from engine.errors import Diagnostic, GdrError, diagnostic
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.mapping_loading import load_mapping

if TYPE_CHECKING:
    from intake.databases import Database

SCALES = ("modes", "priorities")
HistoryName = Annotated[
    str,
    typer.Argument(
        metavar="HISTORIQUE",
        help="Ce qu'écrit gdr history, une table de décisions, l'adresse d'une base (sqlite:///…), ou « ledger ».",
    ),
]
TableName = Annotated[str, typer.Option(metavar="NOM", help="D'une base : la table, ou la vue, à lire.")]
Query = Annotated[str, typer.Option(metavar="SQL", help="D'une base : ce qu'il faut lire (SELECT …).")]
DecisionMapping = Annotated[
    str | None, typer.Option("--mapping", "-m", help="Correspondance des décisions : son nom, ou un fichier .yaml.")
]
FactMapping = Annotated[
    str | None, typer.Option(metavar="NOM", help="Correspondance des dossiers ; sinon une colonne par critère.")
]
ScaleName = Annotated[str, typer.Option(metavar="|".join(SCALES), help="Ce qui a été décidé.")]
Without = Annotated[
    list[str] | None, typer.Option(metavar="CRITÈRE", help="Faire comme s'il était inconnu (répétable).")
]


def source_of(history: str, table: str, query: str) -> Path | Database:
    """A file, or a database, whose driver is loaded only then. Raises GdrError for a table asked of a file."""
    if "://" in history:
        found: Database = import_module("intake.databases").Database(history, table, query)
        return found
    if table or query:
        raise GdrError([diagnostic(say.NO_DATABASE, option="--table" if table else "--query", file=history)])
    return Path(history)


def scale_of(name: str) -> str:
    """The scale asked for. Raises GdrError for another word."""
    return one_of("--scale", name, SCALES)


def lacking(scale: str, rulebook: Rulebook) -> list[Diagnostic]:
    """That the rulebook has no priorities, where they are asked for."""
    wanting = scale == "priorities" and not rulebook.priorities
    return [diagnostic(say.NO_PRIORITIES, id=rulebook.id)] if wanting else []


def refuse(found: list[Diagnostic]) -> None:
    """Raises GdrError with all that was typed amiss, if anything was."""
    if found:
        raise GdrError(found)


def mappings_of(*names: str | None) -> tuple[Mapping | None, ...]:
    """The mappings, by name or by file. Raises GdrError for what cannot be read."""
    return tuple(load_mapping(each) if each else None for each in names)
