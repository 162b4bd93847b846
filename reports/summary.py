"""The summary of a run, one line a case; and the same as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from engine.errors import Language
from engine.model import Rulebook
from engine.values import plain
from intake.export import safe_cell
from intake.french_csv import FrenchFile
from reports.run_rows import RunRow, outcome_names
from reports.typography import day as written_day
from reports.views.lexicon import Lexicon, lexicon_of

Held = str | int | Decimal | date | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the summary: its header and, in a spreadsheet, its width in characters."""

    header: str
    width: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The table: columns, and a tuple of typed cells a case, in the order of the run."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Held, ...], ...]
    title: str
    language: Language


def summary_of(rulebook: Rulebook, rows: Sequence[RunRow], language: Language = "fr") -> Summary:
    """The summary of a run; with the version of each case where there are several."""
    lexicon, outcomes = lexicon_of(rulebook, language), outcome_names(tuple(rows))
    columns, lines = tuple(_columns(lexicon, outcomes)), [tuple(_cells(row, lexicon, outcomes)) for row in rows]
    if len({row.version for row in rows}) > 1:
        columns = (*columns, Column(lexicon.words.col_version, 12))
        lines = [(*line, row.version) for line, row in zip(lines, rows, strict=True)]
    return Summary(
        columns=columns,
        rows=tuple(lines),
        title=rulebook.id,
        language=language,
    )


def _columns(lexicon: Lexicon, outcomes: Iterable[str]) -> Iterable[Column]:
    t = lexicon.words
    yield from (Column(t.col_case, 14), Column(t.col_label, 34), Column(t.col_day, 12), Column(t.mode_proposed, 26))
    yield from (Column(t.col_modes, 34), Column(t.col_low, 10), Column(t.col_known, 10), Column(t.col_high, 10))
    yield from (Column(t.priority, 14), Column(t.deadline, 12))
    yield from (Column(discipline.label, 18) for discipline in lexicon.rulebook.disciplines.values())
    yield from (Column(t.col_effort, 12), Column(t.col_missing, 12), Column(t.col_missing_top, 40))
    yield from (Column(t.risks, 40), Column(t.stakes, 40), Column(t.col_complete, 12))
    yield from (Column(t.outcome(name), 18) for name in outcomes)


def _cells(row: RunRow, lexicon: Lexicon, outcomes: Iterable[str]) -> Iterable[Held]:
    modes = [lexicon.mode(mode) for mode in row.modes]
    yield from (row.case, row.label, row.day, lexicon.mode(row.mode), _several(modes))
    yield from (row.score.low, row.score.known, row.score.high)
    yield from (lexicon.priority(row.priority) if lexicon.priorities else None, row.deadline)
    for discipline in lexicon.rulebook.disciplines.values():
        depth = row.depths.get(discipline.id)
        yield next((each.label for each in discipline.depths if each.id == depth), None)
    yield from (row.effort, row.missing, _several(lexicon.label(id) for id in row.missing_top))
    yield from (_several(row.risks), _several(row.stakes), row.complete)
    yield from (row.outcomes.get(name) for name in outcomes)


def _several(texts: Iterable[str]) -> str:
    return " | ".join(texts)


def csv_of(summary: Summary) -> bytes:
    """CSV as a French spreadsheet opens it: semicolons, UTF-8 with its mark, decimal commas in French.

    A text that a spreadsheet would run as a formula is preceded by an apostrophe.
    """
    file = FrenchFile()
    file.add(column.header for column in summary.columns)
    for row in summary.rows:
        file.add_safe(written(cell, summary.language) for cell in row)
    return file.content


def written(cell: Held, language: Language) -> str:
    """A cell as text; a text that a spreadsheet would run as a formula is preceded by an apostrophe."""
    if isinstance(cell, bool):
        return {"fr": ("non", "oui"), "en": ("no", "yes")}[language][cell]
    if isinstance(cell, Decimal):
        return plain(cell).replace(".", "," if language == "fr" else ".")
    if isinstance(cell, date):
        return written_day(cell, "fr") if language == "fr" else cell.isoformat()
    return safe_cell(cell) if isinstance(cell, str) else "" if cell is None else str(cell)
