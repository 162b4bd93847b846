"""What is typed to decide on a case and to comment. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from desk.ledgers import messages as say
from desk.ledgers.access import acting, opened
from desk.ledgers.options import As, OfRulebook
from desk.options import Lang, language_of
from desk.terminal import out
from desk.texts import text
from engine.errors import GdrError, Language, diagnostic
from ledger.cases import find_case
from ledger.commenting import comment as comment_on
from ledger.deciding import Judgement, decide, diverges
from ledger.incidents import note
from ledger.records import Decided

app = typer.Typer()


@app.command("decide")
def decide_(
    case: Annotated[str, typer.Argument(help="Identifiant du dossier, ou son pseudonyme.")],
    rulebook: OfRulebook = None,
    accept: Annotated[bool, typer.Option("--accept", help="Accepter le mode proposé.")] = False,
    mode: Annotated[str | None, typer.Option(help="Choisir ce mode.")] = None,
    priority: Annotated[str | None, typer.Option(help="Choisir cette priorité ; celle proposée sinon.")] = None,
    reason: Annotated[str, typer.Option(help="Pourquoi : obligatoire pour s'écarter de ce qui est proposé.")] = "",
    seen: Annotated[
        bool, typer.Option("--seen/--unseen", help="La proposition avait été vue, ou non, avant de juger.")
    ] = True,
    corrects: Annotated[
        int | None, typer.Option(metavar="N", help="La décision (son numéro d'inscription) que celle-ci corrige.")
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Un second avis, donné sans avoir vu le premier.")] = False,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Inscrit la décision d'une personne sur un dossier évalué : accepter, ou diverger en disant pourquoi."""
    if accept == (mode is not None):
        raise GdrError([diagnostic(say.DECIDE_WHAT)])
    judged = Judgement(mode, priority, reason, "seen" if seen else "unseen", blind, corrects)
    with opened() as ledger:
        actor = acting(ledger, as_)
        entry, content = decide(ledger, actor, find_case(ledger, case, rulebook), judged)
    out.print(" ".join(_said(entry.seq, content, language_of(lang))))


@app.command()
def comment(
    on: Annotated[str, typer.Argument(metavar="DOSSIER|RÉFÉRENTIEL:RÈGLE", help="Ce dont on parle.")],
    words: Annotated[str, typer.Argument(metavar="TEXTE", help="Ce qu'on a à en dire.")],
    rulebook: OfRulebook = None,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Inscrit un commentaire sur un dossier ou sur une règle."""
    with opened() as ledger:
        entry = comment_on(ledger, acting(ledger, as_), on, words, rulebook)
    out.print(text("commented", language_of(lang), seq=entry.seq))


@app.command()
def incident(
    words: Annotated[str, typer.Argument(metavar="TEXTE", help="Ce qui s'est passé, et ce qui a été fait.")],
    case: Annotated[
        str | None, typer.Option(metavar="DOSSIER", help="Le dossier concerné, s'il n'y en a qu'un.")
    ] = None,
    rulebook: OfRulebook = None,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Inscrit un incident : une panne, une erreur de saisie en nombre, un envoi perdu, et ce qui a été fait."""
    with opened() as ledger:
        entry = note(ledger, acting(ledger, as_), words, case, rulebook)
    out.print(text("incident_noted", language_of(lang), seq=entry.seq))


def _said(seq: int, content: Decided, language: Language) -> Iterator[str]:
    yield text("decided", language, seq=seq, case=content.case, mode=content.mode, how=_how(content, language))
    if content.corrects is not None:
        yield text("corrected", language, seq=content.corrects)
    if content.blind:
        yield text("blind_look", language)


def _how(content: Decided, language: Language) -> str:
    if content.proposed is None:
        return text("not_proposed", language)
    if content.mode != content.proposed:
        return text("not_as_proposed", language, proposed=content.proposed)
    return text("other_priority" if diverges(content) else "as_proposed", language)
