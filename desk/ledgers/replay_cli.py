"""What is typed to replay the past. Nothing is decided here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from typing import Annotated, Any

import typer
from rich.markup import escape

from desk.engines import ENGINES
from desk.interruption import StoppedError, safe_points
from desk.ledgers import messages_decisions as say
from desk.ledgers.access import opened
from desk.ledgers.history_cli import Since, Until, day_of
from desk.ledgers.options import OfRulebook
from desk.ledgers.replayer import replayed
from desk.options import Engine, JsonDocument, Lang, language_of, one_of
from desk.running import Bar
from desk.terminal import err, progress
from desk.terminal import out as terminal
from desk.texts import text
from engine.errors import GdrError, Language, diagnostic
from ledger.chain import Link
from ledger.messages_replaying import CAUSES
from ledger.past_cases import assessment_called, assessments, pasts, rulebooks_on_record
from ledger.replaying import Outcome
from ledger.store import Ledger

app = typer.Typer()


@app.command()
def replay(
    asked: Annotated[
        str | None, typer.Argument(metavar="N|DOSSIER", help="Numéro d'inscription, ou identifiant d'un dossier.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Rejouer toutes les évaluations du registre.")] = False,
    since: Since = None,
    until: Until = None,
    after: Annotated[int, typer.Option(metavar="N", help="Seulement celles après cette inscription.")] = 0,
    rulebook: OfRulebook = None,
    engine: Engine = "chaining",
    as_json: JsonDocument = False,
    lang: Lang = "fr",
) -> None:
    """Évalue de nouveau des dossiers passés, avec le référentiel et les faits de leur jour, et compare chaque octet."""
    language = language_of(lang)
    if every == (asked is not None):
        raise GdrError([diagnostic(say.REPLAY_WHAT)])
    told = Telling(language, as_json=as_json, one=not every)
    with opened() as ledger:
        period = (after, day_of(since), day_of(until))
        wanted = assessments(ledger, *period) if asked is None else iter([assessment_called(ledger, asked, rulebook)])
        only = rulebook if every else None
        try:
            _replay(ledger, wanted, one_of("--engine", engine, ENGINES), only, told)
        except KeyboardInterrupt:
            raise StoppedError from None  # where to go on from is said below, and the same command would not
        finally:  # interrupted, what was found is said all the same
            told.sum_up()
    if told.differences:
        raise typer.Exit(1)


def _replay(ledger: Ledger, wanted: Iterator[Link], engine: str, only: str | None, told: Telling) -> None:
    with progress() as shown, safe_points() as stop_if_asked:
        tick = Bar(shown, told.language, stop_if_asked).start("replaying", None)
        books = rulebooks_on_record(ledger)
        for outcome in replayed(pasts(ledger, wanted), version("gdr-sante"), engine, books, only):
            told.tell(ledger, outcome)
            tick()


class Telling:
    """What is said of a replay: each difference as it is met, or all of it as one document."""

    def __init__(self, language: Language, *, as_json: bool, one: bool) -> None:
        """Nothing is replayed yet. `one`: a case, rather than a period."""
        self.one = one
        self.language: Language = language
        self.done = self.same = self.last = 0
        self.differences: list[dict[str, Any]] = []
        self.erased: list[dict[str, Any]] = []
        self._as_json = as_json

    def tell(self, ledger: Ledger, outcome: Outcome) -> None:
        """Count an outcome, and say it if it differs. What was erased on record is told apart."""
        self.last = outcome.seq
        if outcome.apart:
            return
        self.done += not outcome.erased
        if outcome.cause is None:
            self.same += 1
            return
        entry = ledger.entry(outcome.seq)
        fr, en = CAUSES[outcome.cause]
        said = (fr if self.language == "fr" else en).format(detail=outcome.detail)
        held = {"entry": entry.seq, "case": entry.subject, "at": entry.at, "cause": outcome.cause, "message": said}
        fields = [asdict(leaf) for leaf in outcome.fields]
        if outcome.erased:
            self.erased.append(held)
        else:
            self.differences.append({**held, "fields": fields})
        if not self._as_json and (self.one or not outcome.erased):  # of many, those erased are counted
            self._show(entry, said, fields)

    def _show(self, entry: Link, said: str, fields: list[dict[str, str]]) -> None:
        terminal.print(text("replay_differs", self.language, seq=entry.seq, case=entry.subject) + " " + escape(said))
        for each in fields:
            before, after = each["before"] or "—", each["after"] or "—"
            label = field_label(each["path"], self.language)
            terminal.print(f"    {escape(label)} : {escape(before)} → {escape(after)}")

    def sum_up(self) -> None:
        """The figures of many, and where to go on from; of one, a sentence."""
        if self._as_json:
            counts = {"replayed": self.done, "same": self.same, "last": self.last}
            found = {"differences": self.differences, "erased": self.erased}
            held = {"gdr": version("gdr-sante"), "ok": not self.differences, **counts, **found}
            typer.echo(json.dumps(held, ensure_ascii=False, indent=2))
            return
        if self.one:
            if self.same:
                terminal.print(text("replay_same", self.language, seq=self.last))
            return
        colour = "green" if not self.differences else "yellow"
        said = text("replayed", self.language, done=self.done, same=self.same, differ=len(self.differences))
        err.print(f"[{colour}]{said}[/]")
        if self.erased:
            err.print(text("replay_erased", self.language, count=len(self.erased)))
        err.print(text("replay_last", self.language, last=self.last), style="dim")


def field_label(path: str, language: Language) -> str:
    """A place of an assessment in words, with its path where it is inside something."""
    top = path.replace("[", ".").split(".")[0]
    fr, en = FIELDS.get(top, (top, top))
    label = fr if language == "fr" else en
    return label if path == top else f"{label} ({path})"


FIELDS: dict[str, tuple[str, str]] = {
    "mode": ("mode proposé", "mode proposed"),
    "modes": ("modes possibles", "possible modes"),
    "score": ("score", "score"),
    "priority": ("priorité proposée", "priority proposed"),
    "priorities": ("priorités possibles", "possible priorities"),
    "urgency": ("urgence", "urgency"),
    "deadline": ("échéance", "deadline"),
    "deadlines": ("échéances", "deadlines"),
    "axes": ("points par axe", "points by axis"),
    "disciplines": ("disciplines", "disciplines"),
    "floors": ("planchers", "floors"),
    "expertises": ("expertises", "expertises"),
    "risks": ("risques", "risks"),
    "stakes": ("enjeux", "stakes"),
    "asks": ("à demander", "to ask"),
    "missing": ("faits manquants", "missing facts"),
    "facts": ("faits", "facts"),
    "trace": ("règles", "rules"),
    "complete": ("dossier complet", "case complete"),
    "rulebook": ("référentiel", "rulebook"),
}
