"""The options of the commands that read past decisions, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desk.books import books_of
from desk.day import today
from desk.learning import messages as say
from desk.options import language_of, one_of
from engine.errors import Diagnostic, GdrError, diagnostic, nearest, nearest_said
from engine.first_few import first_few
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.mapping_loading import load_mapping

if TYPE_CHECKING:
    from intake.databases import Database

SHOWN = 12  # names listed where none is near
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
Allow = Annotated[
    list[str] | None,
    typer.Option(metavar="CRITÈRE", help="Le garder, même s'il semble donner la décision (répétable)."),
]


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What is typed alike of all these commands. `mappings`: their names, of decisions first."""

    history: str
    rulebook: str
    mappings: tuple[str | None, ...]
    table: str
    query: str
    scale: str
    out: Path | None
    as_json: bool
    sheet: str | None
    lang: str

    def understood(self, amiss: Callable[[Rulebook], Iterable[Diagnostic]]) -> dict[str, Any]:
        """The same as `AskedOfHistory` takes it. `amiss`: what else is wrong, the rulebook being known.

        Raises GdrError with all that was typed amiss; for what cannot be read.
        """
        language, books = language_of(self.lang), books_of(self.rulebook, today())
        scale = one_of("--scale", self.scale, SCALES)
        found = [*amiss(books.lead), *_lacking(scale, books.lead)]
        if found:
            raise GdrError(found)
        return {
            "mappings": mappings_of(*self.mappings),
            "file": self._source(),
            "books": books,
            "scale": scale,
            "language": language,
            "sheet": self.sheet,
            "folder": self.out,
            "as_json": self.as_json,
            "rulebook": self.rulebook,
        }

    def _source(self) -> Path | Database:
        """A file, or a database, whose driver is loaded only then. Raises GdrError for a table asked of a file."""
        if "://" in self.history:
            found: Database = import_module("intake.databases").Database(self.history, self.table, self.query)
            return found
        if self.table or self.query:
            option = "--table" if self.table else "--query"
            raise GdrError([diagnostic(say.NO_DATABASE, option=option, file=self.history)])
        return Path(self.history)


def _lacking(scale: str, rulebook: Rulebook) -> list[Diagnostic]:
    """That the rulebook has no priorities, where they are asked for."""
    wanting = scale == "priorities" and not rulebook.priorities
    return [diagnostic(say.NO_PRIORITIES, id=rulebook.id)] if wanting else []


def unknown_rules(option: str, names: Iterable[str], book: Rulebook) -> Iterator[Diagnostic]:
    """That the rulebook has no such rule, nor row."""
    return _unknown(option, names, book, tuple(rule.id for rule in book.all_rules), ("une règle", "a rule"))


def unknown_attributes(option: str, names: Iterable[str], book: Rulebook) -> Iterator[Diagnostic]:
    """That the rulebook has no such attribute."""
    return _unknown(option, names, book, tuple(book.attributes), ("un critère", "an attribute"))


def _unknown(
    option: str, names: Iterable[str], book: Rulebook, known: tuple[str, ...], what: tuple[str, str]
) -> Iterator[Diagnostic]:
    values = {"option": option, "id": book.id, "what_fr": what[0], "what_en": what[1]}
    for name in (each for each in names if each not in known):
        yield diagnostic(say.NO_SUCH, name=name, **values, **_nearest(name, known))


def _nearest(name: str, known: tuple[str, ...]) -> dict[str, str]:
    """The nearest name; where none is near, the first of those that there are."""
    near, some = nearest(name, known), first_few(known, SHOWN)
    return nearest_said(near) if near else {"near_fr": f"Il y a : {some}.", "near_en": f"There are: {some}."}


def mappings_of(*names: str | None) -> tuple[Mapping | None, ...]:
    """The mappings, by name or by file. Raises GdrError for what cannot be read."""
    return tuple(load_mapping(each) if each else None for each in names)
