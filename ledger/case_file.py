"""Everything said about one case, in order: what a case file shows, and what proves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from engine.condition import Frozen
from engine.model import Rulebook
from ledger.cases import Held, find_case
from ledger.chain import Head, Link
from ledger.people import people
from ledger.records import CONTENT, Assessed, Decided, Enrolled, PayloadErased, Received, RulebookRecorded
from ledger.rights import as_action
from ledger.rulebooks import Rulebooks, last_recorded, recorded
from ledger.store import Ledger
from ledger.tables import ERASED


@dataclass(frozen=True, slots=True)
class Erasure:
    """Which entry says that a payload is erased, when, and why."""

    by: int
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class Said:
    """An entry about the case, with its salt and payload; None once they are erased, and then why, or damaged."""

    link: Link
    salt: bytes | None
    payload: bytes | None
    erased: Erasure | None = None

    @property
    def content(self) -> Frozen | None:
        """What the entry says, as the model of its action; None once it is erased."""
        if self.payload is None:
            return None
        return CONTENT[as_action(self.link.action)].model_validate_json(self.payload)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case, all that is said of it, the rulebooks that read or assessed it, and who acted, by pseudonym.

    `texts` are those of the rulebooks, and `rulebooks` what they mean, by digest. `later` are versions that this case
    did not meet: what they declare secret is secret here too.
    """

    case: Held
    head: Head
    entries: tuple[Said, ...]
    texts: dict[str, RulebookRecorded]
    rulebooks: dict[str, Rulebook]
    people: dict[str, Enrolled]
    later: tuple[Rulebook, ...] = ()

    @property
    def versions(self) -> tuple[Rulebook, ...]:
        """Every version that says what is secret."""
        return (*self.rulebooks.values(), *self.later)


def case_file(ledger: Ledger, asked: str, rulebook: str | None = None) -> CaseFile:
    """The file of the case of this id or pseudonym. Raises LedgerError: none, or several."""
    case = _case(ledger, asked, rulebook)
    entries = tuple(_said(ledger, link) for link in ledger.entries(subject=case.subject))
    acted, read = {who for each in entries for who in _who(each)}, Rulebooks(ledger)
    digests = list(dict.fromkeys(_digests(entries)))
    texts = {digest: recorded(ledger, digest) for digest in digests}
    last = [last_recorded(ledger, id) for id in {each.id for each in texts.values()}]
    return CaseFile(
        case=case,
        head=ledger.head(),
        entries=entries,
        texts=texts,
        rulebooks={digest: read.read(digest) for digest in digests},
        people=_people(ledger, acted),
        later=tuple(read.read(each.digest) for _, each in filter(None, last) if each.digest not in texts),
    )


def _people(ledger: Ledger, acted: set[str]) -> dict[str, Enrolled]:
    """Those who acted and are not erased: enrolled, or only named as having decided before the ledger began."""
    enrolled = people(ledger)
    names = {each: ledger.name(each) for each in acted - enrolled.keys()}
    named = {each: Enrolled(account=name, roles=()) for each, name in names.items() if name is not None}
    return {each: person for each, person in (enrolled | named).items() if each in acted}


def _case(ledger: Ledger, asked: str, rulebook: str | None) -> Held:
    """The case, even if its name is erased: by its pseudonym, which is all that the chain keeps."""
    known = ledger.name(asked) is not None
    if not known and next(ledger.entries(subject=asked, actions=("case.received",)), None) is not None:
        return Held(asked, "", "")
    return find_case(ledger, asked, rulebook)


def _said(ledger: Ledger, link: Link) -> Said:
    held = ledger.held([link.seq]).get(link.seq)
    if held is not None and held.payload is not None:
        return Said(link, held.salt, held.payload)
    with ledger.reading() as connection:
        by = connection.execute(select(ERASED.c.by_entry).where(ERASED.c.seq == link.seq)).scalar()
    if held is not None or by is None:  # damaged, or missing without a word of why: shown as such
        return Said(link, None, None)
    why = ledger.entry(int(by))
    return Said(link, None, None, Erasure(why.seq, why.at, ledger.read(why, PayloadErased).reason))


def _who(entry: Said) -> Iterator[str]:
    """Who made an entry, and in whose name."""
    yield entry.link.actor
    content = entry.content
    if isinstance(content, Decided) and content.by:
        yield content.by


def _digests(entries: tuple[Said, ...]) -> Iterator[str]:
    """Those of the rulebooks for which the case was read, or by which it was assessed."""
    for entry in entries:
        content = entry.content
        if isinstance(content, Received):
            yield content.digest
        elif isinstance(content, Assessed):
            yield content.assessment.rulebook.digest
