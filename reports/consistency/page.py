"""The consistency of a history as one HTML page: gaps drawn with their figures beside, pairs to discuss, proxies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from engine.errors import Language
from reports.agreement_tables import two_places
from reports.consistency.comparison import Between, Consistency, Within
from reports.consistency.decisions import SEEN, Decision
from reports.consistency.discussing import Pair
from reports.consistency.proxies import Proxy
from reports.consistency.said import (
    FIRST,
    couple,
    evaluators_said,
    gap_said,
    heavier,
    identity_said,
    looks_said,
    p_said,
    remarks,
    rules_said,
    share_said,
    verdict,
)
from reports.consistency.settings import Settings
from reports.marks import Mark, mark_of
from reports.templating import rendered
from reports.typography import day, number, percent
from reports.views.lexicon import Lexicon, lexicon_of

SHOWN = 10  # pairs to discuss that are shown at once


@dataclass(frozen=True, slots=True)
class BetweenShown:
    """Two directorates in words; `heavier` is empty where chance explains the gap."""

    couple: str
    heavier: str
    pairs: str
    files: str
    evaluators: str
    share: str
    gap: str
    p: str
    least: str
    adjusted: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class WithinShown:
    """One directorate in words."""

    directorate: str
    files: str
    pairs: str
    share: str


@dataclass(frozen=True, slots=True)
class Stratum:
    """The decisions that had all seen the proposal, or none had."""

    title: str
    between: tuple[BetweenShown, ...]
    within: tuple[WithinShown, ...]


@dataclass(frozen=True, slots=True)
class FileShown:
    """One decision in words."""

    case: str
    label: str
    directorate: str
    evaluator: str
    mode: str
    reason: str


@dataclass(frozen=True, slots=True)
class PairShown:
    """Two decisions to discuss."""

    alike: str
    times: str
    differing: str
    files: tuple[FileShown, FileShown]


@dataclass(frozen=True, slots=True)
class ProxyShown:
    """A link to an identity, in words; `x` is its strength in percent."""

    label: str
    v: str
    x: float
    said: str
    rules: str
    points: str


@dataclass(frozen=True, slots=True)
class IdentityShown:
    """The links to one identity, the strongest first."""

    label: str
    first: tuple[ProxyShown, ...]
    more: tuple[ProxyShown, ...]


@dataclass(frozen=True, slots=True)
class ConsistencyPage:
    """The whole page."""

    of_history: str
    counted: str
    verdict: str
    remarks: tuple[str, ...]
    strata: tuple[Stratum, ...]
    looks: str
    discuss: tuple[PairShown, ...]
    more_pairs: tuple[PairShown, ...]
    identities: tuple[IdentityShown, ...]


def render_consistency(
    found: Consistency, settings: Settings, made_on: date, rejected: int, *, language: Language = "fr"
) -> str:
    """The page as HTML text. `rejected`: rows that could not be read."""
    lexicon = lexicon_of(found.rulebook, language, marking=True)
    page = _page(found, settings, made_on, rejected, lexicon)
    return rendered(
        "consistency.html.j2", language, lexicon.foreign, style="base.css marks.css consistency.css", page=page
    )


def _page(found: Consistency, settings: Settings, made_on: date, rejected: int, lexicon: Lexicon) -> ConsistencyPage:
    pairs = [_pair(each, lexicon) for each in found.discuss]
    return ConsistencyPage(
        of_history=_of_history(found, settings, made_on, lexicon),
        counted=counted(found, lexicon),
        verdict=verdict(found, lexicon),
        remarks=tuple(remarks(found, rejected, lexicon)),
        strata=tuple(_strata(found, lexicon)),
        looks=looks_said(found, lexicon),
        discuss=tuple(pairs[:SHOWN]),
        more_pairs=tuple(pairs[SHOWN:]),
        identities=tuple(_identities(found, lexicon)),
    )


def _of_history(found: Consistency, settings: Settings, made_on: date, lexicon: Lexicon) -> str:
    book, language = found.rulebook, lexicon.language
    said = settings.model_dump() | {"near": percent(settings.near, language, 1), "day": day(made_on, language)}
    return lexicon.words("consistency_of_history", rulebook=book.id, version=book.version, **said)


def counted(found: Consistency, lexicon: Lexicon) -> str:
    """How many decisions, on how many situations."""
    count = lexicon.words.count
    said = count("consistency_decisions", found.decisions), count("consistency_situations", found.situations)
    return f"{said[0]}, {said[1]}."


def _strata(found: Consistency, lexicon: Lexicon) -> Iterator[Stratum]:
    ends = [abs(end) for each in found.between for end in each.mean or (each.gap.mean,)]
    widest = max(ends, default=0.0) or 1.0
    for seen in SEEN:
        between = tuple(_between(each, widest, lexicon) for each in found.between if each.seen == seen)
        inside = tuple(_within(each, lexicon) for each in found.within if each.seen == seen)
        if between or inside:
            yield Stratum(getattr(lexicon.words, f"consistency_seen_{seen}"), between, inside)


def _between(each: Between, widest: float, lexicon: Lexicon) -> BetweenShown:
    language = lexicon.language
    return BetweenShown(
        couple=couple(each, lexicon),
        heavier=heavier(each, lexicon),
        pairs=number(round(each.gap.pairs), language),
        files=f"{number(each.files[0], language)}, {number(each.files[1], language)}",
        evaluators=evaluators_said(each, lexicon),
        share=share_said(each, lexicon),
        gap=gap_said(each, lexicon),
        p=p_said(each.p, lexicon),
        least="" if each.reachable else p_said(each.least, lexicon),
        adjusted=p_said(each.adjusted, lexicon),
        mark=_mark(each.gap.mean, each.mean, widest, lexicon) if each.mean else None,
    )


def _mark(mean: float, ends: tuple[float, float], widest: float, lexicon: Lexicon) -> Mark:
    """On a line as long as twice the widest, zero in the middle."""
    said = [two_places(each, lexicon.language) for each in (mean, *ends)]
    low, value, high = (0.5 + each / widest / 2 for each in (ends[0], mean, ends[1]))
    picture = lexicon.words("consistency_picture", mean=said[0], low=said[1], high=said[2])
    return mark_of(value, (low, high), picture)


def _within(each: Within, lexicon: Lexicon) -> WithinShown:
    language = lexicon.language
    pairs = number(round(each.gap.pairs), language) if each.gap else lexicon.words.consistency_no_pair
    share = percent(each.gap.share, language, 1) if each.gap else "—"
    return WithinShown(each.directorate, number(each.files, language), pairs, share)


def _pair(pair: Pair, lexicon: Lexicon) -> PairShown:
    words, distance = lexicon.words, percent(pair.distance / 1000, lexicon.language, 1)
    facts = [_apart(id, pair, lexicon) for id in pair.differing]
    return PairShown(
        alike=words.consistency_identical if not facts else words("consistency_near", distance=distance),
        times=words.count("consistency_times", pair.times - 1) if pair.times > 1 else "",
        differing=words("consistency_differing", facts=words.list_separator.join(facts)) if facts else "",
        files=(_file(pair.first, lexicon), _file(pair.second, lexicon)),
    )


def _apart(id: str, pair: Pair, lexicon: Lexicon) -> str:
    values: Sequence[str] = [
        lexicon.value(id, fact.value if fact else None)
        for fact in (each.case.given.get(id) for each in (pair.first, pair.second))
    ]
    return lexicon.words("fact_is", label=lexicon.label(id), value=f"{values[0]} / {values[1]}")


def _file(each: Decision, lexicon: Lexicon) -> FileShown:
    words = lexicon.words
    return FileShown(
        case=each.case.id,
        label=each.label if each.label != each.case.id else "",
        directorate=each.directorate,
        evaluator=each.evaluator,
        mode=lexicon.short_mode(each.mode),
        reason=words("consistency_reason", reason=each.reason) if each.reason else words.consistency_no_reason,
    )


def _identities(found: Consistency, lexicon: Lexicon) -> Iterator[IdentityShown]:
    for _, group in groupby(found.proxies, key=lambda each: each.identity):
        held = list(group)
        shown = [_proxy(each, lexicon) for each in held]
        yield IdentityShown(identity_said(held[0], lexicon), tuple(shown[:FIRST]), tuple(shown[FIRST:]))


def _proxy(each: Proxy, lexicon: Lexicon) -> ProxyShown:
    v = two_places(each.strength, lexicon.language)
    return ProxyShown(
        label=lexicon.label(each.attribute),
        v=v,
        x=round(100 * each.strength, 1),
        said=lexicon.words("consistency_v_said", v=v),
        rules=rules_said(each, lexicon) or "—",
        points=number(each.points, lexicon.language),
    )
