"""The case file as a page: the essentials, what happened, the account that the law asks for, the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.model import Rulebook
from ledger.records import Received
from reports.views.account import Source, sources_of
from reports.views.lexicon import in_force
from reports.views.moments import Moment, Reader, is_internal
from reports.views.shown import Pairs, Shown


@dataclass(frozen=True, slots=True)
class LawfulAccount:
    """What R. 311-3-1-2 asks for, of the last assessment: `shown` holds the data and the parameters."""

    entry: str
    contribution: tuple[str, ...]
    sources: tuple[Source, ...]
    shown: Shown
    operations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything that the page shows."""

    title: str
    id: str
    pseudonym: str
    rulebook: str
    owner: str
    communicable: bool
    mode: str
    decisions: tuple[str, ...]
    moments: tuple[Moment, ...]
    internal: int
    account: LawfulAccount | None
    rulebooks: Pairs
    head: str


def case_page_of(reader: Reader) -> CasePage:
    """The page of a case file."""
    file = reader.file
    book = next(reversed(file.rulebooks.values()), None)
    moments = tuple(reader.moments())
    account = _account(reader, moments)
    return CasePage(
        title=_title(reader),
        id=file.case.id,
        pseudonym=file.case.subject,
        rulebook=_called(reader, book) if book else "",
        owner=(reader.read_with(book)[0].rulebook.owner if book else "") or reader.words.owner_unnamed,
        communicable=reader.communicable,
        mode=account.shown.mode if account else "",
        decisions=tuple(_decisions(reader)),
        moments=moments,
        internal=sum(map(is_internal, file.entries)) if reader.communicable else 0,
        account=account,
        rulebooks=tuple(
            (f"{each.id}, {reader.words.version} {each.version}", each.digest) for each in file.rulebooks.values()
        ),
        head=str(file.head),
    )


def _title(reader: Reader) -> str:
    if reader.communicable:  # a label is a free text
        return reader.file.case.id or reader.file.case.subject
    received = [said.content for said in reader.file.entries if said.link.action == "case.received"]
    labels = [each.label or each.case.id for each in received if isinstance(each, Received)]
    erased = reader.words("case_erased", pseudonym=reader.file.case.subject)
    return labels[-1] if labels else reader.file.case.id or erased


def _called(reader: Reader, rulebook: Rulebook) -> str:
    lexicon, _ = reader.read_with(rulebook)
    status = getattr(lexicon.words, f"status_{rulebook.status}")
    said = [f"{lexicon.rulebook.title}, {lexicon.words.version} {rulebook.version} ({status})", in_force(lexicon)]
    return ", ".join(part for part in said if part)


def _decisions(reader: Reader) -> Iterator[str]:
    """Each look as it stands."""
    entries = {said.link.seq: said for said in reader.file.entries}
    for look in reader.looks:
        mode = reader.level(look.content.mode) if look.content else reader.words.decision_erased
        who, on = reader.decider(look, entries[look.last.seq])
        yield reader.words("decision_by", mode=mode, who=who, day=on)


def _account(reader: Reader, moments: tuple[Moment, ...]) -> LawfulAccount | None:
    """The account of the last assessment that can still be read."""
    found = [(moment.seq, moment.shown) for moment in moments if moment.shown is not None]
    if not found:
        return None
    seq, shown = found[-1]
    book = reader.file.rulebooks[shown.digest]
    lexicon, _ = reader.read_with(book)
    return LawfulAccount(
        entry=reader.words("entry_number", seq=seq),
        contribution=tuple(_contribution(reader, shown)),
        sources=tuple(sources_of(shown.groups, lexicon)),
        shown=shown,
        operations=tuple(_operations(reader, shown, book)),
    )


def _contribution(reader: Reader, shown: Shown) -> Iterator[str]:
    t = reader.words
    yield t("account_degree", mode=shown.mode)
    yield t.account_mode
    yield t.account_learning
    yield t.count("account_person", len(reader.looks)) if reader.looks else t.account_nobody


def _operations(reader: Reader, shown: Shown, book: Rulebook) -> Iterator[str]:
    t = reader.words
    yield t.operation_read
    yield t.operation_applied
    yield t("operation_summed", score=shown.score)
    yield t("operation_compared", mode=shown.mode)
    yield t.operation_rest
    yield t("operation_recorded", rulebook=book.id, version=book.version)
