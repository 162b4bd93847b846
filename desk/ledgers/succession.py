"""One version after another: the new one, the old one closed the day before, as the files that will hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from desk.ledgers.base import Base, Version
from engine.change import with_header
from engine.errors import RulebookError
from engine.loading import Loaded
from engine.model import Period, Rulebook
from engine.versions import conflicts
from ledger.changes.proposals import Proposal
from ledger.changes.texts import Written, sha256_of
from ledger.records_change import Approved
from ledger.rulebooks import read_text

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Succession:
    """What follows from approving a proposal on its base, from a day on."""

    proposal: Proposal
    base: Base
    start: date

    @property
    def number(self) -> int:
        """The number of the new version."""
        return self.base.next_number

    @property
    def name(self) -> str:
        """The file of the new version."""
        return f"{self.base.rulebook.id}.v{self.number}.yaml"

    @cached_property
    def text(self) -> str:
        """The text of the new version: it lasts as long as the old one would have."""
        end = self.base.rulebook.in_force.end
        period = Period(start=self.start, end=end if end is not None and end >= self.start else None)
        return with_header(self.proposal.content.text, version=self.number, in_force=period, status="approved")

    def read(self) -> Loaded[Rulebook]:
        """The new version. Raises RulebookError: an approved rulebook has more to respect than a draft."""
        return read_text(self.text, self.proposal.content.shared, self.name)

    def approved(self, reason: str, known: Mapping[str, Written]) -> Approved:
        """What is to be put on record, but for the entry of the gate; `known` are the files there are on record.

        Raises RulebookError if two versions would be in force on one day.
        """
        self._refuse_overlap()
        changed = {name: text for name, text in self._files.items() if name not in known or known[name].text != text}
        stood = {each.path.name: sha256_of(each.text) for each in self.base.all}
        return Approved(
            rulebook=self.base.rulebook.id,
            base=self.base.rulebook.digest,
            proposed=self.proposal.content.digest,
            gate=0,
            reason=reason,
            start=self.start,
            version=self.number,
            digest=self.read().rulebook.digest,
            files=changed,
            replaced={name: digest for name, digest in stood.items() if name in changed},
        )

    @cached_property
    def _versions(self) -> dict[str, str]:
        """The text of every version, by file."""
        others = {each.path.name: each.text for each in self.base.all}
        return others | {self.base.version.path.name: self._closed(), self.name: self.text}

    @property
    def _files(self) -> dict[str, str]:
        return self._versions | {f"{id}.yaml": text for id, text in self._shared.items()}

    @property
    def _shared(self) -> dict[str, str]:
        return self.base.texts.shared | self.proposal.content.shared

    def _closed(self) -> str:
        book, last = self.base.rulebook, self.start - DAY
        end = last if book.in_force.end is None else min(book.in_force.end, last)
        period = Period(start=book.in_force.start, end=end)
        return with_header(self.base.version.text, version=book.version, in_force=period, status=book.status)

    def _refuse_overlap(self) -> None:
        known = {each.path.name: each for each in self.base.all}
        found = conflicts([(name, self._book(name, text, known)) for name, text in self._versions.items()])
        if found:
            raise RulebookError(found)

    def _book(self, name: str, text: str, known: Mapping[str, Version]) -> Rulebook:
        held = known.get(name)
        return held.rulebook if held and held.text == text else read_text(text, self._shared, name).rulebook
