"""What is typed to propose a change, check it, approve it or not. Nothing is decided here."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from desk import in_use
from desk.day import today
from desk.held import held_in
from desk.interruption import StoppedError
from desk.ledgers import messages_change as say
from desk.ledgers.access import acting, opened
from desk.ledgers.approving import Approval, approve
from desk.ledgers.base import Base, base_of
from desk.ledgers.change_telling import tell_changes, tell_list, tell_overtaken, tell_proposal, tell_verdict
from desk.ledgers.gating import Gating
from desk.ledgers.options import As
from desk.ledgers.proposing import Asked, overtaken, propose, propose_revert, undone
from desk.ledgers.succession import DAY, Succession
from desk.ledgers.syncing import synced
from desk.options import Lang, language_of, one_of
from desk.terminal import err, out, show_diagnostics
from desk.texts import text
from engine.errors import GdrError, Language, Location, diagnostic
from engine.gate import Check
from engine.values import shown
from ledger.actors import Actor
from ledger.changes import messages as say_ledger
from ledger.changes.proposals import Proposal, must_be_open, proposal
from ledger.changes.proposals import proposals as proposals_of
from ledger.changes.recording import record_check, record_refusal, stale
from ledger.records_change import Checked
from ledger.rights import Action
from ledger.store import Ledger

Number = Annotated[int, typer.Argument(help="Le numéro de la proposition.")]
Reason = Annotated[str, typer.Option(help="Pourquoi, en une phrase ; c'est inscrit.")]
AsJson = Annotated[bool, typer.Option("--json", help="Le résultat en un seul document JSON.")]

app = typer.Typer()
proposals = typer.Typer(
    no_args_is_help=True, help="Les modifications de référentiels : proposées, contrôlées, décidées."
)
app.add_typer(proposals, name="proposals")


@app.command("propose")
def propose_(
    file: Annotated[Path, typer.Argument(help="Le référentiel modifié, un fichier .yaml ou un classeur .xlsx.")],
    reason: Reason,
    rebase: Annotated[int | None, typer.Option(help="Remplacer cette proposition, devenue périmée.")] = None,
    author: Annotated[str, typer.Option(metavar="expert|learner", help="De qui vient l'idée.")] = "expert",
    evidence: Annotated[Path | None, typer.Option(help="Ce qui l'appuie, un fichier JSON.")] = None,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Propose de modifier un référentiel : rien ne change avant qu'une autre personne l'approuve."""
    language = language_of(lang)
    kind = one_of("--author", author, ("expert", "learner"))
    asked = Asked(file, reason, "learner" if kind == "learner" else "expert", evidence, rebase)
    with opened() as ledger:
        by, held = acting(ledger, as_), held_in(file)
        show_diagnostics(held.said, language)
        one = propose(ledger, by, asked, held, today())
        _say_proposed(one, language)
        if rebase is not None:
            back = undone(ledger, one, proposal(ledger, rebase))
            if back:
                out.print(f"[yellow]{text('undone', language)}[/]")
                tell_changes(back, language)


def _say_proposed(one: Proposal, language: Language) -> None:
    content = one.content
    head = {"number": one.number, "version": content.base_version, "id": content.rulebook}
    out.print(text("proposed", language, count=len(content.changes), **head))
    tell_changes(content.changes, language)
    out.print(text("proposed_next", language, number=one.number))


@proposals.command("list")
def list_(
    rulebook: Annotated[str | None, typer.Option("--rulebook", "-r", help="D'un seul référentiel.")] = None,
    lang: Lang = "fr",
) -> None:
    """Liste les propositions, et où elles en sont."""
    with opened() as ledger:
        found = [(each, _current(ledger, each)) for each in proposals_of(ledger, rulebook)]
        tell_list(ledger, found, language_of(lang))


@proposals.command()
def show(number: Number, lang: Lang = "fr") -> None:
    """Montre une proposition : qui, pourquoi, ce qui change, et le dernier contrôle."""
    language = language_of(lang)
    with opened() as ledger:
        one = proposal(ledger, number)
        base = _base(ledger, one)
        tell_proposal(ledger, one, base.rulebook.digest if base else None, language)
        found = overtaken(ledger, one, base) if base else None
        if found is not None:
            tell_overtaken(found, language)


@proposals.command()
def check(number: Number, as_json: AsJson = False, as_: As = None, lang: Lang = "fr") -> None:
    """Contrôle une proposition : forme, preuves, exemples, effet sur les dossiers passés, accord des moteurs."""
    language = language_of(lang)
    with opened() as ledger:
        by, one, base = _waiting(ledger, acting(ledger, as_), "change.checked", number, language)
        checked = Gating(ledger, today(), language).run(Succession(one, base, today() + DAY))
        entry = record_check(ledger, by, one, checked)
        _say_checked(ledger, checked, as_json=as_json, language=language)
        _stop_unless_passed(one, checked, entry, language)
        if not as_json:
            out.print(f"[green]✓[/] {text('gate_passes', language, number=number, entry=entry)}")


@proposals.command("approve")
def approve_(
    number: Number,
    reason: Reason = "",
    from_: Annotated[
        str | None, typer.Option("--from", metavar="JOUR", help="Premier jour ; demain par défaut.")
    ] = None,
    as_json: AsJson = False,
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Approuve la proposition d'une autre personne, si elle passe le contrôle : la nouvelle version est écrite."""
    language = language_of(lang)
    start = _day(from_) if from_ else today() + DAY
    with opened() as ledger:
        by, one, base = _waiting(ledger, acting(ledger, as_), "change.approved", number, language)
        done = approve(Gating(ledger, today(), language), by, Succession(one, base, start), reason, today)
        _say_checked(ledger, done.checked, as_json=as_json, language=language)
        _stop_unless_passed(one, done.checked, done.gate, language)
        _say_approved(ledger, done, as_json=as_json, language=language)


def _say_approved(ledger: Ledger, done: Approval, *, as_json: bool, language: Language) -> None:
    folder = in_use.folder()
    written = synced(ledger, folder).written
    if as_json or done.approved is None or done.entry is None:
        return
    said = {"entry": done.entry.seq, "version": done.approved.version, "id": done.approved.rulebook}
    out.print(f"[green]✓[/] {text('approved', language, start=shown(done.approved.start), **said)}")
    out.print(text("written_files", language, folder=folder, files=", ".join(path.name for path in written)))
    if done.approved.demonstration:
        out.print(f"[yellow]{text('demonstration', language)}[/]")


@proposals.command()
def refuse(number: Number, reason: Reason = "", as_: As = None, lang: Lang = "fr") -> None:
    """Refuse une proposition, avec une raison."""
    with opened() as ledger:
        entry = record_refusal(ledger, acting(ledger, as_), proposal(ledger, number), reason)
    out.print(text("refused_proposal", language_of(lang), number=number, entry=entry))


@proposals.command()
def revert(number: Number, reason: Reason = "", as_: As = None, lang: Lang = "fr") -> None:
    """Propose de revenir à la version d'avant une approbation ; une autre personne l'approuve."""
    with opened() as ledger:
        one = propose_revert(ledger, acting(ledger, as_), number, reason, today())
    _say_proposed(one, language_of(lang))


@proposals.command()
def sync(
    restore: Annotated[bool, typer.Option("--restore", help="Mettre de côté ce qui a été modifié à la main.")] = False,
    lang: Lang = "fr",
) -> None:
    """Remet le dossier des référentiels dans l'état que dit le registre."""
    language, folder = language_of(lang), in_use.folder()
    with opened() as ledger:
        done = synced(ledger, folder, restore=restore)
    files = ", ".join(path.name for path in done.written)
    if files or not done.by_hand:
        out.print(text("written_files" if files else "nothing_written", language, folder=folder, files=files))


def _base(ledger: Ledger, one: Proposal) -> Base | None:
    try:
        return base_of(ledger, one.content.rulebook, today())
    except GdrError:  # how a proposal stands can be shown without it; whatever needs it says what is wrong
        return None


def _current(ledger: Ledger, one: Proposal) -> str | None:
    base = _base(ledger, one)
    return base.rulebook.digest if base else None


def _waiting(
    ledger: Ledger, by: Actor, action: Action, number: int, language: Language
) -> tuple[Actor, Proposal, Base]:
    """Who does this to a proposal that waits, it, and what it starts from. Raises GdrError: no right, or not open."""
    by.role_for(action)
    one = proposal(ledger, number)
    must_be_open(ledger, number)
    return by, one, _fresh(ledger, one, language)


def _fresh(ledger: Ledger, one: Proposal, language: Language) -> Base:
    """What a proposal starts from. Raises GdrError if it is stale, once it is said what touches what."""
    base = base_of(ledger, one.content.rulebook, today())
    found = overtaken(ledger, one, base)
    if found is None:
        return base
    tell_overtaken(found, language)
    raise stale(one, base.rulebook.version, str(base.version.path))


def _say_checked(ledger: Ledger, checked: Checked, *, as_json: bool, language: Language) -> None:
    if as_json:
        sys.stdout.write(checked.verdict.to_json())
    else:
        tell_verdict(ledger, checked.verdict, language)


def _stop_unless_passed(one: Proposal, checked: Checked, entry: int, language: Language) -> None:
    """End with 1 for a gate that failed, as one that was stopped does with its own code."""
    if not checked.whole:
        err.print(f"[yellow]{text('gate_stopped', language, entry=entry)}[/]")
        raise StoppedError
    failed = checked.verdict.failed
    if failed:
        fr, en = (", ".join(_named(each, each_language) for each in failed) for each_language in ("fr", "en"))
        values = {"number": one.number, "failed_fr": fr, "failed_en": en, "entry": entry}
        show_diagnostics([diagnostic(say_ledger.GATE_FAILED, Location(), **values)], language)
        raise typer.Exit(1)


def _named(check: Check, language: str) -> str:
    return text(f"gate_{check.name}", "fr" if language == "fr" else "en")


def _day(value: str) -> date:
    try:
        return date(*(int(part) for part in (value.split("/")[::-1] if "/" in value else value.split("-"))))
    except (ValueError, TypeError):
        raise GdrError([diagnostic(say.BAD_DAY, Location(), value=value)]) from None
