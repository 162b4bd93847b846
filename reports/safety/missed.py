"""A missed file in words: what was proposed, how far from the next mode, what was unknown, what fired."""

from __future__ import annotations

from dataclasses import dataclass

from reports.outcome_tables import event_label
from reports.outcomes import Event
from reports.safety.model import Missed
from reports.typography import day, number, spaced
from reports.views.lexicon import Lexicon

FIRST = 6  # unknown facts named; the others are counted, and the JSON has them all


@dataclass(frozen=True, slots=True)
class MissedShown:
    """`rules`: each fired rule, its label and its identifier."""

    case: str
    label: str
    beside: str
    complete: bool
    proposed: str
    outcome: str
    lacked: str
    rules: tuple[tuple[str, str], ...]
    report: str


def missed_shown(missed: Missed, lexicon: Lexicon) -> MissedShown:
    """A missed file, said."""
    events = (Event(*each.split("=", 1)) for each in missed.outcomes)
    return MissedShown(
        case=missed.case,
        label=missed.label,
        beside=_beside(missed, lexicon),
        complete=missed.complete,
        proposed=_proposed(missed, lexicon),
        outcome=", ".join(event_label(each, lexicon) for each in events),
        lacked=_lacked(missed, lexicon),
        rules=tuple((lexicon.rule(id).label, id) for id in missed.fired),
        report=missed.report,
    )


def _beside(missed: Missed, lexicon: Lexicon) -> str:
    """Its day, its group, how many rows it is."""
    parts = [day(missed.day, lexicon.language)] if missed.day else []
    if missed.group:
        parts += [lexicon.words("safety_group", group=missed.group), lexicon.words.count("safety_rows", missed.rows)]
    return " · ".join(parts)


def _proposed(missed: Missed, lexicon: Lexicon) -> str:
    words, points, language = lexicon.words, missed.points, lexicon.language
    said = words.count("safety_points", points.known)
    if points.low != points.high:
        said = words("safety_open", points=said, low=number(points.low, language), high=number(points.high, language))
    if missed.floored:
        said = words("safety_floored", points=said)
    return words(
        "safety_margin",
        mode=lexicon.short_mode(missed.mode),
        points=said,
        margin=words.count("safety_points", missed.margin),
        next=lexicon.short_mode(missed.next_mode),
    )


def _lacked(missed: Missed, lexicon: Lexicon) -> str:
    """The unknown facts that weigh most, and how many facts were presumed."""
    words, labels = lexicon.words, [lexicon.label(id) for id in missed.missing]
    said, more = ", ".join(labels[:FIRST]), len(labels) - FIRST
    if more > 0:
        said = words("safety_lacked_more", first=said, n=number(more, lexicon.language))
    parts = [said or words.safety_lacked_none]
    if missed.presumed:
        parts.append(words.count("safety_presumed", missed.presumed))
    return spaced(" ; " if lexicon.language == "fr" else "; ", lexicon.language).join(parts)
