"""What the ledger knows of the names of a file, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.recorded import Past, PastFile
from reports.typography import day
from reports.views.lexicon import Lexicon
from reports.views.looks import SaidRecord, level_of, record_of


@dataclass(frozen=True, slots=True)
class SaidFile:
    """A file of the past: `kind` is its type of request where it is another than this one's.

    `above`: it was said already, under another name that it shares.
    """

    label: str
    day: str
    kind: str
    mode: str
    record: SaidRecord
    above: bool = False


@dataclass(frozen=True, slots=True)
class SaidPast:
    """The past of one name: how many files, and of the latest what was proposed and what was decided.

    `note` says that an identity never weighs.
    """

    label: str
    value: str
    count: str
    among: str
    proposed: str
    decided: str
    note: str
    files: tuple[SaidFile, ...]


@dataclass(frozen=True, slots=True)
class KnownPasts:
    """The pasts that there are, and the names without one."""

    known: tuple[SaidPast, ...]
    unknown: tuple[str, ...]


def pasts_of(pasts: tuple[Past, ...], lexicon: Lexicon) -> KnownPasts:
    """The pasts of a file's names, in the order of its facts."""
    said: set[int] = set()
    return KnownPasts(
        known=tuple(_past(each, said, lexicon) for each in pasts if each.count),
        unknown=tuple(_named(each, lexicon) for each in pasts if not each.count),
    )


def _named(past: Past, lexicon: Lexicon) -> str:
    return lexicon.words("fact_is", label=lexicon.label(past.attribute), value=past.value)


def _past(past: Past, said: set[int], lexicon: Lexicon) -> SaidPast:
    words = lexicon.words
    is_identity = lexicon.attribute(past.attribute).role == "identity"
    return SaidPast(
        label=lexicon.label(past.attribute),
        value=past.value,
        count=words.count("past_count", past.count),
        among=words("past_among", n=past.among) if past.among < past.count else "",
        proposed=", ".join(_times(past, lexicon)),
        decided=", ".join(_fates(past, lexicon)),
        note=words.past_identity if is_identity else "",
        files=tuple(_file(file, said, lexicon) for file in past.files),
    )


def _times(past: Past, lexicon: Lexicon) -> Iterator[str]:
    for label, count in past.proposed:
        yield lexicon.words("past_times", label=lexicon.said(label) if label else lexicon.words.no_mode, n=count)


def _fates(past: Past, lexicon: Lexicon) -> Iterator[str]:
    fates = {
        "past_accepted": past.accepted,
        "past_diverged": past.diverged,
        "past_unproposed": past.unproposed,
        "past_open": past.open,
    }
    yield from (lexicon.words.count(key, count) for key, count in fates.items() if count)


def _file(file: PastFile, said: set[int], lexicon: Lexicon) -> SaidFile:
    kind, seq = file.recorded.kind, file.recorded.seq
    above = seq in said
    said.add(seq)
    return SaidFile(
        label=file.label,
        day=day(file.day, lexicon.language) if file.day else "",
        kind=lexicon.said(kind) if kind != lexicon.rulebook.title else "",
        mode=level_of(file.recorded, file.mode, lexicon),
        record=record_of(file.recorded, lexicon),
        above=above,
    )
