"""The decision tables of a case, told in the terminal: the rows that apply marked, the others dimmed."""

from __future__ import annotations

from collections.abc import Iterator

from rich.markup import escape

from desk.terminal import out, show_unbroken
from engine.assessment import Assessment
from reports.views.facts import lines_of
from reports.views.lexicon import Lexicon
from reports.views.tables import Cell, ConsultedTable, TableRow, tables_of

STYLES = {"chosen": "bold green", "possible": "", "disputed": "yellow"}


def show_tables(assessment: Assessment, lexicon: Lexicon) -> None:
    """Every table consulted; of a long one, the rows that apply or may, and how many others there are."""
    for each in tables_of(assessment, lexicon, lines_of(assessment, lexicon, frozenset())):
        _show(each, lexicon)


def _show(consulted: ConsultedTable, lexicon: Lexicon) -> None:
    words, said = lexicon.words, consulted.text
    out.print(f"[bold]{escape(said.label)}[/] [dim]({escape(said.id)})[/] {escape(said.policy)}")
    for note in (consulted.outcome, consulted.dispute):
        if note:
            out.print(f"  [yellow]{escape(note)}[/]")
    for name, points in ((words.table_scores, consulted.points), (words.table_hurries, consulted.urgency)):
        if points:
            out.print(f"  {name} {points}", markup=False)
    if consulted.rows:
        heads = [words.row, *(f"{fact.label}\n{words.here} {fact.value}" for fact in consulted.inputs), *said.outputs]
        show_unbroken(heads, [(STYLES.get(row.state, "dim"), list(_cells(row))) for row in consulted.rows])
    if consulted.folded:
        out.print(f"  [dim]{words.count('other_rows', len(consulted.folded))}[/]")


def _cells(row: TableRow) -> Iterator[str]:
    yield f"{row.mark or ' '} {row.id}, {row.word}"
    yield from map(_cell, row.inputs)
    yield from row.outputs


def _cell(cell: Cell) -> str:
    mark = {"false": "✗ ", "unknown": "? "}.get(cell.state, "")
    return mark + cell.text
