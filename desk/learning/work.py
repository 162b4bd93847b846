"""What a history says of the work that files took: when they came and were closed, how long, how much of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, TypedDict, cast

from desk.ledgers.decision_files import Line
from engine.model import Attribute

HOURS_A_DAY: Final = Decimal(7)  # of an expert day: what 35 hours a week make
RECEIVED, CLOSED = ("decision_recu", "decision_received"), ("decision_clos", "decision_closed")
DELAY = ("decision_delai", "decision_delay")
DAYS, HOURS = ("decision_effort_jours", "decision_effort_days"), ("decision_effort_heures", "decision_effort_hours")
LABELS = {
    RECEIVED: "Jour de réception",
    CLOSED: "Jour de clôture",
    DELAY: "Délai, en jours",
    DAYS: "Temps passé, en jours d'expert",
    HOURS: "Temps passé, en heures",
}
WORK = tuple(
    Attribute(id=name, label=label, kind="date" if names in (RECEIVED, CLOSED) else "number")
    for names, label in LABELS.items()
    for name in names
)


class Work(TypedDict):
    """What is known of it; effort in expert days."""

    received: date | None
    closed: date | None
    delay: float | None
    effort: float | None


def work_of(line: Line, dated_by: str | None) -> Work:
    """What a row says; a file that does not say when it was received came on the day of its case."""
    days, hours = _said(line, DAYS), _said(line, HOURS)
    effort = days if days is not None else None if hours is None else cast(Decimal, hours) / HOURS_A_DAY
    return Work(
        received=cast(date | None, _said(line, RECEIVED)) or _day(line, dated_by),
        closed=cast(date | None, _said(line, CLOSED)),
        delay=_number(_said(line, DELAY)),
        effort=_number(effort),
    )


def _day(line: Line, dated_by: str | None) -> date | None:
    """The day of the case, which the rulebook names, else that of its row."""
    received = line.past.received
    if received is None:
        return None
    fact = received.case.given.get(dated_by or "")
    return fact.value if fact is not None and isinstance(fact.value, date) else received.day


def _said(line: Line, names: tuple[str, ...]) -> object:
    """In either language."""
    return next((line.more[name] for name in names if name in line.more), None)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, Decimal) else None
