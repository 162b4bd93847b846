"""What became of the files, by the mode that was proposed for them.

Rates come with their 95 % Wilson score interval (Wilson, JASA 1927): with few files it stays honest
where the plain one does not. Files whose outcome is unknown are left out of that outcome's rate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from engine.model import Rulebook
from engine.wilson import wilson_interval
from reports.run_rows import RunRow

YES, NO = ("oui", "yes"), ("non", "no")
Complete = Callable[[RunRow], bool]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that may become of a file: this outcome has this value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `total` files, as a share of one with its interval; None where there is no file."""

    count: int
    total: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ModeRates:
    """The files proposed for one mode (None: for none), and the rate of each event among them."""

    mode: str | None
    files: int
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Rates by mode, apart for complete and incomplete files; and the files to read again.

    `lightest` are those proposed for the lightest mode to which some event happened.
    """

    events: tuple[Event, ...]
    complete: tuple[ModeRates, ...]
    incomplete: tuple[ModeRates, ...]
    lightest: tuple[RunRow, ...]


def wilson(count: int, total: int) -> Rate:
    """The rate of `count` in `total` with its 95 % interval."""
    if not total:
        return Rate(count, total, None, None, None)
    low, high = wilson_interval(count, total)
    return Rate(count, total, count / total, low, high)


def events_of(rows: Sequence[RunRow], names: Iterable[str]) -> tuple[Event, ...]:
    """The events that outcome names stand for: `refuse` is `refuse = oui`, `statut=retiré` says its value.

    A name alone whose values are not oui or non stands for each of its values.
    """
    return tuple(event for name in names for event in _events(rows, name))


def _events(rows: Sequence[RunRow], asked: str) -> list[Event]:
    name, equals, value = asked.partition("=")
    if equals:
        return [Event(name.strip(), value.strip())]
    held = dict.fromkeys(row.outcomes[name] for row in rows if row.outcomes.get(name))
    others = [value for value in held if value.casefold() not in YES + NO]
    return [Event(name, value) for value in others] or [Event(name, "oui")]


def happened(row: RunRow, event: Event) -> bool | None:
    """Whether an event happened to a file, None if that is not known."""
    value = row.outcomes.get(event.name, "").casefold()
    if not value:
        return None
    return value in YES if event.value.casefold() in YES else value == event.value.casefold()


def outcomes_of(
    rulebook: Rulebook,
    rows: Sequence[RunRow],
    names: Iterable[str],
    *,
    complete: Complete = lambda row: row.complete,
) -> Outcomes:
    """The outcomes of a run; `complete` says which files count as complete."""
    events = events_of(rows, names)
    whole, partial = [row for row in rows if complete(row)], [row for row in rows if not complete(row)]
    lightest = rulebook.modes[0].id
    return Outcomes(
        events=events,
        complete=tuple(_by_mode(rulebook, whole, events)),
        incomplete=tuple(_by_mode(rulebook, partial, events)),
        lightest=tuple(row for row in rows if row.mode == lightest and any(happened(row, each) for each in events)),
    )


def _by_mode(rulebook: Rulebook, rows: Sequence[RunRow], events: tuple[Event, ...]) -> Iterable[ModeRates]:
    modes: list[str | None] = [level.id for level in rulebook.modes]
    for mode in [*modes, None]:
        held = [row for row in rows if row.mode == mode]
        if held or mode is not None:
            yield ModeRates(mode, len(held), tuple(_rate(held, event) for event in events))


def _rate(rows: Sequence[RunRow], event: Event) -> Rate:
    known = [happening for row in rows if (happening := happened(row, event)) is not None]
    return wilson(sum(known), len(known))
