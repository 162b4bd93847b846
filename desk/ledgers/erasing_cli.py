"""What is typed to erase: on request, or past a period. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from desk.interruption import safe_points
from desk.ledgers.access import acting, opened
from desk.ledgers.options import As, OfRulebook
from desk.options import Lang, language_of
from desk.running import Bar
from desk.terminal import out, progress
from desk.texts import text
from engine.errors import GdrError, Language, diagnostic
from ledger import messages_erasing as say
from ledger.cases import find_case
from ledger.erasure_requests import check_reason, erase_case, erase_person
from ledger.retention import Expired, erase_expired, expired
from ledger.store import Ledger

app = typer.Typer()
Reason = Annotated[
    str, typer.Option(help="Pourquoi. Reste au registre pour toujours : ne nommer personne, ni aucun dossier.")
]


@app.command("erase")
def erase_(
    case: Annotated[str | None, typer.Argument(help="Identifiant du dossier, ou son pseudonyme.")] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="COMPTE", help="Une personne qui n'a plus aucun rôle.")
    ] = None,
    reason: Reason = "",
    rulebook: OfRulebook = None,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Efface ce qui est dit d'un dossier ou d'une personne ; la chaîne en garde la trace, et la raison."""
    if (case is None) == (person is None):
        raise GdrError([diagnostic(say.ERASE_WHAT)])
    with opened() as ledger:
        by = acting(ledger, as_)
        if person is not None:
            count = erase_person(ledger, by, person, reason)
        else:
            count = erase_case(ledger, by, find_case(ledger, case or "", rulebook), reason)
    out.print(text("erased", language_of(lang), count=count))


@app.command("retention")
def retention(
    erase: Annotated[
        bool, typer.Option("--erase", help="Effacer ce qui est échu ; sans cela, rien ne change.")
    ] = False,
    reason: Reason = "",
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Dit ce qui a passé sa durée de conservation ; avec --erase, l'efface. Interrompu, reprend où il en était."""
    language = language_of(lang)
    with opened() as ledger:
        if erase:
            check_reason(ledger, reason)
            _erase(ledger, reason.strip(), as_, language)
            return
        found = expired(ledger)
    for past in found:
        out.print(" ".join(_said(past, language)))
    if any(past.held for past in found):
        out.print(text("retention_erase", language))


def _said(past: Expired, language: Language) -> Iterator[str]:
    kind = text(f"retention_{past.kind}", language)
    if past.months is None:
        yield text("retention_unset", language, kind=kind, key=f"retention.{past.kind}")
        return
    yield text("retention_due", language, kind=kind, months=past.months, count=len(past.held))
    if past.oldest is not None:
        day = f"{past.oldest:%d/%m/%Y}" if language == "fr" else f"{past.oldest:%Y-%m-%d}"
        yield text("retention_oldest", language, day=day, entries=past.entries)


def _erase(ledger: Ledger, reason: str, as_: str | None, language: Language) -> None:
    by, count = acting(ledger, as_), 0
    by.role_for("payload.erased")
    with progress() as shown, safe_points() as stop_if_asked:
        bar = Bar(shown, language, stop_if_asked)
        for past in expired(ledger):
            tick = bar.start(f"retention_{past.kind}", len(past.held))
            count += erase_expired(ledger, by, past, reason, tick)
    out.print(text("erased", language, count=count))
