"""Two codings in words, as plain tables: for the terminal, and for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reports.agreement_tables import kappa_said
from reports.coding.comparison import AttributeAgreement, Recoding
from reports.coding.flips import Flip
from reports.outcome_tables import PlainTable, rate_said
from reports.typography import number
from reports.views.lexicon import Lexicon

FIRST, SHOWN = 5, 20  # definitions and flips that a terminal shows


def recoding_tables(
    found: Recoding, lexicon: Lexicon, flips: int | None = None, definitions: int | None = None
) -> tuple[PlainTable, ...]:
    """What flips, what to rewrite first (so many of each at most), agreement by attribute. Empty ones left out."""
    tables = (
        _flips(found.flips[:flips], len(found.flips), lexicon),
        _rewrite(found.rewrite[:definitions], lexicon),
        _attributes(found.attributes, lexicon),
    )
    return tuple(table for table in tables if table.rows)


def _flips(flips: Sequence[Flip], total: int, lexicon: Lexicon) -> PlainTable:
    words = lexicon.words
    headers = (words.col_case, words.col_label, words.recode_mode_first, words.recode_mode_second)
    rows = tuple(
        (
            flip.file.id,
            flip.file.label,
            lexicon.short_mode(flip.first),
            lexicon.short_mode(flip.second),
            labels(flip.alone, lexicon) or words.recode_together,
            labels(flip.partly, lexicon),
        )
        for flip in flips
    )
    shown = number(len(flips), lexicon.language), number(total, lexicon.language)
    title = words("recode_flipped_of", shown=shown[0], total=shown[1])
    return PlainTable(title, (*headers, words.recode_alone, words.recode_partly), rows)


def labels(ids: Iterable[str], lexicon: Lexicon) -> str:
    """The labels of attributes, one after the other."""
    return " | ".join(lexicon.label(id) for id in ids)


def _rewrite(found: Iterable[AttributeAgreement], lexicon: Lexicon) -> PlainTable:
    words = lexicon.words
    headers = (words.fact, words.recode_flips_caused, words.recode_kappa, words.recode_definition)
    rows = tuple(
        (
            lexicon.label(each.attribute),
            number(each.flips, lexicon.language),
            kappa_said(each.kappa, lexicon),
            *written(each.attribute, lexicon),
        )
        for each in found
    )
    return PlainTable(words.recode_rewrite, (*headers, words.recode_how_to_code), rows)


def written(attribute: str, lexicon: Lexicon) -> tuple[str, str]:
    """The definition of an attribute and how to code it, as written today, or that nothing is."""
    held, words = lexicon.attribute(attribute), lexicon.words
    return held.definition or words.recode_no_definition, held.how_to_code or words.recode_no_how


def _attributes(found: Iterable[AttributeAgreement], lexicon: Lexicon) -> PlainTable:
    words, language = lexicon.words, lexicon.language
    headers = (words.fact, words.recode_compared, words.recode_same, words.recode_kappa, words.recode_one_knows)
    rows = tuple(
        (
            lexicon.label(each.attribute),
            getattr(words, f"recode_how_{each.how}"),
            rate_said(each.same, lexicon),
            kappa_said(each.kappa, lexicon),
            f"{number(each.first_only, language)}, {number(each.second_only, language)}",
            number(each.neither, language),
            number(each.flips, language),
        )
        for each in found
    )
    title = words.recode_attributes
    return PlainTable(title, (*headers, words.recode_neither, words.recode_flips_caused), rows)
