"""`gdr decisions import`: from a file to the ledger, what cannot be brought in set aside and named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desk.ledgers.decision_files import DecisionFile, Line, rejected
from desk.ledgers.known_rulebooks import must_be_approved
from desk.ledgers.texts import text_of
from desk.workers import batches
from engine.errors import Language
from engine.model import Rulebook
from intake.record import Reject, SetApart
from intake.rejects import RejectsWriter
from ledger.actors import Actor
from ledger.importing import Counts, Importing, PastDecision
from ledger.recording import dictionary_of, record_rulebook
from ledger.store import Ledger

TOGETHER = 200  # decisions of one transaction: what an interruption can take back


@dataclass
class Importer:
    """Brings the decisions of a file in; `name` is the rulebook as it was asked for, if the cases come with it."""

    ledger: Ledger
    actor: Actor
    file: DecisionFile
    importing: Importing
    name: str = ""
    rejected: int = 0
    apart: Counter[str] = field(default_factory=Counter)
    _dictionaries: dict[str, bytes] = field(default_factory=dict)

    def run(self, rejects: Path, language: Language, tick: Callable[[], None]) -> Counts:
        """Record everything that can be; the rest goes to `rejects`, whole once the end is reached. Raises GdrError."""
        beside = rejects.with_name(rejects.name + ".part")
        try:
            with beside.open("w", encoding="utf-8-sig", newline="") as out:
                writer = RejectsWriter(out, language)
                writer.header()
                for reject in self._rejects(tick):
                    self.rejected += 1
                    writer.add(reject)
            if self.rejected:
                beside.replace(rejects)
        finally:
            beside.unlink(missing_ok=True)
        return self.importing.counts

    def _rejects(self, tick: Callable[[], None]) -> Iterator[Reject]:
        """What cannot be recorded; the rest is, on the way."""
        for batch in batches(self.file.read(), TOGETHER):
            kept = [self._prepared(each.past) for each in batch if isinstance(each, Line)]
            said = iter(self.importing.record(kept)) if kept else iter(())
            for each in batch:
                if isinstance(each, SetApart):
                    self.apart[each.reason] += 1
                elif isinstance(each, Reject):
                    yield each
                elif (refused := next(said)) is not None:
                    why = refused.model_copy(update={"location": self.file.place(each.past.source)})
                    yield rejected(each.past.case, why, each.row)
                tick()

    def _prepared(self, past: PastDecision) -> PastDecision:
        """A decision whose case comes with it: the rulebook of the case must be on record too."""
        if past.received is None or self.file.facts is None:
            return past
        digest = past.received.digest
        if digest not in self._dictionaries:
            rulebook = next(each for each in self.file.facts.books.versions if each.digest == digest)
            self._dictionaries[digest] = self._recorded(rulebook)
        return replace(past, dictionary=self._dictionaries[digest])

    def _recorded(self, rulebook: Rulebook) -> bytes:
        must_be_approved(self.ledger, rulebook)
        with self.ledger.writing(self.actor) as writing:
            record_rulebook(writing, text_of(self.name, rulebook))
        return dictionary_of(rulebook)
