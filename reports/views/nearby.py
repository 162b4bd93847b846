"""The nearest earlier files and those that share a name, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.neighbours import Difference, Entry, Neighbour, Neighbourhood, SameValue
from reports.outcomes import NO, YES
from reports.typography import NARROW, day, percent
from reports.views.lexicon import Lexicon
from reports.views.looks import SaidRecord, record_of

STATUS = "statut"  # the outcome that says by itself what became of a file


@dataclass(frozen=True, slots=True)
class NearFile:
    """Another file: where its report is, its day, the mode proposed for it, what became of it, what is on record."""

    case: str
    label: str
    href: str
    day: str
    mode: str
    outcomes: tuple[str, ...]
    record: SaidRecord | None


@dataclass(frozen=True, slots=True)
class NearCase:
    """A near file and why: how near, on how many facts, the telling facts in common, the ones that differ."""

    file: NearFile
    nearness: str
    compared: str
    shared: tuple[str, ...]
    different: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SameName:
    """The other files with one text in common."""

    label: str
    value: str
    count: str
    more: str
    files: tuple[NearFile, ...]


@dataclass(frozen=True, slots=True)
class Nearby:
    """What surrounds the file; `among` says how many earlier files were compared."""

    nearest: tuple[NearCase, ...]
    same: tuple[SameName, ...]
    among: str


def nearby_of(neighbourhood: Neighbourhood, lexicon: Lexicon) -> Nearby:
    """A neighbourhood in words."""
    return Nearby(
        nearest=tuple(_case(each, lexicon) for each in neighbourhood.nearest),
        same=tuple(_same(each, lexicon) for each in neighbourhood.same),
        among=" ".join(_among(neighbourhood, lexicon)),
    )


def _among(neighbourhood: Neighbourhood, lexicon: Lexicon) -> Iterator[str]:
    yield lexicon.words.count("among_files", neighbourhood.among)
    if neighbourhood.bounded:
        yield lexicon.words.count("among_recorded", neighbourhood.recorded)


def _file(entry: Entry, lexicon: Lexicon) -> NearFile:
    return NearFile(
        case=entry.case,
        label=entry.label or entry.case,
        href=entry.href,
        day=day(entry.day, lexicon.language) if entry.day else "",
        mode=lexicon.mode(entry.mode),
        outcomes=tuple(dict.fromkeys(said_outcomes(entry.outcomes, lexicon))),
        record=record_of(entry.recorded, lexicon) if entry.recorded is not None else None,
    )


def said_outcomes(outcomes: Mapping[str, str], lexicon: Lexicon) -> Iterator[str]:
    """What became of a file: each outcome that happened; the main one, its status, by its value alone."""
    for name, value in outcomes.items():
        label = lexicon.words.outcome(name)
        if value.casefold() in YES:
            yield label
        elif value and name == STATUS:
            yield value
        elif value and value.casefold() not in NO:
            yield lexicon.words("fact_is", label=label, value=value)


def _case(each: Neighbour, lexicon: Lexicon) -> NearCase:
    facts = each.entry.facts
    return NearCase(
        file=_file(each.entry, lexicon),
        nearness=percent(1 - each.distance / 1000, lexicon.language),
        compared=lexicon.words("facts_alike", alike=each.alike, compared=each.compared),
        shared=tuple(_fact(id, facts[id], lexicon) for id in each.shared),
        different=tuple(_difference(difference, lexicon) for difference in each.different),
    )


def _fact(attribute: str, value: object, lexicon: Lexicon) -> str:
    return lexicon.words("fact_is", label=lexicon.label(attribute), value=lexicon.value(attribute, value))  # type: ignore[arg-type]


def _difference(difference: Difference, lexicon: Lexicon) -> str:
    return lexicon.words(
        "fact_differs",
        label=lexicon.label(difference.attribute),
        here=lexicon.value(difference.attribute, difference.here),
        there=lexicon.value(difference.attribute, difference.there),
    )


def _same(each: SameValue, lexicon: Lexicon) -> SameName:
    hidden = each.count - len(each.entries)
    return SameName(
        label=lexicon.label(each.attribute),
        value=shortened(each.value),
        count=lexicon.words.count("same_count", each.count, earlier=each.earlier),
        more=lexicon.words.count("same_more", hidden) if hidden else "",
        files=tuple(_file(entry, lexicon) for entry in each.entries),
    )


def shortened(text: str, most: int = 120) -> str:
    """The text, or its beginning when it is long."""
    return text if len(text) <= most else text[: most - 1].rstrip() + NARROW + "…"
