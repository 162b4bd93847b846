"""`gdr triage … --record`: a run put on record, its incidents included. Taken up again, nothing is there twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from desk.books import Filed
from desk.engines import Incident
from desk.files import file_digest
from desk.ledgers.access import acting, opened
from desk.ledgers.known_rulebooks import must_be_approved
from desk.ledgers.receiving import received_of
from desk.ledgers.texts import text_of
from engine.assessment import Assessment
from engine.model import Rulebook
from ledger.actors import Actor
from ledger.chain import Head
from ledger.incidents import DIED, DIFFER, record_incident
from ledger.recording import dictionary_of, record_assessment, record_case, record_rulebook
from ledger.records import Assessed, IncidentNoted, Received, Source
from ledger.store import Ledger
from ledger.writing import Writing

TOGETHER = 200  # cases of one transaction: what an interruption can take back
Done = Iterator[tuple[Filed, Assessment]]


class Recorder:
    """Puts the results of a run on record, under the account of who runs it."""

    def __init__(self, name: str, engine: str, files: tuple[Path, ...], as_: str | None = None) -> None:
        """`name` is the rulebook as it was asked for; `files` those of the run."""
        self._name, self._engine, self._as = name, engine, as_
        self._digests = {path.name: file_digest(path) for path in files}
        self._dictionaries: dict[str, bytes] = {}
        self._ids: dict[str, str] = {}  # of rulebooks, by digest

    def record(self, results: Done, incidents: Sequence[str], tick: Callable[[], None]) -> Head:
        """Record every case with its assessment, then the incidents; the head of the ledger then. Raises GdrError."""
        with opened(create=True) as ledger:
            actor = acting(ledger, self._as)
            while batch := list(islice(results, TOGETHER)):
                self._record(ledger, actor, batch)
                for _ in batch:
                    tick()
            if incidents:
                self._record_incidents(ledger, actor, [Incident(**json.loads(line)) for line in incidents])
            return ledger.head()

    def _record(self, ledger: Ledger, actor: Actor, batch: list[tuple[Filed, Assessment]]) -> None:
        with ledger.writing(actor) as writing:
            for filed, assessment in batch:
                dictionary = self._prepared(ledger, writing, filed.rulebook)
                received = record_case(writing, self._received(filed), dictionary)
                done = Assessed(gdr=version("gdr-sante"), engine=self._engine, assessment=assessment)
                record_assessment(writing, received, filed.rulebook.id, done, dictionary)

    def _record_incidents(self, ledger: Ledger, actor: Actor, incidents: list[Incident]) -> None:
        run = hashlib.sha256(" ".join(sorted(self._digests.values())).encode()).hexdigest()
        with ledger.writing(actor) as writing:
            for each in incidents:
                kind = DIFFER if each.case else DIED
                said = IncidentNoted(kind=kind, text=each.production, digest=each.rulebook, run=run)
                record_incident(writing, self._ids[each.rulebook], each.case, said)

    def _prepared(self, ledger: Ledger, writing: Writing, rulebook: Rulebook) -> bytes:
        """The rulebook put on record, and what its assessments have in common."""
        if rulebook.digest not in self._dictionaries:
            must_be_approved(ledger, rulebook)
            record_rulebook(writing, text_of(self._name, rulebook))
            self._ids[rulebook.digest] = rulebook.id
            self._dictionaries[rulebook.digest] = dictionary_of(rulebook)
        return self._dictionaries[rulebook.digest]

    def _received(self, filed: Filed) -> Received:
        place = filed.record.place
        file = Path(place.file or "").name
        source = Source(file=file, sha256=self._digests.get(file, ""), line=place.line)
        return received_of(filed.record, filed.rulebook, source)
