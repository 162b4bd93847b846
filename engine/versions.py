"""Several versions of one rulebook side by side: which is in force on a day, and what forbids telling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from engine import messages_versions as say
from engine.errors import Diagnostic, Location, diagnostic
from engine.model import Discipline, Level, Period, Rulebook
from engine.values import shown

Versions = Sequence[Rulebook]


def in_force(versions: Versions, day: date) -> Rulebook | None:
    """The version in force on a day, or None. One that is retired never is."""
    return next((each for each in versions if each.status != "retired" and holds(each.in_force, day)), None)


def holds(period: Period, day: date) -> bool:
    """Whether a day is within a period, both ends included."""
    return (period.start is None or period.start <= day) and (period.end is None or day <= period.end)


def common_days(one: Period, other: Period) -> Period | None:
    """The days that two periods share, or None."""
    start = max((each for each in (one.start, other.start) if each is not None), default=None)
    end = min((each for each in (one.end, other.end) if each is not None), default=None)
    return None if start is not None and end is not None and end < start else Period(start=start, end=end)


def period_text(period: Period) -> str:
    """`01/01/2026 – 30/06/2026`, an open end as an ellipsis."""
    return " – ".join(shown(day) if day else "…" for day in (period.start, period.end))


def conflicts(versions: Sequence[tuple[str, Rulebook]]) -> list[Diagnostic]:
    """What forbids telling which version applies; each comes with the name of its file."""
    return [
        found
        for (one, first), (other, second) in combinations(versions, 2)
        for found in _conflict(one, first, other, second)
    ]


def _conflict(one: str, first: Rulebook, other: str, second: Rulebook) -> Iterator[Diagnostic]:
    place, names = Location(file=other), {"one": one, "other": other, "id": first.id}
    if first.version == second.version:
        yield diagnostic(say.SAME_VERSION, place, version=first.version, **names)
        return
    if first.dated_by != second.dated_by:
        dates = {"first": first.dated_by or "—", "second": second.dated_by or "—"}
        yield diagnostic(say.DATED_UNLIKE, place, **dates, **names)
    days = common_days(first.in_force, second.in_force)
    if days is not None and "retired" not in (first.status, second.status):
        earlier, later = sorted((first, second), key=lambda each: each.version)
        numbers = {"first": first.version, "second": second.version, "earlier": earlier.version}
        remedy = _remedy(later.in_force.start)
        yield diagnostic(say.VERSIONS_OVERLAP, place, days=period_text(days), **numbers, **remedy, **names)


def _remedy(start: date | None) -> dict[str, str]:
    """The last day of the earlier version, the day before the later one starts."""
    last = f'"{start - timedelta(days=1):%Y-%m-%d}"' if start is not None and start > date.min else '"…"'
    return {"until": f"in_force: {{until: {last}}}"}


def together(versions: Versions, lead: Rulebook) -> Rulebook:
    """What serves to show at once cases assessed by several versions: the lead's, then what only others declare.

    For labels and scales alone: no case is assessed by it.
    """
    all_of = (lead, *(each for each in versions if each is not lead))
    found = {
        "modes": _levels(each.modes for each in all_of),
        "priorities": _levels(each.priorities for each in all_of),
        "disciplines": _disciplines(all_of),
        "attributes": {id: held for book in reversed(all_of) for id, held in book.attributes.items()} | lead.attributes,
    }
    return Rulebook(**{**{name: getattr(lead, name) for name in Rulebook.model_fields}, **found})


def _levels(scales: Iterable[tuple[Level, ...]]) -> tuple[Level, ...]:
    """The levels of several scales, each once, from the lightest."""
    found: dict[str, Level] = {}
    for scale in scales:
        for level in scale:
            found.setdefault(level.id, level)
    return tuple(sorted(found.values(), key=lambda level: level.start))


def _disciplines(versions: Versions) -> dict[str, Discipline]:
    found: dict[str, Discipline] = {}
    for book in versions:
        for id, each in book.disciplines.items():
            held = found.setdefault(id, each)
            new = tuple(depth for depth in each.depths if depth.id not in {known.id for known in held.depths})
            found[id] = held.model_copy(update={"depths": (*held.depths, *new)})
    return found
