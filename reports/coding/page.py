"""Two codings as one HTML page: how often who codes decides, what to rewrite first, and every file that flips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from engine.errors import Language
from reports.agreement_tables import kappa_said, two_places
from reports.coding.codings import Coding
from reports.coding.comparison import AttributeAgreement, Recoding
from reports.coding.flips import Flip
from reports.coding.tables import FIRST, written
from reports.marks import Mark, mark_of
from reports.outcome_tables import rate_said
from reports.outcomes import wilson
from reports.templating import rendered
from reports.typography import day, number
from reports.views.lexicon import Lexicon, lexicon_of

NAMED = 10  # identifiers that a line lists


@dataclass(frozen=True, slots=True)
class AttributeShown:
    """One attribute in words."""

    label: str
    id: str
    how: str
    same: str
    kappa: str
    mark: Mark | None
    known_to_one: str
    neither: str
    flips: int
    definition: str
    how_to_code: str


@dataclass(frozen=True, slots=True)
class DifferenceShown:
    """One fact coded otherwise: its label, both values, and whether it alone makes the file flip."""

    label: str
    first: str
    second: str
    alone: bool


@dataclass(frozen=True, slots=True)
class FlipShown:
    """One file that flips."""

    id: str
    label: str
    first: str
    second: str
    alone: tuple[str, ...]
    partly: tuple[str, ...]
    differences: tuple[DifferenceShown, ...]


@dataclass(frozen=True, slots=True)
class RecodePage:
    """The whole page. `remarks`: files that could not be compared, by name."""

    between: str
    files: str
    flip_rate: str
    flips: tuple[FlipShown, ...]
    first: tuple[AttributeShown, ...]
    more: tuple[AttributeShown, ...]
    attributes: tuple[AttributeShown, ...]
    remarks: tuple[str, ...]


def render_recode(found: Recoding, made_on: date, rejected: int, *, language: Language = "fr") -> str:
    """The page as HTML text. `rejected`: rows of either file that could not be read."""
    lexicon = lexicon_of(found.rulebook, language, marking=True)
    page = recode_page_of(found, made_on, rejected, lexicon)
    return rendered("recode.html.j2", language, lexicon.foreign, style="base.css marks.css consistency.css", page=page)


def recode_page_of(found: Recoding, made_on: date, rejected: int, lexicon: Lexicon) -> RecodePage:
    """The page in words."""
    words, files = lexicon.words, len(found.matched.twice)
    rewrite = [_attribute(each, lexicon) for each in found.rewrite]
    return RecodePage(
        between=words(
            "recode_between",
            first=found.names[0],
            second=found.names[1],
            rulebook=found.rulebook.id,
            version=found.rulebook.version,
            day=day(made_on, lexicon.language),
        ),
        files=words.count("recode_files", files),
        flip_rate=rate_said(wilson(len(found.flips), files), lexicon),
        flips=tuple(_flip(each, lexicon) for each in found.flips),
        first=tuple(rewrite[:FIRST]),
        more=tuple(rewrite[FIRST:]),
        attributes=tuple(_attribute(each, lexicon) for each in found.attributes),
        remarks=tuple(remarks_on(found, rejected, lexicon)),
    )


def remarks_on(found: Recoding, rejected: int, lexicon: Lexicon) -> Iterator[str]:
    """The files in one coding only, those that one of them cannot be read of, and how many rows could not be read."""
    matched = found.matched
    apart = {
        "recode_only_first": matched.only_first,
        "recode_only_second": matched.only_second,
        "recode_unread_first": matched.unread_first,
        "recode_unread_second": matched.unread_second,
    }
    for key, ids in apart.items():
        if ids:
            yield lexicon.words.count(key, len(ids), ids=_named(ids, lexicon))
    if rejected:
        yield lexicon.words.count("recode_rejected", rejected)


def _named(ids: tuple[str, ...], lexicon: Lexicon) -> str:
    said = ", ".join(ids[:NAMED])
    more = len(ids) - NAMED
    return lexicon.words("recode_and_more", ids=said, n=number(more, lexicon.language)) if more > 0 else said


def _attribute(each: AttributeAgreement, lexicon: Lexicon) -> AttributeShown:
    definition, how_to_code = written(each.attribute, lexicon)
    return AttributeShown(
        label=lexicon.label(each.attribute),
        id=each.attribute,
        how=getattr(lexicon.words, f"recode_how_{each.how}"),
        same=rate_said(each.same, lexicon),
        kappa=kappa_said(each.kappa, lexicon),
        mark=_mark(each.kappa.value, each.kappa.interval, lexicon) if each.kappa and each.kappa.interval else None,
        known_to_one=f"{number(each.first_only, lexicon.language)}, {number(each.second_only, lexicon.language)}",
        neither=number(each.neither, lexicon.language),
        flips=each.flips,
        definition=definition,
        how_to_code=how_to_code,
    )


def _mark(value: float, interval: tuple[float, float], lexicon: Lexicon) -> Mark:
    """On a line from 0 to 1."""
    low, high = (two_places(each, lexicon.language) for each in interval)
    return mark_of(value, interval, lexicon.words("recode_kappa_picture", low=low, high=high))


def _flip(flip: Flip, lexicon: Lexicon) -> FlipShown:
    return FlipShown(
        id=flip.file.id,
        label=flip.file.label if flip.file.label != flip.file.id else "",
        first=lexicon.short_mode(flip.first),
        second=lexicon.short_mode(flip.second),
        alone=tuple(lexicon.label(id) for id in flip.alone),
        partly=tuple(lexicon.label(id) for id in flip.partly),
        differences=tuple(
            DifferenceShown(
                lexicon.label(id),
                _coded(flip.file.first, id, lexicon),
                _coded(flip.file.second, id, lexicon),
                id in flip.alone,
            )
            for id in flip.differing
        ),
    )


def _coded(coding: Coding, id: str, lexicon: Lexicon) -> str:
    """A value as coded; what is said unknown is told from what is left blank."""
    if id not in coding.case.given:
        return lexicon.words.recode_is_silent
    return lexicon.value(id, coding.value(id))
