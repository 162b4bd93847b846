"""What a ledger held at one moment, as reports compare and tell it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from desk.books import Books
from desk.in_use import ledger_address
from desk.ledgers.access import closed
from engine.errors import GdrError
from engine.facts import Case
from engine.model import Rulebook
from ledger.chain import Head
from ledger.clock import read
from ledger.deciding import diverges
from ledger.looks import Look as Decision
from ledger.marks import Before, folded, marked, marks_of, pseudonyms
from ledger.opening import open_ledger
from ledger.past import PastCase, cases, last_cases
from ledger.recording import CASE
from ledger.records import Opened
from ledger.rulebooks import Rulebooks
from ledger.store import Ledger
from reports.comparable import Shelved
from reports.neighbours import Entry
from reports.recorded import Look, Past, PastFile, Recorded, past_of
from reports.weights import weights_of

FIGURES = 50  # latest cases of a name that its figures are of
KEPT = 4_096  # pasts kept for the cases to come, which often share their names


class OnRecord:
    """A ledger read up to one entry. Every method raises LedgerError for what the database refuses."""

    def __init__(self, ledger: Ledger, head: Head, most: int) -> None:
        """`most`: how many of the latest cases are compared with each file."""
        self._ledger, self._head, self._most = ledger, head, most
        self._before = Before(head.seq)
        self._books = _Books(ledger)
        self._pasts: dict[tuple[str, str], Past] = {}
        self.bounded = False

    @classmethod
    def now(cls, most: int) -> OnRecord:
        """The ledger as it is now. Raises LedgerError if it cannot be read."""
        ledger = open_ledger(ledger_address(), create=False)
        try:
            return cls(ledger, ledger.head(), most)
        except BaseException:
            ledger.close()
            raise

    def close(self) -> None:
        """Let go of the ledger, once what was set aside while it was read is named."""
        closed(self._ledger)

    @cached_property
    def _id(self) -> str:
        return self._ledger.read(self._ledger.entry(1), Opened).id if self._head.seq else ""

    def request(self) -> dict[str, Any]:
        """What decides the reports: which ledger, up to which entry, how many cases."""
        return {"ledger": self._id, "head": str(self._head), "most": self._most}

    def take_up(self, held: Mapping[str, Any]) -> None:
        """Go back to the moment that `request` had said, unless this is another ledger: requests then differ."""
        number, _, hashed = str(held.get("head")).partition(":")
        head = Head(int(number), hashed) if number.isdecimal() else self._head
        if head == Head() or (head.seq <= self._head.seq and self._ledger.entry(head.seq).hash == hashed):
            self._head, self._before = head, Before(head.seq)

    def leave_out(self, rulebook: str, ids: Collection[str]) -> None:
        """These cases of a rulebook are no part of the past: they are those being assessed."""
        self._before = Before(self._head.seq, pseudonyms(self._ledger, CASE, rulebook, ids))
        self._pasts.clear()

    def shelved(self, books: Books) -> Iterator[Shelved]:
        """The latest cases of the rulebook, in the order they were recorded; `bounded` once one more is there."""
        wanted = frozenset(id for version in books.versions for id in weights_of(version))
        self._books.hold(books.versions)
        found = list(last_cases(self._ledger, books.id, self._before, self._most + 1, wanted))
        self.bounded = len(found) > self._most
        for case in reversed(found[: self._most]):
            rulebook = self._books.of(case.digest)
            if rulebook is not None:
                yield Shelved(self._entry(case), rulebook)

    def pasts(self, case: Case) -> tuple[Past, ...]:
        """What is known of each name of a case, in the order of its facts."""
        written = {(fact.attribute, folded(str(fact.value))): str(fact.value) for fact in case.facts}
        return tuple(replace(self._past(mark), value=written[mark]) for mark in dict.fromkeys(marks_of(case)))

    def _past(self, mark: tuple[str, str]) -> Past:
        if mark not in self._pasts:
            while len(self._pasts) >= KEPT:
                self._pasts.pop(next(iter(self._pasts)))
            found = marked(self._ledger, *mark, self._before, FIGURES)
            files = self._files(cases(self._ledger, found.latest, self._before.until, ()))
            self._pasts[mark] = past_of(*mark, found.count, tuple(files))
        return self._pasts[mark]

    def _files(self, found: Iterable[PastCase]) -> Iterator[PastFile]:
        return (PastFile(case.label, case.day, case.mode, self._recorded(case)) for case in found)

    def _entry(self, case: PastCase) -> Entry:
        return Entry(
            case=case.id,
            label=case.label,
            day=case.day,
            facts=case.facts,
            mode=case.mode,
            outcomes=case.outcomes,
            recorded=self._recorded(case),
        )

    def _recorded(self, case: PastCase) -> Recorded:
        kind, labels = self._books.said(case.digest, case.rulebook)
        return Recorded(case.seq, kind, labels, tuple(_look(each, case) for each in case.looks))


class _Books:
    """The rulebooks that assessed the past: those of the run, or read again from the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._rulebooks = Rulebooks(ledger)
        self._held: dict[str, Rulebook | None] = {}
        self._said: dict[str, tuple[str, dict[str, str]]] = {}

    def hold(self, versions: Iterable[Rulebook]) -> None:
        """These need not be read again."""
        self._held |= {version.digest: version for version in versions}

    def of(self, digest: str) -> Rulebook | None:
        """The rulebook of a digest; None if its text is not on record, or reads no more."""
        if digest not in self._held:
            try:
                self._held[digest] = self._rulebooks.read(digest)
            except GdrError:
                self._held[digest] = None
        return self._held[digest]

    def said(self, digest: str, id: str) -> tuple[str, dict[str, str]]:
        """The title of a rulebook and the labels of its levels; its id and none if it cannot be read."""
        if digest not in self._said:
            rulebook = self.of(digest)
            levels = (*rulebook.modes, *rulebook.priorities) if rulebook is not None else ()
            title = rulebook.title if rulebook is not None else id
            self._said[digest] = title, {level.id: level.label for level in levels}
        return self._said[digest]


def _look(look: Decision, case: PastCase) -> Look:
    content = look.content
    if content is None:  # pragma: no cover - `ledger.past` reads no erased decision
        raise ValueError(look.last.seq)
    proposed = content.proposed
    diverged = diverges(content, case.modes)
    return Look(
        seq=look.last.seq,
        day=content.day or (read(look.last.at).date() if look.last.action != "decision.imported" else None),
        mode=content.mode,
        proposed=proposed,
        diverged=diverged if proposed is not None or diverged else None,
        priority=content.priority,
        urged=content.urged,
        reason=content.reason,
        blind=look.blind,
        corrects=look.first.seq if look.last is not look.first else None,
    )
