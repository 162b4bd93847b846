"""An agreement in words: the matrix, the measures, the files furthest apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from engine.errors import Language
from engine.model import Rulebook
from intake.french_csv import FrenchFile
from reports.agreement import Agreement
from reports.kappa import Kappa
from reports.outcome_tables import PlainTable, rate_said
from reports.typography import number
from reports.views.lexicon import Lexicon, lexicon_of

SHOWN = 20


def plain_agreement(agreement: Agreement, rulebook: Rulebook, language: Language = "fr") -> tuple[PlainTable, ...]:
    """The agreement in words, with the files furthest apart."""
    return agreement_tables(agreement, lexicon_of(rulebook, language))


def agreement_tables(agreement: Agreement, lexicon: Lexicon, most: int = SHOWN) -> tuple[PlainTable, ...]:
    """The same, with a rulebook said already; `most` files at most are listed."""
    tables = (_matrix(agreement, lexicon), _measures(agreement, lexicon), _apart(agreement, lexicon, most))
    return tuple(table for table in tables if table.rows)


def _matrix(agreement: Agreement, lexicon: Lexicon) -> PlainTable:
    """Heaviest first, as a reader looks for what was missed: at the bottom left."""
    words, order = lexicon.words, agreement.answers.order
    ranks = range(len(order) - 1, -1, -1)
    title = words("against_matrix", outcome=words.outcome(agreement.answers.outcome), units=_count(agreement, lexicon))
    rows = tuple(
        (
            order[rank],
            *(number(agreement.matrix[rank][given], lexicon.language) for given in ranks),
        )
        for rank in ranks
    )
    return PlainTable(title, (words.against_proposed, *(order[rank] for rank in ranks)), rows)


def _count(agreement: Agreement, lexicon: Lexicon) -> str:
    said = lexicon.words(
        "against_units",
        units=number(agreement.units, lexicon.language),
        files=number(agreement.files, lexicon.language),
    )
    if agreement.left_out:
        said += lexicon.words("against_left_out", count=number(agreement.left_out, lexicon.language))
    return said


def _modes(rank: int, agreement: Agreement, lexicon: Lexicon) -> str:
    """The modes that answer to a class."""
    answers = agreement.answers
    here = (mode.id for mode in lexicon.rulebook.modes if answers.modes.get(mode.id) == answers.order[rank])
    return ", ".join(lexicon.short_mode(mode) for mode in here)


def _measures(agreement: Agreement, lexicon: Lexicon) -> PlainTable:
    words, language = lexicon.words, lexicon.language
    said = kappa_said(agreement.kappa, lexicon)
    ranks = range(len(agreement.answers.order) - 1, -1, -1)
    names = {rank: agreement.answers.order[rank] for rank in ranks}
    found = tuple(
        (words("against_found", value=names[rank]), rate_said(agreement.found[rank], lexicon)) for rank in ranks
    )
    modes = tuple((words("against_modes", value=names[rank]), _modes(rank, agreement, lexicon)) for rank in ranks)
    rows = (
        (words.against_same, rate_said(agreement.same, lexicon)),
        (words.against_kappa, said),
        (words.against_f1, two_places(agreement.macro_f1, language)),
        *found,
        *modes,
    )
    return PlainTable(
        words.against_measures, (words.against_measure, words.against_value), rows if agreement.units else ()
    )


def kappa_said(kappa: Kappa | None, lexicon: Lexicon) -> str:
    """`0,62 [0,41 à 0,83]`, or `1 [—]` where nothing tells how sure it is."""
    if kappa is None:
        return "—"
    value = two_places(kappa.value, lexicon.language)
    if kappa.interval is None:
        return f"{value} [—]"
    low, high = (two_places(each, lexicon.language) for each in kappa.interval)
    return lexicon.words("against_interval", value=value, low=low, high=high)


def two_places(value: float, language: Language) -> str:
    """A figure to the hundredth."""
    return number(Decimal(repr(value)).quantize(Decimal("0.01")), language)


def _apart(agreement: Agreement, lexicon: Lexicon, most: int) -> PlainTable:
    words, order = lexicon.words, agreement.answers.order
    rows = tuple(
        (each.row.case, each.row.label, lexicon.short_mode(each.row.mode), order[each.proposed], order[each.given])
        for each in agreement.apart[:most]
    )
    shown = {"shown": number(len(rows), lexicon.language), "total": number(len(agreement.apart), lexicon.language)}
    headers = (words.col_case, words.col_label, words.mode_proposed, words.against_proposed, words.against_given)
    return PlainTable(words("against_apart", **shown), headers, rows)


def against_csv(tables: Sequence[PlainTable]) -> bytes:
    """Each table with its title, a blank line between: a French spreadsheet opens it."""
    file = FrenchFile()
    for place, table in enumerate(tables):
        for row in (*([()] if place else []), (table.title,), table.headers, *table.rows):
            file.add(row)
    return file.content
