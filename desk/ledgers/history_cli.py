"""What is typed to take the history of a rulebook out. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from desk.interruption import answered_by, safe_points
from desk.ledgers import messages_decisions as say
from desk.ledgers.access import acting, opened
from desk.ledgers.history_columns import Columns
from desk.ledgers.history_files import write_history, writer_for
from desk.ledgers.known_rulebooks import recorded_rulebook
from desk.ledgers.options import As
from desk.ledgers.taking_out import may_take_out
from desk.options import Lang, language_of
from desk.running import Bar
from desk.terminal import out as terminal
from desk.terminal import progress
from desk.texts import text
from ledger.histories import DecidedCase, history

app = typer.Typer()
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d", "%d/%m/%Y"], help="Depuis ce jour, compris.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d", "%d/%m/%Y"], help="Jusqu'à ce jour, compris.")]


@app.command("history")
def history_(
    rulebook: Annotated[str, typer.Argument(help="Référentiel des dossiers.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Fichier à écrire : .csv, .parquet ou .jsonl.")],
    since: Since = None,
    until: Until = None,
    names: Annotated[
        bool, typer.Option("--names", help="Les dossiers par leur identifiant, pour qui en a le droit.")
    ] = False,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Écrit l'historique d'un référentiel : une ligne par dossier décidé, avec ce qui était su, proposé, décidé."""
    language = language_of(lang)
    writer_for(out)
    with (
        answered_by("stopped_unwritten", language),
        opened() as ledger,
        progress() as shown,
        safe_points() as stop_if_asked,
    ):
        actor = acting(ledger, as_)
        if names:
            may_take_out(ledger, actor, say.NAMES_REFUSED)
        book = recorded_rulebook(ledger, rulebook)
        bar = Bar(shown, language, stop_if_asked)
        period = (day_of(since), day_of(until))
        columns = Columns.of(_ticked(history(ledger, rulebook, *period), bar.start("history", None)), book, named=names)
        tick = bar.start("writing", None)
        write_history(
            out, columns, (columns.cells(ledger, case) for case in _ticked(history(ledger, rulebook, *period), tick))
        )
    terminal.print(text("history_written", language, file=out))


def _ticked(cases: Iterator[DecidedCase], tick: Callable[[], None]) -> Iterator[DecidedCase]:
    for case in cases:
        yield case
        tick()


def day_of(moment: datetime | None) -> date | None:
    """The day that was typed."""
    return moment.date() if moment is not None else None
