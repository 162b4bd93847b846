"""`gdr ledger backup` and `gdr ledger restore`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from desk.in_use import ledger_address
from desk.ledgers.access import opened
from desk.ledgers.heads import keep_heads
from desk.options import Lang, language_of
from desk.terminal import out, progress
from desk.texts import text
from engine.errors import Language
from ledger.backup.restoring import restore as restored
from ledger.backup.saving import back_up
from ledger.opening import open_ledger

app = typer.Typer()
File = Annotated[Path, typer.Argument(metavar="FICHIER", help="La sauvegarde.")]


@app.command()
def backup(file: File, lang: Lang = "fr") -> None:
    """Sauvegarde tout le registre dans un fichier, pendant qu'il sert, et relit le fichier."""
    language = language_of(lang)
    with opened() as held, _bar("saving", language) as tick:
        head = back_up(held, file, tick)
    out.print(text("saved", language, file=escape(str(file)), head=head))


@app.command()
def restore(file: File, lang: Lang = "fr") -> None:
    """Restaure une sauvegarde dans un registre vide : tout, vérifié, ou rien. Passe d'une base à l'autre."""
    language = language_of(lang)
    held = open_ledger(ledger_address())
    keep_heads(held)
    try:
        with _bar("restoring", language) as tick:
            head = restored(held, file, tick)
        out.print(text("restored", language, place=escape(held.place), head=head))
    finally:
        held.close()


@contextmanager
def _bar(key: str, language: Language) -> Iterator[Callable[[int, int], None]]:
    with progress() as bar:
        task = bar.add_task(text(key, language), total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
