"""The past at hand: earlier files and names' own pasts from the ledger, for a run or for one case to explain."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Protocol

import typer

from desk import messages as say
from desk.books import Books
from desk.in_use import ledger_is_there
from desk.run_folder import MANIFEST
from desk.terminal import err, show_diagnostics
from desk.texts import text
from engine.errors import GdrError, Language, diagnostic
from engine.facts import Case
from reports.comparable import Shelved
from reports.recorded import Past

MOST = 5_000  # cases on record that are compared with each file: docs/ledger-figures.md
WithPast = Annotated[
    bool | None,
    typer.Option(
        "--past/--no-past",
        help="Ce que le registre sait déjà : dossiers proches, demandeur, substance ; sans consigne, s'il existe.",
        show_default=False,
    ),
]
PastMost = Annotated[int, typer.Option(min=1, help="Derniers dossiers du registre où chercher des voisins.")]


class AtHand(Protocol):
    """What a ledger held at one moment."""

    @property
    def bounded(self) -> bool:
        """Whether older cases were left out of those shelved."""

    def request(self) -> dict[str, Any]:
        """What decides the reports, as plain JSON: which ledger, up to which entry, how many cases."""

    def take_up(self, held: Mapping[str, Any]) -> None:
        """Go back to the moment that `request` had said, unless this is another ledger: requests then differ."""

    def leave_out(self, rulebook: str, ids: Collection[str]) -> None:
        """These cases of a rulebook are no part of the past: they are those being assessed."""

    def shelved(self, books: Books) -> Iterator[Shelved]:
        """The latest cases of the rulebook, in the order they were recorded."""

    def pasts(self, case: Case) -> tuple[Past, ...]:
        """What is known of each name of a case."""

    def close(self) -> None:
        """Let go of the ledger."""


@contextmanager
def past_at_hand(
    wanted: bool | None, most: int, language: Language, folder: Path | None = None
) -> Iterator[AtHand | None]:
    """What the ledger held when the run of this folder began, else holds now; None where there is none to read.

    Without a wish (`wanted`: None), a run begun without it goes on without it.
    """
    held = _held(folder) if folder is not None else None
    if wanted is None and held is not None and "past" not in held:
        if ledger_is_there():
            err.print(text("past_left_out", language))
        wanted = False
    past = _opened(most, language) if wanted or (wanted is None and ledger_is_there()) else None
    if past is None:
        yield None
        return
    try:
        if held is not None and isinstance(held.get("past"), dict):
            past.take_up(held["past"])
        yield past
    finally:
        past.close()


def _opened(most: int, language: Language) -> AtHand | None:
    """The libraries for databases are loaded only here."""
    try:
        past: AtHand = import_module("desk.ledgers.past").OnRecord.now(most)
    except GdrError as error:
        for each in error.diagnostics:
            reason, reason_en = (each.said_in(which)[0] for which in ("fr", "en"))
            warning = diagnostic(say.PAST_UNREADABLE, each.location, reason=reason, reason_en=reason_en)
            show_diagnostics([warning], language)
        return None
    return past


def _held(folder: Path) -> dict[str, Any] | None:
    """What the run of a folder was asked for; what cannot be read is for the run itself to say."""
    try:
        request = json.loads((folder / MANIFEST).read_text(encoding="utf-8")).get("request")
    except (OSError, ValueError, AttributeError):
        return None
    return request if isinstance(request, dict) else None
