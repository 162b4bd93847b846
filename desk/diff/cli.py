"""What is typed to compare two rulebooks. Nothing is decided here."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Annotated

import typer

from desk.diff.reading import read_both
from desk.diff.telling import tell
from desk.options import Lang, language_of
from desk.terminal import show_diagnostics
from engine.change import told

app = typer.Typer(add_completion=False)
DIFFERENT = 1  # as `diff` ends: 0 where nothing differs, 1 where something does, 2 where that cannot be told


def today() -> date:
    """The day of the person at the desk."""
    day: date = import_module("desk.cli").today()
    return day


@app.callback()
def differences() -> None:
    """What keeps `diff` the name of a command where it is the only one."""


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help="Le premier : un nom, nom@2, un fichier .yaml ou un classeur .xlsx.")],
    after: Annotated[str, typer.Argument(help="Le second, de même ; les deux formes se mêlent.")],
    lang: Lang = "fr",
) -> None:
    """Dit en mots tout ce qui sépare deux référentiels. Finit par 0 si rien, 1 sinon, 2 si l'un ne se lit pas."""
    language = language_of(lang)
    sides = read_both(before, after, today())
    show_diagnostics(sides.warnings, language)
    items = told(sides.before, sides.after).items
    tell(sides, items, language)
    if items:
        raise typer.Exit(DIFFERENT)
