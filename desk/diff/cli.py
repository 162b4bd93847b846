"""What is typed to compare two rulebooks. Nothing is decided here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desk.day import today
from desk.diff.command import Asked, Done, compare
from desk.diff.telling import tell
from desk.files import written_whole
from desk.interruption import StoppedError
from desk.options import Lang, MappingName, Sheet, language_of
from desk.refusing import system_refused
from desk.terminal import out, show_diagnostics
from desk.texts import text
from engine.errors import GdrError
from reports.difference import render_difference

app = typer.Typer(add_completion=False)
DIFFERENT = 1  # as `diff` ends: 0 where nothing differs, 1 where something does, 2 where that cannot be told


@app.callback()
def differences() -> None:
    """What keeps `diff` the name of a command where it is the only one."""


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help="Le premier : un nom, nom@2, un fichier .yaml ou un classeur .xlsx.")],
    after: Annotated[str, typer.Argument(help="Le second, de même ; les formes se mêlent.")],
    history: Annotated[
        list[Path] | None,
        typer.Option(help="Dossiers passés, à évaluer par les deux (répétable) ; « ledger » : ceux du registre."),
    ] = None,
    mapping: MappingName = None,
    sheet: Sheet = None,
    html: Annotated[Path | None, typer.Option(metavar="FICHIER", help="Écrire une page HTML.")] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", metavar="FICHIER", help="Écrire tout comme données, en JSON.")
    ] = None,
    lang: Lang = "fr",
) -> None:
    """Dit en mots tout ce qui sépare deux référentiels. Finit par 0 si rien, 1 sinon, 2 si l'un ne se lit pas."""
    asked = Asked(
        before=before,
        after=after,
        history=tuple(history or ()),
        mapping=mapping,
        sheet=sheet,
        written=(("--html", html), ("--json", as_json)),
        today=today(),
        language=language_of(lang),
    )
    done = compare(asked)
    show_diagnostics(done.sides.warnings, asked.language)
    modes = {mode.id: mode.label for side in (done.sides.before, done.sides.after) for mode in side.modes}
    tell(done.difference, modes, asked.language)
    _write(done, asked)
    if done.stopped:
        raise StoppedError
    if done.difference.items:
        raise typer.Exit(DIFFERENT)


def _write(done: Done, asked: Asked) -> None:
    """The page and the data. Raises GdrError where the disk refuses: 1 would say that something differs."""
    page, data = (path for _, path in asked.written)
    try:
        if page is not None:
            sides = done.sides
            held = render_difference(done.difference, sides.before, sides.after, language=asked.language)
            out.print(text("diff_written", asked.language, file=written_whole(page, held)))
        if data is not None:
            written = written_whole(data, done.difference.to_json())
            out.print(text("diff_written", asked.language, file=written))
    except OSError as error:
        raise GdrError([system_refused(error)]) from error
