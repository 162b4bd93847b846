"""The consistency of a history as plain tables: for the terminal, and for spreadsheets."""

from __future__ import annotations

from itertools import groupby, islice

from reports.agreement_tables import two_places
from reports.consistency.comparison import Consistency
from reports.consistency.said import (
    couple,
    evaluators_said,
    gap_said,
    identity_said,
    p_said,
    rules_said,
    share_said,
)
from reports.outcome_tables import PlainTable
from reports.typography import number, percent
from reports.views.lexicon import Lexicon


def consistency_tables(found: Consistency, lexicon: Lexicon, most: int | None = None) -> tuple[PlainTable, ...]:
    """Between directorates, within one, what is to be discussed, links to identities; so many rows of those at most."""
    tables = (_between(found, lexicon), _within(found, lexicon), _discuss(found, lexicon, most))
    return tuple(table for table in (*tables, _proxies(found, lexicon, most)) if table.rows)


def _between(found: Consistency, lexicon: Lexicon) -> PlainTable:
    words = lexicon.words
    counted = (words.consistency_couple, words.consistency_pairs, words.consistency_share, words.consistency_gap)
    tested = (words.consistency_evaluators, words.consistency_p, words.consistency_adjusted)
    headers = (*counted, *tested, words.consistency_which)
    rows = tuple(
        (
            couple(each, lexicon),
            number(round(each.gap.pairs), lexicon.language),
            share_said(each, lexicon),
            gap_said(each, lexicon),
            evaluators_said(each, lexicon),
            p_said(each.p, lexicon),
            p_said(each.adjusted, lexicon),
            getattr(words, f"consistency_short_{each.seen}"),
        )
        for each in found.between
    )
    return PlainTable(words.consistency_between, headers, rows)


def _within(found: Consistency, lexicon: Lexicon) -> PlainTable:
    words = lexicon.words
    rows = tuple(
        (
            each.directorate,
            number(round(each.gap.pairs), lexicon.language) if each.gap else words.consistency_no_pair,
            percent(each.gap.share, lexicon.language, 1) if each.gap else "—",
            getattr(words, f"consistency_short_{each.seen}"),
        )
        for each in found.within
    )
    headers = (words.consistency_couple, words.consistency_pairs, words.consistency_share, words.consistency_which)
    return PlainTable(words.consistency_within, headers, rows)


def _discuss(found: Consistency, lexicon: Lexicon, most: int | None) -> PlainTable:
    words = lexicon.words
    rows = tuple(
        tuple(
            text
            for each in (pair.first, pair.second)
            for text in (each.case.id, each.directorate, lexicon.short_mode(each.mode), each.reason)
        )
        for pair in found.discuss[:most]
    )
    one = (words.col_case, words.consistency_couple, words.consistency_decided, words.consistency_why)
    return PlainTable(words.consistency_discuss, (*one, *one), rows)


def _proxies(found: Consistency, lexicon: Lexicon, most: int | None) -> PlainTable:
    words = lexicon.words
    headers = (words.fact, words.consistency_identity, words.consistency_v, words.consistency_points)
    rows = tuple(
        (
            lexicon.label(each.attribute),
            identity_said(each, lexicon),
            two_places(each.strength, lexicon.language),
            number(each.points, lexicon.language),
            rules_said(each, lexicon),
        )
        for _, group in groupby(found.proxies, key=lambda each: each.identity)
        for each in islice(group, most)
    )
    return PlainTable(words.consistency_proxies, (*headers, words.consistency_rules), rows)
