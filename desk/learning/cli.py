"""What is typed to learn from past decisions. Nothing is decided here.

What learns brings scikit-learn and scipy: it is loaded only once the command is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk.carrying_out import carried_out
from desk.day import today
from desk.learning import messages as say
from desk.learning.options import (
    Allow,
    DecisionMapping,
    FactMapping,
    HistoryName,
    Query,
    ScaleName,
    TableName,
    Typed,
    Without,
    unknown_attributes,
    unknown_rules,
)
from desk.options import AsJson, Lang, RecordAs, RulebookName, Seed, Sheet
from engine.errors import Diagnostic, diagnostic
from engine.model import Rulebook

Names = tuple[str, ...]
app = typer.Typer(add_completion=False)


@app.callback()
def learning() -> None:
    """What keeps `learn` the name of a command where it is the only one."""


@app.command()
def learn(
    history: HistoryName,
    rulebook: RulebookName,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    table: TableName = "",
    query: Query = "",
    scale: ScaleName = "modes",
    lock: Annotated[list[str] | None, typer.Option(metavar="RÈGLE", help="Garder ses points (répétable).")] = None,
    without: Without = None,
    allow: Allow = None,
    keep_thresholds: Annotated[
        bool, typer.Option("--keep-thresholds", help="Laisser les niveaux commencer où ils commencent.")
    ] = False,
    seed: Seed = 1,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire le référentiel proposé et le JSON.")
    ] = None,
    card: Annotated[
        str,
        typer.Option(metavar="RÈGLE", help="Montrer la fiche d'une règle, ou « ensemble » : points et seuils."),
    ] = "",
    as_json: AsJson = False,
    record: Annotated[
        bool, typer.Option("--record", help="Inscrire les propositions au registre, à approuver par quelqu'un d'autre.")
    ] = False,
    as_: RecordAs = None,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Apprend de décisions passées, et propose : des points, des règles. Ne change rien ; une personne décide."""
    typed = Typed(
        history=history,
        rulebook=rulebook,
        mappings=(mapping, facts),
        table=table,
        query=query,
        scale=scale,
        out=out,
        as_json=as_json,
        sheet=sheet,
        lang=lang,
    )
    named = {"locked": tuple(lock or ()), "without": tuple(without or ()), "allowed": tuple(allow or ())}
    unwritten, shown = record and out is None, (card, scale)
    alike = typed.understood(lambda book: _amiss(book, **named, unwritten=unwritten, shown=shown))
    module = import_module("desk.learning.command")
    asked = module.Asked(**alike, **named, seed=seed, keep_thresholds=keep_thresholds, card=card, recorded=record)
    if record:  # before minutes of work are lost to it
        import_module("desk.learning.recording").must_be_allowed(as_)
    done = carried_out(module.Learning(asked))
    if done is None:  # a card that was written already
        return
    if record and done.drafts is not None:
        import_module("desk.learning.recording").record(done, asked, as_, today())
    if done.usable.verdict == "stop":  # nothing there is a mistake, as in all that reads past decisions
        raise typer.Exit(1 if done.usable.decisions else 2)


def _amiss(
    book: Rulebook, *, locked: Names, without: Names, allowed: Names, unwritten: bool, shown: tuple[str, str]
) -> Iterator[Diagnostic]:
    """Every name that the rulebook has not, and what is missing. `shown`: the card asked for, and of which scale."""
    yield from unknown_rules("--lock", locked, book)
    yield from unknown_attributes("--without", without, book)
    yield from unknown_attributes("--allow", allowed, book)
    if shown[0]:
        yield from import_module("desk.learning.card_asked").unknown_card(shown[0], book, shown[1])
    if unwritten:
        yield diagnostic(say.OUT_NEEDED)
