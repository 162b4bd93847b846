"""The past assessments of a ledger, with what it takes to do them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from sqlalchemy import select

from engine.errors import GdrError
from engine.model import Rulebook
from ledger import messages_replaying as say
from ledger.bulk import links
from ledger.cases import find_case, last_assessment
from ledger.chain import Link
from ledger.clock import read
from ledger.errors import refused
from ledger.looks import looks_at
from ledger.records import RulebookRecorded
from ledger.replaying import PastAssessment
from ledger.rights import DECISIONS, as_action
from ledger.rulebooks import read_again
from ledger.store import Ledger
from ledger.tables import ERASED
from ledger.wording import ACTION_WORDS

TOGETHER = 200


def assessments(ledger: Ledger, after: int = 0, since: date | None = None, until: date | None = None) -> Iterator[Link]:
    """The assessments of a period, both ends included, in order."""
    for entry in ledger.entries(after=after, actions=("case.assessed",)):
        day = read(entry.at).date()
        if (since is None or since <= day) and (until is None or day <= until):
            yield entry


def assessment_called(ledger: Ledger, asked: str, rulebook: str | None = None) -> Link:
    """The assessment of this number, the one that a decision of this number is about, or the last of a case.

    Raises LedgerError.
    """
    if not asked.isdecimal():
        return last_assessment(ledger, find_case(ledger, asked, rulebook))[0]
    entry = ledger.entry(int(asked))
    if entry.action in DECISIONS:
        looks = looks_at(ledger, entry.subject)
        about = next((look.content.assessed for look in looks if look.content is not None), None)
        entry = ledger.entry(about) if about is not None else entry
    if entry.action != "case.assessed":
        act, act_en = ACTION_WORDS[as_action(entry.action)]
        raise refused(say.NOT_AN_ASSESSMENT, ledger.place, seq=asked, act=act, act_en=act_en)
    return entry


def pasts(ledger: Ledger, entries: Iterable[Link]) -> Iterator[PastAssessment]:
    """What it takes to assess these cases again, in order."""
    remaining = iter(entries)
    while batch := list(islice(remaining, TOGETHER)):
        received = links(ledger, (entry.about for entry in batch if entry.about is not None))
        said = _said(ledger, [*batch, *received.values()])
        for entry in batch:
            about = entry.about or 0
            sound = all(said.get(seq) != b"" for seq in (entry.seq, about))
            yield PastAssessment(entry.seq, said.get(entry.seq), said.get(about), sound)


def _said(ledger: Ledger, links: list[Link]) -> dict[int, bytes]:
    """What entries say: nothing at all for what is damaged, or gone unsaid. Absent for what was erased on record."""
    wanted = {link.seq for link in links}
    said = {seq: held.payload or b"" for seq, held in ledger.held(wanted).items()}
    with ledger.reading() as connection:
        erased = set(connection.execute(select(ERASED.c.seq).where(ERASED.c.seq.in_(wanted))).scalars())
    return dict.fromkeys(wanted - erased, b"") | said


def rulebooks_on_record(ledger: Ledger) -> dict[str, Rulebook | str]:
    """Every rulebook by the digest it had, as it reads today, or what is said of one that reads no more.

    One whose text was erased is not there.
    """
    found: dict[str, Rulebook | str] = {}
    for entry in ledger.entries(actions=("rulebook.recorded",)):
        texts = ledger.content(entry)
        if isinstance(texts, RulebookRecorded):
            try:
                found[texts.digest] = read_again(texts)
            except GdrError as error:
                found[texts.digest] = str(error.diagnostics[0])
    return found
