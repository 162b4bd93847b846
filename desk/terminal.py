"""What the terminal shows: diagnostics, tables, progress. Data comes in, text goes out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console, JustifyMethod
from rich.markup import escape
from rich.measure import Measurement
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from engine.errors import Diagnostic, Language

# A place such as `file.yaml:100:39` is no emoji.
out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

_UNBOUNDED = 10_000
SEVERITIES = {"error": ("red", "Erreur", "Error"), "warning": ("yellow", "Attention", "Warning")}


def show_diagnostics(diagnostics: Iterable[Diagnostic], language: Language) -> None:
    """Each mistake on standard error: place, sentence, remedy."""
    for each in diagnostics:
        message, hint = each.said_in(language)
        colour, fr, en = SEVERITIES[each.severity]
        place = str(each.location)
        head = f"[{colour}]{fr if language == 'fr' else en}[/] [dim]{each.code}[/]"
        err.print(head + (f" {escape(place)}" if place else ""))
        err.print("  " + escape(message))
        if hint:
            err.print("  [cyan]→[/] " + escape(hint))


def table(
    title: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    numeric: Sequence[int] = (),
    whole: Sequence[int] = (),
) -> Table:
    """A plain table; the columns numbered in `numeric` are set right, those in `whole` never cut in two."""
    return styled_table(title, headers, (("", row) for row in rows), numeric=numeric, whole=whole)


def styled_table(
    title: str,
    headers: Sequence[str],
    rows: Iterable[tuple[str, Sequence[object]]],
    *,
    numeric: Sequence[int] = (),
    whole: Sequence[int] = (),
) -> Table:
    """A table whose rows each have a style, empty for none."""
    made = Table(title=title or None, title_justify="left", title_style="bold", header_style="bold")
    for place, header in enumerate(headers):
        justify: JustifyMethod = "right" if place in numeric else "left"
        made.add_column(escape(header), justify=justify, overflow="fold", no_wrap=place in whole)
    for style, row in rows:
        made.add_row(*(escape(str(cell)) for cell in row), style=style or None)
    return made


def show_fitted(
    title: str, headers: Sequence[str], rows: Sequence[Sequence[object]], *, numeric: Sequence[int] = ()
) -> None:
    """A table where the screen is wide enough for it; else each row as a paragraph, a line for each of its cells."""
    made = table(escape(title), headers, rows, numeric=numeric)
    if _measured(made).maximum <= out.width:
        out.print(made)
        return
    if title:
        out.print(f"[bold]{escape(title)}[/]")
    _show_paragraphs(headers, (("", row) for row in rows))


def show_unbroken(headers: Sequence[str], rows: Sequence[tuple[str, Sequence[object]]]) -> None:
    """A table of styled rows where the screen is wide enough for its longest words; else a paragraph a row."""
    made = styled_table("", headers, rows)
    if _measured(made).minimum <= out.width:
        out.print(made)
    else:
        _show_paragraphs(headers, rows)


def _measured(made: Table) -> Measurement:
    return Measurement.get(out, out.options.update(width=_UNBOUNDED), made)


def _show_paragraphs(headers: Sequence[str], rows: Iterable[tuple[str, Sequence[object]]]) -> None:
    for style, row in rows:
        out.print(f"[bold]{escape(str(row[0]))}[/]", style=style or None)
        for header, cell in zip(headers[1:], row[1:], strict=True):
            if cell != "":
                out.print(f"  {', '.join(header.splitlines())} : {cell}", markup=False, style=style or None)


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar on standard error, shown where someone watches; silent in a pipe."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, disable=not sys.stderr.isatty(), transient=True) as bar:
        yield bar
