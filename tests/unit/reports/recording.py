"""Files on record, as a ledger would give them, and the report that tells them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from engine.errors import Language
from engine.values import Value
from reports.meta import Context
from reports.neighbours import Entry, Shelf
from reports.recorded import Look, PastFile, Recorded, past_of
from reports.trace_report import render
from tests.unit.reports.making import META, assessed, entry, full

LABELS = {level.id: level.label for level in (*full().modes, *full().priorities)}
LIGHT, HEAVY = full().modes[0].id, full().modes[-1].id
CALM, URGENT = full().priorities[0].id, full().priorities[-1].id
GIVEN: dict[str, Value | None] = {"demandeur": "Labo <b>A</b>", "substance": "abc", "code": "J07BX", "mti": True}
DAY = date(2026, 2, 3)

ACCEPTED = Look(seq=21, day=DAY, mode=LIGHT, proposed=LIGHT, diverged=False)
DIVERGED = Look(
    seq=34, day=DAY, mode=HEAVY, proposed=LIGHT, diverged=True, reason="Signal <récent> & « public »", corrects=22
)
HASTENED = Look(seq=35, day=None, mode=LIGHT, proposed=LIGHT, diverged=True, priority=URGENT, urged=CALM, reason="vite")
ALONE = Look(seq=36, day=DAY, mode=HEAVY, proposed=None, diverged=None)
SECOND = replace(ACCEPTED, seq=40, blind=True)


def recorded(seq: int, *looks: Look, kind: str = full().title) -> Recorded:
    """What is on record of a file of this rulebook, unless it is of another."""
    return Recorded(seq, kind, LABELS if kind == full().title else {}, looks)


def file(seq: int, *looks: Look, mode: str | None = LIGHT, kind: str = full().title) -> PastFile:
    """A file of a name's past."""
    return PastFile(f"Dossier {seq}", date(2025, 1, 1) if seq % 2 else None, mode, recorded(seq, *looks, kind=kind))


def on_record(seq: int, *looks: Look, code: str = "J07AA") -> Entry:
    """An earlier file with what is on record of it."""
    made = entry(full(), f"R{seq}", date(2025, 1, 1), code=code, substance="abc", mti=True)
    return replace(made, href="", recorded=recorded(seq, *looks))


def with_past(language: Language = "fr") -> str:
    """The report of a file whose neighbours and names are on record, in every way that there is to decide."""
    earlier = [
        on_record(7, DIVERGED, SECOND),
        on_record(8, ACCEPTED),
        on_record(9),
        on_record(10, HASTENED),
        on_record(11, ALONE),
    ]
    me = entry(full(), "D/1", META.day, **GIVEN)
    files = (file(7, DIVERGED, SECOND), file(9), file(12, ALONE, mode=None, kind="Autre <type>"))
    pasts = (
        past_of("demandeur", "Labo <b>A</b>", 230, files),
        past_of("substance", "abc", 1, (file(7, DIVERGED, SECOND),)),
        past_of("code", "J07BX", 0, ()),
    )
    shelf = Shelf(full(), [*earlier, me], bounded=True)
    context = Context(neighbourhood=shelf.around(me), pasts=pasts)
    return render(full(), assessed(full(), "D/1", **GIVEN), META, context, language=language)
