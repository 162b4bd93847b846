"""A history read and assessed by both rulebooks, side by side: a file that either cannot read is set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from desk.books import Books
from desk.in_use import on_record_meant
from desk.interruption import safe_points
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import progress
from engine import reference
from engine.errors import Diagnostic, GdrError, Language
from engine.impact import Counting, Pair
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.record import Item, Record, Reject, SetApart
from reports.difference import Aside, History
from reports.difference.model import Unread


class Asked(NamedTuple):
    """The files of the history, and how to read them."""

    files: tuple[Path, ...]
    mapping: Mapping | None
    sheet: str | None
    today: date
    language: Language


@dataclass
class Reading:
    """What was read so far."""

    counting: Counting
    language: Language
    aside: list[Aside] = field(default_factory=list)
    apart: Counter[str] = field(default_factory=Counter)

    def add(self, one: Item, other: Item) -> None:
        """One row, as each rulebook reads it."""
        if isinstance(one, Record) and isinstance(other, Record):
            pair = self.counting.pair
            before, after = reference.assess(pair.before, one.case), reference.assess(pair.after, other.case)
            self.counting.add(one.case.id, one.label, before, after)
        elif isinstance(one, Reject) or isinstance(other, Reject):
            self.aside.append(_aside(one, other))
        else:
            self.apart[next(each for each in (one, other) if isinstance(each, SetApart)).said_in(self.language)] += 1


def sources_of(asked: Asked, pair: Pair) -> tuple[Sources, Sources]:
    """The files as each side reads them. Raises GdrError for those that cannot be opened, by either."""
    both = _sources(asked, *pair), _sources(asked, *pair[::-1])
    wrong = dict.fromkeys(each for side in both for each in _unopened(side))
    if wrong:
        raise GdrError(list(wrong))
    return both


def _unopened(sources: Sources) -> tuple[Diagnostic, ...]:
    try:
        sources.probe()
    except GdrError as error:
        return error.diagnostics
    return ()


def _sources(asked: Asked, rulebook: Rulebook, other: Rulebook) -> Sources:
    """What only the other side knows is passed over: the difference itself says that it came or went."""
    theirs = frozenset(other.attributes) - frozenset(rulebook.attributes)
    return Sources(asked.files, Books((rulebook,), asked.today), asked.mapping, asked.sheet, theirs)


def read_history(asked: Asked, pair: Pair) -> History:
    """Every file under both, or those read when Ctrl-C came. Raises GdrError for what cannot be opened."""
    reading = Reading(Counting(pair), asked.language)
    whole = True
    try:
        with progress() as shown, safe_points() as stop_if_asked:
            tick = Bar(shown, asked.language, stop_if_asked).start("assessing", None)
            for rows in _rows(asked, pair):
                reading.add(*rows)
                tick()
    except KeyboardInterrupt:
        whole = False
    return History(
        files=tuple(path.name for path in asked.files),
        mapping=asked.mapping.id if asked.mapping else "",
        whole=whole,
        past=reading.counting.past(),
        aside=tuple(reading.aside),
        apart=dict(reading.apart.most_common()),
    )


def _rows(asked: Asked, pair: Pair) -> Iterator[tuple[Item, Item]]:
    """Each row as both sides read it: those of the files, then those on record. Raises GdrError."""
    files = tuple(each for each in asked.files if not on_record_meant(each))
    one, other = sources_of(asked._replace(files=files), pair)
    for before, after in zip(one.read(), other.read(), strict=True):
        yield before.item, after.item
    if len(files) < len(asked.files):
        yield from import_module("desk.diff.on_record").rows_on_record(pair)


def _aside(one: Item, other: Item) -> Aside:
    """A row that a side rejects: which, and its mistakes, each said once."""
    rejects = [each for each in (one, other) if isinstance(each, Reject)]
    said = [fault.diagnostic.message for each in rejects for fault in each.faults]
    unread: Unread = "both" if len(rejects) == 2 else "before" if rejects[0] is one else "after"
    first = rejects[0]
    return Aside(case=first.id, place=str(first.place), unread_by=unread, reasons=tuple(dict.fromkeys(said)))
