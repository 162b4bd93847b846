"""A history read to be compared: decisions with their cases, the state of the rulebook, and second looks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from desk.books import Books
from desk.consistency.reading import Aside, probe
from desk.files import file_digest
from desk.ledgers.decision_files import MODE, DecisionFile, Line, vocabulary
from desk.ledgers.history_columns import BESIDE, DIGEST, LOOKS
from desk.sources import Sources
from engine.model import Attribute, Rulebook
from engine.versions import together
from intake.files import open_table
from intake.mapping import Mapping
from intake.native import is_native_header
from intake.record import Reject
from intake.table import Row
from ledger.importing import PastDecision
from reports.consistency.decisions import Decision, SecondLook

LOOK = re.compile(r"([^\s();]+) \(([^(),]*), (à l’aveugle|non aveugle)\)")
SECOND_ALONE = "second avis, sans la première décision"
SECOND_OF_THE_SAME = "second avis sans nom, ou de qui a pris la première décision"


@dataclass
class History:
    """A file of decisions. Without a mapping it is what `gdr history` writes; `facts` reads its cases otherwise.

    `more` is what else is read of each decision, `needs` what a row must say to be one, `unread` attributes of
    cases that are passed over.
    """

    path: Path
    books: Books
    mapping: Mapping | None = None
    facts: Mapping | None = None
    sheet: str | None = None
    more: tuple[Attribute, ...] = ()
    needs: str = MODE
    unread: frozenset[str] = frozenset()
    aside: Aside = field(default_factory=Aside)
    apart: Counter[str] = field(default_factory=Counter)

    def sources(self) -> Sources:
        """The cases alone, what is said of decisions passed over."""
        passed_over = BESIDE | self.unread | frozenset(vocabulary(self.books.lead, self.more).attributes)
        return Sources((self.path,), self.books, self.facts, self.sheet, passed_over, recurring=True)

    def probe(self, beside: Iterable[Sources] = ()) -> None:
        """Refuse what cannot be read before any work starts. Raises GdrError."""
        self._file().probe()
        probe((self.sources(), *beside))

    def decisions(self, tick: Callable[[], None]) -> list[Decision]:
        """Every decision that can be read; the other rows are set aside, with their reasons. Raises GdrError."""
        known = Known.of(self.books)
        found: dict[str, Decision] = {}
        seconds: list[PastDecision] = []
        for line, row in self.lines(tick):
            if line.past.blind:
                seconds.append(line.past)
            else:
                found[line.past.case] = known.decision(line, row)
        for past in seconds:
            self._second(past, found, known)
        return list(found.values())

    def lines(self, tick: Callable[[], None]) -> Iterator[tuple[Line, Row | None]]:
        """Every decision as it was read, second looks too, with its row; the rest is set aside. Raises GdrError."""
        for item, row in zip(self._file().read(), self._rows(), strict=False):
            match item:
                case Line():
                    yield item, row
                case Reject():
                    self.aside.add(item)
                case _:
                    self.apart[item.reason] += 1
            tick()

    def _file(self) -> DecisionFile:
        of_cases = frozenset(id for each in self.books.versions for id in each.attributes)
        return DecisionFile(
            path=self.path,
            rulebook=together(self.books.versions, self.books.lead),  # a mode of any version may have been decided
            sha256=file_digest(self.path),
            mapping=self.mapping,
            facts=self.sources(),
            sheet=self.sheet,
            beside=(BESIDE | of_cases | self.unread) - {each.id for each in self.more},
            more=self.more,
            needs=self.needs,
        )

    def _second(self, past: PastDecision, found: dict[str, Decision], known: Known) -> None:
        """Put a second look beside the decision that it follows, wherever that stands in the file."""
        first = found.get(past.case)
        if first is None:
            self.apart[SECOND_ALONE] += 1
        elif past.evaluator in ("", first.evaluator):
            self.apart[SECOND_OF_THE_SAME] += 1
        else:
            look = SecondLook(known.ranks[past.mode], past.evaluator, blind=True)
            found[past.case] = replace(first, others=(*first.others, look))

    def _rows(self) -> Iterator[Row | None]:
        """The rows as they stand, of what `gdr history` writes: for the columns that no reader of decisions takes."""
        if self.mapping is None:
            yield from open_table(self.path, is_native_header, self.sheet).rows
        while True:
            yield None


class Known(NamedTuple):
    """The versions of the rulebook by digest, and the rank of each of their modes."""

    versions: dict[str, Rulebook]
    ranks: dict[str, int]

    @classmethod
    def of(cls, books: Books) -> Known:
        """Those of a set of versions."""
        modes = together(books.versions, books.lead).modes
        return cls({each.digest: each for each in books.versions}, {mode.id: rank for rank, mode in enumerate(modes)})

    def decision(self, line: Line, row: Row | None) -> Decision:
        """A decision read, with what its row says beside."""
        past, received = line.past, line.past.received
        assert received is not None  # noqa: S101 - a file of decisions read with its cases
        cells = row.cells if row is not None else {}
        return Decision(
            case=received.case,
            rulebook=self.versions[received.digest],
            digest=str(cells.get(DIGEST) or received.digest),
            mode=past.mode,
            rank=self.ranks[past.mode],
            label=received.label,
            directorate=past.directorate,
            evaluator=past.evaluator,
            reason=past.reason,
            seen=past.seen,
            others=tuple(self._looks(cells.get(LOOKS))),
        )

    def _looks(self, said: object) -> Iterator[SecondLook]:
        """The second looks whose mode is known."""
        for mode, by, blind in looks_said(said):
            if mode in self.ranks:
                yield SecondLook(self.ranks[mode], by, blind)


def looks_said(said: object) -> Iterator[tuple[str, str, bool]]:
    """The second looks, as a history writes them: the mode, by whom, whether blind."""
    text = " ; ".join(map(str, said)) if isinstance(said, tuple) else str(said or "")
    for mode, by, how in LOOK.findall(text):
        yield mode.strip("\"'"), by, how == "à l’aveugle"
