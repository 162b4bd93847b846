"""Which rulebook was applied, to the version, and what was waived of its verification."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.waiver import Waiver
from reports.typography import day
from reports.views.lexicon import Lexicon, in_force


def provenance_of(lexicon: Lexicon, today: date) -> Iterator[str]:
    """Which version of which rulebook, its period in force, and the findings accepted by someone that day."""
    rulebook, words = lexicon.rulebook, lexicon.words
    period = in_force(lexicon)
    version = words("account_rulebook", title=rulebook.title, id=rulebook.id, version=rulebook.version)
    yield f"{version}, {period}." if period else f"{version}."
    held = [said_waiver(each, lexicon) for each in rulebook.waivers if each.until >= today]
    if held:
        yield words.count("waivers", len(held), waivers=words.list_separator.join(held))


def said_waiver(waiver: Waiver, lexicon: Lexicon) -> str:
    """A finding accepted by someone: which, where, why, by whom, until when."""
    return lexicon.words(
        "waiver",
        finding=waiver.finding,
        at=waiver.at,
        reason=lexicon.said(waiver.reason.rstrip(".")),
        by=waiver.by,
        until=day(waiver.until, lexicon.language),
    )
