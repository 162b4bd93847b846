"""What is typed to show what the ledger says of a case. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from desk.day import today
from desk.ledgers import messages_decisions as say
from desk.ledgers.access import acting, opened
from desk.ledgers.options import As, OfRulebook
from desk.ledgers.taking_out import may_take_out
from desk.options import Lang, language_of
from desk.places import library
from desk.seeking import kept
from desk.terminal import out
from desk.texts import text
from engine.errors import Language
from engine.loading import load
from engine.model import Rulebook
from engine.secrecy import secrecy_of
from engine.versions import in_force
from ledger.case_file import CaseFile, case_file
from ledger.records import Decided
from reports.case_file import render_case_file
from reports.case_json import case_json
from reports.typography import slug

app = typer.Typer()


@app.command()
def export(
    case: Annotated[str, typer.Argument(help="Identifiant du dossier, ou son pseudonyme.")],
    folder: Annotated[Path, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page et le JSON.")],
    rulebook: OfRulebook = None,
    communicable: Annotated[
        bool, typer.Option("--communicable", help="Sans les secrets que le référentiel déclare, ni les noms.")
    ] = False,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Écrit tout ce qui est dit d'un dossier : une page à lire, et un JSON qui permet de tout recalculer."""
    language = language_of(lang)
    with opened() as ledger:
        may_take_out(ledger, acting(ledger, as_), say.EXPORT_REFUSED)
        file = case_file(ledger, case, rulebook)
    if communicable:
        file = replace(file, later=(*file.later, *_in_force(file)))
    page, data = _written(file, folder, communicable=communicable, language=language)
    said = {"case": escape(file.case.id or file.case.subject), "entries": len(file.entries)}
    out.print(text("case_exported", language, page=escape(str(page)), data=escape(str(data)), **said))
    if communicable:
        _warn(file, language)


def _in_force(file: CaseFile) -> Iterator[Rulebook]:
    """The versions in use today of the rulebooks of a file. Raises RulebookError: a secret is not to be guessed."""
    for id in sorted({texts.id for texts in file.texts.values()}):
        found = in_force([load(path, library()).rulebook for path in kept(id).files], today())
        if found is not None:
            yield found


def _written(file: CaseFile, folder: Path, *, communicable: bool, language: Language) -> tuple[Path, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    name = slug(file.case.id or file.case.subject) + (".communicable" if communicable else "")
    page, data = folder / f"{name}.html", folder / f"{name}.json"
    page.write_text(render_case_file(file, communicable=communicable, language=language), encoding="utf-8")
    data.write_text(case_json(file, communicable=communicable), encoding="utf-8")
    return page, data


def _warn(file: CaseFile, language: Language) -> None:
    """What a person must still do before this leaves the house."""
    if not any(secrecy_of(book, file.versions).attributes for book in file.rulebooks.values()):
        out.print(text("nothing_secret", language))
    contents = [said.content for said in file.entries]
    free = sum(isinstance(content, Decided) and bool(content.reason) for content in contents)
    if free:
        out.print(text("read_again_before", language, count=free))
