"""`gdr ledger verify`: the chain proven, and what was done to it said in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.markup import escape

from desk.ledgers.access import opened
from desk.ledgers.heads import heads_file, place_of
from desk.ledgers.verify_messages import HEAD_UNREADABLE, NO_HEADS
from desk.options import JsonDocument, Lang, language_of
from desk.terminal import out, progress, show_diagnostics
from desk.texts import text
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic
from ledger.chain import Head
from ledger.heads import Heads, head_from
from ledger.store import Ledger
from ledger.verification import messages as say
from ledger.verification.damage import Damage, Verification
from ledger.verification.verifying import verify as verified

app = typer.Typer()


@app.command()
def verify(
    head: Annotated[
        list[str] | None,
        typer.Option(metavar="N:EMPREINTE", help="Une tête gardée ailleurs, en plus de celles du fichier (répétable)."),
    ] = None,
    as_json: JsonDocument = False,
    lang: Lang = "fr",
) -> None:
    """Recalcule toute la chaîne et dit si quelque chose a bougé."""
    given, language = [_head(each) for each in head or ()], language_of(lang)
    with opened() as held:
        kept = Heads(heads_file())
        report = _verified(held, [*given, *kept.of(held.id() or "")], language)
        found = list(_findings(report, held, kept))
    if as_json:
        typer.echo(json.dumps(_document(report, held.place, found), ensure_ascii=False, indent=2))
    else:
        _show(report, held.place, language, found)
    if any(each.severity == "error" for each in found):
        raise typer.Exit(1)


def _head(word: str) -> Head:
    try:
        return head_from(word)
    except ValueError:
        raise GdrError([diagnostic(HEAD_UNREADABLE, Location(file="--head"), word=word)]) from None


def _verified(ledger: Ledger, heads: list[Head], language: Language) -> Verification:
    with progress() as bar:
        task = bar.add_task(text("verifying", language), total=ledger.head().seq)
        return verified(ledger, heads, lambda done: bar.update(task, completed=done))


def _findings(report: Verification, ledger: Ledger, kept: Heads) -> Iterator[Diagnostic]:
    place = Location(file=ledger.place)
    if report.damage is not None:
        yield say.said(report.damage, ledger.place)
    elif kept.ledgers_at(place_of(ledger)) - {report.ledger}:
        yield say.said(Damage("replaced", 1), ledger.place)
    if report.guards:
        yield diagnostic(say.GUARDS_GONE, place, guards=", ".join(report.guards), count=len(report.guards))
    if not report.heads:
        yield diagnostic(NO_HEADS, place, file=kept.path)
    if report.backwards:
        values = say.described(report.backwards[0])
        yield diagnostic(say.WENT_BACK, place, count=len(report.backwards), **values)


def _show(report: Verification, place: str, language: Language, found: list[Diagnostic]) -> None:
    known = {"place": escape(place), "entries": report.entries, "head": report.head, "heads": report.heads}
    intact = report.ok and all(each.severity != "error" for each in found)
    out.print(text("verified" if intact else "not_verified", language, **known))
    if report.heads:
        out.print(text("verified_heads", language, heads=report.heads))
    if report.erased:
        out.print(text("verified_erased", language, erased=report.erased))
    show_diagnostics(found, language)


def _document(report: Verification, place: str, found: list[Diagnostic]) -> dict[str, Any]:
    damage = report.damage
    return {
        "ok": all(each.severity != "error" for each in found),
        "place": place,
        "ledger": report.ledger,
        "entries": report.entries,
        "head": str(report.head),
        "heads": report.heads,
        "erased": report.erased,
        "damage": None if damage is None else _damage(damage),
        "guards": list(report.guards),
        "backwards": [link.seq for link in report.backwards],
        "findings": [each.model_dump(mode="json") for each in found],
    }


def _damage(damage: Damage) -> dict[str, Any]:
    entry = damage.entry
    return {
        "kind": damage.kind,
        "seq": damage.seq,
        "until": damage.until or damage.seq,
        "part": damage.part,
        "renumbered": damage.renumbered,
        "entry": None if entry is None else {"seq": entry.seq, "at": entry.at, "action": entry.action},
    }
