"""Marks: what the cases of an applicant, or of a substance, are found again by.

Every text of a case makes one, whatever its rulebook: names are texts (rulebooks share their vocabulary), while
numbers, days and choices say what a case is like, not whom or what it is about.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import desc, func, select

from engine.facts import Case
from ledger.store import Ledger
from ledger.tables import MARK, NAME

LONGEST = 200  # characters: a longer text tells something, it names nothing; and an index holds no more
TOGETHER = 500  # ids of one query


@dataclass(frozen=True, slots=True)
class Before:
    """Where the past ends: with the entry `until`; the cases `without` (pseudonyms) are no part of it."""

    until: int
    without: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Marked:
    """The cases of one mark: how many, and the pseudonyms of the latest, last recorded first."""

    count: int
    latest: tuple[str, ...]


def folded(text: str) -> str:
    """A name without case, accents or needless spaces: « Société  Générale » is « societe generale »."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def marks_of(case: Case) -> Iterator[tuple[str, str]]:
    """The attribute and the folded value of every text short enough to be a name."""
    for fact in case.facts:
        if fact.kind == "text" and isinstance(fact.value, str):
            value = folded(fact.value)
            if value and len(value) <= LONGEST:
                yield fact.attribute, value


def marked(ledger: Ledger, key: str, value: str, before: Before, most: int) -> Marked:
    """The cases with this mark before a moment. Raises LedgerError."""
    last = func.max(MARK.c.seq)
    wanted = select(MARK.c.subject).where(MARK.c.key == key, MARK.c.value == value, MARK.c.seq <= before.until)
    with ledger.reading() as connection:
        rows = connection.execute(wanted.group_by(MARK.c.subject).order_by(desc(last))).scalars()
        found = [str(subject) for subject in rows if subject not in before.without]
    return Marked(len(found), tuple(found[:most]))


def pseudonyms(ledger: Ledger, kind: str, space: str, names: Collection[str]) -> frozenset[str]:
    """The pseudonyms of those of these names that the ledger knows. Raises LedgerError."""
    held = sorted(names)
    found: set[str] = set()
    with ledger.reading() as connection:
        for start in range(0, len(held), TOGETHER):
            some = held[start : start + TOGETHER]
            wanted = select(NAME.c.pseudonym).where(NAME.c.kind == kind, NAME.c.space == space, NAME.c.name.in_(some))
            found.update(map(str, connection.execute(wanted).scalars()))
    return frozenset(found)
