"""A safety case as one HTML page: everything said here, the template only sets it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from engine.errors import Language
from engine.model import Rulebook
from reports.outcome_tables import event_label
from reports.outcomes import Event
from reports.safety.drawing import Picture, picture_of
from reports.safety.missed import MissedShown, missed_shown
from reports.safety.model import Cost, Move, Point, SafetyCase, Share, Under
from reports.templating import rendered
from reports.typography import day, joined, number, percent, signed
from reports.views.lexicon import Lexicon, lexicon_of

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveShown:
    """A move of thresholds; `today` is the line of the rulebook as it is. `flat`: no file more or less is missed."""

    title: str
    picture: Picture | None
    rows: tuple[Row, ...]
    today: int
    flat: bool


@dataclass(frozen=True, slots=True)
class SafetyPage:
    """Everything that the page shows. `emptied`: with some thresholds, no file would be treated lightly."""

    title: str
    id: str
    line: str
    status: str
    approved: bool
    verdict: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    note: str
    under: tuple[Row, ...]
    cuts: tuple[tuple[bool, Row], ...]
    missed: tuple[MissedShown, ...]
    precaution: bool
    over: str
    spent: tuple[tuple[str, str, Row], ...]
    total: Row
    moves: tuple[MoveShown, ...]
    emptied: bool
    counts: tuple[tuple[str, str], ...]


def render_safety(case: SafetyCase, rulebook: Rulebook, *, language: Language = "fr") -> str:
    """The page as HTML text; the rulebook is the one that says the labels of modes, rules and attributes."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = page_of(case, lexicon)
    return rendered("safety.html.j2", language, lexicon.foreign, style="base.css case_file.css safety.css", page=page)


def page_of(case: SafetyCase, lexicon: Lexicon) -> SafetyPage:
    """What the page shows of a safety case."""
    words, rulebook, made_on = lexicon.words, lexicon.rulebook, day(case.made_on, lexicon.language)
    history = ", ".join(case.history)
    return SafetyPage(
        title=rulebook.title,
        id=case.rulebook.id,
        line=words("safety_on", version=case.rulebook.version, history=history, day=made_on),
        status=getattr(words, f"status_{case.status}"),
        approved=case.status == "approved",
        verdict=_verdict(case, lexicon),
        facts=tuple(_facts(case, lexicon)),
        remarks=tuple(_remarks(case, lexicon)),
        note=lexicon.said(case.note),
        under=tuple(_populations(case, lexicon)),
        cuts=tuple(_cuts(case, lexicon)),
        missed=tuple(missed_shown(each, lexicon) for each in case.missed),
        precaution=rulebook.when_unknown == "precaution",
        over=_over(case, lexicon),
        spent=tuple(_spent(case, lexicon)),
        total=_total(case, lexicon),
        moves=tuple(_move(each, lexicon) for each in case.moves),
        emptied=any(not point.light for move in case.moves for point in move.points),
        counts=tuple(_counts(case, lexicon)),
    )


def _verdict(case: SafetyCase, lexicon: Lexicon) -> str:
    share = case.under.of_severe
    key = {0: "safety_zero", 1: "safety_one"}.get(share.count, "safety_some") if share.total else "safety_nothing"
    missed, severe = (number(each, lexicon.language) for each in (share.count, share.total))
    return lexicon.words(key, missed=missed, severe=severe)


def _facts(case: SafetyCase, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    words = lexicon.words
    yield words.safety_of_light, share_said(case.under.of_light, lexicon)
    yield words.safety_of_severe, share_said(case.under.of_severe, lexicon)
    yield words.safety_base, share_said(case.base, lexicon)
    severe = [outcome_said(each, lexicon) for each in case.severe]
    yield words.safety_severe, joined(severe, lexicon.language, words.safety_or)
    yield words.safety_light, joined([lexicon.short_mode(each) for each in case.light], lexicon.language)


def outcome_said(said: str, lexicon: Lexicon) -> str:
    """`classe=classe I` in words."""
    name, _, value = said.partition("=")
    return event_label(Event(name, value), lexicon)


def share_said(share: Share, lexicon: Lexicon) -> str:
    """`13 sur 184, soit 7,1 % ; au plus 11,0 %`."""
    if share.share is None or share.at_most is None:
        return "—"
    count, total = (number(each, lexicon.language) for each in (share.count, share.total))
    part, most = (percent(each, lexicon.language, 1) for each in (share.share, share.at_most))
    return lexicon.words("safety_share", count=count, total=total, share=part, most=most)


def _remarks(case: SafetyCase, lexicon: Lexicon) -> Iterator[str]:
    words, light, counts = lexicon.words, case.under.of_light, case.counts
    counted = counts.complete if case.basis == "complete" else counts.complete + counts.incomplete
    yield words(f"safety_basis_{case.basis}", n=number(counted, lexicon.language))
    if light.total and not light.count and light.at_most is not None:
        total, most = number(light.total, lexicon.language), percent(light.at_most, lexicon.language, 1)
        yield words("safety_rule_of_three", total=total, most=most)


def _shares(under: Under, lexicon: Lexicon) -> Row:
    return share_said(under.of_light, lexicon), share_said(under.of_severe, lexicon)


def _populations(case: SafetyCase, lexicon: Lexicon) -> Iterator[Row]:
    yield lexicon.words.safety_complete, *_shares(case.complete, lexicon)
    yield lexicon.words.safety_incomplete, *_shares(case.incomplete, lexicon)


def _cuts(case: SafetyCase, lexicon: Lexicon) -> Iterator[tuple[bool, Row]]:
    for each in case.cuts:
        yield each.up_to == case.light[-1], (lexicon.short_mode(each.up_to), *_shares(each.under, lexicon))


def days_said(days: Decimal, lexicon: Lexicon) -> str:
    """Expert days: to a tenth, without one above a hundred."""
    return number(days.quantize(Decimal(1) if days >= 100 else Decimal("0.1")), lexicon.language)


def _over(case: SafetyCase, lexicon: Lexicon) -> str:
    over, days = case.over, days_said(case.over.heavy_days, lexicon)
    if over.per_found is None:
        return lexicon.words("safety_over_none", days=days)
    return lexicon.words.count("safety_over_sum", over.found, days=days, each=days_said(over.per_found, lexicon))


def _spent(case: SafetyCase, lexicon: Lexicon) -> Iterator[tuple[str, str, Row]]:
    """The mode, where its cost comes from, the figures."""
    for cost, spent in zip(case.costs, case.over.spent, strict=True):
        figures = (
            days_said(cost.days, lexicon),
            number(spent.ordinary, lexicon.language),
            days_said(spent.ordinary_days, lexicon),
            number(spent.severe, lexicon.language),
            days_said(spent.severe_days, lexicon),
        )
        yield lexicon.short_mode(cost.mode), _from(cost, lexicon), figures


def _from(cost: Cost, lexicon: Lexicon) -> str:
    return lexicon.words(f"safety_from_{cost.source}", n=number(cost.files, lexicon.language))


def _total(case: SafetyCase, lexicon: Lexicon) -> Row:
    spent, language = case.over.spent, lexicon.language
    return (
        "",
        number(sum(each.ordinary for each in spent), language),
        days_said(sum((each.ordinary_days for each in spent), Decimal()), lexicon),
        number(sum(each.severe for each in spent), language),
        days_said(sum((each.severe_days for each in spent), Decimal()), lexicon),
    )


def _move(move: Move, lexicon: Lexicon) -> MoveShown:
    words = lexicon.words
    mode = "" if move.mode is None else lexicon.short_mode(move.mode)
    return MoveShown(
        title=words("safety_alone", mode=mode) if mode else words.safety_all_together,
        picture=picture_of(move, lexicon.language),
        rows=tuple(_point(each, move.mode, lexicon) for each in move.points),
        today=next(place for place, each in enumerate(move.points) if each.shift == 0),
        flat=len({each.missed for each in move.points}) < 2,
    )


def _point(point: Point, mode: str | None, lexicon: Lexicon) -> Row:
    """The move, the thresholds that moved, the files treated lightly, those missed, their share, the days."""
    language, ids = lexicon.language, [level.id for level in lexicon.rulebook.modes[1:]]
    moved = [start for id, start in zip(ids, point.starts, strict=True) if mode in (None, id)]
    return (
        signed(point.shift, language),
        " · ".join(number(each, language) for each in moved),
        number(point.light, language),
        number(point.missed, language),
        percent(point.missed / point.severe, language, 1) if point.severe else "—",
        days_said(point.days, lexicon),
    )


def _counts(case: SafetyCase, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    words, counts = lexicon.words, case.counts
    held = {
        words.safety_read: counts.files,
        words.safety_units: counts.units,
        words.safety_counted_complete: counts.complete,
        words.safety_counted_incomplete: counts.incomplete,
        words.safety_unknown: counts.unknown,
        words.safety_unsettled: counts.unsettled,
        words.safety_rejected: counts.rejected,
        **{words("safety_apart", reason=reason): count for reason, count in counts.apart.items()},
    }
    yield from ((label, number(count, lexicon.language)) for label, count in held.items())
