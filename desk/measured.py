"""A page of figures in the terminal: the same words, the first rows of the same tables."""

from __future__ import annotations

from rich.markup import escape

from desk.terminal import err, out, show_fitted
from reports.measured.page import MeasuredPage


def tell_page(page: MeasuredPage) -> None:
    """All that the page says, without its pictures and what it folds."""
    out.print(f"[bold]{escape(page.verdict)}[/]")
    for each in page.said:
        out.print(each, markup=False)
    for each in page.remarks:
        err.print(each, markup=False, style="yellow")
    for section in page.sections:
        for each in section.said:
            out.print(each, markup=False)
        for table in (each for each in section.tables if not each.folded):
            show_fitted(table.title, table.headers, [row.cells for row in table.rows])
