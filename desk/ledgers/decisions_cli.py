"""What is typed to bring past decisions in. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.books import books_of
from desk.day import today
from desk.files import file_digest
from desk.interruption import safe_points
from desk.ledgers.access import acting, opened
from desk.ledgers.decision_files import DecisionFile, vocabulary
from desk.ledgers.decisions_importer import Importer
from desk.ledgers.history_columns import BESIDE
from desk.ledgers.known_rulebooks import only_rulebook, recorded_rulebook
from desk.ledgers.options import As
from desk.options import Lang, MappingName, Sheet, language_of
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import err, out, progress
from desk.texts import text
from engine.errors import Language
from intake.mapping_loading import load_mapping
from ledger.importing import Counts, Importing

NATIVE = "native"
app = typer.Typer()
decisions = typer.Typer(no_args_is_help=True, help="Les décisions passées, prises avant ce registre.")
app.add_typer(decisions, name="decisions")


@decisions.callback()
def _group() -> None:
    """A group, though it has one command so far."""


@decisions.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="Décisions : CSV, JSON, JSON Lines, XLSX, ODS ou Parquet.")],
    mapping: MappingName = None,
    rulebook: Annotated[
        str | None, typer.Option("--rulebook", "-r", help="Référentiel des dossiers ; le seul du registre par défaut.")
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(metavar="NOM", help=f"Inscrire aussi les dossiers, lus par cette correspondance ou « {NATIVE} »."),
    ] = None,
    rejects: Annotated[Path, typer.Option(help="Où nommer les lignes rejetées.")] = Path("rejects.csv"),
    sheet: Sheet = None,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Inscrit des décisions passées. Interrompu ou relancé, n'inscrit rien deux fois."""
    language = language_of(lang)
    with opened(create=facts is not None) as ledger:
        actor = acting(ledger, as_)
        name = rulebook or only_rulebook(ledger)
        cases = _cases(file, name, facts, sheet) if facts else None
        book = cases.books.lead if cases else recorded_rulebook(ledger, name)
        beside = BESIDE | frozenset(book.attributes)
        held = DecisionFile(
            path=file,
            rulebook=book,
            sha256=file_digest(file),
            mapping=load_mapping(mapping) if mapping else None,
            facts=cases,
            sheet=sheet,
            beside=beside,
        )
        held.probe()
        importer = Importer(ledger, actor, held, Importing(ledger, actor, book.id, today()), name)
        with progress() as shown, safe_points() as stop_if_asked:
            tick = Bar(shown, language, stop_if_asked).start("importing", None)
            counts = importer.run(rejects, language, tick)
    _say(importer, counts, rejects, language)
    if importer.rejected:
        raise typer.Exit(1)


def _cases(file: Path, name: str, facts: str, sheet: str | None) -> Sources:
    mapping = None if facts == NATIVE else load_mapping(facts)
    books = books_of(name, today())
    return Sources(
        (file,), books, mapping, sheet, BESIDE | frozenset(vocabulary(books.lead).attributes), recurring=True
    )


def _say(importer: Importer, counts: Counts, rejects: Path, language: Language) -> None:
    out.print(text("imported", language, count=counts.recorded, known=counts.known))
    for reason, count in importer.apart.most_common():
        out.print(text("apart", language, count=count, reason=reason))
    for key in ("unexplained", "undated"):
        if getattr(counts, key):
            err.print("[yellow]" + text(f"imported_{key}", language, count=getattr(counts, key)) + "[/]")
    if importer.rejected:
        err.print("[yellow]" + text("rejected", language, file=rejects, count=importer.rejected) + "[/]")
