"""What is typed to learn from past decisions. Nothing is decided here.

What learns brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desk import checking
from desk.books import Books, books_of
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
from desk.options import AsJson, Lang, RecordAs, RulebookName, Seed, Sheet, language_of
from desk.terminal import show_diagnostics
from engine.errors import Diagnostic, diagnostic, nearest, nearest_said

if TYPE_CHECKING:
    pass

app = typer.Typer(add_completion=False)


@app.callback()
def learning() -> None:
    """What keeps `learn` the name of a command where it is the only one."""


@app.command()
def learn(
    history: HistoryName,
    rulebook: RulebookName,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    table: TableName = "",
    query: Query = "",
    scale: ScaleName = "modes",
    lock: Annotated[list[str] | None, typer.Option(metavar="RÈGLE", help="Garder ses points (répétable).")] = None,
    without: Without = None,
    allow: Annotated[
        list[str] | None,
        typer.Option(metavar="CRITÈRE", help="Le garder, même s'il semble donner la décision (répétable)."),
    ] = None,
    keep_thresholds: Annotated[
        bool, typer.Option("--keep-thresholds", help="Laisser les niveaux commencer où ils commencent.")
    ] = False,
    seed: Seed = 1,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire le référentiel proposé et le JSON.")
    ] = None,
    card: Annotated[
        str,
        typer.Option(metavar="RÈGLE", help="Montrer la fiche d'une règle, ou « ensemble » : points et seuils."),
    ] = "",
    as_json: AsJson = False,
    record: Annotated[
        bool, typer.Option("--record", help="Inscrire les propositions au registre, à approuver par quelqu'un d'autre.")
    ] = False,
    as_: RecordAs = None,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Apprend de décisions passées, et propose : des points, des règles. Ne change rien ; une personne décide."""
    language, books = language_of(lang), books_of(rulebook, today())
    chosen = scale_of(scale)
    named = {"--lock": tuple(lock or ()), "--without": tuple(without or ()), "--allow": tuple(allow or ())}
    _refuse(books, chosen, named, unwritten=record and out is None)
    read_by = mappings_of(mapping, facts)
    module = import_module("desk.learning.command")
    asked = module.Asked(
        file=source_of(history, table, query),
        books=books,
        scale=chosen,
        language=language,
        mappings=read_by,
        sheet=sheet,
        locked=named["--lock"],
        without=named["--without"],
        allowed=named["--allow"],
        seed=seed,
        keep_thresholds=keep_thresholds,
        folder=out,
        card=card,
        as_json=as_json,
    )
    show_diagnostics(checking.doubts_of(books), language)
    with answered_by("stopped_unwritten", language):
        done = module.Learning(asked).run()
    if record and done.drafts is not None:
        import_module("desk.learning.recording").record(done, asked, as_, today())
    if done.usable.verdict == "stop":
        raise typer.Exit(1)


def _refuse(books: Books, scale: str, named: dict[str, tuple[str, ...]], *, unwritten: bool) -> None:
    """Raises GdrError with every name that the rulebook has not, and what is missing."""
    book = books.lead
    rules, attributes = tuple(rule.id for rule in book.all_rules), tuple(book.attributes)
    found: list[Diagnostic] = []
    for option, names in named.items():
        known = rules if option == "--lock" else attributes
        what = ("une règle", "a rule") if option == "--lock" else ("un critère", "an attribute")
        for name in (each for each in names if each not in known):
            values = {"option": option, "name": name, "id": book.id, "what_fr": what[0], "what_en": what[1]}
            found.append(diagnostic(say.NO_SUCH, **values, **nearest_said(nearest(name, known))))
    found += lacking(scale, book)
    if unwritten:
        found.append(diagnostic(say.OUT_NEEDED))
    refuse(found)
