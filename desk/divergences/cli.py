"""What is typed to learn from divergences. Nothing is decided here.

What learns brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module

import typer

from desk import checking
from desk.books import books_of
from desk.day import today
from desk.interruption import answered_by
from desk.learning import messages as say
from desk.learning.options import (
    DecisionMapping,
    FactMapping,
    HistoryName,
    Query,
    ScaleName,
    TableName,
    Without,
    lacking,
    mappings_of,
    refuse,
    scale_of,
    source_of,
)
from desk.options import AsJson, Lang, PageFolder, RulebookName, Seed, Sheet, language_of
from desk.terminal import show_diagnostics
from engine.errors import Diagnostic, diagnostic, nearest, nearest_said
from engine.model import Rulebook

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
    seed: Seed = 1,
    out: PageFolder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Ce que savent ceux qui s'écartent du référentiel : règles en cause, faits, motifs qu'aucun critère ne nomme."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = scale_of(scale)
    _refuse(books.lead, chosen, tuple(without or ()))
    read_by = mappings_of(mapping, facts)
    module = import_module("desk.divergences.command")
    asked = module.Asked(
        file=source_of(history, table, query),
        books=books,
        scale=chosen,
        language=language,
        mappings=read_by,
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
    found += lacking(scale, book)
    refuse(found)
