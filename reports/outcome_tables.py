"""The outcome tables in words, for a terminal or a page."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import Language
from engine.model import Rulebook
from reports.outcomes import YES, Event, ModeRates, Outcomes, Rate, happened
from reports.typography import number, percent
from reports.views.lexicon import Lexicon, lexicon_of


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table as text, for a terminal or a page."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def plain_tables(outcomes: Outcomes, rulebook: Rulebook, language: Language = "fr") -> tuple[PlainTable, ...]:
    """The outcomes in words: complete files, incomplete ones, then the files to read again. Empty ones are left out."""
    return tables_of(outcomes, lexicon_of(rulebook, language))


def tables_of(outcomes: Outcomes, lexicon: Lexicon) -> tuple[PlainTable, ...]:
    """The same, with a rulebook said already."""
    words = lexicon.words
    tables = (
        _rates_table(words.outcomes_complete, outcomes.complete, outcomes.events, lexicon),
        _rates_table(words.outcomes_incomplete, outcomes.incomplete, outcomes.events, lexicon),
        _lightest_table(outcomes, lexicon),
    )
    return tuple(table for table in tables if table.rows)


def event_label(event: Event, lexicon: Lexicon) -> str:
    """The words for an event."""
    label = lexicon.words.outcome(event.name)
    return label if event.value.casefold() in YES else lexicon.words("fact_is", label=label, value=event.value)


def _rates_table(title: str, modes: tuple[ModeRates, ...], events: tuple[Event, ...], lexicon: Lexicon) -> PlainTable:
    """An event a row, a mode a column with how many files it has: few modes, many events."""
    words, held = lexicon.words, [each for each in modes if each.files]
    headers = (
        words.col_outcomes,
        *(f"{lexicon.short_mode(each.mode)} ({number(each.files, lexicon.language)})" for each in held),
    )
    rows = tuple(
        (event_label(event, lexicon), *(rate_said(each.rates[place], lexicon) for each in held))
        for place, event in enumerate(events)
    )
    return PlainTable(title, headers, rows if held else ())


def rate_said(rate: Rate, lexicon: Lexicon) -> str:
    """`12/279, 4,3 % [2,5 à 7,4]`."""
    if rate.share is None or rate.low is None or rate.high is None:
        return "—"
    share, low, high = (percent(each, lexicon.language, 1) for each in (rate.share, rate.low, rate.high))
    return lexicon.words("rate", count=rate.count, total=rate.total, share=share, low=low, high=high)


def _lightest_table(outcomes: Outcomes, lexicon: Lexicon) -> PlainTable:
    words = lexicon.words
    rows = tuple(
        (row.case, row.label, ", ".join(event_label(each, lexicon) for each in outcomes.events if happened(row, each)))
        for row in outcomes.lightest
    )
    title = words("outcomes_lightest", mode=lexicon.rulebook.modes[0].label)
    return PlainTable(title, (words.col_case, words.col_label, words.col_outcomes), rows)
